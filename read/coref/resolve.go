package coref

import (
	"slices"

	"sitrep"
)

// window is how many sentences back a pronoun may reach.
const window = 3

// antecedent is the index of the best earlier mention for mention i, -1 when none fits.
func (r *resolver) antecedent(i int) int {
	m := &r.all[i]
	switch {
	case m.pronoun != "":
		return r.best(i, window, func(c *mention) bool { return r.fits(m, c) })
	case m.definite && !m.name && (bodies[r.tree.Lemma(m.head)] || m.kind == person):
		if j := r.repeated(i); j >= 0 {
			return j
		}
		return r.best(i, window, func(c *mention) bool { return r.named(m, c) })
	case m.definite && !m.name:
		return r.repeated(i)
	}
	return -1
}

// repeated is the last earlier mention with the same head noun and no rival modifier.
func (r *resolver) repeated(i int) int {
	m := &r.all[i]
	for j := i - 1; j >= 0; j-- {
		c := &r.all[j]
		if c.pronoun == "" && c.plural == m.plural && r.tree.Lemma(c.head) == r.tree.Lemma(m.head) && r.modifiersAgree(m.head, c.head) {
			return j
		}
	}
	return -1
}

// modifiersAgree tells whether all that narrows a down also narrows b down.
func (r *resolver) modifiersAgree(a, b sitrep.Ref) bool {
	lemmas := func(w sitrep.Ref) (out []string) {
		for _, k := range r.tree.Kids(w, "amod", "compound", "nmod:poss", "nmod") {
			out = append(out, r.tree.Lemma(k))
		}
		return out
	}
	own := lemmas(b)
	for _, x := range lemmas(a) {
		if !slices.Contains(own, x) {
			return false
		}
	}
	return true
}

// best is the most salient fitting mention before i within back sentences.
func (r *resolver) best(i, back int, fit func(*mention) bool) int {
	m := &r.all[i]
	best, top := -1, -100
	for j := i - 1; j >= 0 && m.sentence-r.all[j].sentence <= back; j-- {
		c := &r.all[j]
		if !fit(c) || r.bound(m, c) {
			continue
		}
		w := c.weight - 6*(m.sentence-c.sentence)
		if c.name {
			w += 2
		}
		if c.weight == m.weight {
			w++
		}
		if w > top {
			best, top = j, w
		}
	}
	return best
}

// bound tells whether the two are arguments of one verb, or one lies within the
// other, and so cannot be the same ("he met him").
func (r *resolver) bound(m, c *mention) bool {
	if m.sentence != c.sentence {
		return false
	}
	if r.tree.Under(c.head, m.head) || r.tree.Under(m.head, c.head) && !r.tree.Is(m.head, "nmod:poss") {
		return !r.throughClause(m.head, c.head)
	}
	return !r.tree.Is(m.head, "nmod:poss") && r.tree.Head(m.head) == r.tree.Head(c.head)
}

// throughClause tells whether the way from low up to high leaves a clause.
func (r *resolver) throughClause(low, high sitrep.Ref) bool {
	for w := low; w != sitrep.None && w != high; w = r.tree.Head(w) {
		if r.tree.Is(w, "acl", "acl:relcl", "ccomp", "advcl") {
			return true
		}
	}
	return false
}

// fits tells whether candidate c can be what pronoun m stands for.
func (r *resolver) fits(m, c *mention) bool {
	if c.pronoun != "" && c.pronoun != m.pronoun {
		return false
	}
	switch m.kind {
	case person:
		return c.kind == person && !c.plural && !(m.male && c.female) && !(m.female && c.male)
	case body:
		return !c.plural && c.kind != person && (c.kind == body || c.pronoun == "it")
	default:
		return c.plural && c.kind == group || c.kind == body || c.pronoun == "they"
	}
}

// named tells whether a definite common noun m ("the group", "the president") can stand for name c.
func (r *resolver) named(m, c *mention) bool {
	if !c.name || r.tree.Kid(m.head, "nmod", "amod", "compound", "nmod:poss", "appos", "flat", "acl") != sitrep.None {
		return false
	}
	return m.kind == c.kind || m.kind == body && c.kind == body
}

// chains gathers linked mentions; each mention's phrase runs from its first modifier to its head.
func (r *resolver) chains() []sitrep.Chain {
	at := map[sitrep.Ref]int{}
	var out []sitrep.Chain
	for _, m := range r.all {
		to, ok := r.link[m.head]
		if !ok {
			continue
		}
		i, known := at[to]
		if !known {
			i = len(out)
			out = append(out, sitrep.Chain{Mentions: []sitrep.Mention{r.phrase(to)}})
			at[to] = i
		}
		out[i].Mentions = append(out[i].Mentions, r.phrase(m.head))
		at[m.head] = i
	}
	return out
}

func (r *resolver) phrase(w sitrep.Ref) sitrep.Mention {
	span := r.tree.Span(w)
	for _, k := range r.tree.Kids(w, "amod", "compound", "nmod:poss", "nmod:desc", "flat", "nummod") {
		if k < w || r.tree.Is(k, "flat") {
			span = span.Join(r.tree.Span(k))
		}
	}
	return sitrep.Mention{Span: span, Head: w}
}
