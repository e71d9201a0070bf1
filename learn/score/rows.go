package score

import (
	"fmt"
	"strings"

	"sitrep/internal/reading"
)

// rows are the slots of an event of the reading (p) beside those of the gold (g); either may be nil.
func (m *maker) rows(p, g *reading.Event, counts bool) []Row {
	var scores map[string]float64
	if counts {
		scores = m.slots(p, g)
		if g.Mode != nil {
			scores["mode"] = truth(equal(p.Mode, g.Mode))
		}
	}
	n := float64(len(scores))
	if _, ok := scores["mode"]; ok {
		n--
	}
	var out []Row
	for _, name := range append([]string{"mode"}, slotNames...) {
		r := Row{Slot: name}
		r.Ours, r.Gold = m.items(name, p, g)
		if len(r.Ours)+len(r.Gold) == 0 {
			continue
		}
		if r.Score, r.Asked = scores[name]; r.Asked && name != "mode" {
			r.Lost = (1 - r.Score) / n
		}
		if !r.Asked {
			free(r.Ours)
			free(r.Gold)
		}
		out = append(out, r)
	}
	return out
}

// free marks values that count neither way.
func free(items []Item) {
	for i := range items {
		items[i].State = Free
	}
}

// items are the values of one slot on both sides, each with its state.
func (m *maker) items(slot string, p, g *reading.Event) (ours, gold []Item) {
	if p == nil {
		p = &reading.Event{}
	}
	if g == nil {
		g = &reading.Event{}
	}
	switch slot {
	case "mode":
		return one(deref(p.Mode), deref(g.Mode), equal(p.Mode, g.Mode))
	case "status":
		return one(p.Status, g.Status, p.Status == g.Status)
	case "when":
		return one(days(p.When), days(g.When), days(p.When) == days(g.When))
	case "where":
		return one(place(m.p, p.Where), place(m.g, g.Where), g.Where != nil && m.where(p, g))
	case "actors":
		return many(m.p.named(p.Actors), m.g.named(g.Actors), sameActor, actorText, actorText)
	case "targets":
		return many(m.p.named(p.Targets), m.g.named(g.Targets), sameActor, actorText, actorText)
	case "counts":
		return many(p.Counts, g.Counts, sameCount, countText, countText)
	default:
		return many(p.SaidBy, g.SaidBy, m.sameSource, m.sourceText(m.p), m.sourceText(m.g))
	}
}

// one is a slot of a single value.
func one(p, g string, same bool) (ours, gold []Item) {
	if p != "" {
		ours = []Item{{p, Extra}}
	}
	if g != "" {
		gold = []Item{{g, Missed}}
	}
	if same && p != "" && g != "" {
		ours[0].State, gold[0].State = Right, Right
	}
	return ours, gold
}

// many is a slot of several values, paired as the score pairs them.
func many[T any](ps, gs []T, same func(p, g T) bool, ptext, gtext func(T) string) (ours, gold []Item) {
	for _, p := range ps {
		ours = append(ours, Item{ptext(p), Extra})
	}
	for _, g := range gs {
		gold = append(gold, Item{gtext(g), Missed})
	}
	for _, at := range pairIndex(ps, gs, same) {
		ours[at[0]].State, gold[at[1]].State = Right, Right
	}
	return ours, gold
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func days(d *reading.Days) string {
	switch {
	case d == nil:
		return ""
	case d.Start == d.End:
		return d.Start
	}
	return d.Start + " to " + d.End
}

func place(x index, id *string) string {
	p, ok := x.places[deref(id)]
	if !ok {
		return ""
	}
	return strings.TrimSuffix(p.Name+", "+deref(p.Country), ", ")
}

// actorText is "rebels (SYR REB)".
func actorText(a reading.Actor) string {
	codes := strings.TrimSpace(deref(a.Country) + " " + deref(a.Sector))
	if codes == "" {
		return a.Name
	}
	return a.Name + " (" + codes + ")"
}

// countText is "killed 25+".
func countText(c reading.Count) string {
	switch {
	case c.Min == nil && c.Max == nil:
		return c.What
	case c.Max == nil:
		return fmt.Sprintf("%s %d or more", c.What, *c.Min)
	case c.Min == nil:
		return fmt.Sprintf("%s up to %d", c.What, *c.Max)
	case *c.Min == *c.Max:
		return fmt.Sprintf("%s %d", c.What, *c.Min)
	}
	return fmt.Sprintf("%s %d to %d", c.What, *c.Min, *c.Max)
}

// sourceText is "police asserts", or the words where the actor is not known.
func (m *maker) sourceText(x index) func(reading.SaidBy) string {
	return func(s reading.SaidBy) string {
		who := string(m.text[min(s.Start, len(m.text)):min(s.End, len(m.text))])
		if a, ok := x.actors[deref(s.Actor)]; ok {
			who = a.Name
		}
		return who + " " + s.Stance
	}
}
