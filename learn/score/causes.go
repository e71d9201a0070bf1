package score

import (
	"cmp"
	"slices"

	"sitrep/internal/reading"
)

// link is a pair of events by index: cause and effect.
type link = [2]int

// Links are the links of one report: those read right and those that are extra by
// events of the reading, those missed by events of the gold.
type Links struct{ Right, Missed, Extra [][2]int }

func (l Links) tally() Tally {
	return Tally{TP: len(l.Right), Pred: len(l.Right) + len(l.Extra), Gold: len(l.Right) + len(l.Missed)}
}

// causes compares the links. Links of gold events that are optional, and of
// readings that count neither way, are left out.
func (c *comparison) causes(typed assignment) (out Links) {
	gold := links(c.gold)
	for l := range gold {
		if c.gold[l[0]].Optional || c.gold[l[1]].Optional {
			delete(gold, l)
		}
	}
	for l := range links(c.pred) {
		if !typed.counts(l[0]) || !typed.counts(l[1]) {
			continue
		}
		from, ok := typed.hit[l[0]]
		to, both := typed.hit[l[1]]
		if ok && both && gold[link{from, to}] {
			out.Right = append(out.Right, l)
			delete(gold, link{from, to})
		} else {
			out.Extra = append(out.Extra, l)
		}
	}
	for l := range gold {
		out.Missed = append(out.Missed, l)
	}
	for _, ls := range [][][2]int{out.Right, out.Missed, out.Extra} {
		slices.SortFunc(ls, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	}
	return out
}

// counts tells whether event i of the reading counts, for or against it.
func (a assignment) counts(i int) bool {
	_, hit := a.hit[i]
	return hit || slices.Contains(a.extra, i)
}

// links are the links between events of the list.
func links(events []reading.Event) map[link]bool {
	at := map[string]int{}
	for i, e := range events {
		at[e.ID] = i
	}
	out := map[link]bool{}
	for i, e := range events {
		for _, c := range e.Causes {
			if from, ok := at[c.Event]; ok {
				out[link{from, i}] = true
			}
		}
	}
	return out
}
