package score

import (
	"math"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sitrep/internal/reading"
)

// overlap tells whether any two of the spans share a code point.
func overlap(a, b []reading.Span) bool {
	for _, p := range a {
		for _, q := range b {
			if p.Start < q.End && q.Start < p.End {
				return true
			}
		}
	}
	return false
}

// stop are the words of names that tell nothing apart.
var stop = map[string]bool{"the": true, "of": true, "in": true, "and": true, "a": true, "an": true, "al": true, "el": true}

// nameWords is the set of lower-case ASCII words of a name; accents fall away.
func nameWords(name string) map[string]bool {
	words := map[string]bool{}
	var ascii strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if r < 0x80 {
			ascii.WriteRune(r)
		}
	}
	split := func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }
	for _, w := range strings.FieldsFunc(strings.ToLower(ascii.String()), split) {
		if !stop[w] {
			words[w] = true
		}
	}
	return words
}

// sameName tells whether two names share at least half of their words.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return float64(both)/float64(len(x)+len(y)-both) >= 0.5
}

func sameActor(p, g reading.Actor) bool {
	return overlap(p.Mentions, g.Mentions) || sameName(p.Name, g.Name)
}

// equal compares two values that may be unknown; unknown equals unknown.
func equal[T comparable](a, b *T) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// km is the great-circle distance of two places, false when either is not located.
func km(a, b reading.Place) (float64, bool) {
	if a.Lat == nil || a.Lon == nil || b.Lat == nil || b.Lon == nil {
		return 0, false
	}
	rad := func(deg float64) float64 { return deg * math.Pi / 180 }
	la, lo, lb, lp := rad(*a.Lat), rad(*a.Lon), rad(*b.Lat), rad(*b.Lon)
	h := math.Pow(math.Sin((lb-la)/2), 2) + math.Cos(la)*math.Cos(lb)*math.Pow(math.Sin((lp-lo)/2), 2)
	return 12742 * math.Asin(min(1, math.Sqrt(h))), true
}

// wide tells whether a place is so large that only its country counts.
func wide(p reading.Place) bool { return p.Kind == "country" || p.Kind == "region" }

// samePlace: same name and country, or same country for wide places, or near
// enough: 50 km, 150 km for a first-order division.
func samePlace(p, g reading.Place) bool {
	if sameName(p.Name, g.Name) && equal(p.Country, g.Country) {
		return true
	}
	if wide(g) {
		return wide(p) && equal(p.Country, g.Country)
	}
	limit := 50.0
	if g.Kind == "admin" {
		limit = 150
	}
	d, ok := km(p, g)
	return ok && d <= limit && !wide(p)
}

func sameCount(p, g reading.Count) bool {
	return p.What == g.What && equal(p.Min, g.Min) && equal(p.Max, g.Max)
}

// pairs assigns to each p the first g that is the same and still free.
func pairs[T any](ps, gs []T, same func(p, g T) bool) [][2]T {
	var got [][2]T
	for _, at := range pairIndex(ps, gs, same) {
		got = append(got, [2]T{ps[at[0]], gs[at[1]]})
	}
	return got
}

// pairIndex is pairs by index.
func pairIndex[T any](ps, gs []T, same func(p, g T) bool) [][2]int {
	taken := make([]bool, len(gs))
	var got [][2]int
	for k, p := range ps {
		for i, g := range gs {
			if !taken[i] && same(p, g) {
				taken[i] = true
				got = append(got, [2]int{k, i})
				break
			}
		}
	}
	return got
}
