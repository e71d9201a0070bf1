package what

import (
	"slices"
	"strings"

	"sitrep"
)

// own is the standing that the act's own clause gives it: its opening, negation, auxiliaries, adverbs
// and adjectives; empty when they are silent.
func (r *reading) own(w sitrep.Ref) sitrep.Status {
	for _, tells := range []func(sitrep.Ref) sitrep.Status{
		r.unreal, r.conditional, r.negated, r.modal, r.scheduled, r.hedged, r.modified, r.underWay, r.coordinated,
	} {
		if s := tells(w); s != "" {
			return s
		}
	}
	return ""
}

// modal reads auxiliaries: "may attack", "would have attacked".
func (r *reading) modal(w sitrep.Ref) sitrep.Status {
	for _, k := range r.tree.Kids(w, "aux") {
		f, ok := r.modalAt(w, k)
		switch {
		case !ok:
		case f.status == sitrep.CalledFor && r.tree.Is(w, "advcl"): // "Should they attack, we …"
			return sitrep.Possible
		case len(f.words) > 1 && r.but(w): // "could have killed dozens but …"
			return sitrep.Denied
		default:
			return f.status
		}
	}
	return ""
}

// modalAt is the fact of auxiliary k of w, with "have" where the perfect follows.
func (r *reading) modalAt(w, k sitrep.Ref) (fact, bool) {
	key := "m " + strings.ToLower(r.tree.Text(k))
	for _, h := range r.tree.Kids(w, "aux") {
		if facts := r.facts[key+" have"]; h > k && r.tree.Lemma(h) == "have" && len(facts) > 0 {
			return facts[0], true
		}
	}
	if facts := r.facts[key]; len(facts) > 0 {
		return facts[0], true
	}
	return fact{}, false
}

// but tells whether the clause of w goes on with "but".
func (r *reading) but(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "conj"), func(k sitrep.Ref) bool {
		return slices.ContainsFunc(r.tree.Kids(k, "cc"), func(c sitrep.Ref) bool { return strings.EqualFold(r.tree.Text(c), "but") })
	})
}

// scheduled reads "is to visit", "is due to visit" and an act with a day it is set for: "a protest for Sunday".
func (r *reading) scheduled(w sitrep.Ref) sitrep.Status {
	switch {
	case r.marked(w, "due"):
		return sitrep.Planned
	case r.verb(w) && r.infinitive(w) && r.isTo(w):
		if slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool { return r.tree.Lemma(k) == "have" }) {
			return sitrep.Denied // "was to have met"
		}
		return sitrep.Planned
	case !r.verb(w) && (slices.ContainsFunc(r.prepositional(w, "for"), r.day) || r.convened(w)):
		return sitrep.Planned
	}
	return ""
}

// isTo tells whether a form of "be" stands before the "to" of w: "is to visit", "are to be tried".
func (r *reading) isTo(w sitrep.Ref) bool {
	be := r.tree.Kid(w, "cop", "aux", "aux:pass")
	return be != sitrep.None && r.tree.Lemma(be) == "be" && be < r.tree.Kid(w, "mark")
}

// convened reads "called a strike for Monday".
func (r *reading) convened(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	if !r.tree.Is(w, "obj") {
		return false
	}
	_, ok := r.fact(head, "v", "date")
	return ok && slices.ContainsFunc(r.prepositional(head, "for"), r.day)
}

// day tells whether w is a date, not a length of time.
func (r *reading) day(w sitrep.Ref) bool {
	t, ok := r.timeAt[w]
	return ok && (r.d.Times[t].Type == "DATE" || r.d.Times[t].Type == "TIME")
}

// hedged reads adverbs and phrases like them: "allegedly", "almost", "in vain".
func (r *reading) hedged(w sitrep.Ref) sitrep.Status {
	f, _ := r.opening(w, "r", "advmod", "obl")
	return f.status
}

// modified reads adjectives and participles beside a noun: "planned attack", "a strike set for Monday".
func (r *reading) modified(w sitrep.Ref) sitrep.Status {
	for _, k := range r.tree.Kids(w, "amod", "compound") {
		if f, ok := r.fact(k, "a"); ok {
			return f.status
		}
	}
	for _, k := range r.tree.Kids(w, "acl") {
		if f, ok := r.fact(k, "v", "subj"); ok && r.passive(k) && !r.verb(w) {
			return f.status
		}
	}
	return ""
}

// underWay reads the progressive of the present, and "on strike since May".
func (r *reading) underWay(w sitrep.Ref) sitrep.Status {
	now := r.progressive(w)
	if !r.verb(w) && r.tree.Case(w) == "on" {
		now = slices.ContainsFunc(r.tree.Kids(w, "cop"), func(k sitrep.Ref) bool {
			x := strings.ToLower(r.tree.Text(k))
			return x == "is" || x == "are" || x == "been"
		})
	}
	if now {
		return sitrep.Ongoing
	}
	return ""
}

// progressive reads "is attacking", "has been attacking".
func (r *reading) progressive(w sitrep.Ref) bool {
	if r.tree.Word(w).UPOS != "VERB" || r.tree.Word(w).XPOS != "VBG" {
		return false
	}
	return slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool {
		return slices.Contains([]string{"is", "are", "am", "'s", "'re", "’s", "’re", "been"}, strings.ToLower(r.tree.Text(k)))
	})
}

// coordinated lets a verb without a subject and auxiliary of its own stand as the one before it.
func (r *reading) coordinated(w sitrep.Ref) sitrep.Status {
	head := r.tree.Head(w)
	if !r.tree.Is(w, "conj") || r.tree.Word(w).UPOS != "VERB" || head == sitrep.None || r.tree.Kid(w, "nsubj", "nsubj:pass", "aux") != sitrep.None {
		return ""
	}
	if r.tree.Has(w, "VerbForm=Fin") && r.modal(head) != "" {
		return ""
	}
	if s := r.own(head); s != sitrep.Denied {
		return s
	}
	return ""
}
