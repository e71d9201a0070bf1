package why

import (
	"slices"

	"sitrep"
)

// feelings are words of a SUPPORT for those whom an attack has hit, vengeance those of a THREATEN that answers one.
var (
	feelings  = []string{"condolence", "sympathy", "mourn", "tribute", "grief", "solidarity"}
	vengeance = []string{"respond", "retaliate", "avenge", "punish", "revenge", "retaliation", "response"}
)

// stirred reads how people mourn an attack and vow revenge: "offered condolences to the families of those killed",
// "vowed to respond". The attack stands behind in the sentence, else before, there or in the sentence before.
func (r *reading) stirred(e sitrep.Ref) {
	a := r.act(e)
	switch {
	case a.Type == "SUPPORT" && r.near(e, feelings):
	case a.Type == "THREATEN" && r.near(e, vengeance):
	default:
		return
	}
	if r.effects(r.account[e]) {
		return
	}
	for _, c := range r.acts(e+1, min(e+20, r.sentenceEnd(e))) {
		if a.Type == "SUPPORT" && r.struck(c) {
			r.link(c, e, sitrep.Response, "stirred", words{e, e + 1})
			return
		}
	}
	first := r.sentenceFirst(max(0, r.sentenceFirst(e)-1))
	acts := r.acts(first, e)
	for i := len(acts) - 1; i >= 0; i-- {
		if r.struck(acts[i]) && !meet(a.Actors, r.act(acts[i]).Actors) {
			r.link(acts[i], e, sitrep.Response, "stirred", words{e, e + 1})
			return
		}
	}
}

// near tells whether one of the lemmas stands at e or a few words behind it.
func (r *reading) near(e sitrep.Ref, lemmas []string) bool {
	for w := e; w < min(e+6, r.sentenceEnd(e)) && (w == e || !r.edge(w)); w++ {
		if slices.Contains(lemmas, r.tree.Lemma(w)) {
			return true
		}
	}
	return false
}

// struck tells whether an attack that took place is told at w.
func (r *reading) struck(w sitrep.Ref) bool {
	a := r.act(w)
	return a.Type == "ASSAULT" && (a.Status == sitrep.Happened || a.Status == sitrep.Ongoing)
}
