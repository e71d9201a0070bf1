package what

import (
	"slices"
	"strings"

	"sitrep"
)

// step is what governor head makes of v, and whether to look further up.
func (r *reading) step(v, head sitrep.Ref) (s sitrep.Status, goOn bool) {
	switch {
	case r.tree.Is(v, "nsubj", "nsubj:pass", "nsubj:outer"):
		return r.ofSubject(v, head)
	case r.tree.Is(v, "acl:relcl") && r.content(v, head):
	case r.tree.Is(v, "acl:relcl", "appos", "parataxis", "advcl:relcl", "punct"):
		return r.cleft(v, head), false
	case r.tree.Is(v, "conj") && r.tree.Has(v, "VerbForm=Fin") && r.infinitive(head):
		return "", false // "refuse to accept the result and accuse the party": they do accuse
	case r.tree.Is(v, "conj"):
		return "", true
	case r.tree.Is(v, "acl") && !r.infinitive(v) && !r.marked(v, "that", "of", "from", "for", "to"):
		return "", false // "to target fighters firing on the town": they do fire
	case r.tree.Is(v, "ccomp") && r.embeddedQuestion(v):
		return "", false
	case r.tree.Is(v, "advcl") && (r.marked(v, "of", "from", "against", "into", "about", "on") || r.gerund(v)):
	case r.tree.Is(v, "advcl") && r.marked(v, "that") && r.tree.Has(v, "VerbForm=Fin"):
		return r.hearsay(head), false
	case r.tree.Is(v, "advcl") && r.pos(head) == "a" && r.tree.Kid(head, "fixed") != sitrep.None: // "due to"
	case r.tree.Is(v, "advcl"):
		return r.ofPurpose(v, head), false
	case r.tree.Is(v, "nmod") && !r.bound(v, "of", "for", "to", "against", "about", "on", "that"):
		return "", false
	case r.tree.Is(v, "obl") && !r.bound(v, "of", "for", "to", "from", "against", "on", "with", "about", "in"):
		return "", false
	}
	return r.governed(v, head)
}

// ofSubject is the standing that head gives its subject: "talks are under way", "the visit was
// cancelled", "an attempt failed".
func (r *reading) ofSubject(v, head sitrep.Ref) (sitrep.Status, bool) {
	forms := []string{"subj", "aim"}
	if r.acts[v] {
		forms = forms[:1]
	}
	if r.passive(head) {
		forms[0] = "pass"
	}
	f, ok := r.fact(head, r.pos(head), forms...)
	if goal := r.tree.Kid(head, "xcomp"); ok && r.acts[v] && goal != sitrep.None && !r.occurs(goal) {
		return "", false // "the agreement is expected to end the war"
	}
	switch {
	case ok && f.status == sitrep.Happened || !ok && r.acts[v] && r.occurs(head):
		return r.own(head), true
	case !ok || r.pos(head) != "v" && r.tree.Kid(head, "cop") == sitrep.None:
		return r.inItsWeek(v, head), false
	}
	return r.settled(f, head), true
}

// inItsWeek reads "the protests are in their fifth week".
func (r *reading) inItsWeek(v, head sitrep.Ref) sitrep.Status {
	lasts := r.acts[v] && slices.Contains([]string{"in", "into"}, r.tree.Case(head)) && r.tree.Kid(head, "nmod:poss") != sitrep.None &&
		r.tree.Kid(head, "cop") != sitrep.None && !r.past(head)
	if lasts && slices.Contains([]string{"day", "week", "month", "year"}, r.tree.Lemma(head)) {
		return sitrep.Ongoing
	}
	return ""
}

// pos is the part of speech of w in the table.
func (r *reading) pos(w sitrep.Ref) string {
	switch r.tree.Word(w).UPOS {
	case "VERB", "AUX":
		return "v"
	case "ADJ":
		return "a"
	}
	return "n"
}

// content tells whether what looks like a relative clause says what head is about: "talk that the
// minister resigned".
func (r *reading) content(v, head sitrep.Ref) bool {
	f, ok := r.fact(head, "n", "that")
	that := r.tree.Kid(v, "obj")
	return ok && len(f.forms) > 0 && that != sitrep.None && r.isOne(that, []string{"that"}) && r.tree.Kid(v, "nsubj", "nsubj:pass") != sitrep.None
}

// cleft reads "it was not the army that attacked".
func (r *reading) cleft(v, head sitrep.Ref) sitrep.Status {
	it := r.tree.Kid(head, "nsubj", "expl")
	if r.tree.Is(v, "acl:relcl") && it != sitrep.None && r.isOne(it, []string{"it"}) && r.tree.Kid(head, "cop") != sitrep.None && r.denies(head) {
		return sitrep.Denied
	}
	return ""
}

// embeddedQuestion tells whether v takes its act for done: "nobody saw who attacked".
func (r *reading) embeddedQuestion(v sitrep.Ref) bool {
	return r.tree.Has(v, "VerbForm=Fin") && slices.ContainsFunc(r.tree.Kids(v, "nsubj", "advmod", "nsubj:pass"), func(k sitrep.Ref) bool {
		return r.isOne(k, []string{"who", "why", "how", "where"})
	})
}

// ofPurpose is the standing of an aim: planned, but for verbs whose aim is reached ("went on to storm")
// or is what they ask or threaten.
func (r *reading) ofPurpose(v, head sitrep.Ref) sitrep.Status {
	if !r.infinitive(v) {
		return ""
	}
	if f, ok := r.reached(head); ok {
		return f
	}
	if f, ok := r.fact(head, r.pos(head), "to"); ok && (f.status == sitrep.CalledFor || f.status == sitrep.Threatened) {
		return f.status
	}
	return sitrep.Planned
}

// reached is the standing of what governor head, or the verb of which it is a part, leads to: "went on
// to storm", "saw fit to attack", "took the opportunity to condemn".
func (r *reading) reached(head sitrep.Ref) (sitrep.Status, bool) {
	f, ok := r.fact(head, r.pos(head), "purpose")
	if !ok && r.tree.Is(head, "xcomp", "obj") {
		head = r.tree.Head(head)
		f, ok = r.fact(head, r.pos(head), "purpose")
		ok = ok && len(f.words) > 1
	}
	if !ok {
		return "", false
	}
	own, _ := r.status(head)
	switch {
	case own == sitrep.Happened || own == sitrep.Denied || own == sitrep.Possible && f.words[0] == "go" && r.aided(head, backshift):
		return r.settled(f, head), true // "would go on to kill" foretells
	}
	return own, true
}

// gerund tells whether v is a "to" with a verbal noun: "came close to attacking".
func (r *reading) gerund(v sitrep.Ref) bool {
	return r.marked(v, "to", "in") && r.tree.Word(v).XPOS == "VBG"
}

// governed is the standing that governor head gives its complement v.
func (r *reading) governed(v, head sitrep.Ref) (sitrep.Status, bool) {
	switch r.pos(head) {
	case "v":
		return r.underVerb(v, head)
	case "a":
		if f, ok := r.fact(head, "a", r.forms(v, head)...); ok && r.tree.Is(v, "xcomp", "ccomp", "csubj", "advcl", "obl") {
			return r.settled(f, head), false
		}
	case "n":
		return r.underNoun(v, head)
	}
	return "", r.tree.Is(v, "xcomp", "ccomp")
}

func (r *reading) underVerb(v, head sitrep.Ref) (sitrep.Status, bool) {
	f, _ := r.fact(head, "v", r.forms(v, head)...)
	s := f.status
	if r.tree.Is(v, "ccomp") && (s == "" || s == sitrep.Happened) {
		s = first(r.hearsay(head), s)
	}
	if lie, ok := r.opening(head, "s", "advmod"); ok && !r.tree.Is(v, "obj") {
		return lie.status, false
	}
	if s == "" && r.tree.Is(v, "xcomp") && r.infinitive(v) {
		s = sitrep.Possible
	}
	if r.tree.Is(v, "obl") && r.bound(v, "in", "on", "with") && s != sitrep.Happened && !(s == sitrep.Threatened && r.bound(v, "with")) && len(f.words) < 2 && len(f.forms) == 0 {
		return "", false
	}
	if (s == sitrep.Happened || s == "") && r.tree.Is(v, "obj", "obl", "xcomp", "ccomp", "advcl") {
		over := r.own(head)
		switch {
		case over == sitrep.Denied && s == sitrep.Happened:
			return r.settled(f, head), false
		case over != "" && (s == sitrep.Happened || r.tree.Is(v, "obj", "xcomp")):
			return over, false
		}
		return "", true
	}
	if r.tree.Is(v, "ccomp") && r.assertion(v, s) {
		return "", false
	}
	if s == "" {
		return "", true
	}
	f.status = s
	return r.settled(f, head), false
}

func (r *reading) underNoun(v, head sitrep.Ref) (sitrep.Status, bool) {
	f, ok := r.fact(head, "n", r.forms(v, head)...)
	if s, reached := r.reached(head); reached && r.tree.Is(v, "acl") && r.infinitive(v) {
		return s, false
	}
	switch {
	case r.tree.Is(v, "acl") && r.infinitive(v) && !ok && !r.achieves(head):
		return sitrep.Planned, false // "has a month to reach an agreement"
	case ok && f.status == sitrep.Happened:
		return "", true
	case ok && !r.tree.Is(v, "compound", "amod", "nmod:poss"):
		return r.settled(f, head), false
	}
	return "", r.tree.Is(v, "compound", "nmod", "acl")
}

// forms are the constructions in which v hangs on head, the most telling first.
func (r *reading) forms(v, head sitrep.Ref) []string {
	var out []string
	if r.but(head) || r.pos(head) != "v" && r.past(head) && r.interrupted(v, head) {
		out = append(out, "but")
	}
	if r.past(head) {
		out = append(out, "past")
	}
	if r.progressive(head) {
		out = append(out, "ing")
	}
	s := r.tree.Kid(v, "nsubj", "nsubj:pass")
	switch {
	case !r.verb(v):
		return append(out, "np")
	case r.infinitive(v) && r.tree.Kid(head, "obj", "iobj") != sitrep.None:
		return append(out, "other", "to")
	case r.tree.Word(v).XPOS == "VBN" && s == sitrep.None && !r.infinitive(v):
		return append(out, "done")
	case r.infinitive(v) || s == sitrep.None:
		return append(out, "self", "to")
	case r.tree.Word(s).XPOS == "PRP" && !r.isOne(s, []string{"i", "we", "you"}):
		return append(out, "self", "that")
	}
	return append(out, "that")
}

// past tells whether w is told of the past: by its own tense, or its copula's.
func (r *reading) past(w sitrep.Ref) bool {
	return slices.ContainsFunc(append(r.tree.Kids(w, "cop", "aux"), w), func(k sitrep.Ref) bool {
		return r.tree.Has(k, "Tense=Past") && r.tree.Lemma(k) != "have"
	})
}

// interrupted tells whether "when" breaks off what was about to be done.
func (r *reading) interrupted(v, head sitrep.Ref) bool {
	return slices.ContainsFunc(append(r.tree.Kids(v, "advcl"), r.tree.Kids(head, "advcl")...), func(k sitrep.Ref) bool {
		return slices.ContainsFunc(r.tree.Kids(k, "advmod", "mark"), func(x sitrep.Ref) bool { return r.isOne(x, []string{"when"}) })
	})
}

// hearsay is what a report of doubtful standing says: "rumours spread that …", "unconfirmed reports say …".
func (r *reading) hearsay(head sitrep.Ref) sitrep.Status {
	for _, k := range r.tree.Kids(head, "nsubj") {
		f, ok := r.fact(k, "n", "that")
		if !ok || r.tree.Word(k).UPOS != "NOUN" {
			continue
		}
		if s := r.modified(k); s == sitrep.Possible || s == sitrep.Denied {
			return s
		}
		return f.status
	}
	return ""
}

// assertion tells whether a finite clause below a verb of demand, plan or warning states a fact:
// "warned that rebels had attacked".
func (r *reading) assertion(v sitrep.Ref, s sitrep.Status) bool {
	switch s {
	case sitrep.Denied, sitrep.Possible, "":
		return false
	case sitrep.Threatened, promised:
		if r.modal(v) == sitrep.Planned || r.aided(v, backshift) {
			return !r.ofOwn(v)
		}
	}
	return r.tree.Has(v, "VerbForm=Fin") || r.tree.Kid(v, "aux") != sitrep.None
}

func (r *reading) bound(w sitrep.Ref, prepositions ...string) bool {
	p, _, _ := strings.Cut(r.tree.Case(w), " ")
	return p == "" || slices.Contains(prepositions, p)
}

// infinitive tells whether w is marked by "to".
func (r *reading) infinitive(w sitrep.Ref) bool {
	return r.marked(w, "to") && r.tree.Word(w).XPOS != "VBG"
}
