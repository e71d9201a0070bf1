package where

import (
	"sitrep"
	"sitrep/internal/gaz"
)

// unknown adds the places that the model names and the gazetteer does not have.
func (f *finder) unknown() {
	var more []*mention
	for _, n := range f.d.Parse.Names {
		first, end := int(n.First), int(n.End)
		if f.words[first] == "the" || f.words[first] == "The" {
			first++
		}
		if n.Kind != "LOC" || n.Score < 0.6 || first >= end || !f.capital(end-1) || f.touched(first, end) || f.strange(first, end) || f.wasRefused(first, end) {
			continue
		}
		m := &mention{first: first, end: end, span: f.span(first, end), seen: true}
		m.name = f.text(first, end)
		m.by("where/unknown")
		more = append(more, m)
	}
	f.all = inOrder(append(f.all, more...))
}

func (f *finder) touched(first, end int) bool {
	for _, m := range f.all {
		if m.first < end && first < m.end {
			return true
		}
	}
	return false
}

// wasRefused tells whether the gazetteer knew the name and the screen took it for something else.
func (f *finder) wasRefused(first, end int) bool {
	for _, m := range f.refused {
		if m.first == first && m.end == end {
			return true
		}
	}
	return false
}

// strange tells of words that are no place whatever the model says: peoples, abbreviations, days.
func (f *finder) strange(first, end int) bool {
	w := f.text(first, end)
	if _, ok := f.peoples[w]; ok {
		return true
	}
	return len(w) < 4 || len(w) < 7 && f.shouts(first) || f.is("never", w) || f.is("person", w) || isCompass(w) || f.people[w]
}

// nowhere is a place without a point.
func nowhere(name, country string, kind gaz.Kind) gaz.Place {
	return gaz.Place{ID: -1, AdminID: -1, Name: name, Country: country, Kind: kind, Grade: gaz.Ungraded}
}

func inOrder(all []*mention) []*mention {
	sortBy(all, func(m *mention) sitrep.Span { return m.span })
	return all
}
