package said

import "sitrep"

// leans tells whether v has the subject of the verb over it: "went on to say", "left, adding that …".
func (r *reading) leans(v, head sitrep.Ref) bool {
	return r.tree.Is(v, "xcomp", "advcl") && r.on(head) || r.tree.Is(v, "advcl", "xcomp") && r.tree.Word(v).XPOS == "VBG"
}

// antecedent is what the relative subject s of v stands for; s itself where it is no relative.
func (r *reading) antecedent(s, v sitrep.Ref) sitrep.Ref {
	if !r.isOne(s, "who", "which", "that") {
		return s
	}
	if r.tree.Is(v, "acl") && r.tree.Head(v) != sitrep.None {
		return r.tree.Head(v)
	}
	w := s - 1
	if r.isOne(w, ",") {
		w--
	}
	if w >= r.sentence(s).first && r.within[w].actor != sitrep.None {
		return w
	}
	return s
}

// on tells whether verb v only leads on to what is said: "went on to say", "continued to deny".
func (r *reading) on(v sitrep.Ref) bool {
	switch r.tree.Lemma(v) {
	case "go", "continue", "begin", "start", "proceed", "seem", "appear", "hasten", "rush", "move":
		return true
	}
	return false
}
