package what

import (
	"slices"

	"sitrep"
)

// timeLikeGovernor dates an undated act that has no time but that of what it hangs on, before it may
// be taken for one of another day: "crowds stormed the base, leading guards to fire".
func (r *reading) timeLikeGovernor(told []draft, d *draft) {
	if d.Days.Known() || d.Status != sitrep.Happened {
		return
	}
	for w := d.Words[0]; r.attendant(w); {
		w = r.tree.Head(w)
		if x := r.timeOfVerb(w); x != sitrep.None && !r.tooLate(d, r.d.Times[r.timeAt[x]].Days) {
			r.timeAtWord(d, x, "what/time-governing")
			return
		}
		j := slices.IndexFunc(told, func(e draft) bool { return slices.Contains(e.Words, w) })
		if j >= 0 && told[j].Days.Known() && told[j].Status == sitrep.Happened {
			r.timed(d, told[j].Time, told[j].Mentions[0], "what/time-governing")
			d.Days = told[j].Days
			return
		}
	}
}

// attendant tells whether verb w has no time but that of the verb it hangs on: a participle or
// infinitive, or what was done "as" or "while" the other was.
func (r *reading) attendant(w sitrep.Ref) bool {
	if r.tree.Head(w) == sitrep.None || !r.verb(w) || !r.verb(r.tree.Head(w)) || !r.tree.Is(w, "advcl", "xcomp") {
		return false
	}
	if r.marked(w, "as", "while") {
		return !r.perfect(w)
	}
	return !r.tree.Has(w, "VerbForm=Fin") && r.tree.Kid(w, "aux", "mark") == sitrep.None || r.tree.Is(w, "xcomp")
}

// timeOfVerb is the word of a known time that hangs on verb w itself, None when there is none.
func (r *reading) timeOfVerb(w sitrep.Ref) sitrep.Ref {
	for _, k := range r.tree.Kids(w, "obl", "advmod", "nmod:unmarked") {
		if t, ok := r.timeAt[k]; ok && r.d.Times[t].Days.Known() {
			return k
		}
	}
	return sitrep.None
}
