package why

import (
	"slices"

	"sitrep"
)

// grounds are the prepositions behind which a reaction of each type names what it answers.
var grounds = map[string][]string{
	"ACCUSE": {"for", "of", "over", "about", "into", "at", "with", "against"}, "SUPPORT": {"for", "over"}, "CONCEDE": {"for", "over"},
	"SANCTION": {"for", "over"}, "COERCE": {"for", "over"}, "PROTEST": {"over", "against", "at"}, "THREATEN": {"over", "for"},
	"REQUEST": {"over", "about"}, "REJECT": {"over"}, "ASSAULT": {"over"}, "MOBILIZE": {"over"}, "RETREAT": {"over"},
}

// judging are the types whose object is the act judged: "condemned the attack", "welcomed the release".
var judging = []string{"ACCUSE", "SUPPORT", "CONCEDE"}

// react reads a reaction at e and the act it is about.
func (r *reading) react(e sitrep.Ref) {
	a := &r.d.Accounts[r.account[e]]
	if a.Mode == "deport" {
		return
	}
	if slices.Contains(judging, a.Type) || r.upos(e, "VERB") && r.tree.Lemma(e) == "protest" {
		if c := r.judgedAct(e); c != sitrep.None {
			r.link(c, e, sitrep.Response, "object", words{e, e + 1})
			return
		}
	}
	prepositions := grounds[a.Type]
	if a.Mode == "convict" {
		prepositions = []string{"for", "of", "over"}
	}
	if c, p := r.groundOf(e, prepositions); c != sitrep.None {
		r.link(c, e, sitrep.Response, "reaction", words{p, p + 1})
	}
	if a.Type == "ACCUSE" || a.Type == "PROTEST" {
		r.further(e, prepositions)
	}
}

// further reads the acts that follow "and of", "and against" behind reaction e: "accuse police of bias and of
// arresting a lawyer".
func (r *reading) further(e sitrep.Ref, prepositions []string) {
	for w := e + 2; w < r.sentenceEnd(e); w++ {
		if !r.isOne(w, "and", "or") || !r.isOne(w+1, prepositions...) {
			continue
		}
		if c := r.next(w+2, 9, false); c != sitrep.None && r.account[c] != r.account[e] {
			r.link(c, e, sitrep.Response, "reaction", words{w + 1, w + 2})
		}
	}
}

// object is the act right behind e, only the words of its phrase between.
func (r *reading) object(e sitrep.Ref) sitrep.Ref {
	for w := e + 1; w < min(r.sentenceEnd(e), e+9); w++ {
		if r.isAct(w) && r.account[w] != r.account[e] {
			return r.nounLike(r.headOf(w), e)
		}
		if r.upos(w, "VERB", "AUX", "SCONJ", "CCONJ") || r.edge(w) || r.upos(w, "ADP") && !r.isOne(w, "of", "'s", "’s") {
			return sitrep.None
		}
	}
	return sitrep.None
}

// nounLike is w where it names its act as a thing, None where it tells it or goes on telling e.
func (r *reading) nounLike(w, e sitrep.Ref) sitrep.Ref {
	if r.upos(w, "NOUN", "PROPN", "ADJ") || r.tree.Word(w).XPOS == "VBG" && !(r.tree.Is(w, "acl", "advcl") && r.tree.Head(w) == e) {
		return w
	}
	return sitrep.None
}

// groundOf is the act behind the first of the prepositions after e, and that preposition.
func (r *reading) groundOf(e sitrep.Ref, prepositions []string) (act, at sitrep.Ref) {
	for w := e + 1; w < min(r.sentenceEnd(e), e+14) && !r.edge(w) && !r.finite(w) && (w == e+1 || !r.isAct(w)); w++ {
		if r.isOne(w, prepositions...) && !r.isOne(w+1, "more", "less", "about", "years", "days") {
			if c := r.next(w+1, 9, false); c != sitrep.None && r.account[c] != r.account[e] && r.grounds(c, e, w) {
				return c, w
			}
		}
	}
	return sitrep.None, sitrep.None
}

// grounds tells whether c behind preposition at may be what e answers: not what the doers of e do or demand too,
// nor a part of the name of a place, as in "questioned at the detention camp".
func (r *reading) grounds(c, e, at sitrep.Ref) bool {
	return !(r.tree.Is(c, "conj") && r.tree.Head(c) == e) && !r.saying(c, "REQUEST") && !(r.isOne(at, "at") && r.tree.Is(c, "compound"))
}

// repress reads an act of force against the protest at which it is told: "arrested at the rally",
// "fired tear gas as they marched".
func (r *reading) repress(e sitrep.Ref) {
	a := &r.d.Accounts[r.account[e]]
	if !(a.Type == "COERCE" && a.Mode == "arrest" || a.Mode == "crowd-control") || r.tree.Lemma(e) == "kill" {
		return
	}
	for w := e + 1; w < min(r.sentenceEnd(e), e+14); w++ {
		if r.edge(w) && !r.isOne(w, "while") || r.isOne(w, "for", "after", "before", "over") {
			return
		}
		if r.isAct(w) && r.d.Accounts[r.account[w]].Type == "PROTEST" {
			r.link(w, e, sitrep.Response, "repression", words{e, e + 1})
			return
		}
	}
}

// catch reads an arrest of those tied to an act: "arrested a suspect in the bombing".
func (r *reading) catch(e sitrep.Ref) {
	a := &r.d.Accounts[r.account[e]]
	if a.Type != "COERCE" || a.Mode != "arrest" {
		return
	}
	first, end := r.tree.Subtree(e)
	for w := max(first, r.sentenceFirst(e)); w < min(end, r.sentenceEnd(e)); w++ {
		if !slices.Contains(culprits, r.tree.Lemma(w)) && !r.isOne(w, "suspected", "accused", "wanted", "involved", "responsible") {
			continue
		}
		if c := r.next(w+1, 7, false); c != sitrep.None && c != e && r.isOne(w+1, "in", "of", "behind", "over", "for") {
			r.link(c, e, sitrep.Response, "caught", words{w, w + 1})
		}
	}
}

// culprits are nouns for those behind an act.
var culprits = []string{"suspect", "gunman", "attacker", "mastermind", "perpetrator", "ringleader", "assailant", "bomber"}
