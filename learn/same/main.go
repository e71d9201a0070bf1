// Command same fits weights to the signs of two accounts being one happening: it reads reports with gold
// readings, aligns what was read with the gold events by their words, and fits a logistic regression over
// the pairs. It prints rows to compare with those of resources/events/en/same.tsv:
//
//	go run ./learn/same GOLD...
//
// A folder of gold readings is as "sitrep score" takes it.
package main

import (
	"context"
	"fmt"
	"log"
	"math"
	"os"
	"slices"

	"sitrep/learn/score"
	"sitrep/read"
	"sitrep/read/what"
)

func main() {
	log.SetFlags(0)
	var pairs []what.Pair
	for _, dir := range os.Args[1:] {
		found, err := fromFolder(context.Background(), dir)
		if err != nil {
			log.Fatal(err)
		}
		pairs = append(pairs, found...)
	}
	weights := fit(pairs)
	fmt.Printf("# sign\tweight\n# fitted on %d pairs, %d of them one happening\n", len(pairs), count(pairs))
	for _, sign := range names(pairs) {
		if w := weights[sign]; math.Abs(w) >= 0.05 {
			fmt.Printf("%s\t%.2f\n", sign, w)
		}
	}
}

func count(pairs []what.Pair) (n int) {
	for _, p := range pairs {
		if p.Same {
			n++
		}
	}
	return n
}

func names(pairs []what.Pair) (out []string) {
	for _, p := range pairs {
		for _, s := range p.Signs {
			if i, found := slices.BinarySearch(out, s); !found {
				out = slices.Insert(out, i, s)
			}
		}
	}
	return out
}

// fromFolder reads the reports of a folder of gold readings and lists their pairs.
func fromFolder(ctx context.Context, dir string) ([]what.Pair, error) {
	golds, err := score.LoadGold(dir)
	if err != nil {
		return nil, err
	}
	reader, err := read.New(read.Options{})
	if err != nil {
		return nil, err
	}
	stage, err := what.New()
	if err != nil {
		return nil, err
	}
	var out []what.Pair
	for _, g := range golds {
		d, err := document(g)
		if err == nil {
			err = reader.Read(ctx, d)
		}
		if err != nil {
			return nil, err
		}
		found, err := stage.Pairs(ctx, d, aligned(d.Text, g.Reading.Events))
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}
