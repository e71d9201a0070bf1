package export

import (
	"slices"

	"sitrep/internal/reading"
)

// Confident is r without the events less sure than min (0..1), without the
// links to them and without the actors that only they use. Claims about them stay, about nothing.
func Confident(r reading.Reading, min float64) reading.Reading {
	if min <= 0 {
		return r
	}
	kept := map[string]bool{}
	events := []reading.Event{}
	for _, e := range r.Events {
		if e.Confidence >= min {
			kept[e.ID] = true
			events = append(events, e)
		}
	}
	for i := range events {
		events[i].Causes = slices.DeleteFunc(slices.Clone(events[i].Causes), func(c reading.Cause) bool { return !kept[c.Event] })
	}
	claims := slices.Clone(r.Claims)
	for i, c := range claims {
		if c.About != nil && !kept[*c.About] {
			claims[i].About = nil
		}
	}
	r.Events, r.Claims = events, claims
	used := inUse(r)
	r.Actors = slices.DeleteFunc(slices.Clone(r.Actors), func(a reading.Actor) bool { return !used[a.ID] })
	return r
}

// inUse are the ids of the actors that events and claims of r refer to.
func inUse(r reading.Reading) map[string]bool {
	used := map[string]bool{}
	add := func(ids ...*string) {
		for _, id := range ids {
			if id != nil {
				used[*id] = true
			}
		}
	}
	for _, e := range r.Events {
		for _, id := range slices.Concat(e.Actors, e.Targets) {
			used[id] = true
		}
		for _, s := range e.SaidBy {
			add(s.Actor)
		}
		for _, c := range e.Causes {
			add(c.SaidBy)
		}
	}
	for _, c := range r.Claims {
		add(c.Speaker)
	}
	return used
}
