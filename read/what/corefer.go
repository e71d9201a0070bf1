package what

import (
	"slices"
	"strings"

	"sitrep"
)

// sameEvent is the rule of accounts joined over sentences; the first that names its actors or targets keeps them.
const sameEvent = "what/same-event"

// corefer joins accounts of one happening told in several places of the report.
func (r *reading) corefer(ds []draft, weigh judge) []draft {
	var out []draft
	for i := range ds {
		r.timeLikeGovernor(out, &ds[i])
		if j := r.earlier(out, &ds[i], weigh); j >= 0 {
			r.join(&out[j], &ds[i], sameEvent)
			continue
		}
		out = append(out, ds[i])
	}
	return out
}

// earlier is the account among those told so far that d tells of again, -1 when none: the one
// with the most in its favour.
func (r *reading) earlier(told []draft, d *draft, weigh judge) int {
	best, top := -1, 0.0
	rivals := 0
	for j := len(told) - 1; j >= 0; j-- {
		if !kin(&told[j], d) || !r.statusAgrees(&told[j], d) || r.clash(&told[j], d) {
			continue
		}
		rivals++
		if p := weigh(r, &told[j], d, rivals); p > top {
			best, top = j, p
		}
	}
	return best
}

// thirdParty tells whether b is the act of others than those who clash in a: a raid on one side of a
// battle is no part of it unless the other side flew it.
func (r *reading) thirdParty(a, b *draft) bool {
	return mutual(a) && !mutual(b) && len(a.Actors) > 1 && len(b.Actors) > 0 && !overlap(a.Actors, b.Actors) && !r.allied(a.Actors, b.Actors)
}

func (r *reading) nominal(d *draft) bool { return r.tree.Word(d.Words[0]).UPOS != "VERB" }

func (r *reading) headline(d *draft) bool {
	return r.d.Headline.Contains(d.Mentions[0])
}

func modesAgree(a, b string) bool { return a == b || a == "" || b == "" }

// kin tells whether types and modes allow one happening: a riot may be called an attack again.
func kin(a, b *draft) bool {
	if a.Type == b.Type {
		return modesAgree(a.Mode, b.Mode) || a.Type == "PROTEST" && a.Mode != "riot" && b.Mode != "riot"
	}
	return a.Mode == "riot" && b.Type == "ASSAULT" && b.Mode == "" || b.Mode == "riot" && a.Type == "ASSAULT" && a.Mode == ""
}

// statusAgrees tells whether the standings allow one happening; "denied the attack" presupposes
// an attack told before.
func (r *reading) statusAgrees(a, b *draft) bool {
	real := func(s sitrep.Status) bool { return s == sitrep.Happened || s == sitrep.Ongoing }
	return a.Status == b.Status || real(a.Status) && (real(b.Status) || r.definite(b))
}

// clash tells whether the accounts differ where one happening cannot.
func (r *reading) clash(a, b *draft) bool {
	if a.Days.Known() && b.Days.Known() && (a.Days.End < b.Days.Start || b.Days.End < a.Days.Start) {
		return true
	}
	if r.longAgo(b) && !a.Days.Known() && !r.longAgo(a) {
		return true
	}
	if r.apart(a.Where, b.Where) || r.thirdParty(a, b) || r.thirdParty(b, a) {
		return true
	}
	return r.strangers(a.Targets, b.Targets) && !overlap(a.Actors, b.Actors) || r.strangers(a.Actors, b.Actors) && !overlap(a.Targets, b.Targets)
}

// strangers tells whether both sides name somebody and nobody they name is alike; "the suspect" may be anyone.
func (r *reading) strangers(a, b []sitrep.Ref) bool {
	named := func(x sitrep.Ref) bool { return r.tree.Word(r.d.Actors[x].Heads[0]).UPOS == "PROPN" }
	return slices.ContainsFunc(a, named) && slices.ContainsFunc(b, named) && !r.alike(a, b)
}

// apart tells whether two places cannot hold one another.
func (r *reading) apart(a, b sitrep.Ref) bool {
	if a == sitrep.None || b == sitrep.None || a == b {
		return false
	}
	x, y := r.d.Places[a], r.d.Places[b]
	if x.Country != "" && y.Country != "" && x.Country != y.Country {
		return true
	}
	return x.Kind == sitrep.City && y.Kind == sitrep.City
}

// definite tells whether a nominal trigger points back: "the attack", "Tuesday's attack", "this".
func (r *reading) definite(d *draft) bool {
	w := d.Words[0]
	if r.tree.Word(w).UPOS == "VERB" {
		return false
	}
	for _, k := range r.tree.Kids(w, "det", "nmod:poss") {
		switch strings.ToLower(r.tree.Text(k)) {
		case "the", "this", "that", "these", "those":
			return true
		}
		if _, timed := r.timeAt[k]; timed {
			return true
		}
	}
	return false
}
