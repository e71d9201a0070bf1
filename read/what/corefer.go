package what

import (
	"slices"
	"strings"

	"sitrep"
)

// sameEvent is the rule of accounts joined over sentences; the first that names its actors or targets keeps them.
const sameEvent = "what/same-event"

// corefer joins accounts of one happening told in several places of the report.
func (r *reading) corefer(ds []draft) []draft {
	var out []draft
	for i := range ds {
		r.timeLikeGovernor(out, &ds[i])
		if j := r.earlier(out, &ds[i]); j >= 0 {
			r.join(&out[j], &ds[i], sameEvent)
			continue
		}
		out = append(out, ds[i])
	}
	return out
}

// earlier is the account among those told so far that d tells of again, -1 when none: the one
// with the most in its favour, the latest among equals.
func (r *reading) earlier(told []draft, d *draft) int {
	best, top := -1, enough
	for j := range told {
		if !kin(&told[j], d) || !r.statusAgrees(&told[j], d) || r.clash(&told[j], d) {
			continue
		}
		if p := r.points(&told[j], d); p >= top {
			best, top = j, p
		}
	}
	return best
}

// announcers are who makes d known: in "the minister announced the deployment" the minister.
func (r *reading) announcers(d *draft) (out []sitrep.Ref) {
	for _, w := range d.Words {
		v := r.tree.Head(w)
		if v != sitrep.None && r.tree.Is(w, "obj", "ccomp") && announces[r.tree.Lemma(v)] {
			for _, x := range r.subject(v) {
				out = merge(out, r.whoAll(x))
			}
		}
		for _, k := range r.tree.Kids(w, "parataxis") {
			if announces[r.tree.Lemma(k)] {
				for _, x := range r.subject(k) {
					out = merge(out, r.whoAll(x))
				}
			}
		}
	}
	return out
}

// announces are verbs by which somebody makes an act known.
var announces = words("announce declare confirm disclose reveal unveil order")

// enough is how many points make two accounts one.
const enough = 2.0

// points weighs what speaks for one happening told twice.
func (r *reading) points(a, b *draft) (p float64) {
	add := func(x float64, when bool) {
		if when {
			p += x
		}
	}
	add(2, overlap(a.Targets, b.Targets))
	add(1, r.alike(a.Targets, b.Targets))
	add(1, overlap(a.Actors, b.Actors))
	add(0.5, r.alike(a.Actors, b.Actors))
	add(1, a.Days.Known() && a.Days == b.Days)
	add(1, a.Where != sitrep.None && a.Where == b.Where)
	add(1, r.sameWord(a, b))
	add(0.5, a.Mode != "" && a.Mode == b.Mode)
	add(1.5, r.definite(b))
	add(0.5, r.nominal(b))
	add(1, r.headline(a))
	add(2, a.Mode != "" && a.Mode == b.Mode && overlap(r.announcers(a), r.announcers(b)))
	gap := r.tree.Sentence(b.Words[0]) - r.tree.Sentence(a.Words[len(a.Words)-1])
	add(0.5, gap <= 2)
	return p
}

// thirdParty tells whether b is the act of others than those who clash in a: a raid on one side of a
// battle is no part of it unless the other side flew it.
func (r *reading) thirdParty(a, b *draft) bool {
	mutual := func(d *draft) bool { return len(d.triggers) > 0 && d.triggers[0].mutual }
	return mutual(a) && !mutual(b) && len(a.Actors) > 1 && len(b.Actors) > 0 && !overlap(a.Actors, b.Actors) && !r.allied(a.Actors, b.Actors)
}

// alike tells whether some actor of a and of b are of the same kind and country, or one's name holds the other's.
func (r *reading) alike(a, b []sitrep.Ref) bool {
	return slices.ContainsFunc(a, func(x sitrep.Ref) bool {
		return slices.ContainsFunc(b, func(y sitrep.Ref) bool {
			p, q := &r.d.Actors[x], &r.d.Actors[y]
			return x == y || p.Country != "" && p.Country == q.Country && p.Sector == q.Sector ||
				strings.Contains(p.Name, q.Name) || strings.Contains(q.Name, p.Name)
		})
	})
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

func (r *reading) sameWord(a, b *draft) bool {
	for _, w := range b.Words {
		if slices.ContainsFunc(a.Words, func(v sitrep.Ref) bool { return r.tree.Lemma(v) == r.tree.Lemma(w) }) {
			return true
		}
	}
	return false
}

func overlap(a, b []sitrep.Ref) bool {
	return slices.ContainsFunc(a, func(x sitrep.Ref) bool { return slices.Contains(b, x) })
}
