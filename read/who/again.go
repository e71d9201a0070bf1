package who

import (
	"slices"
	"strings"

	"sitrep"
)

// again joins a plain phrase to the actor it takes up: "the embassy" after "the US embassy",
// "the president" after "President Donald Trump", "the group" after the name of one.
func (m *merged) again() {
	for _, a := range slices.Clone(m.all) {
		for _, f := range slices.Clone(a.found) {
			if f.kind != isPhrase || !f.plain {
				continue
			}
			if b := m.earlier(f, a); b != nil {
				m.move(f, a, b)
			}
		}
	}
	m.all = slices.DeleteFunc(m.all, func(a *actor) bool { return len(a.found) == 0 })
}

// earlier is the actor last mentioned before f that a plain phrase of its noun can mean.
func (m *merged) earlier(f found, own *actor) *actor {
	var best *actor
	at := sitrep.None
	for _, b := range m.all {
		if b == own {
			continue
		}
		for _, g := range b.found {
			if g.first < f.first && g.first > at && m.takesUp(f, g, b) {
				best, at = b, g.first
			}
		}
	}
	return best
}

// takesUp tells whether f can be said again of g.
func (m *merged) takesUp(f, g found, b *actor) bool {
	near := m.t.Sentence(f.head)-m.t.Sentence(g.head) <= 3
	switch {
	case g.kind == isPerson:
		return f.definite && f.single && g.class == f.class && g.class != ""
	case g.kind == isPhrase:
		return g.class == f.class && g.single == f.single && (f.definite || !f.single) && !g.plain
	case g.kind == isNamed && f.definite && near:
		return groupNouns[f.class] && fights[b.best.sector] || bodyNouns[f.class] && g.by != "who/group" && m.fitsBody(f, b)
	}
	return false
}

// fitsBody tells whether a body noun can mean the body: by its sector or a word of its name.
func (m *merged) fitsBody(f found, b *actor) bool {
	switch f.class {
	case "organization", "organisation", "agency", "group", "bloc":
		return b.best.sector == "" || b.best.sector == "SOC" || b.best.sector == "MED" || f.class == "agency" && b.best.sector == "JRN"
	}
	return f.sector != "" && f.sector == b.best.sector || strings.Contains(fold(b.best.name), f.class)
}

var (
	groupNouns = words("group militia organization organisation movement militants rebels insurgents fighters faction militant")
	bodyNouns  = words("organization organisation agency party bloc alliance council court committee ministry newspaper")
)

// things joins "the US embassy" to the one "US embassy in Baghdad" of the report.
func (m *merged) things() {
	placed := map[string][]*actor{}
	for _, a := range m.all {
		if a.best.placed {
			k := a.best.class + " " + a.best.country
			placed[k] = append(placed[k], a)
		}
	}
	for k, b := range placed {
		if len(b) == 2 {
			placed[k] = m.oneInside(b[0], b[1])
		}
	}
	for _, a := range m.all {
		b := placed[a.best.class+" "+a.best.country]
		if a.best.kind != isPhrase || a.best.placed || !a.best.single || a.best.country == "" || len(b) != 1 {
			continue
		}
		for _, f := range slices.Clone(a.found) {
			m.move(f, a, b[0])
		}
	}
}

// oneInside joins "the US embassy in Iraq" to "the US embassy in Baghdad".
func (m *merged) oneInside(a, b *actor) []*actor {
	p, q := m.placeOf(a), m.placeOf(b)
	if p == nil || q == nil || p.Country != q.Country || (p.Kind == sitrep.Country) == (q.Kind == sitrep.Country) {
		return []*actor{a, b}
	}
	if q.Kind == sitrep.Country {
		a, b = b, a
	}
	for _, f := range slices.Clone(a.found) {
		m.move(f, a, b)
	}
	return []*actor{b}
}

// placeOf is where a thing stands, nil when unknown.
func (m *merged) placeOf(a *actor) *sitrep.Where {
	if p := a.best.phrase; p != nil && p.place != sitrep.None {
		return m.placeOn(p.place)
	}
	return nil
}

// move takes mention f from actor a to b.
func (m *merged) move(f found, a, b *actor) { m.moveBy(f, a, b, "who/again") }

func (m *merged) moveBy(f found, a, b *actor, by string) {
	i := slices.IndexFunc(a.found, func(g found) bool { return g.head == f.head })
	if i < 0 {
		return
	}
	a.found = slices.Delete(a.found, i, i+1)
	f.by, f.plain = by, f.plain && by == "who/again"
	b.found = append(b.found, f)
	m.byHead[f.head] = b
}

// chains adds the pronouns and definite phrases that coreference ties to an actor.
func (m *merged) chains() {
	for _, c := range m.d.Chains {
		a := m.mostOf(c)
		if a == nil {
			continue
		}
		for _, x := range c.Mentions {
			if x.Head != sitrep.None && m.absorbs(a, m.byHead[x.Head], x.Head) {
				continue
			}
			if x.Head == sitrep.None || m.byHead[x.Head] != nil || !m.refers(x.Head) {
				continue
			}
			f := found{first: m.wordAt(x.Start), end: m.wordAt(x.End-1) + 1, head: x.Head, by: "who/chain"}
			a.found = append(a.found, f)
			m.byHead[x.Head] = a
		}
	}
}

// refers tells whether a word can stand for an actor named elsewhere: a pronoun, or a noun for bodies and states.
func (m *merged) refers(w sitrep.Ref) bool {
	switch m.t.Word(w).UPOS {
	case "PRON", "DET":
		return true
	}
	x, _ := m.roleAt(w)
	return x != nil && x.kind != aThing || pairNouns[m.t.Lemma(w)]
}

// absorbs takes a phrase of one person, "the activist", into the person that the chain ties it to.
func (m *merged) absorbs(a, b *actor, head sitrep.Ref) bool {
	if b == nil || a == b || a.best.kind != isPerson || b.best.kind != isPhrase || !b.best.single || len(b.found) == 0 || b.best.sector == "GOV" {
		return false
	}
	if a.best.sector != "" && a.best.class != "" && a.best.class != b.best.class && a.best.sector != b.best.sector {
		return false
	}
	i := slices.IndexFunc(b.found, func(f found) bool { return f.head == head })
	if i < 0 {
		return false
	}
	a.best.sector = either(a.best.sector, b.best.sector)
	a.best.country = either(a.best.country, b.best.country)
	m.move(b.found[i], b, a)
	return true
}

// mostOf is the actor that most mentions of the chain speak of; the earliest wins a tie.
func (m *merged) mostOf(c sitrep.Chain) *actor {
	count := map[*actor]int{}
	var best *actor
	for _, x := range c.Mentions {
		if a := m.byHead[x.Head]; a != nil {
			count[a]++
			if best == nil || count[a] > count[best] {
				best = a
			}
		}
	}
	return best
}

// pairs resolves "both countries" and "the two sides" to the two states last named.
func (m *merged) pairs() {
	for w := range sitrep.Ref(m.t.Len()) {
		if !pairNouns[m.t.Lemma(w)] || w == 0 || !m.isPlural(w) {
			continue
		}
		if before := m.low[w-1]; before != "both" && before != "two" {
			continue
		}
		last := m.lastStates(w)
		if len(last) != 2 {
			continue
		}
		m.forget(w)
		for _, a := range last {
			a.found = append(a.found, found{first: w - 1, end: w + 1, head: w, by: "who/pair", kind: isState})
		}
	}
}

var pairNouns = words("country nation state side neighbor neighbour government power rival leader capital")

// lastStates are the two states mentioned last before w.
func (m *merged) lastStates(w sitrep.Ref) []*actor {
	var out []*actor
	for at := w - 1; at >= 0 && len(out) < 2; at-- {
		if a := m.byHead[at]; a != nil && a.best.kind == isState && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	for _, end := m.bounds(w); len(out) < 2 && w < end; w++ {
		if a := m.byHead[w]; a != nil && a.best.kind == isState && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// forget drops the phrase that w heads.
func (m *merged) forget(w sitrep.Ref) {
	if a := m.byHead[w]; a != nil && a.best.kind == isPhrase {
		a.found = slices.DeleteFunc(a.found, func(f found) bool { return f.head == w })
		delete(m.byHead, w)
	}
}
