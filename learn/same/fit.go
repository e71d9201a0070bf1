package main

import (
	"math"

	"sitrep/read/what"
)

const (
	rounds = 4000
	rate   = 2.0
	ridge  = 1.0 // pull of every weight towards zero, so that rare signs weigh little
)

// fit is a logistic regression by gradient descent: the weights under which the pairs are likeliest.
func fit(pairs []what.Pair) map[string]float64 {
	weights := map[string]float64{}
	for range rounds {
		slope := map[string]float64{}
		for _, p := range pairs {
			miss := target(p) - chance(weights, p)
			for _, s := range p.Signs {
				slope[s] += miss
			}
		}
		for s := range slope {
			weights[s] += rate / float64(len(pairs)) * (slope[s] - ridge*weights[s])
		}
	}
	return weights
}

func target(p what.Pair) float64 {
	if p.Same {
		return 1
	}
	return 0
}

// chance is how likely the pair is one happening under the weights.
func chance(weights map[string]float64, p what.Pair) float64 {
	var sum float64
	for _, s := range p.Signs {
		sum += weights[s]
	}
	return 1 / (1 + math.Exp(-sum))
}
