package who

import (
	"slices"
	"strings"

	"sitrep"
)

// described is what a report says of a named actor: the nouns it goes by and who backs it.
type described struct {
	nouns   map[string]bool
	backers []string
	at      sitrep.Ref // where it is first named so
}

// called joins the descriptions of a group or person to the one who bears the name, where the report
// says who that is: also those that stand before it.
func (m *merged) called() {
	known := map[*actor]*described{}
	for _, a := range slices.Clone(m.all) {
		for _, f := range slices.Clone(a.found) {
			if m.describes(f) {
				m.christen(known, f, a)
			}
		}
	}
	for _, b := range slices.Clone(m.all) {
		if k := known[b]; k != nil {
			m.recall(b, k)
		}
	}
	m.all = slices.DeleteFunc(m.all, func(a *actor) bool { return len(a.found) == 0 })
}

// describes tells whether f is a phrase of one person or one group that a name can stand for.
func (m *merged) describes(f found) bool {
	p := f.phrase
	if f.kind != isPhrase || p == nil || p.plural || p.named != nil || formal[p.role.sector] {
		return false
	}
	return p.role.kind == aPerson || p.role.kind == aGroup
}

// christen moves the phrase f of a to the actor that bears its name.
func (m *merged) christen(known map[*actor]*described, f found, a *actor) {
	for _, n := range m.namings(f.head) {
		b := m.bearer(n, f.head)
		if b == nil || !m.agrees(f, b) {
			continue
		}
		if known[b] == nil {
			known[b] = &described{nouns: map[string]bool{}, at: f.first}
		}
		k := known[b]
		k.nouns[f.class] = true
		k.at = min(k.at, f.first)
		k.backers = append(append(k.backers, f.phrase.backers...), b.backer()...)
		m.moveBy(f, a, b, "who/called")
		b.learn(f)
		return
	}
}

// agrees tells whether a phrase can be said of b: a person of a person, and no other country.
func (m *merged) agrees(f found, b *actor) bool {
	if (f.phrase.role.kind == aPerson) != (b.best.kind == isPerson) {
		return false
	}
	return !f.phrase.owned || b.best.country == "" || b.best.country == f.country || b.best.country == "IMG"
}

// backer is the state that the tables say stands behind the group.
func (a *actor) backer() []string {
	if a.best.backer == "" {
		return nil
	}
	return []string{a.best.backer}
}

// learn takes from a description what the name did not tell.
func (a *actor) learn(f found) {
	if a.best.by == "who/org" && !vague[f.phrase.role.phrase] {
		a.best.sector = either(f.sector, a.best.sector)
	}
	a.best.sector = either(a.best.sector, f.sector)
	a.best.country = either(a.best.country, f.country)
}

// recall joins the other descriptions by the same noun, unless two bearers of it are in the report.
func (m *merged) recall(b *actor, k *described) {
	if m.rivalled(b, k) {
		return
	}
	for _, a := range slices.Clone(m.all) {
		if a == b {
			continue
		}
		for _, f := range slices.Clone(a.found) {
			if m.describes(f) && k.nouns[f.class] && m.means(f, b, k) {
				m.moveBy(f, a, b, "who/called")
				b.learn(f)
			}
		}
	}
}

// rivalled tells whether the report names another that the same nouns could mean.
func (m *merged) rivalled(b *actor, k *described) bool {
	for _, r := range m.all {
		if r == b || len(r.found) == 0 || r.best.kind != b.best.kind {
			continue
		}
		if b.best.kind == isPerson && k.nouns[r.best.class] && r.best.class != "" {
			return true
		}
		same := r.best.country == b.best.country || r.best.country == "" || b.best.country == ""
		if b.best.kind == isNamed && fights[r.best.sector] && (r.best.sector == b.best.sector && same || k.vague()) {
			return true
		}
	}
	return false
}

// vague tells whether every noun could mean any group.
func (k *described) vague() bool {
	for n := range k.nouns {
		if !vague[n] {
			return false
		}
	}
	return true
}

// means tells whether a description elsewhere is one of b.
func (m *merged) means(f found, b *actor, k *described) bool {
	if !m.agrees(f, b) || m.another(f) || f.first > k.at && !f.definite {
		return false
	}
	if of := m.t.Kid(f.head, "nmod"); of != sitrep.None && f.phrase.role.kind == aGroup && m.t.Case(of) == "of" {
		return false // "a group of men"
	}
	if len(f.phrase.backers) > 0 && len(k.backers) > 0 && !slices.ContainsFunc(f.phrase.backers, func(c string) bool { return slices.Contains(k.backers, c) }) {
		return false
	}
	return m.onlyKind(f, k)
}

var anothers = words("another other second third rival different separate each every any no some one either neither")

// another tells whether the words of f set it apart from the one spoken of.
func (m *merged) another(f found) bool {
	start, _ := m.bounds(f.head)
	for w := f.head - 1; w >= max(start, f.first-2); w-- {
		if anothers[m.low[w]] {
			return true
		}
	}
	return false
}

// onlyKind tells whether no description by the same noun in the report is of a differing kind.
func (m *merged) onlyKind(f found, k *described) bool {
	for _, a := range m.all {
		for _, g := range a.found {
			if g.phrase == nil || g.head == f.head || !k.nouns[g.class] || g.phrase.plural {
				continue
			}
			if m.another(g) || g.phrase.owned && f.phrase.owned && g.country != f.country || apart(f.phrase.modifiers, g.phrase.modifiers) {
				return false
			}
		}
	}
	return true
}

// apart tells whether each side has a modifier that the other lacks; who backs them was weighed before.
func apart(a, b []string) bool {
	lacks := func(a, b []string) bool {
		return slices.ContainsFunc(a, func(x string) bool { return !strings.Contains(x, "-") && !slices.Contains(b, x) })
	}
	return lacks(a, b) && lacks(b, a)
}
