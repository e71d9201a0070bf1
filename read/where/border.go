package where

import (
	"sitrep/internal/gaz"
)

// borders makes regions of "Turkish-Syrian border", "Iraq-Syria border", "the Iraqi border".
func (f *finder) borders() {
	var more []*mention
	for i, w := range f.words {
		if w != "border" && w != "frontier" && w != "waters" || f.touched(i, i+1) || f.facilityAt(i) > 0 {
			continue
		}
		if m := f.border(i); m != nil {
			more = append(more, m)
		}
	}
	f.all = inOrder(append(f.all, more...))
}

// border reads the one or two states named before the word at i.
func (f *finder) border(i int) *mention {
	if f.words[i] == "waters" {
		return f.waters(i)
	}
	near, first := f.state(i)
	if near == "" && f.same(i, i-1) && possessive(f.words[i-1]) {
		near, first = f.state(i - 1)
	}
	if near == "" {
		return f.borderBetween(i)
	}
	names, beyond := f.nameOf(near), ""
	if beyond = f.withState(i); beyond != "" && beyond != near {
		names += "-" + f.nameOf(beyond)
	}
	if f.same(i, first-1) && (hyphen(f.words[first-1]) || f.words[first-1] == "/") {
		if far, start := f.state(first - 1); far != "" && far != near {
			names, first, near, beyond = f.nameOf(far)+"-"+names, start, far, near
		}
	}
	m := &mention{first: first, end: i + 1, span: f.span(first, i+1), name: names + " border", kind: gaz.Region, nation: near, beyond: beyond}
	m.by("where/border")
	f.hide(m)
	return m
}

// borderBetween reads "the border between Sudan and Chad".
func (f *finder) borderBetween(i int) *mention {
	if f.lower(i, i+1) != "between" {
		return nil
	}
	var states []string
	for _, m := range f.all {
		if m.first >= i+2 && m.first <= i+5 && f.same(i, m.first) && m.best().Kind == gaz.Country && (len(states) == 1 || m.first == i+2) {
			states = append(states, m.best().Country)
		}
	}
	if len(states) != 2 || states[0] == states[1] {
		return nil
	}
	m := &mention{first: i, end: i + 1, span: f.span(i, i+1), name: f.nameOf(states[0]) + "-" + f.nameOf(states[1]) + " border",
		kind: gaz.Region, nation: states[0], beyond: states[1]}
	m.by("where/border")
	return m
}

// withState is the state that "border with Iraq" at word i names behind it.
func (f *finder) withState(i int) string {
	if f.lower(i, i+1) != "with" {
		return ""
	}
	for _, m := range f.all {
		if m.first == i+2 && m.best().Kind == gaz.Country {
			return m.best().Country
		}
	}
	return ""
}

// waters reads "Iranian territorial waters".
func (f *finder) waters(i int) *mention {
	at := i
	if f.at(i, i-1) == "territorial" {
		at--
	}
	nation, first := f.state(at)
	if nation == "" {
		return nil
	}
	m := &mention{first: first, end: i + 1, span: f.span(first, i+1), name: f.nameOf(nation) + " waters", kind: gaz.Water, nation: nation}
	m.by("where/waters")
	f.hide(m)
	return m
}

// state is the state named by the word or mention that ends before word i, and where it begins.
func (f *finder) state(i int) (alpha3 string, first int) {
	if !f.same(i, i-1) {
		return "", i
	}
	if c, ok := f.peoples[f.words[i-1]]; ok {
		return c, i - 1
	}
	for _, m := range f.all {
		if m.end == i && m.best().Kind == gaz.Country {
			return m.best().Country, m.first
		}
	}
	return "", i
}

func (f *finder) nameOf(alpha3 string) string {
	c, _ := f.gaz.Country(alpha3)
	return c.Name
}
