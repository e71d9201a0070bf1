package where

import (
	"slices"
	"strings"

	"sitrep/internal/gaz"
)

// mission reads "US embassy in Baghdad", "Saudi consulate".
func (f *finder) mission(m, inner *mention) *mention {
	if c, ok := f.peoples[f.words[m.first]]; ok {
		m.owner = c
	} else if inner != nil && inner.has(gaz.Country) {
		m.owner = inner.best().Country
	}
	in := f.placedIn(m.end)
	m.by("where/mission")
	switch {
	case m.owner == "" && in == nil && inner != nil && inner.has(gaz.City):
		m.within = inner
	case m.owner == "" && in == nil:
		return nil
	case in != nil:
		m.within = in
		m.name += " in "
		m.span = m.span.Join(in.span)
		m.on = append(m.on, in.span)
	}
	f.hide(m)
	return m
}

// oneMission lets "US embassy", "US embassy in Iraq" and "Baghdad embassy" be the US embassy
// in Baghdad where the report speaks of that one and of no other.
func oneMission(all []*mention) {
	for _, m := range all {
		if !slices.Contains(m.rules, "where/mission") || m.owner != "" && m.place.Located {
			continue
		}
		if o := theMission(m, all); o != nil {
			m.place, m.score, m.reason = o.place, o.score*0.9, "the only "+strings.ToLower(m.sort)+" of its state that the report places"
		}
	}
}

// theMission is the one located mission of the same state and sort, nil where there is none or more than one.
func theMission(m *mention, all []*mention) *mention {
	var found *mention
	for _, o := range all {
		if o.owner == "" || m.owner != "" && o.owner != m.owner || o.sort != m.sort || !o.place.Located ||
			m.place.Country != "" && o.place.Country != m.place.Country || m.owner == "" && o.place.At != m.place.At {
			continue
		}
		if found != nil && found.place.Name != o.place.Name {
			return nil
		}
		found = o
	}
	return found
}
