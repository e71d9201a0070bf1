package score

import (
	"cmp"
	"slices"

	"sitrep/internal/reading"
)

// Bench is a workbench on the errors of a run: what costs most, and every report with gold and reading side by side.
type Bench struct {
	Figures Figures
	Types   []TypeCost
	Slots   []SlotCost
	Wrong   []WrongValue
	Links   []LinkCost
	Reports []Sheet
}

// TypeCost is how the events of one type fare; those that cost most come first.
type TypeCost struct {
	Type                 string
	Right, Missed, Extra int
}

// SlotCost is what one slot of the typed pairs costs: Lost of the sum that the headline figure is made of.
type SlotCost struct {
	Slot                 string
	Lost                 float64
	N, Empty, Part, Else int // pairs whose gold fills it; nothing read, some of it right, something else
}

// WrongValue is a value of the gold and what was read in its place. Slot "type" is of events that
// were read as another type.
type WrongValue struct {
	Slot, Gold, Ours string
	Lost             float64
	At               []Spot
}

// Spot is a card on the page.
type Spot struct {
	Report, Anchor string
	Number         int
}

// LinkCost is one link that was missed or is extra.
type LinkCost struct {
	What         State // missed or extra
	Relation     string
	From, To     string // words of the triggers
	Report, Card string // id of the report, anchor of the effect's card
}

// Bench lays out the errors.
func (r *Run) Bench() *Bench {
	b := &Bench{Figures: r.Figures()}
	types, slots, wrong := map[string]*TypeCost{}, map[string]*SlotCost{}, map[[3]string]*WrongValue{}
	for k := range r.Reports {
		s := r.sheet(k)
		b.Reports = append(b.Reports, s)
		for _, c := range s.Cards {
			countType(types, c)
			c.addCosts(Spot{s.ID, c.Anchor, c.Number}, slots, wrong)
		}
		b.Links = append(b.Links, r.linkCosts(k, s)...)
	}
	b.Types = inOrder(types, func(a, b TypeCost) int {
		return cmp.Or(b.Missed+b.Extra-a.Missed-a.Extra, cmp.Compare(a.Type, b.Type))
	})
	b.Slots = inOrder(slots, func(a, b SlotCost) int { return cmp.Or(cmp.Compare(b.Lost, a.Lost), cmp.Compare(a.Slot, b.Slot)) })
	b.Wrong = inOrder(wrong, func(a, b WrongValue) int {
		return cmp.Or(len(b.At)-len(a.At), cmp.Compare(b.Lost, a.Lost), cmp.Compare(a.Slot+a.Gold+a.Ours, b.Slot+b.Gold+b.Ours))
	})
	slices.SortStableFunc(b.Links, func(x, y LinkCost) int {
		return cmp.Or(cmp.Compare(y.What, x.What), cmp.Compare(x.Relation, y.Relation))
	})
	return b
}

func inOrder[K comparable, T any](all map[K]*T, order func(a, b T) int) []T {
	var out []T
	for _, x := range all {
		out = append(out, *x)
	}
	slices.SortFunc(out, order)
	return out
}

// entry gives the value of key, made where it is not there yet.
func entry[K comparable, T any](m map[K]*T, key K) *T {
	if m[key] == nil {
		m[key] = new(T)
	}
	return m[key]
}

func countType(types map[string]*TypeCost, c *Card) {
	t := entry(types, c.Type)
	t.Type = c.Type
	switch c.State {
	case Right, Wrong:
		t.Right++
	case Missed:
		t.Missed++
	case Extra:
		t.Extra++
	}
}

func (c *Card) addCosts(spot Spot, slots map[string]*SlotCost, wrong map[[3]string]*WrongValue) {
	if c.ReadAs != "" {
		w := entry(wrong, [3]string{"type", c.Type, c.ReadAs})
		*w = WrongValue{"type", c.Type, c.ReadAs, w.Lost + 1, append(w.At, spot)}
	}
	for _, row := range c.Rows {
		if !row.Asked {
			continue
		}
		s := entry(slots, row.Slot)
		s.Slot, s.Lost = row.Slot, s.Lost+row.Lost
		s.N++
		if row.Score == 1 {
			continue
		}
		switch {
		case len(row.Ours) == 0:
			s.Empty++
		case row.Score > 0:
			s.Part++
		default:
			s.Else++
		}
		w := entry(wrong, [3]string{row.Slot, join(row.Gold), join(row.Ours)})
		*w = WrongValue{row.Slot, join(row.Gold), join(row.Ours), w.Lost + row.Lost, append(w.At, spot)}
	}
}

func (r *Run) linkCosts(k int, s Sheet) (out []LinkCost) {
	text := []rune(r.golds[k].Text)
	for side, x := range []struct {
		what   State
		links  [][2]int
		events []reading.Event
	}{{Extra, r.Reports[k].Links.Extra, r.preds[k].Events}, {Missed, r.Reports[k].Links.Missed, r.golds[k].Reading.Events}} {
		for _, l := range x.links {
			from, to := x.events[l[0]], x.events[l[1]]
			out = append(out, LinkCost{What: x.what, Relation: relation(to, from.ID), From: words(text, from), To: words(text, to),
				Report: s.ID, Card: s.cardOf(side, l[1])})
		}
	}
	return out
}

func relation(e reading.Event, cause string) string {
	for _, c := range e.Causes {
		if c.Event == cause {
			return c.Relation
		}
	}
	return ""
}

// cardOf is the anchor of the card of an event: side 0 of the reading, 1 of the gold.
func (s *Sheet) cardOf(side, event int) string {
	for _, c := range s.Cards {
		if c.event[side] == event {
			return c.Anchor
		}
	}
	return s.Anchor
}
