package what

import "sitrep"

// far is beyond the reach of any word of a sentence.
const far = 1000

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
