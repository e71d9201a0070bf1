package where

import (
	"sitrep/internal/gaz"
)

// landscape reads "Farsi Island", "Lake Tana", "Swat River".
func (f *finder) landscape(i int) *mention {
	kind := gaz.Region
	switch {
	case f.is("water", f.words[i]):
		kind = gaz.Water
	case !f.is("land", f.words[i]):
		return nil
	}
	first, end := f.nameBefore(i), i+1
	if first == i && f.words[i] == "Lake" && i+1 < len(f.words) && f.same(i, i+1) && f.capital(i+1) {
		end = i + 2
	} else if first == i {
		return nil
	}
	if f.touched(first, end) && (f.covered(first, end) || f.touched(i, end)) || end == i+1 && f.strange(first, i) {
		return nil
	}
	if f.same(i, end) && f.capital(end) && f.gap(end-1) == " " {
		return nil
	}
	m := &mention{first: first, end: end, span: f.span(first, end), name: f.text(first, end), kind: kind}
	m.by("where/landscape", f.span(i, i+1))
	f.hide(m)
	return m
}

// settled reads "the village of Kampungu", whose name no gazetteer has.
func (f *finder) settled(i int) *mention {
	if !f.capital(i) || f.at(i, i-1) != "of" || !villages[f.lower(i, i-2)] || f.touched(i, i+1) || f.strange(i, i+1) {
		return nil
	}
	end := i + 1
	for end < len(f.words) && f.same(i, end) && f.gap(end-1) == " " && f.capital(end) && !f.never(end) && !f.touched(end, end+1) {
		end++
	}
	m := &mention{first: i, end: end, span: f.span(i, end), name: f.text(i, end), kind: gaz.City}
	m.by("where/settled", f.span(i-2, i))
	for _, o := range f.all {
		if o.first > end && f.same(i, o.first) && o.first-end <= 2 && o.has(gaz.Country, gaz.Admin, gaz.Region) {
			m.within = o
			break
		}
	}
	return m
}

var villages = map[string]bool{"village": true, "town": true, "city": true, "hamlet": true, "settlement": true, "suburb": true, "township": true}
