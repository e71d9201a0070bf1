package who

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
)

// merged is the actors of a report while mentions are joined.
type merged struct {
	*reading
	byKey  map[string]*actor
	all    []*actor
	byHead map[sitrep.Ref]*actor
}

// actor is all that was found of one actor, in order of the text.
type actor struct {
	found []found
	best  found // the fullest and surest of them
}

// merge joins what has one key, and a bare surname to the full name.
func (r *reading) merge() *merged {
	slices.SortStableFunc(r.found, func(a, b found) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.end, a.end)) })
	m := &merged{reading: r, byKey: map[string]*actor{}, byHead: map[sitrep.Ref]*actor{}}
	full := r.fullNames()
	for _, f := range r.found {
		if f.kind == isPerson {
			f = joinSurname(f, full)
		}
		m.put(f)
	}
	return m
}

func (m *merged) put(f found) {
	a := m.byKey[f.key]
	if a == nil {
		a = &actor{}
		m.byKey[f.key] = a
		m.all = append(m.all, a)
	}
	a.take(f)
	if m.byHead[f.head] == nil {
		m.byHead[f.head] = a
	}
}

func (a *actor) take(f found) {
	a.found = append(a.found, f)
	b := &a.best
	if b.key == "" {
		*b = f
		return
	}
	if b.name == "" || f.name != "" && len(f.name) > len(b.name) && f.kind == isPerson && f.by != "who/official" && b.by != "who/official" {
		b.name = f.name
	}
	if f.by == "who/official" && b.by != "who/official" || f.country != "" && (b.country == "" || f.score > b.score) {
		b.by, b.score = f.by, max(b.score, f.score)
		b.country = f.country
		if f.sector != "" {
			b.sector = f.sector
		}
	}
	if b.sector == "" || b.sector == "UNK" {
		b.sector = either(f.sector, b.sector)
	}
	b.agent = b.agent || f.agent
	b.class = either(b.class, f.class)
}

// fullNames are the persons named with more than one word, by each surname they may be called by.
func (r *reading) fullNames() map[string][]found {
	full := map[string][]found{}
	for _, f := range r.found {
		if f.kind != isPerson || f.name == "" {
			continue
		}
		parts := strings.Fields(fold(f.name))
		if len(parts) < 2 {
			continue
		}
		for i, p := range parts {
			if i > 0 && p != "al" && p != "el" && len(p) > 1 {
				full[p] = append(full[p], f)
			}
		}
	}
	return full
}

// joinSurname gives a person named by one word the key of the nearest full name before it, else the first after.
func joinSurname(f found, full map[string][]found) found {
	parts := strings.Fields(strings.TrimPrefix(fold(f.name), "al "))
	if len(parts) != 1 || f.name == "" {
		return f
	}
	var best *found
	for i := range full[parts[0]] {
		if c := &full[parts[0]][i]; best == nil || c.first < f.first {
			best = c
		}
	}
	if best == nil {
		return f
	}
	f.key, f.name, f.by = best.key, best.name, "who/surname"
	f.country, f.sector = best.country, either(best.sector, f.sector)
	return f
}

// actors is the layer: every actor with its mentions, in order of the first.
func (m *merged) actors() []sitrep.Who {
	m.all = slices.DeleteFunc(m.all, func(a *actor) bool { return len(a.found) == 0 })
	slices.SortStableFunc(m.all, func(a, b *actor) int { return cmp.Compare(a.found[0].first, b.found[0].first) })
	out := make([]sitrep.Who, 0, len(m.all))
	for _, a := range m.all {
		if a.best.name != "" && len(a.found) > 0 {
			out = append(out, m.who(a))
		}
	}
	return out
}

func (m *merged) who(a *actor) sitrep.Who {
	b := a.best
	w := sitrep.Who{Name: b.name, Country: b.country, Sector: b.sector}
	if b.kind == isState && b.agent {
		w.Sector = "GOV"
	}
	seen := map[sitrep.Ref]bool{}
	for _, f := range m.fullestFirst(a) {
		if !seen[f.head] {
			seen[f.head] = true
			w.Mentions = append(w.Mentions, m.span(f.first, f.end))
			w.Heads = append(w.Heads, f.head)
			if !slices.Contains(w.By, f.by) {
				w.By = append(w.By, f.by)
			}
		}
	}
	w.On, w.Score = w.Mentions[:1:1], b.score
	return w
}

// fullestFirst is the mentions in order of the text, but that of most words first.
func (m *merged) fullestFirst(a *actor) []found {
	slices.SortStableFunc(a.found, func(x, y found) int { return cmp.Compare(x.first, y.first) })
	best := 0
	for i, f := range a.found {
		if f.name != "" && f.end-f.first > a.found[best].end-a.found[best].first {
			best = i
		}
	}
	out := append([]found{a.found[best]}, a.found[:best]...)
	return append(out, a.found[best+1:]...)
}
