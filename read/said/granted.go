package said

import (
	"slices"

	"sitrep"
)

// granted tells whether f is not about whether the event told at w happened: it is named as something known,
// by a noun or in a clause beside one, known telling that it was told before.
func (r *reading) granted(f *frame, w sitrep.Ref, known bool) bool {
	if known && f.stance != sitrep.Denies && r.asideOf(f, w) || r.backdrop(w) && r.definite(w) {
		return true
	}
	return (known || r.judged(w) || r.avenged(f, w) || f.rule == "accused") && r.taken(f, w)
}

// asideOf tells whether verb w is told beside a noun of what is said: "the men killed in the raid were miners".
func (r *reading) asideOf(f *frame, w sitrep.Ref) bool {
	n := r.tree.Head(w)
	return f.rule != "accused" && n != sitrep.None && f.has(n) && r.noun(n) &&
		(r.tree.Is(w, "acl:relcl") || r.tree.Is(w, "acl") && r.tree.Word(w).XPOS == "VBN")
}

// taken tells whether f takes the event of w for known and says something else of it: "the attack was
// cowardly", "blamed Iran for an attack". Who denies or claims an event by such a noun does speak of it.
func (r *reading) taken(f *frame, w sitrep.Ref) bool {
	switch f.rule {
	case "responsibility", "involvement", "noun-object", "claimed-by", "rejected-claim":
		return false
	case "accused":
		return r.presupposed(f, w)
	}
	return r.avenged(f, w) || r.noun(w) && (f.stance != sitrep.Denies || r.answered(f, w)) && r.definite(w)
}

// avenged tells whether w is named as what something answers: "said it was retaliation for an attack".
func (r *reading) avenged(f *frame, w sitrep.Ref) bool {
	for v := r.tree.Head(w); v != sitrep.None && f.has(v); v = r.tree.Head(v) {
		if r.noun(v) && r.nounAt(v, "answer") != "" && v < w {
			return true
		}
	}
	return false
}

// presupposed tells whether accusation f is not about whether w happened, only about who did it or how bad
// it was: w is a noun that is known or the ground of blame, or is told in a clause beside such a noun.
func (r *reading) presupposed(f *frame, w sitrep.Ref) bool {
	for v := w; v != sitrep.None && f.has(v); v = r.tree.Head(v) {
		if r.noun(v) && (r.definite(v) || r.deed(f, v) == sitrep.None && !r.lemmaIs(f.verb, "accuse", "suspect", "charge")) {
			return v == w || r.told(w, v)
		}
	}
	return false
}

// backdrop tells whether noun w but sets the scene for what is said: "poor because of the war".
func (r *reading) backdrop(w sitrep.Ref) bool {
	switch r.tree.Case(w) {
	case "due to", "because of", "since", "during", "after", "before", "despite", "amid", "following", "over":
		return true
	}
	return false
}

// told tells whether w lies in a relative clause of noun n.
func (r *reading) told(w, n sitrep.Ref) bool {
	for v := w; v != sitrep.None && v != n; v = r.tree.Head(v) {
		if r.tree.Head(v) == n {
			return r.tree.Is(v, "acl:relcl")
		}
	}
	return false
}

// part tells whether f denies no more than the speaker's own part in the event of noun w: "denied that
// it led the protests". Who denies that it took place denies the event.
func (r *reading) part(f *frame, w sitrep.Ref, known bool) bool {
	if f.stance != sitrep.Denies || f.rule == "involvement" {
		return f.rule == "involvement"
	}
	if r.tree.Kid(w, "cop") != sitrep.None && r.tree.Kid(w, "expl") == sitrep.None {
		return r.noun(w) && r.definite(w) // "was behind the attack"
	}
	v := r.deed(f, w)
	return r.noun(w) && (known || r.definite(w)) && v != sitrep.None && (!r.isTold(v) || r.joins(v)) && !r.exists(v)
}

// answered tells whether noun w is but named beside another act that f denies: "denied that it shelled
// the town after the attack".
func (r *reading) answered(f *frame, w sitrep.Ref) bool {
	v := r.deed(f, w)
	return v != sitrep.None && r.isTold(v) && !r.joins(v) && r.account[v] != r.account[w]
}

// deed is the verb within f that noun w belongs to, None where w is what f names first.
func (r *reading) deed(f *frame, w sitrep.Ref) sitrep.Ref {
	for v := r.tree.Head(w); v != sitrep.None && f.has(v); v = r.tree.Head(v) {
		if r.tree.Word(v).UPOS == "VERB" || r.tree.Kid(v, "cop") != sitrep.None {
			return v
		}
	}
	return sitrep.None
}

func (r *reading) isTold(w sitrep.Ref) bool {
	_, ok := r.account[w]
	return ok
}

// exists tells whether verb v says no more than that something is or was.
func (r *reading) exists(v sitrep.Ref) bool {
	if o := r.tree.Kid(v, "obj"); r.lemmaIs(v, "take") {
		return o != sitrep.None && r.lemmaIs(o, "place")
	}
	return r.lemmaIs(v, "happen", "occur", "exist", "be") || r.tree.Kid(v, "expl") != sitrep.None
}

// joins tells whether verb v is but to have a part in something: "took part in the raid".
func (r *reading) joins(v sitrep.Ref) bool {
	return r.lemmaIs(v, "participate", "join", "help") || r.lemmaIs(v, "take") && !r.exists(v)
}

func (r *reading) noun(w sitrep.Ref) bool {
	return r.tree.Word(w).UPOS == "NOUN" || r.tree.Word(w).UPOS == "PROPN"
}

// definite tells whether noun w names something known: "the attack", "Tuesday's attack".
func (r *reading) definite(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "det", "nmod:poss"), func(k sitrep.Ref) bool {
		return r.tree.Is(k, "nmod:poss") || r.isOne(k, "the", "this", "that", "these", "those")
	})
}
