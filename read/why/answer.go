package why

import "sitrep"

// opening reads "In response, …": the cause is the main act of the sentence before.
func (r *reading) opening(p phrase, on words) {
	s := r.tree.Sentence(on.first)
	if r.upos(on.end, "ADP") {
		return
	}
	if on.first-r.sentenceFirst(on.first) > 1 {
		r.closing(p, on)
	} else if s > 0 {
		r.link(r.main(s-1), r.main(s), p.why, "opening", on)
	}
}

// closing reads "…, and the army shelled the town in response": the cause stands before in the sentence,
// else in the one before.
func (r *reading) closing(p phrase, on words) {
	if e := r.between(on); e != sitrep.None && p.why != sitrep.CauseOf {
		r.link(r.prior(on.first, e), e, p.why, "closing", on)
		return
	}
	first := r.sentenceFirst(on.first)
	effect := r.before(on, sitrep.None, first)
	if effect == sitrep.None || p.why == sitrep.CauseOf || p.words[len(p.words)-1] == "protest" {
		return
	}
	r.link(r.prior(effect, effect), effect, p.why, "closing", on)
}

// between is the act told behind a connective that opens a clause: "…, and in response the army shelled the town".
func (r *reading) between(on words) sitrep.Ref {
	if !r.isOne(on.first-1, "and", "but", ";") {
		return sitrep.None
	}
	w := on.end
	if r.isOne(w, ",") {
		w++
	}
	return r.next(w, 10, true)
}

// prior is the act told last before word w by others than the doers of act e: in the same sentence, else
// the main one of the sentence before.
func (r *reading) prior(w, e sitrep.Ref) sitrep.Ref {
	acts := r.acts(r.sentenceFirst(w), w)
	for i := len(acts) - 1; i >= 0; i-- {
		if r.account[acts[i]] != r.account[e] && !meet(r.act(acts[i]).Actors, r.act(e).Actors) {
			return acts[i]
		}
	}
	return r.mainBefore(w)
}

// answer reads "police responded with tear gas", "the army retaliated by shelling the town", also with what it
// answers between: "responded to the attack by sending troops".
func (r *reading) answer(p phrase, on words) {
	if !r.upos(on.first, "VERB") || r.unreal(on.first) {
		return
	}
	if !r.isOne(on.end-1, "to") {
		if effect := r.next(on.end, 6, false); effect != sitrep.None {
			r.link(r.prior(on.first, effect), effect, p.why, "answer", on)
		}
		return
	}
	cause := r.next(on.end, 9, false)
	for w := cause + 1; cause != sitrep.None && w < r.sentenceEnd(cause) && !r.edge(w); w++ {
		if r.isOne(w, "by", "with") {
			r.link(cause, r.next(w+1, 6, false), p.why, "answer", on)
			return
		}
	}
}
