package why

import "sitrep"

// reactions are the types of act that answer another act when they are told as coming after it.
var reactions = map[string]bool{"ACCUSE": true, "SANCTION": true, "THREATEN": true, "MOBILIZE": true, "REJECT": true,
	"RETREAT": true, "CONCEDE": true, "PROTEST": true}

// after reads "withdrew its envoy after the execution": time ties a reaction to an act of others,
// never to the doer's own words or to an act of the same kind.
func (r *reading) after(p phrase, on words) {
	cause := r.next(on.end, 10, true)
	if cause != sitrep.None && r.tree.Word(on.end).XPOS == "VBG" {
		cause = r.blamed(on.end)
	}
	if cause == sitrep.None {
		return
	}
	effect := r.governed(on, cause, false)
	if effect == sitrep.None || !r.upos(effect, "VERB") && on.first-effect > 3 {
		return
	}
	c, e := &r.d.Accounts[r.account[cause]], &r.d.Accounts[r.account[effect]]
	if answers(e.Type, c.Type) {
		r.link(cause, effect, p.why, "after", on)
	}
}

// answers tells whether an act of type effect that comes after one of type cause answers it: people are
// not freed because they were held, and force or a plea answers force or unrest only.
func answers(effect, cause string) bool {
	switch {
	case effect == cause, cause == "CONSULT", effect == "RETREAT" && cause == "COERCE":
		return false
	case effect == "COERCE":
		return cause == "PROTEST"
	case effect == "REQUEST":
		return cause == "ASSAULT"
	}
	return reactions[effect]
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

// opening reads "In response, …": the cause is the main act of the sentence before.
func (r *reading) opening(p phrase, on words) {
	s := r.tree.Sentence(on.first)
	if s == 0 || on.first-r.sentenceFirst(on.first) > 1 || !r.isOne(on.end, ",") && r.upos(on.end, "ADP") {
		return
	}
	r.link(r.main(s-1), r.main(s), p.why, "opening", on)
}

// aim reads "struck in support of the offensive", "sent troops in a bid to end the siege". Who
// protests in support of somebody answers what was done to them.
func (r *reading) aim(p phrase, on words) {
	goal := r.next(on.end, 8, false)
	if goal == sitrep.None {
		return
	}
	act := r.governed(on, goal, false)
	if act == sitrep.None {
		return
	}
	why := p.why
	if r.d.Accounts[r.account[act]].Type == "PROTEST" {
		why = sitrep.Response
	}
	r.link(goal, act, why, p.kind, on)
}
