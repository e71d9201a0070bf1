package what

import (
	"slices"
	"strings"

	"sitrep"
)

const (
	far        = 1000 // beyond the reach of any word of a sentence
	timeReach  = 7    // how far a time may stand from its act
	placeReach = 14   // how far a place may
)

// reach is how far x is from w in the tree; crossing into another clause costs
// more, since actor, act, time and place must come from one clause or a traced link.
func (r *reading) reach(x, w sitrep.Ref) int {
	up := map[sitrep.Ref]int{}
	cost := 0
	for v := w; v != sitrep.None; v = r.tree.Head(v) {
		up[v] = cost
		cost += r.edge(v, true)
	}
	cost = 0
	for v := x; v != sitrep.None; v = r.tree.Head(v) {
		if c, ok := up[v]; ok {
			return cost + c
		}
		cost += r.edge(v, false)
	}
	return far
}

// edge is the cost of the step from v to its head; climbing from an act out of its clause is cheaper
// than reaching down into one.
func (r *reading) edge(v sitrep.Ref, climbing bool) int {
	switch {
	case r.tree.Is(v, "ccomp", "acl:relcl", "parataxis", "advcl"):
		if climbing {
			return 4
		}
		return 9
	case r.tree.Is(v, "xcomp", "conj"):
		return 2
	case r.tree.Is(v, "acl"):
		return 5
	case r.tree.Is(v, "flat", "compound", "appos", "nummod", "case", "fixed"):
		return 0
	}
	return 1
}

// nearest is the value of the marked word nearest to w within its sentence, and its cost.
func (r *reading) nearest(w sitrep.Ref, at map[sitrep.Ref]sitrep.Ref, allow func(word, value sitrep.Ref) bool) (value sitrep.Ref, cost int) {
	value, cost = sitrep.None, far
	s := r.d.Split.Sentences[r.tree.Sentence(w)]
	for x := s.First; x < s.End; x++ {
		v, ok := at[x]
		if !ok || !allow(x, v) {
			continue
		}
		if c := r.reach(x, w); c < cost {
			value, cost = v, c
		}
	}
	return value, cost
}

// fillTimes gives each account the time in its clause, else in its sentence.
func (r *reading) fillTimes(ds []draft) {
	for i := range ds {
		w := ds[i].Words[0]
		t, cost := r.nearest(w, r.timeAt, func(_, t sitrep.Ref) bool { return r.d.Times[t].Days.Known() })
		if t == sitrep.None || cost > timeReach {
			continue
		}
		ds[i].Time, ds[i].Days = t, r.d.Times[t].Days
		ds[i].By = append(ds[i].By, "what/time-clause")
		ds[i].On = append(ds[i].On, r.d.Times[t].Mentions[0])
	}
}

// speech are acts that happen in words: a place in their sentence is seldom where they were done.
var speech = []string{"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"}

// fillPlaces gives each account the most specific place near it in its sentence.
func (r *reading) fillPlaces(ds []draft) {
	for i := range ds {
		d := &ds[i]
		if slices.Contains(speech, d.Type) {
			continue
		}
		w := d.Words[0]
		p, cost := r.nearest(w, r.placeAt, func(word, p sitrep.Ref) bool { return r.locates(word, d) })
		if p == sitrep.None || cost > placeReach {
			continue
		}
		d.Where = p
		d.By = append(d.By, "what/place-clause")
		d.On = append(d.On, r.placeMention(p, w))
	}
}

// locates tells whether a place word can be where the act was done. A site may be its target too; a
// country that is somebody, or only describes ("Iran-backed"), is not where.
func (r *reading) locates(w sitrep.Ref, d *draft) bool {
	kind := r.d.Places[r.placeAt[w]].Kind
	struck := (r.tree.Is(w, "obj", "nsubj:pass") || r.tree.Case(w) == "of") && slices.Contains(d.Words, r.tree.Head(w))
	switch {
	case r.dateline(w):
		return false
	case struck, r.locative(w):
		return true
	case kind == sitrep.Country:
		return d.Type == "PROTEST" && r.tree.Is(w, "compound", "amod") && slices.Contains(d.Words, r.tree.Head(w))
	}
	return len(r.who(w)) == 0
}

// dateline tells whether w says where the report was written: "BANGKOK – Soldiers …".
func (r *reading) dateline(w sitrep.Ref) bool {
	text := r.tree.Text(w)
	return w-r.d.Split.Sentences[r.tree.Sentence(w)].First < 3 && len(text) > 3 && text == strings.ToUpper(text) && !r.locative(w)
}

// placeMention is the mention of p nearest before the end of w's sentence.
func (r *reading) placeMention(p, w sitrep.Ref) sitrep.Span {
	s := r.d.Split.Sentences[r.tree.Sentence(w)]
	for _, m := range r.d.Places[p].Mentions {
		if s.Contains(m) {
			return m
		}
	}
	return r.d.Places[p].Mentions[0]
}

// fillTallies hangs each figure on the account whose act, actor or target it counts.
func (r *reading) fillTallies(ds []draft) {
	for t := range r.d.Tallies {
		tally := &r.d.Tallies[t]
		best, cost := -1, 16
		for i := range ds {
			if !takes(ds[i].Type, tally.What) {
				continue
			}
			for _, w := range ds[i].Words {
				if c := r.tallyReach(tally, w); c < cost {
					best, cost = i, c
				}
			}
		}
		if best >= 0 {
			ds[best].Tallies = append(ds[best].Tallies, sitrep.Ref(t))
			ds[best].By = append(ds[best].By, "what/tally-near")
			ds[best].On = append(ds[best].On, tally.Span)
		}
	}
}

func (r *reading) tallyReach(t *sitrep.Tally, w sitrep.Ref) int {
	from := t.Word
	if t.Verb != sitrep.None {
		from = t.Verb
	}
	if from == sitrep.None || r.tree.Sentence(from) != r.tree.Sentence(w) {
		return far
	}
	if c := r.reach(from, w); t.What != "other" || c <= 2 {
		return c
	}
	return far
}

// takes tells whether an act of the type can be measured by figures of the kind.
func takes(typ, what string) bool {
	switch what {
	case "killed", "injured":
		return typ == "ASSAULT" || typ == "PROTEST"
	case "detained":
		return typ == "COERCE"
	case "abducted":
		return typ == "ASSAULT"
	case "participants":
		return typ == "PROTEST" || typ == "CONSULT"
	case "personnel", "weapons":
		return typ == "MOBILIZE" || typ == "RETREAT" || typ == "AID" || typ == "COOPERATE"
	}
	return true
}
