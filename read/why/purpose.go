package why

import (
	"slices"

	"sitrep"
)

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

// spoken are the types of act whose infinitive tells what is spoken of, and not what for.
var spoken = []string{"REQUEST", "REJECT", "AGREE", "ACCUSE", "THREATEN"}

// purpose reads "deployed troops to end the protest", "marched demanding a trial": an act told in a clause of
// purpose of another.
func (r *reading) purpose(e sitrep.Ref) {
	if slices.Contains(spoken, r.act(e).Type) {
		return
	}
	for _, k := range r.tree.Kids(e, "advcl") {
		if !r.isAct(k) || k < e || r.account[k] == r.account[e] {
			continue
		}
		demand := r.act(k).Type == "REQUEST" && r.tree.Word(k).XPOS == "VBG"
		if mark := r.tree.Kid(k, "mark"); demand || mark != sitrep.None && r.isOne(mark, "to") {
			r.link(k, e, sitrep.Purpose, "purpose", words{e, e + 1})
		}
	}
}
