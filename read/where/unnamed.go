package where

import (
	"strings"

	"sitrep/internal/gaz"
)

// unnamed reads a site without a name that the phrase places: "at a crowded market in Kano", "near a
// mosque in the city of Homs"; or that lies "nearby" a town told of.
func (f *finder) unnamed(noun, end int) *mention {
	first, nearby := noun, false
	for first > noun-4 && f.same(noun, first-1) && f.plainModifier(first-1) {
		first--
		nearby = nearby || f.words[first] == "nearby"
	}
	if !indefinite[f.lower(noun, first-1)] || !f.is("stand", f.lower(noun, first-2)) && !frontOf(f.lower(noun, first-2), f.lower(noun, first-3)) {
		return nil
	}
	in := f.placedIn(end)
	if in == nil && !nearby || in != nil && !in.has(gaz.City) {
		return nil
	}
	m := &mention{first: first, end: end, span: f.span(first, end), name: strings.ToLower(f.text(first, end)), kind: gaz.Site,
		sort: strings.ToLower(f.text(noun, end)), within: in, nearby: in == nil}
	if in != nil {
		m.name += " in "
		m.on = append(m.on, in.span)
	}
	m.by("where/unnamed")
	return m
}

// plainModifier tells of a small word that may stand between "a" and the noun of a site.
func (f *finder) plainModifier(i int) bool {
	w := f.words[i]
	return w != "" && w[0] >= 'a' && w[0] <= 'z' && len(w) > 2 && !f.is("join", w) && !f.is("stand", w) && !indefinite[w]
}

var indefinite = map[string]bool{"a": true, "an": true, "another": true, "one": true}

func frontOf(last, before string) bool { return last == "of" && before == "front" }
