package score

import "sitrep/internal/reading"

// The slots that enter the headline figure, in the order in which they are summed.
var slotNames = []string{"status", "actors", "targets", "when", "where", "counts", "said_by"}

// index finds actors and places of one reading by their ids.
type index struct {
	actors map[string]reading.Actor
	places map[string]reading.Place
}

func newIndex(r *reading.Reading) index {
	x := index{map[string]reading.Actor{}, map[string]reading.Place{}}
	for _, a := range r.Actors {
		x.actors[a.ID] = a
	}
	for _, p := range r.Places {
		x.places[p.ID] = p
	}
	return x
}

func (x index) named(ids []string) []reading.Actor {
	var out []reading.Actor
	for _, id := range ids {
		if a, ok := x.actors[id]; ok {
			out = append(out, a)
		}
	}
	return out
}

// judge compares events of a reading (p) with events of the gold (g).
type judge struct{ p, g index }

// slots gives 0..1 for each slot that the gold fills; status always.
func (j judge) slots(p, g *reading.Event) map[string]float64 {
	out := map[string]float64{"status": truth(p.Status == g.Status)}
	if gs := j.g.named(g.Actors); len(gs) > 0 {
		out["actors"] = share(j.p.named(p.Actors), gs, sameActor)
	}
	if gs := j.g.named(g.Targets); len(gs) > 0 {
		out["targets"] = share(j.p.named(p.Targets), gs, sameActor)
	}
	if g.When != nil {
		out["when"] = truth(p.When != nil && *p.When == *g.When)
	}
	if g.Where != nil {
		out["where"] = truth(j.where(p, g))
	}
	if len(g.Counts) > 0 {
		out["counts"] = share(p.Counts, g.Counts, sameCount)
	}
	if len(g.SaidBy) > 0 {
		out["said_by"] = share(p.SaidBy, g.SaidBy, j.sameSource)
	}
	return out
}

func (j judge) where(p, g *reading.Event) bool {
	if p.Where == nil {
		return false
	}
	mine, ok := j.p.places[*p.Where]
	return ok && samePlace(mine, j.g.places[*g.Where])
}

func (j judge) sameSource(p, g reading.SaidBy) bool {
	if p.Stance != g.Stance {
		return false
	}
	if p.Actor != nil && g.Actor != nil {
		a, ok := j.p.actors[*p.Actor]
		b, known := j.g.actors[*g.Actor]
		if ok && known && sameActor(a, b) {
			return true
		}
	}
	return overlap([]reading.Span{p.Span}, []reading.Span{g.Span})
}

// share is the F1 of what was read against what the gold holds.
func share[T any](ps, gs []T, same func(p, g T) bool) float64 {
	return f1(len(pairs(ps, gs, same)), len(ps), len(gs))
}

// mean of the slots that enter the headline figure.
func mean(slots map[string]float64) float64 {
	sum, n := 0.0, 0
	for _, name := range slotNames {
		if v, ok := slots[name]; ok {
			sum += v
			n++
		}
	}
	return sum / float64(n)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// f1 is the harmonic mean of precision and recall, 0 where both sides are empty.
func f1(tp, pred, gold int) float64 {
	if pred+gold == 0 {
		return 0
	}
	return 2 * float64(tp) / float64(pred+gold)
}
