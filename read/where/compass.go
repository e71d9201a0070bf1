package where

import (
	"strings"

	"sitrep/internal/gaz"
	"sitrep/internal/geo"
)

func isCompass(w string) bool {
	_, _, ok := geo.Compass(strings.ToLower(w))
	return ok
}

// direction reads "western Iraq", "north-eastern Syria", "northern Aleppo countryside".
func (f *finder) direction(m *mention) {
	first, ok := f.compassBefore(m)
	if !ok || m.kind == gaz.City || m.has(gaz.Site, gaz.Water) {
		return
	}
	word := strings.ToLower(f.text(first, m.first))
	north, east, _ := geo.Compass(strings.ReplaceAll(word, " ", ""))
	m.compass, m.shifted = [2]float64{north, east}, true
	m.span = f.span(first, m.end).Join(m.span)
	m.name = word
	m.by("where/compass", f.span(first, m.first))
	if f.is("tail", f.at(m.first, m.end)) && f.gap(m.end-1) == " " {
		m.span = f.span(first, m.end+1)
	}
}

// compassBefore is the first word of the compass direction before m.
func (f *finder) compassBefore(m *mention) (int, bool) {
	i := m.first - 1
	if !f.same(m.first, i) || f.gap(i) != " " || !isCompass(f.words[i]) {
		return 0, false
	}
	if f.same(m.first, i-2) && hyphen(f.words[i-1]) && isCompass(f.words[i-2]) {
		return i - 2, true
	}
	return i, true
}

// step is how far, in kilometres, a compass word moves the middle of a place.
func step(p gaz.Place) float64 {
	switch {
	case p.Spread > 0:
		return 0.55 * p.Spread
	case p.Kind == gaz.Admin:
		return 50
	case p.Kind == gaz.City:
		return 5
	case p.Kind == gaz.Region:
		return 120
	}
	return 0
}

// shift makes a region of a place and a compass direction.
func shift(m *mention) gaz.Place {
	km := step(m.place)
	p := nowhere(m.name+" "+m.place.Name, m.place.Country, gaz.Region)
	p.Admin, p.AdminID = m.place.Admin, m.place.AdminID
	p.At, p.Located = geo.Shift(m.place.At, m.compass[0]*km, m.compass[1]*km), m.place.Located
	return p
}
