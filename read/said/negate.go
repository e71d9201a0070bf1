package said

import (
	"sitrep"
)

// turned is the stance under negation: who does not confirm or believe doubts; who does not say, or
// does not deny, takes no stance.
func (r *reading) turned(w sitrep.Ref, s sitrep.Stance) sitrep.Stance {
	if !r.negated(w) {
		return s
	}
	if s == sitrep.Confirms || r.lemmaIs(w, "believe", "think") {
		return sitrep.Doubts
	}
	return ""
}

func (r *reading) negated(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "advmod", "aux", "det") {
		if r.isOne(k, "not", "n't", "n’t", "never", "neither") {
			return true
		}
	}
	return false
}

// unreal tells whether nothing is said with w: under a condition, a modal, or an infinitive that is
// wanted, asked or refused.
func (r *reading) unreal(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "mark", "aux") {
		if r.isOne(k, "if", "unless", "whether", "would", "might", "may", "should", "must", "will") {
			return true
		}
		if r.isOne(k, "to") && !(r.tree.Is(w, "xcomp", "advcl") && r.tree.Head(w) != sitrep.None && r.on(r.tree.Head(w))) {
			return true
		}
	}
	return false
}
