package who

import (
	"strings"

	"sitrep"
)

var relatives = words("who which that whom")

// relative makes "who" and "which" mentions of the actor that the clause hangs on.
func (m *merged) relative() {
	ends := m.ends()
	for w := range sitrep.Ref(m.t.Len()) {
		if !relatives[m.low[w]] || m.byHead[w] != nil || m.t.Word(w).UPOS != "PRON" {
			continue
		}
		a := m.byHead[m.antecedent(w)]
		if a == nil && w > 1 && m.low[w-1] == "," && m.low[w] != "that" {
			a = ends[w-1]
		}
		if a == nil || len(a.found) == 0 {
			continue
		}
		a.found = append(a.found, found{first: w, end: w + 1, head: w, by: "who/relative"})
		m.byHead[w] = a
	}
}

// ends are the actors by the word after one of their mentions.
func (m *merged) ends() map[sitrep.Ref]*actor {
	out := map[sitrep.Ref]*actor{}
	for _, a := range m.all {
		for _, f := range a.found {
			out[f.end] = a
		}
	}
	return out
}

// antecedent is the noun before a relative pronoun that its clause hangs on, None when there is none.
func (m *merged) antecedent(w sitrep.Ref) sitrep.Ref {
	v := m.t.Head(w)
	for range 3 {
		if v == sitrep.None {
			return v
		}
		if m.t.Is(v, "acl") {
			break
		}
		v = m.t.Head(v)
	}
	if v == sitrep.None || !m.t.Is(v, "acl") || m.t.Head(v) >= w {
		return sitrep.None
	}
	return m.t.Head(v)
}

// possessors gives "their warplanes" the country of those the pronoun stands for.
func (m *merged) possessors() {
	for _, a := range m.all {
		if a.best.by != "who/generic" || len(a.found) != 1 || !strings.HasPrefix(a.best.key, "the:") {
			continue
		}
		p := a.found[0].first - 1
		if p < 0 || m.t.Word(p).UPOS != "PRON" {
			continue
		}
		owner := m.byHead[p]
		if owner == nil || m.nations.byCode[owner.best.country] == nil || owner.best.country == a.best.country {
			continue
		}
		name := strings.TrimPrefix(a.best.name, m.nations.adjective(a.best.country)+" ")
		a.best.country, a.best.score = owner.best.country, 0.6
		a.best.name = m.nations.adjective(owner.best.country) + " " + name
	}
}
