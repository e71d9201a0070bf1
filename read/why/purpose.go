package why

import (
	"slices"

	"sitrep"
)

// aim reads "struck in support of the offensive", "sent troops in a bid to end the siege". Who
// protests in support of somebody answers what was done to them.
func (r *reading) aim(p phrase, on words) {
	goal := r.next(on.end, 8, false)
	if goal == sitrep.None && p.kind == "support" {
		goal = r.befell(on.end)
	}
	if goal == sitrep.None && p.kind == "support" {
		r.furthered(p, on)
		return
	}
	if goal == sitrep.None || p.kind == "aim" && r.verbBetween(on.end, goal) {
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

// befell is the act that befell those named at w, told in a clause about them: "in support of the mayor, whom police
// arrested".
func (r *reading) befell(w sitrep.Ref) sitrep.Ref {
	for end := min(w+7, r.sentenceEnd(w-1)); w < end && !r.edge(w); w++ {
		for _, k := range r.tree.Kids(w, "acl:relcl", "acl") {
			if r.isAct(k) && slices.Contains([]string{"COERCE", "ASSAULT", "SANCTION"}, r.act(k).Type) {
				return k
			}
		}
	}
	return sitrep.None
}

// verbBetween tells whether a verb that tells of no act stands in [w, end): "to leave guards unable to attack".
func (r *reading) verbBetween(w, end sitrep.Ref) bool {
	for ; w < end; w++ {
		if r.upos(w, "VERB") && !r.isAct(w) {
			return true
		}
	}
	return false
}

// meant are the types of act done for the sake of another; what one agrees, asks or refuses "to" do is no
// purpose but what is spoken of.
var meant = []string{"MOBILIZE", "ASSAULT", "COERCE", "PROTEST", "CONSULT", "AID", "COOPERATE"}

// purpose reads act k told in a clause of purpose: "deployed troops to end the protest", "staged a march
// demanding a trial". Who marches condemning an act answers that act.
func (r *reading) purpose(k sitrep.Ref) {
	top := r.enabler(k)
	if !r.tree.Is(top, "advcl", "acl") || r.tree.Head(top) == sitrep.None {
		return
	}
	e := r.host(top)
	if e == sitrep.None || r.account[e] == r.account[k] || !slices.Contains(meant, r.act(e).Type) {
		return
	}
	protest := r.act(e).Type == "PROTEST"
	switch {
	case r.infinitive(top) && r.tree.Is(top, "advcl") && (r.act(e).Type != r.act(k).Type || r.act(e).Type == "ASSAULT"), protest && r.saying(k, "REQUEST"):
		r.link(k, e, sitrep.Purpose, "purpose", words{k, k + 1})
	case protest && r.saying(k, "ACCUSE", "PROTEST"):
		c := r.object(k)
		if c == sitrep.None {
			c, _ = r.groundOf(k, grounds[r.act(k).Type])
		}
		r.link(c, e, sitrep.Response, "condemning", words{k, k + 1})
	}
}

// enabler is the verb of help over act k, as in "sent troops to help the army fight rebels"; k itself without one.
func (r *reading) enabler(k sitrep.Ref) sitrep.Ref {
	v := r.tree.Head(k)
	if v == sitrep.None || r.isAct(v) || !r.tree.Is(k, "xcomp", "ccomp") || !slices.Contains([]string{"help", "assist", "enable"}, r.tree.Lemma(v)) {
		return k
	}
	return v
}

func (r *reading) infinitive(k sitrep.Ref) bool {
	m := r.tree.Kid(k, "mark")
	return m != sitrep.None && r.isOne(m, "to")
}

// host is the act that clause k belongs to: the word over it, or one bound up with that word as in "staged a march".
func (r *reading) host(k sitrep.Ref) sitrep.Ref {
	h := r.tree.Head(k)
	switch over := r.tree.Head(h); {
	case r.isAct(h):
		return h
	case r.tree.Is(h, "obj") && r.isAct(over):
		return over
	}
	return r.taken(h, k)
}

// saying tells whether k is a participle of one of the types of act: "demanding", "condemning".
func (r *reading) saying(k sitrep.Ref, types ...string) bool {
	return r.tree.Word(k).XPOS == "VBG" && slices.Contains(types, r.act(k).Type)
}
