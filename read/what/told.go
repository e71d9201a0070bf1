package what

import (
	"slices"

	"sitrep"
)

// headlineFuture reads "Iran to withdraw" in a headline.
func (r *reading) headlineFuture(w sitrep.Ref) bool {
	return r.d.Headline.Contains(r.tree.Span(w)) && r.infinitive(w) && r.tree.Is(w, "root")
}

// bidden reads an order in quotation marks: "Release my husband," she said.
func (r *reading) bidden(w sitrep.Ref) bool {
	x := r.tree.Word(w)
	return r.verb(w) && x.XPOS == "VB" && w > 0 && r.isOne(w-1, []string{`"`, "“", "'", "‘"}) &&
		r.tree.Kid(w, "nsubj", "nsubj:pass", "aux", "mark", "expl") == sitrep.None
}

// foretold reads the future of the past that has come true: "who would later be arrested", "would go on to kill".
func (r *reading) foretold(w sitrep.Ref, own sitrep.Status) bool {
	return own == sitrep.Possible && r.aided(w, backshift) && r.tree.Kid(w, "advcl") == sitrep.None &&
		slices.ContainsFunc(r.tree.Kids(w, "advmod"), func(k sitrep.Ref) bool { return r.isOne(k, []string{"later", "eventually", "subsequently"}) }) &&
		!r.tree.Is(w, "ccomp")
}

// ownVoice tells whether somebody announces violence of his own: "we will bomb their camps", "said it
// would attack".
func (r *reading) ownVoice(w sitrep.Ref, own sitrep.Status) bool {
	if own != sitrep.Planned && !(own == sitrep.Possible && r.aided(w, backshift)) || !r.typed(w, "ASSAULT") || r.passive(w) {
		return false
	}
	s := r.tree.Kid(w, "nsubj")
	return s != sitrep.None && (r.isOne(s, []string{"we", "i"}) || r.tree.Is(w, "ccomp") && r.ofOwn(w))
}

// ofOwn tells whether the subject of w takes up the one who speaks: a pronoun, or a thing of his.
func (r *reading) ofOwn(w sitrep.Ref) bool {
	s := r.tree.Kid(w, "nsubj")
	if s == sitrep.None {
		return r.infinitive(w)
	}
	poss := r.tree.Kid(s, "nmod:poss")
	return r.tree.Word(s).XPOS == "PRP" || poss != sitrep.None && r.tree.Word(poss).XPOS == "PRP$"
}

// backshifted reads "said that he would meet them": a plan, told of the past, on no condition.
func (r *reading) backshifted(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	return r.aided(w, backshift) && r.modal(w) == sitrep.Possible && r.tree.Is(w, "ccomp") && head != sitrep.None && r.verb(head) && r.past(head) && r.ofOwn(w) &&
		!slices.ContainsFunc(r.tree.Kids(w, "advcl"), func(k sitrep.Ref) bool { return r.conditional(k) == sitrep.Possible || r.unreal(k) != "" })
}
