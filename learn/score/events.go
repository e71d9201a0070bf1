package score

import (
	"cmp"
	"slices"

	"sitrep/internal/reading"
)

// Report is how one reading compares with its gold.
type Report struct {
	ID                   string
	Found, Typed, Causes Tally
	Soft                 float64              // sum over the typed pairs of the mean of their slots
	Slots                map[string][]float64 // each slot of each typed pair
	Missed               []int                // events of the gold, by index
	Extra                []int                // events of the reading, by index
	Pairs                [][2]int             // the typed pairs: event of the reading, event of the gold
	Free                 [][2]int             // what counts neither way; None where one side has nothing
	Links                Links
}

// None stands for the side of a pair that has no event.
const None = -1

// Tally counts what is right, what was read and what the gold holds.
type Tally struct {
	TP   int `json:"tp"`
	Pred int `json:"pred"`
	Gold int `json:"gold"`
}

// assignment pairs events of a reading with events of the gold.
type assignment struct {
	to    map[int]int // reading -> gold, all pairs
	hit   map[int]int // those whose gold event is asked for
	extra []int
	miss  []int
}

// Compare scores one reading against its gold.
func Compare(gold, pred *reading.Reading) Report {
	c := comparison{judge: judge{p: newIndex(pred), g: newIndex(gold)}, pred: pred.Events, gold: gold.Events}
	found, typed := c.assign(false), c.assign(true)
	r := Report{ID: gold.Document.ID, Found: found.tally(), Typed: typed.tally(),
		Slots: map[string][]float64{}, Missed: typed.miss, Extra: typed.extra}
	for _, i := range sorted(typed.hit) {
		r.Pairs = append(r.Pairs, [2]int{i, typed.hit[i]})
		r.Soft += c.addSlots(r.Slots, &c.pred[i], &c.gold[typed.hit[i]])
	}
	r.Free = c.free(typed)
	r.Links = c.causes(typed)
	r.Causes = r.Links.tally()
	return r
}

// free lists what counts neither way: optional events of the gold, read or not, and events of the
// reading that nobody asked for and that did not happen.
func (c *comparison) free(typed assignment) (out [][2]int) {
	read := map[int]bool{}
	for i := range c.pred {
		j, ok := typed.to[i]
		if ok && c.gold[j].Optional {
			read[j] = true
			out = append(out, [2]int{i, j})
		} else if !ok && !typed.counts(i) {
			out = append(out, [2]int{i, None})
		}
	}
	for j, g := range c.gold {
		if g.Optional && !read[j] {
			out = append(out, [2]int{None, j})
		}
	}
	return out
}

type comparison struct {
	judge
	pred, gold []reading.Event
}

// assign pairs events one to one: required gold events before optional ones,
// right types before wrong ones, then the best slots first.
func (c *comparison) assign(typed bool) assignment {
	a := assignment{to: map[int]int{}, hit: map[int]int{}}
	taken := map[int]bool{}
	for _, p := range c.candidates(typed) {
		if _, done := a.to[p.i]; !done && !taken[p.j] {
			a.to[p.i], taken[p.j] = p.j, true
		}
	}
	for i := range c.pred {
		switch j, ok := a.to[i]; {
		case ok && !c.gold[j].Optional:
			a.hit[i] = j
		case !ok && took(c.pred[i].Status):
			a.extra = append(a.extra, i)
		}
	}
	for j, g := range c.gold {
		if !g.Optional && !taken[j] {
			a.miss = append(a.miss, j)
		}
	}
	return a
}

type candidate struct {
	score float64
	i, j  int
}

func (c *comparison) candidates(typed bool) []candidate {
	var all []candidate
	for i := range c.pred {
		for j := range c.gold {
			p, g := &c.pred[i], &c.gold[j]
			if typed && p.Type != g.Type || !overlap(p.Mentions, g.Mentions) {
				continue
			}
			score := mean(c.slots(p, g)) + truth(p.Type == g.Type)
			if !g.Optional {
				score += 2
			}
			all = append(all, candidate{score, i, j})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	return all
}

// took tells whether the event is told to have taken place.
func took(status string) bool {
	return status == "" || status == "happened" || status == "ongoing"
}

func (a assignment) tally() Tally {
	return Tally{TP: len(a.hit), Pred: len(a.hit) + len(a.extra), Gold: len(a.hit) + len(a.miss)}
}

// addSlots records the slots of a pair and returns their mean, which leaves out
// the mode and the details of the actors.
func (c *comparison) addSlots(into map[string][]float64, p, g *reading.Event) float64 {
	slots := c.slots(p, g)
	for name, v := range slots {
		into[name] = append(into[name], v)
	}
	if g.Mode != nil {
		into["mode"] = append(into["mode"], truth(equal(p.Mode, g.Mode)))
	}
	for _, side := range [][2][]reading.Actor{
		{c.p.named(p.Actors), c.g.named(g.Actors)},
		{c.p.named(p.Targets), c.g.named(g.Targets)},
	} {
		for _, pair := range pairs(side[0], side[1], sameActor) {
			into["actor_country"] = append(into["actor_country"], truth(equal(pair[0].Country, pair[1].Country)))
			into["actor_sector"] = append(into["actor_sector"], truth(equal(pair[0].Sector, pair[1].Sector)))
		}
	}
	return mean(slots)
}

func sorted(m map[int]int) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
