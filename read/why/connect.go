package why

import "sitrep"

// connect reads the connective that begins at w, if one does.
func (r *reading) connect(w sitrep.Ref) {
	p, on := r.phraseAt(w)
	if p.kind == "brings" && r.isAct(w) {
		r.drew(p, on)
		return
	}
	if len(p.words) == 0 || r.isAct(w) && p.kind != "moved" && len(p.words) == 1 {
		return
	}
	switch p.kind {
	case "ground", "because", "moved":
		r.ground(p, on)
	case "after":
		r.after(p, on)
	case "brings":
		r.brings(p, on)
	case "opening":
		r.opening(p, on)
	case "follows":
		r.follows(p, on)
	case "answer":
		r.answer(p, on)
	case "support", "aim":
		r.aim(p, on)
	}
}

// act is the account told at w.
func (r *reading) act(w sitrep.Ref) *sitrep.Account { return &r.d.Accounts[r.account[w]] }

func (r *reading) isAct(w sitrep.Ref) bool {
	_, ok := r.account[w]
	return ok
}

// ground reads "bombed Iran in retaliation for the attack", "a crowd angered by the strikes stormed …".
func (r *reading) ground(p phrase, on words) {
	if p.kind == "because" && (!r.tree.Is(on.first, "mark") || r.upos(on.end, "NUM")) {
		return
	}
	cause := r.next(on.end, 12, p.kind == "because")
	if cause == sitrep.None && r.refers(on.end) {
		cause = r.mainBefore(on.first)
	}
	if cause == sitrep.None {
		return
	}
	r.link(cause, r.governed(on, cause, p.kind == "moved"), p.why, p.kind, on)
}

// governed is the act that a connective belongs to: before it, or behind its cause where it leads
// the sentence or goes with the doer.
func (r *reading) governed(on words, cause sitrep.Ref, moved bool) sitrep.Ref {
	first := r.sentenceFirst(on.first)
	if e := r.before(on, cause, first); e != sitrep.None || !moved && on.first-first > 2 {
		return r.matrix(e)
	}
	for w := cause + 1; w < r.sentenceEnd(cause); w++ {
		if r.isAct(w) && r.account[w] != r.account[cause] && (r.finite(w) || !moved) && (moved || r.isOne(r.comma(cause, w), ",")) {
			return w
		}
	}
	return sitrep.None
}

// matrix is the act that act w completes: in "refused to attend because of" the refusal.
func (r *reading) matrix(w sitrep.Ref) sitrep.Ref {
	if w == sitrep.None || !r.tree.Is(w, "xcomp") || !r.isAct(r.tree.Head(w)) || r.tree.Head(w) > w {
		return w
	}
	return r.tree.Head(w)
}

// comma is the first comma between two words, else the first word itself.
func (r *reading) comma(from, to sitrep.Ref) sitrep.Ref {
	for w := from; w < to; w++ {
		if r.isOne(w, ",") {
			return w
		}
	}
	return from
}

// before is the act told before a connective that it belongs to: right beside it, above it in the
// tree, else the nearest verb, else the nearest noun.
func (r *reading) before(on words, cause, first sitrep.Ref) sitrep.Ref {
	for w := on.first; w > first; w-- {
		if r.isOne(w, ":") {
			first = w // a heading stands before
		}
	}
	acts := r.acts(first, on.first)
	for i := len(acts) - 1; i >= 0; i-- {
		if r.account[acts[i]] == r.account[cause] {
			acts = append(acts[:i], acts[i+1:]...)
		}
	}
	if len(acts) == 0 {
		return sitrep.None
	}
	last := acts[len(acts)-1]
	if on.first-last <= 2 {
		return last
	}
	if e := r.above(on.first, acts); e != sitrep.None {
		return e
	}
	for i := len(acts) - 1; i >= 0; i-- {
		if r.upos(acts[i], "VERB") {
			return acts[i]
		}
	}
	return last
}

// above is the nearest of the acts over w in the tree.
func (r *reading) above(w sitrep.Ref, acts []sitrep.Ref) sitrep.Ref {
	for v := r.tree.Head(w); v != sitrep.None; v = r.tree.Head(v) {
		for _, a := range acts {
			if a == v {
				return a
			}
		}
	}
	return sitrep.None
}
