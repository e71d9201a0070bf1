package where

import (
	"math"
	"strconv"
	"strings"

	"sitrep"
	"sitrep/internal/gaz"
)

// finish turns the choice of a mention's group into the place it names.
func (r *resolver) finish(m *mention) {
	if m.chosen {
		return
	}
	m.chosen = true
	if g := r.of[m]; g != nil {
		m.place, m.reason = g.place, g.reason
		m.score = certainty(m, g.margin)
		r.dress(m)
		return
	}
	r.invent(m)
}

// dress names a division or a compass region as the phrase does.
func (r *resolver) dress(m *mention) {
	switch {
	case m.shifted:
		m.reason = "part of " + m.place.Name + ", " + m.reason
		m.place = shift(m)
	case m.kind == gaz.Admin && m.name != "":
		generic := m.name[strings.LastIndexByte(m.name, ' ')+1:]
		if m.place.Kind == gaz.City {
			m.place = nowhereAt(m.place, m.name)
		} else if !strings.HasSuffix(strings.ToLower(m.place.Name), generic) {
			m.place.Name += " " + generic
		}
	}
}

// nowhereAt is the region around a town: "Calais region".
func nowhereAt(p gaz.Place, name string) gaz.Place {
	p.Name, p.Kind, p.ID, p.GeoNames, p.Grade = name, gaz.Region, -1, 0, gaz.Ungraded
	return p
}

// certainty is about how likely the choice is right, by its lead over the next and by how the name was found.
func certainty(m *mention, margin float64) float64 {
	right := 1 / (1 + math.Exp(-(0.9*margin + 0.4)))
	switch {
	case m.seen:
		return 0.97 * right
	case m.best().ID < 0:
		return 0.95 * right
	}
	return 0.85 * right
}

// invent makes a place of a name that the gazetteer does not have.
func (r *resolver) invent(m *mention) {
	kind := m.kind
	if kind == "" {
		kind = r.sortOf(m)
	}
	m.place, m.score, m.reason = nowhere(m.name, m.nation, kind), 0.5, "not in the gazetteer"
	if at, ok := r.f.gaz.Border(m.nation, m.beyond); ok && m.beyond != "" {
		m.place.At, m.place.Located, m.score, m.reason = at, true, 0.7, "the middle of the border"
	}
	if m.within == nil {
		return
	}
	r.finish(m.within)
	in := m.within.place
	m.place.Country, m.place.Admin = in.Country, in.Admin
	if strings.HasSuffix(m.name, " in ") {
		m.place.Name += in.Name
	}
	m.reason, m.score = "in "+in.Name+", which the same phrase names", 0.6
	if kind == gaz.City && in.Kind == gaz.Admin {
		m.place.At, m.place.Located, m.score, m.reason = in.At, in.Located, 0.45, "in "+in.Name+", whose middle is given"
	}
	if kind == gaz.Site && in.Kind == gaz.City || kind == gaz.Site && in.Kind == gaz.Region && in.Country == "" {
		m.place.At, m.place.Located, m.score = in.At, in.Located, 0.7
	}
}

// beside gives a site without an address the town named nearest to it, in its sentence or the one before.
func (r *resolver) beside(m *mention) {
	if m.sort == "" || m.place.Located || m.place.Country != "" || r.f.is("learned", m.sort) && !m.nearby {
		return
	}
	var near *mention
	for _, o := range r.f.all {
		g := r.of[o]
		if g == nil || m.contains(o) || g.place.Kind != gaz.City || g.place.Country == m.owner || !r.f.close(m, o) {
			continue
		}
		if near == nil || abs(o.first-m.first) < abs(near.first-m.first) {
			near = o
		}
	}
	if near == nil {
		return
	}
	r.finish(near)
	p := r.of[near].place
	m.place.Country, m.place.Admin, m.place.At, m.place.Located = p.Country, p.Admin, p.At, true
	m.score, m.reason = 0.4, "next to "+p.Name+" in the report"
}

// close tells whether o stands in the sentence of m or in the one before.
func (f *finder) close(m, o *mention) bool {
	d := f.sent[m.first] - f.sent[o.first]
	return d == 0 || d == 1
}

func abs(n int) int { return max(n, -n) }

// sortOf guesses the kind of an unknown name by its words.
func (r *resolver) sortOf(m *mention) gaz.Kind {
	first, last := r.f.words[m.first], r.f.words[m.end-1]
	switch {
	case r.f.is("water", first) || r.f.is("water", last):
		return gaz.Water
	case r.f.is("land", first) || r.f.is("land", last) || isCompass(first):
		return gaz.Region
	case r.f.is("division", strings.ToLower(last)):
		return gaz.Admin
	}
	return gaz.City
}

// gather puts the mentions of one place together.
func gather(f *finder) []sitrep.Where {
	var out []sitrep.Where
	at := map[string]int{}
	for _, m := range f.all {
		if m.hidden {
			continue
		}
		key := identity(m)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, place(m))
		}
		join(&out[i], m)
	}
	return out
}

// identity is equal for mentions of one place.
func identity(m *mention) string {
	p := m.place
	if p.ID >= 0 {
		return "#" + strconv.Itoa(int(p.ID))
	}
	return string(p.Kind) + "|" + gaz.Fold(p.Name) + "|" + p.Country
}

func place(m *mention) sitrep.Where {
	p := m.place
	at := p.At.Round(2)
	return sitrep.Where{Name: p.Name, Country: p.Country, Admin: p.Admin, Lat: at.Lat, Lon: at.Lon, Located: p.Located,
		Kind: sitrep.PlaceKind(p.Kind), GeoNames: p.GeoNames, Reason: m.reason}
}

// join adds a mention and its basis to a place.
func join(w *sitrep.Where, m *mention) {
	w.Mentions = append(w.Mentions, m.span)
	w.On = append(append(w.On, m.span), m.on...)
	for _, rule := range m.rules {
		if !has(w.By, rule) {
			w.By = append(w.By, rule)
		}
	}
	if s := float32(math.Round(m.score*100) / 100); s > w.Score {
		w.Score, w.Reason = s, m.reason
	}
}

func has(all []string, s string) bool {
	for _, a := range all {
		if a == s {
			return true
		}
	}
	return false
}
