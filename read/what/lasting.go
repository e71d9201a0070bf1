package what

import (
	"slices"

	"sitrep"
)

// goesOn marks what is still going on at publication: acts told as lasting up to it, lasting help or
// trade told in the present tense, and undated campaigns and inquiries.
func (r *reading) goesOn(ds []draft) {
	for i := range ds {
		d := &ds[i]
		if d.Status != sitrep.Happened || spoken(d.Type, d.Mode) {
			continue
		}
		if r.upToNow(d) || r.habit(d) && !r.headline(d) || r.campaign(d) {
			d.Status = sitrep.Ongoing
			d.By = append(d.By, "what/status/lasting")
		}
	}
}

// upToNow tells whether d began well before publication and reaches up to it.
func (r *reading) upToNow(d *draft) bool {
	published := sitrep.DayOf(r.d.Dated)
	return published != 0 && d.Days.End == published && d.Days.Start+6 < published
}

// habit tells whether d is help or trade told in the present tense or as a trait: "the firms selling
// oil to the army".
func (r *reading) habit(d *draft) bool {
	if d.Type != "AID" && d.Type != "COOPERATE" {
		return false
	}
	return slices.ContainsFunc(d.Words, func(w sitrep.Ref) bool {
		x := r.tree.Word(w)
		return x.XPOS == "VBZ" || x.XPOS == "VBP" || x.XPOS == "VBG" && r.tree.Is(w, "acl") && r.tree.Kid(w, "mark", "aux") == sitrep.None
	})
}

// campaign tells whether d is first told by a noun of what lasts, with nothing in the report that dates it before
// the news: "the war", "a crackdown on dissent", "under investigation".
func (r *reading) campaign(d *draft) bool {
	if d.Days.Known() && d.Days.End+1 < sitrep.DayOf(r.d.Dated) {
		return false
	}
	named := func(w sitrep.Ref) bool { return !r.verb(w) && durable[r.tree.Lemma(w)] }
	return named(d.Words[0]) && slices.ContainsFunc(d.Words, func(w sitrep.Ref) bool { return named(w) && r.presentTold(w) })
}

// durable are nouns of acts that last for weeks.
var durable = words("war warfare conflict campaign insurgency crackdown blockade siege occupation offensive investigation inquiry probe manhunt sanction embargo deployment hostility fighting")

// presentTold tells whether the finite verb above w, if any, is not of the past.
func (r *reading) presentTold(w sitrep.Ref) bool {
	for v := r.tree.Head(w); v != sitrep.None; v = r.tree.Head(v) {
		if r.tree.Word(v).UPOS == "VERB" && (r.tree.Word(v).XPOS != "VBG" || r.tree.Kid(v, "aux") != sitrep.None) {
			return !r.tree.Has(v, "Tense=Past")
		}
	}
	return true
}
