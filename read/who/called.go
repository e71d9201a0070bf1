package who

import (
	"slices"

	"sitrep"
)

// callings are the verbs that give a name: "a group called X", "the gunman was identified as X".
var callings = words("call name dub know identify style")

// namings lists the words that name what the noun d describes: "the militia was the X Brigades",
// "the militia, X," and "a group called X".
func (m *merged) namings(d sitrep.Ref) []sitrep.Ref {
	if m.t.Kid(d, "conj") != sitrep.None || m.t.Is(d, "conj") {
		return nil
	}
	out := m.apposed(d)
	if h := m.t.Head(d); h != sitrep.None && m.t.Is(d, "nsubj", "nsubj:pass") {
		out = append(out, m.predicated(h)...)
	}
	if s := m.t.Kid(d, "nsubj"); s != sitrep.None && m.affirms(d) {
		out = append(out, s)
	}
	for _, k := range m.t.Kids(d, "acl") {
		out = append(out, m.calledBy(k)...)
	}
	return slices.DeleteFunc(out, func(n sitrep.Ref) bool { return m.t.Kid(n, "conj") != sitrep.None })
}

// apposed are the nouns that stand in apposition to d.
func (m *merged) apposed(d sitrep.Ref) []sitrep.Ref {
	out := m.t.Kids(d, "appos")
	if m.t.Is(d, "appos") {
		out = append(out, m.t.Head(d))
	}
	return out
}

// predicated is what a clause says its subject is: the noun behind "is", or the name that a verb gives.
func (m *merged) predicated(h sitrep.Ref) []sitrep.Ref {
	if m.affirms(h) {
		return append(m.t.Kids(h, "appos"), h)
	}
	return m.calledBy(h)
}

// affirms tells whether w is said of its subject with "is", "was" and no "not".
func (m *merged) affirms(w sitrep.Ref) bool {
	return m.t.Kid(w, "cop") != sitrep.None && !m.negated(w)
}

func (m *merged) negated(w sitrep.Ref) bool {
	return slices.ContainsFunc(m.t.Kids(w, "advmod"), func(k sitrep.Ref) bool { return m.low[k] == "not" || m.low[k] == "n't" || m.low[k] == "never" })
}

// calledBy is the name that a verb of naming gives.
func (m *merged) calledBy(v sitrep.Ref) []sitrep.Ref {
	if !callings[m.t.Lemma(v)] || m.negated(v) {
		return nil
	}
	return slices.DeleteFunc(m.t.Kids(v, "xcomp", "obl", "obj", "obl:arg"), func(k sitrep.Ref) bool {
		return k < v || m.t.Word(k).UPOS == "PRON" || m.t.Case(k) != "" && m.t.Case(k) != "as"
	})
}

// bearer is the actor whose name stands at n; a word of no actor is taken for a name where a verb gives it.
func (m *merged) bearer(n, d sitrep.Ref) *actor {
	b := m.byHead[n]
	if b == nil && m.unknownName(n, d) {
		return m.baptise(n)
	}
	if b == nil || b.best.kind != isNamed && b.best.kind != isPerson || b == m.byHead[d] {
		return nil
	}
	if m.hitAt[n] < 0 && m.nameAt[n] < 0 && !groupNouns[m.t.Lemma(n)] || m.t.Word(n).XPOS == "NNS" && m.hitAt[n] < 0 {
		return nil
	}
	return b
}

// unknownName tells whether n is a name that no table and no model knows: where a verb gives it, or a group is said to be it.
func (m *merged) unknownName(n, d sitrep.Ref) bool {
	if m.t.Word(n).UPOS != "PROPN" && !m.capitalised(n) || m.hitAt[n] >= 0 || m.placeAt[n] >= 0 || m.nameKind(n) == "PER" {
		return false
	}
	x, _ := m.roleAt(d)
	return x != nil && x.kind == aGroup
}

// inName tells whether w can be inside a name: a capital, a hyphen or a possessive.
func (m *merged) inName(w sitrep.Ref) bool {
	return m.capitalised(w) || m.low[w] == "-" || m.low[w] == "'s"
}

// baptise adds the name that the tree spans over n as an organisation.
func (m *merged) baptise(n sitrep.Ref) *actor {
	first, end := n, n+1
	for m.sameSentence(first-1, n) && m.inName(first-1) && m.t.Under(first-1, n) {
		first--
	}
	for m.sameSentence(end, n) && m.inName(end) && m.t.Under(end, n) {
		end++
	}
	name := m.nameOf(first, end)
	m.put(found{key: "org:" + fold(name), name: name, by: "who/org", first: first, end: end, head: n, score: 0.55, kind: isNamed})
	return m.byHead[n]
}
