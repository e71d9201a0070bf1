package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sitrep/internal/gaz"
)

// assemble joins towns and divisions, the most prominent first.
func assemble(towns []town, first, second map[string]string) []gaz.Entry {
	var all []town
	all = append(all, divisions(towns, first, gaz.First, func(t town) string { return t.first })...)
	all = append(all, divisions(towns, second, gaz.Second, func(t town) string { return t.second })...)
	all = append(all, towns...)
	slices.SortStableFunc(all, func(a, b town) int { return cmp.Compare(weight(b), weight(a)) })
	return link(all)
}

// weight is inhabitants, with something added for seats of government.
func weight(t town) int64 {
	return t.People + map[gaz.Grade]int64{gaz.Capital: 500_000, gaz.Seat: 50_000, gaz.County: 5_000, gaz.First: 200_000}[t.Grade]
}

// divisions makes an entry of each named division that has a town.
func divisions(towns []town, names map[string]string, grade gaz.Grade, code func(town) string) []town {
	in := map[string][]town{}
	for _, t := range towns {
		if names[code(t)] != "" {
			in[code(t)] = append(in[code(t)], t)
		}
	}
	var all []town
	for _, key := range slices.Sorted(maps.Keys(in)) {
		e := gaz.Entry{Name: names[key], Country: in[key][0].Country, Grade: grade, At: middle(in[key])}
		for _, t := range in[key] {
			if t.Grade != gaz.Quarter {
				e.People += t.People
			}
		}
		d := town{Entry: e, first: key}
		if grade == gaz.Second {
			d.first, d.second = key[:strings.LastIndexByte(key, '.')], key
		}
		all = append(all, d)
	}
	return all
}

// middle is the centre of the box that holds all but the outermost towns.
func middle(towns []town) [2]float64 {
	var at [2]float64
	for axis := range at {
		v := make([]float64, len(towns))
		for i, t := range towns {
			v[i] = t.At[axis]
		}
		slices.Sort(v)
		cut := len(v) / 100
		at[axis] = (v[cut] + v[len(v)-1-cut]) / 2
	}
	return at
}

// link fills the parents: a town and a second-order division point at their first-order one.
func link(all []town) []gaz.Entry {
	ids := map[string]int32{}
	for i, t := range all {
		if t.Grade == gaz.First {
			ids[t.first] = int32(i)
		}
	}
	out := make([]gaz.Entry, len(all))
	for i, t := range all {
		out[i] = t.Entry
		out[i].Parent = -1
		if id, ok := ids[t.first]; ok && t.Grade != gaz.First {
			out[i].Parent = id
		}
	}
	return out
}
