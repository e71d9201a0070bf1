package said

import "sitrep"

// paperOwner is whose paper the noun w is where the report told it before: in "Police issued a statement. The
// statement said …" the police.
func (r *reading) paperOwner(w sitrep.Ref) (speaker, bool) {
	if r.nounAt(w, "paper") == "" || !r.definite(w) {
		return nobody, false
	}
	s := r.tree.Sentence(w)
	for v := w - 1; v >= r.d.Split.Sentences[max(0, s-3)].First; v-- {
		if r.tree.Lemma(v) != r.tree.Lemma(w) {
			continue
		}
		if who, ok := r.issuer(v); ok {
			return speaker{actor: who.actor, word: w, by: "statement"}, true
		}
	}
	return nobody, false
}

// issuer is who stands behind paper w: its owner, who signed or left it, or who issued it or spoke in it.
func (r *reading) issuer(w sitrep.Ref) (speaker, bool) {
	if who, ok := r.owner(w); ok {
		return who, true
	}
	for _, k := range r.tree.Kids(w, "acl", "nmod", "obl") {
		if r.who[k] != sitrep.None && r.tree.Case(k) == "from" {
			return speaker{actor: r.who[k], word: k}, true
		}
		for _, by := range r.tree.Kids(k, "obl", "obl:agent") {
			if who, ok := r.actor(by); ok && r.tree.Case(by) == "by" {
				return who, true
			}
		}
	}
	v := r.tree.Head(w)
	if v == sitrep.None || !(r.tree.Is(w, "obj") || r.tree.Is(w, "obl", "nmod") && r.tree.Case(w) == "in") {
		return nobody, false
	}
	if s := r.subject(v); s != sitrep.None && r.who[s] != sitrep.None {
		return r.actor(s)
	}
	return nobody, false
}
