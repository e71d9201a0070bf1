package said

import (
	"sitrep"
)

// readNoun reads "Iran's claim that …", "a denial by the ministry of the attack".
func (r *reading) readNoun(w sitrep.Ref) {
	if r.tree.Is(w, "compound", "nmod:poss") {
		return
	}
	who, ok := r.owner(w)
	if !ok {
		return
	}
	f := frame{speaker: who, verb: w, stance: r.nounAt(w, "speech"), rule: "noun"}
	for _, k := range r.tree.Kids(w, "acl", "ccomp", "nmod") {
		if k > w && k != who.word && (r.marker(k) == "that" || r.marker(k) == "of") {
			f.reach = append(f.reach, r.subtree(k))
		}
	}
	if len(f.reach) > 0 {
		r.add(f)
	}
}

// owner is whose word noun w is: "Iran's claim", "the claim by Iran".
func (r *reading) owner(w sitrep.Ref) (speaker, bool) {
	for _, k := range r.tree.Kids(w, "nmod:poss", "compound", "amod", "nmod") {
		if r.who[k] == sitrep.None || r.tree.Is(k, "nmod") && !r.tree.Is(k, "nmod:poss") && r.tree.Case(k) != "by" {
			continue
		}
		return speaker{actor: r.who[k], word: k}, true
	}
	return nobody, false
}
