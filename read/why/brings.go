package why

import (
	"slices"

	"sitrep"
)

// brings reads a verb whose subject is the cause and whose complement the effect: "the strikes
// sparked protests", "stormed the gate, forcing guards to withdraw".
func (r *reading) brings(p phrase, on words) {
	verb := on.first
	if !r.upos(verb, "VERB") || r.isOne(on.end, "by") || r.unreal(verb) || r.infinitive(verb) || r.tree.Is(verb, "amod") || r.tree.Kid(verb, "aux:pass") != sitrep.None {
		return
	}
	effect := r.next(on.end, 10, false)
	if effect == sitrep.None || len(p.words) == 1 && p.words[0] == "lead" && !r.leads(on.end, effect) {
		return
	}
	cause, rule := r.bringer(verb)
	if effect != cause {
		r.link(cause, effect, p.why, rule, on)
	}
}

// drew reads a causing verb that is part of its effect: "the killing drew condemnation".
func (r *reading) drew(p phrase, on words) {
	if !slices.Contains([]string{"ACCUSE", "PROTEST", "SUPPORT"}, r.act(on.first).Type) || r.unreal(on.first) {
		return
	}
	if s := r.tree.Kid(on.first, "nsubj"); s != sitrep.None && s < on.first && r.isAct(s) {
		r.link(s, on.first, p.why, "brings", on)
	}
}

// follows reads "the protests follow the arrest of …", "violence that followed the arrest".
func (r *reading) follows(p phrase, on words) {
	if !r.upos(on.first, "VERB") || r.tree.Word(on.first).XPOS == "VBG" || r.unreal(on.first) || r.isOne(on.end, "by") {
		return
	}
	effect := r.tree.Kid(on.first, "nsubj")
	if r.tree.Is(on.first, "acl") && r.isOne(on.first-1, "that", "which") {
		effect = r.tree.Head(on.first)
	}
	cause := r.next(on.end, 8, false)
	if effect != sitrep.None && cause != sitrep.None && r.isAct(effect) && answers(r.act(effect).Type, r.act(cause).Type) {
		r.link(cause, effect, p.why, "follows", on)
	}
}

// leads tells whether "lead" takes somebody "to" the act, and no procession.
func (r *reading) leads(from, effect sitrep.Ref) bool {
	for w := from; w < effect; w++ {
		if r.isOne(w, "to") {
			return w > from
		}
	}
	return false
}

// bringer is the act that a causing verb has for its subject.
func (r *reading) bringer(verb sitrep.Ref) (sitrep.Ref, string) {
	first := r.sentenceFirst(verb)
	if r.tree.Word(verb).XPOS == "VBG" {
		return r.lastVerb(first, verb), "brings"
	}
	if s := r.tree.Kid(verb, "nsubj"); s != sitrep.None && s < verb {
		from, _ := r.tree.Subtree(s)
		if acts := r.acts(max(from, first), verb); len(acts) > 0 {
			return acts[0], "brings"
		}
		if r.points(s) {
			return r.mainBefore(verb), "brings-that"
		}
		return sitrep.None, ""
	}
	acts := r.acts(first, verb)
	if len(acts) == 0 {
		return sitrep.None, ""
	}
	return acts[len(acts)-1], "brings"
}

// points tells whether subject s stands for what was told before: "this", "the move".
func (r *reading) points(s sitrep.Ref) bool {
	switch r.tree.Lemma(s) {
	case "this", "that":
		return true
	case "move", "decision", "incident", "step", "news", "announcement", "action":
		return r.tree.Kid(s, "nmod", "acl") == sitrep.None && r.isOne(s-1, "the", "this", "that")
	}
	return false
}

// lastVerb is the last act told by a verb in [first, end), else the last act.
func (r *reading) lastVerb(first, end sitrep.Ref) sitrep.Ref {
	acts := r.acts(first, end)
	for i := len(acts) - 1; i >= 0; i-- {
		if r.upos(acts[i], "VERB") {
			return acts[i]
		}
	}
	if len(acts) == 0 {
		return sitrep.None
	}
	return acts[len(acts)-1]
}

// refers tells whether the words from w on stand for what was told before: "(in response to) the incident".
func (r *reading) refers(w sitrep.Ref) bool {
	for n := w; n < min(w+3, r.sentenceEnd(w)); n++ {
		if r.upos(n, "NOUN", "PRON") {
			return r.points(n)
		}
	}
	return false
}

// mainBefore is the main act of the sentence before the one of w.
func (r *reading) mainBefore(w sitrep.Ref) sitrep.Ref {
	if s := r.tree.Sentence(w); s > 0 {
		return r.main(s - 1)
	}
	return sitrep.None
}
