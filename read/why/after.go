package why

import (
	"slices"

	"sitrep"
)

// reactions are the types of act that answer any other act that they are told as coming after.
var reactions = []string{"ACCUSE", "SANCTION", "THREATEN", "MOBILIZE", "REJECT", "PROTEST", "CONCEDE"}

// answered are the types of act that those of other types answer when they come after one of them: who
// meets or trades after an attack need not do so because of it.
var answered = map[string][]string{
	"RETREAT": {"ACCUSE", "SANCTION", "THREATEN", "MOBILIZE", "REJECT", "PROTEST", "CONCEDE", "ASSAULT", "REQUEST", "AGREE"},
	"COERCE":  {"PROTEST", "ASSAULT", "THREATEN", "REJECT"}, "ASSAULT": {"PROTEST", "COERCE", "REJECT"},
	"REQUEST": {"ASSAULT"}, "AID": {"ASSAULT"}, "AGREE": {"PROTEST", "ASSAULT", "THREATEN"},
}

// after reads "withdrew its envoy after the execution": time ties a reaction to an act of others,
// never to the doer's own words or to an act of the same kind.
func (r *reading) after(p phrase, on words) {
	cause := r.next(on.end, 10, true)
	if cause == sitrep.None {
		cause = r.inClause(on)
	}
	if cause == sitrep.None {
		return
	}
	effect := r.timed(on, cause)
	if cause == on.end && r.tree.Word(cause).XPOS == "VBG" && !r.suffered(effect) {
		cause = r.blamed(cause)
	}
	if cause == sitrep.None || effect == sitrep.None {
		return
	}
	switch e, c := r.act(effect), r.act(cause); {
	case returned(e, c), r.struckBack(effect, cause):
		r.link(cause, effect, sitrep.Retaliation, "after", on)
	case r.calledOut(effect) != sitrep.None && answers("PROTEST", c.Type):
		r.link(cause, effect, p.why, "after", on)
		r.link(cause, r.calledOut(effect), p.why, "after", on)
	case r.hoursAfter(on.first) && !slices.Contains(reactions, e.Type):
	case answers(e.Type, c.Type) && !r.oneself(e, cause):
		r.link(cause, effect, p.why, "after", on)
	}
}

// calledOut is the protest that e calls for, None where it calls for none: "called the march after the arrest".
func (r *reading) calledOut(e sitrep.Ref) sitrep.Ref {
	if r.act(e).Type != "REQUEST" {
		return sitrep.None
	}
	if c := r.next(e+1, 6, false); c != sitrep.None && r.act(c).Type == "PROTEST" {
		return c
	}
	return sitrep.None
}

// hoursAfter tells whether the time that lies between is told before w: "hours after", which is mere order.
func (r *reading) hoursAfter(w sitrep.Ref) bool {
	return r.isOne(w-1, "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years")
}

// inClause is the act of the clause that on leads in, where its verb is none: "after police moved to clear the
// square", "after it published a report accusing the minister".
func (r *reading) inClause(on words) sitrep.Ref {
	v := r.tree.Head(on.first)
	if v <= on.first || !r.tree.Is(on.first, "mark") {
		return sitrep.None
	}
	for _, k := range r.tree.Kids(v, "obj", "xcomp") {
		if r.isAct(k) {
			return k
		}
		if a := r.tree.Kid(k, "acl"); a != sitrep.None && r.isAct(a) && r.tree.Word(a).XPOS == "VBG" {
			return a
		}
	}
	return sitrep.None
}

// suffered tells whether the subject of act e is who it is done to: "was arrested after attacking".
func (r *reading) suffered(e sitrep.Ref) bool {
	return e != sitrep.None && (r.tree.Kid(e, "nsubj:pass", "aux:pass") != sitrep.None || r.tree.Is(e, "acl") && r.tree.Word(e).XPOS == "VBN")
}

// answers tells whether an act of type effect answers one of type cause that it comes after.
func answers(effect, cause string) bool {
	if slices.Contains(reactions, effect) {
		return cause != effect && cause != "CONSULT"
	}
	return slices.Contains(answered[effect], cause)
}

// oneself tells whether the doers of e, which is no reaction, did what is told at cause too: one thing after
// another. What a noun names has its doers by guess.
func (r *reading) oneself(e *sitrep.Account, cause sitrep.Ref) bool {
	return !slices.Contains(reactions, e.Type) && r.upos(cause, "VERB") && meet(e.Actors, r.act(cause).Actors)
}

// returned tells whether e and c are blows, and one side of each is the other side of the other.
func returned(e, c *sitrep.Account) bool {
	return e.Type == "ASSAULT" && c.Type == "ASSAULT" && !meet(e.Actors, c.Actors) &&
		(meet(e.Targets, c.Actors) || meet(e.Actors, c.Targets))
}

// struckBack tells whether effect is a blow told as coming after one that others strike: "bombed the town after
// rebels fired rockets". Who died is told of the same blow.
func (r *reading) struckBack(effect, cause sitrep.Ref) bool {
	e, c := r.act(effect), r.act(cause)
	return e.Type == "ASSAULT" && c.Type == "ASSAULT" && len(e.Actors) > 0 && len(c.Actors) > 0 && !meet(e.Actors, c.Actors) &&
		r.upos(cause, "VERB") && r.tree.Kid(cause, "nsubj") != sitrep.None && !slices.Contains([]string{"kill", "injure", "wound", "die"}, r.tree.Lemma(effect))
}

// meet tells whether two lists have an actor in common.
func meet(a, b []sitrep.Ref) bool {
	return slices.ContainsFunc(a, func(x sitrep.Ref) bool { return slices.Contains(b, x) })
}

// blamed is the act that the doer blames on somebody with the participle w: "threatened Iran after
// blaming it for the attack" answers the attack.
func (r *reading) blamed(w sitrep.Ref) sitrep.Ref {
	a, ok := r.account[w]
	if !ok || r.d.Accounts[a].Type != "ACCUSE" {
		return sitrep.None
	}
	c, _ := r.groundOf(w, grounds["ACCUSE"])
	return c
}

// timed is the act whose time the words on tell, by the tree: the one they hang on, or one that the verb they
// hang on takes with it, as in "staged a protest after".
func (r *reading) timed(on words, cause sitrep.Ref) sitrep.Ref {
	v, end := cause, cause+1
	if top := r.tree.Head(on.first); top > on.first {
		_, end = r.tree.Subtree(top)
	}
	for v != sitrep.None && v >= on.first && v < max(end, cause+1) {
		v = r.tree.Head(v)
	}
	for ; v != sitrep.None; v = r.tree.Head(v) {
		if r.isAct(v) && r.account[v] != r.account[cause] {
			return r.matrix(v)
		}
		if r.upos(v, "VERB", "AUX", "ADJ") {
			return r.taken(v, cause)
		}
	}
	return sitrep.None
}

// taken is the act that verb v has for its object, subject or complement.
func (r *reading) taken(v, cause sitrep.Ref) sitrep.Ref {
	for _, k := range r.tree.Kids(v, "obj", "xcomp", "nsubj", "ccomp") {
		if r.isAct(k) && r.account[k] != r.account[cause] {
			return k
		}
	}
	return sitrep.None
}
