package what

import (
	"slices"

	"sitrep"
)

// fold joins drafts of one sentence that tell of one act: a word told by its
// victims with the act that made them ("killed in an attack"), a trigger with
// the verb that supports it.
func (r *reading) fold(ds []draft) []draft {
	gone := make([]bool, len(ds))
	for i := range ds {
		if j := r.bearer(ds, i); j >= 0 {
			r.join(&ds[j], &ds[i], "what/act-strikes")
			gone[i] = true
		}
	}
	for i := range ds {
		if gone[i] || !ds[i].triggers[0].count {
			continue
		}
		if j := r.maker(ds, gone, i); j >= 0 {
			r.join(&ds[j], &ds[i], "what/victims-of-act")
			gone[i] = true
		}
	}
	for i := range ds {
		if r.wraps(ds, i) {
			gone[i] = true
		}
	}
	var out []draft
	for i := range ds {
		if !gone[i] && !(ds[i].triggers[0].count && ds[i].triggers[0].weak && len(ds[i].Targets)+len(ds[i].Actors) == 0) {
			out = append(out, ds[i])
		}
	}
	return out
}

// wraps tells whether a noun only frames another act of its kind: "the execution of air strikes".
func (r *reading) wraps(ds []draft, i int) bool {
	w := ds[i].triggers[0].head
	if ds[i].Type != "ASSAULT" || r.tree.Word(w).UPOS != "NOUN" {
		return false
	}
	of := r.prepositional(w, "of")
	for j := range ds {
		if j != i && ds[j].Type == "ASSAULT" && slices.Contains(of, ds[j].triggers[0].head) {
			return true
		}
	}
	return false
}

// bearer is the nominal act that the verb at i only carries on: "a strike hit two vehicles",
// "air strikes targeting a militia"; -1 when none.
func (r *reading) bearer(ds []draft, i int) int {
	w := ds[i].triggers[0].head
	if lemma := r.tree.Lemma(w); r.tree.Word(w).UPOS != "VERB" || !strikes[lemma] && !rings[lemma] {
		return -1
	}
	subject := r.fillers(ds[i].triggers[0], "A0")
	for _, x := range slices.Clone(subject) { // "a series of airstrikes"
		subject = append(subject, r.prepositional(x, "of")...)
	}
	for j := range ds {
		if j != i && ds[j].Type == ds[i].Type && slices.Contains(subject, ds[j].triggers[0].head) {
			return j
		}
	}
	return -1
}

// rings are further verbs of explosions: "a blast ripped through the market".
var rings = words("occur happen take go erupt ring shatter rip tear shake wreck gut")

// maker is the nearest act of the same type and sentence that the victims at i can be of, -1 when none.
func (r *reading) maker(ds []draft, gone []bool, i int) int {
	w := ds[i].triggers[0].head
	best, cost := -1, 8
	for j := range ds {
		if j == i || gone[j] || ds[j].Type != ds[i].Type && ds[j].Mode != "riot" {
			continue
		}
		if ds[j].Status == sitrep.Happened && ds[i].Status != sitrep.Happened && ds[i].Status != sitrep.Ongoing {
			continue // "nobody was killed in the attack"
		}
		v := ds[j].triggers[0].head
		if ds[i].Status == sitrep.Happened && ds[j].Status == sitrep.Threatened {
			continue // "killed a guard and threatened to kill more"
		}
		if r.harmedBy(w, v) {
			return j
		}
		if r.tree.Sentence(v) != r.tree.Sentence(w) || !(r.tree.Under(v, w) || r.tree.Under(w, v) || r.tree.Head(v) == r.tree.Head(w)) {
			continue
		}
		if c := r.reach(v, w); c < cost {
			best, cost = j, c
		}
	}
	return best
}

// harmedBy tells whether the clause of v says how the victims at w, or at a verb coordinated with it,
// came to harm: "two were killed and one was hurt when gunmen opened fire".
func (r *reading) harmedBy(w, v sitrep.Ref) bool {
	for r.tree.Is(w, "conj") && r.verb(r.tree.Head(w)) {
		w = r.tree.Head(w)
	}
	return r.verb(v) && r.tree.Is(v, "advcl") && r.marked(v, "when", "after", "as") && slices.Contains(r.tree.With(w), r.tree.Head(v))
}

// aimAtDoers gives praise and blame for an act the act's doers as targets: who condemns an attack
// condemns the attackers.
func (r *reading) aimAtDoers(ds []draft) {
	at := map[sitrep.Ref]int{}
	for i := range ds {
		for _, w := range ds[i].Words {
			at[w] = i
		}
	}
	for i := range ds {
		d := &ds[i]
		if len(d.Targets) > 0 || !slices.Contains([]string{"ACCUSE", "SUPPORT", "SANCTION"}, d.Type) {
			continue
		}
		for _, k := range r.tree.Kids(d.Words[0], "obj", "obl", "nmod", "advcl", "nsubj:pass") {
			if j, ok := at[k]; ok && j != i {
				d.Targets = slices.DeleteFunc(slices.Clone(ds[j].Actors), func(x sitrep.Ref) bool { return slices.Contains(d.Actors, x) })
				break
			}
		}
	}
}

// join moves what b tells into a.
func (r *reading) join(a, b *draft, rule string) {
	for k := range b.Mentions {
		if !slices.Contains(a.Mentions, b.Mentions[k]) {
			a.Mentions = append(a.Mentions, b.Mentions[k])
			a.Words = append(a.Words, b.Words[k])
		}
	}
	a.triggers = append(a.triggers, b.triggers...)
	if rule != sameEvent || len(a.Actors) == 0 {
		a.Actors = merge(a.Actors, b.Actors)
	}
	if rule != sameEvent || len(a.Targets) == 0 {
		a.Targets = merge(a.Targets, b.Targets)
	}
	a.Tallies = merge(a.Tallies, b.Tallies)
	if a.Mode == "" || a.Type == "ASSAULT" && b.Mode == "riot" {
		a.Type, a.Mode = b.Type, b.Mode
	}
	if !a.Days.Known() {
		a.Time, a.Days = b.Time, b.Days
	}
	if a.Where == sitrep.None || r.finer(b.Where, a.Where) {
		a.Where, a.AlsoWhere = b.Where, b.AlsoWhere
	}
	if a.Status != sitrep.Happened && b.Status == sitrep.Happened {
		a.Status = b.Status
	}
	a.By = append(a.By, append(b.By, rule)...)
	a.On = append(a.On, b.On...)
	a.Score = max(a.Score, b.Score)
}

var width = map[sitrep.PlaceKind]int{sitrep.Country: 4, sitrep.Region: 3, sitrep.Water: 3, sitrep.Admin: 2, sitrep.City: 1, sitrep.Site: 0}

// finer tells whether place a is narrower than b, in the same country.
func (r *reading) finer(a, b sitrep.Ref) bool {
	if a == sitrep.None || b == sitrep.None {
		return false
	}
	x, y := r.d.Places[a], r.d.Places[b]
	return x.Country == y.Country && width[x.Kind] < width[y.Kind]
}
