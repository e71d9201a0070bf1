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
	if near == "" {
		return nil
	}
	names := f.nameOf(near)
	if f.same(i, first-1) && (hyphen(f.words[first-1]) || f.words[first-1] == "/") {
		if far, start := f.state(first - 1); far != "" && far != near {
			names, first, near = f.nameOf(far)+"-"+names, start, far
		}
	}
	m := &mention{first: first, end: i + 1, span: f.span(first, i+1), name: names + " border", kind: gaz.Region, nation: near}
	m.by("where/border")
	f.hide(m)
	return m
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
