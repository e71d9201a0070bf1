package score

import "sitrep/internal/reading"

// link is a pair of events by index: cause and effect.
type link [2]int

// causes compares the links. Links of gold events that are optional, and of
// readings that count neither way, are left out.
func (c *comparison) causes(typed assignment) Tally {
	gold := links(c.gold)
	for l := range gold {
		if c.gold[l[0]].Optional || c.gold[l[1]].Optional {
			delete(gold, l)
		}
	}
	counted := map[int]bool{}
	for i := range typed.hit {
		counted[i] = true
	}
	for _, i := range typed.extra {
		counted[i] = true
	}
	t := Tally{Gold: len(gold)}
	right := map[link]bool{}
	for l := range links(c.pred) {
		if !counted[l[0]] || !counted[l[1]] {
			continue
		}
		t.Pred++
		from, ok := typed.hit[l[0]]
		to, both := typed.hit[l[1]]
		if ok && both && gold[link{from, to}] {
			right[link{from, to}] = true
		}
	}
	t.TP = len(right)
	return t
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
