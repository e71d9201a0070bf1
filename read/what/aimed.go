package what

import (
	"strings"

	"sitrep"
)

// aimedAt finds the target of an assault that no role names: who holds the place ("the rebel-held
// town"), or whom the means were used to meet ("fired tear gas to disperse the crowd").
func (r *reading) aimedAt(t *trigger) []sitrep.Ref {
	for _, s := range t.target {
		for _, w := range r.fillers(t, s) {
			if out := r.holders(w); len(out) > 0 {
				return out
			}
		}
	}
	return r.effect(t.head)
}

// holders are who holds the place at w: "rebel-held areas", "a town held by the rebels".
func (r *reading) holders(w sitrep.Ref) (out []sitrep.Ref) {
	for _, k := range r.tree.Kids(w, "amod", "acl") {
		if !holds[r.tree.Lemma(k)] {
			continue
		}
		for _, x := range append(r.tree.Kids(k, "compound", "obl:unmarked", "nmod", "obl:npmod"), r.prepositional(k, "by")...) {
			out = merge(out, r.whoIn(x))
		}
	}
	return out
}

// holds are verbs of having a place in one's power.
var holds = words("hold control occupy dominate run seize capture")

// effect is whom a verb of striking below verb w meets.
func (r *reading) effect(w sitrep.Ref) (out []sitrep.Ref) {
	if !r.verb(w) {
		return nil
	}
	for _, k := range r.tree.Kids(w, "advcl", "xcomp") {
		if !r.tree.Has(k, "VerbForm=Fin") && (strikes[r.tree.Lemma(k)] || scatters[r.tree.Lemma(k)]) && !r.passive(k) {
			out = merge(out, r.allWho(r.patient(k)))
		}
	}
	return out
}

// scatters are verbs of what crowd control is for.
var scatters = words("disperse repel subdue scatter")

// opposed is whom a protest is against by the word before it: "anti-government protests".
func (r *reading) opposed(t *trigger) []sitrep.Ref {
	if t.typ != "PROTEST" {
		return nil
	}
	for _, k := range r.tree.Kids(t.head, "amod", "compound") {
		word, ok := strings.CutPrefix(strings.ToLower(r.tree.Text(k)), "anti-")
		if x := r.calledMost(word); ok && x != sitrep.None {
			return one(x)
		}
	}
	return nil
}

// calledMost is the actor whom the report most often calls by the word, None when nobody.
func (r *reading) calledMost(word string) sitrep.Ref {
	best, most := sitrep.None, 0
	for i, a := range r.d.Actors {
		n := 0
		for _, h := range a.Heads {
			if r.tree.Lemma(h) == word {
				n++
			}
		}
		if n == 0 && strings.EqualFold(a.Name, word) {
			n = len(a.Heads)
		}
		if n > most {
			best, most = sitrep.Ref(i), n
		}
	}
	return best
}
