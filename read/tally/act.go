package tally

import (
	"strings"

	"sitrep"
)

// told is what a figure tells: of which act, by which word, and the rule that saw it.
type told struct {
	what string
	verb int
	rule string
}

func (t told) ok() bool { return t.what != "" }

// act finds the act that a figure belongs to.
func (r *reader) act(f figure) told {
	if t := first(r.beside(f), r.driven(f), r.hospital(f)); t.ok() {
		return t
	}
	if r.tree != nil {
		if t := r.treeAct(sitrep.Ref(f.anchor()), 0); t.ok() {
			return r.nearer(f, t)
		}
	}
	if t := r.behind(f); t.ok() {
		return t
	}
	return first(r.ahead(f), r.self(f))
}

// nearer prefers the verb that stands right before a figure to one farther back: "killing three and injuring 16".
func (r *reader) nearer(f figure, t told) told {
	if t.rule != "tally/joined" && t.rule != "tally/object" || t.verb >= f.from-1 {
		return t
	}
	if a := r.ahead(f); a.ok() && a.verb > t.verb && a.rule == "tally/object" {
		return a
	}
	return t
}

// self reads nouns that tell of the act themselves: "40 arrests", "2,000 refugees".
func (r *reader) self(f figure) told {
	if f.noun < 0 {
		return told{}
	}
	t := told{r.what(r.low(f.noun), "self"), f.noun, "tally/self"}
	switch {
	case r.oneOf(f.noun, "lives") && r.tree != nil && r.tree.Is(sitrep.Ref(f.noun), "obj"):
		t.verb = int(r.tree.Head(sitrep.Ref(f.noun))) // "claimed 40 lives"
	case r.oneOf(f.noun, "hostages", "detainees", "abductees") && r.oneOf(f.from-1, "release", "released", "releases", "free", "freed", "frees", "rescue", "rescued"):
		return told{"other", f.from - 1, "tally/other"}
	}
	return t
}

// beside reads a state next to the noun: "25 wounded men", "25 dead", "left 25 people dead".
func (r *reader) beside(f figure) told {
	for i := f.to; i < f.end-1; i++ {
		if w := r.what(r.low(i), "state"); w != "" && i != f.noun {
			return told{w, i, "tally/state"}
		}
	}
	end := f.end
	for r.oneOf(end, "others", "other", "more", "people", "persons") {
		end++
	}
	if w := r.what(r.low(end), "state"); w != "" && !r.takesObject(end) {
		return told{w, end, "tally/state"}
	}
	return told{}
}

// takesObject tells that the verb at i is followed by what it acts on: "soldiers wounded two men".
func (r *reader) takesObject(i int) bool {
	if r.oneOf(i+1, "him", "her", "them", "the", "a", "an", "his", "their", "at", "it") && r.low(i+1) != "at" {
		return true
	}
	if r.low(i+1) == "at" {
		return r.low(i+2) == "least"
	}
	_, _, number := r.simple(i + 1)
	return number || r.nouns[r.low(i+1)] == "person" || r.nouns[r.low(i+1)] == "troop"
}

// treeAct climbs from the counted word to the word that tells of the act.
func (r *reader) treeAct(a sitrep.Ref, depth int) told {
	if depth > 4 {
		return told{}
	}
	if t := r.modifierAct(a); t.ok() {
		return t
	}
	g := r.tree.Head(a)
	if g == sitrep.None {
		return told{}
	}
	low := r.lows[g]
	pick := func(use, rule string) told { return told{r.what(low, use), int(g), rule} }
	switch {
	case r.tree.Is(a, "nsubj:pass"), r.tree.Is(a, "obl:agent") && a < g && r.tree.Case(a) == "":
		return first(pick("passive", "tally/passive"), pick("subject", "tally/subject"), r.secondVerb(g))
	case r.tree.Is(a, "obj"):
		return first(pick("object", "tally/object"), r.resultOf(g))
	case r.tree.Is(a, "nsubj"):
		return first(pick("subject", "tally/subject"), r.subjectState(g))
	case r.tree.Is(a, "nmod", "obl"):
		return r.ofAct(a, g)
	case r.tree.Is(a, "conj"):
		t := r.treeAct(g, depth+1)
		t.rule = "tally/joined"
		return t
	}
	return told{}
}

// secondVerb reads "were rammed and killed" from the first of the verbs.
func (r *reader) secondVerb(g sitrep.Ref) told {
	for _, k := range r.tree.Kids(g, "conj") {
		if w := r.what(r.lows[k], "passive"); w != "" && r.tree.Kid(k, "nsubj", "nsubj:pass", "obj") == sitrep.None {
			return told{w, int(k), "tally/passive"}
		}
	}
	return told{}
}

func first(all ...told) told {
	for _, t := range all {
		if t.ok() {
			return t
		}
	}
	return told{}
}

// modifierAct reads a participle or clause behind the noun: "people killed in the raid", "those who died".
func (r *reader) modifierAct(a sitrep.Ref) told {
	for _, k := range r.tree.Kids(a, "acl", "amod") {
		if k < a {
			continue
		}
		low := r.lows[k]
		relative := r.tree.Is(k, "acl:relcl")
		passive := r.tree.Kid(k, "aux:pass") != sitrep.None
		if w := r.what(low, "passive"); w != "" && (!relative || passive) && !strings.HasSuffix(low, "ing") {
			return told{w, int(k), "tally/passive"}
		}
		if w := r.what(low, "subject"); w != "" {
			return told{w, int(k), "tally/subject"}
		}
	}
	return told{}
}

// resultOf reads "left 25 people dead" from the verb: a state hangs on it.
func (r *reader) resultOf(g sitrep.Ref) told {
	for _, k := range r.tree.Kids(g, "xcomp", "advcl") {
		if w := r.what(r.lows[k], "state"); w != "" {
			return told{w, int(k), "tally/state"}
		}
		if w := r.what(r.lows[k], "subject"); w != "" && r.tree.Is(k, "xcomp") {
			return told{w, int(k), "tally/subject"}
		}
	}
	return told{}
}

// subjectState reads "25 are missing", and "25 soldiers killed" where the verb has no object.
func (r *reader) subjectState(g sitrep.Ref) told {
	low := r.lows[g]
	if w := r.what(low, "state"); w != "" && r.tree.Kid(g, "obj") == sitrep.None {
		return told{w, int(g), "tally/state"}
	}
	if w := r.what(low, "object"); w != "" && strings.HasSuffix(low, "ed") && r.tree.Kid(g, "obj") == sitrep.None && w != "personnel" {
		return told{w, int(g), "tally/passive"}
	}
	return told{}
}

// ofAct reads "the deaths of 25", "a toll of 25", "the toll rose to 25", "a crowd of 2,000".
func (r *reader) ofAct(a, g sitrep.Ref) told {
	of := r.tree.Case(a)
	if of == "of" {
		if r.lows[g] == "toll" {
			return told{"killed", int(g), "tally/toll"}
		}
		return told{r.what(r.lows[g], "of"), int(g), "tally/of"}
	}
	if of == "to" || of == "at" {
		if s := r.tree.Kid(g, "nsubj", "obj", "nsubj:pass"); s != sitrep.None && r.lows[s] == "toll" {
			return told{"killed", int(s), "tally/toll"}
		}
	}
	return told{}
}
