package where

import (
	"sitrep"
	"sitrep/internal/gaz"
)

// mention is a stretch of words that may name a place, and what is known about it.
type mention struct {
	first, end int         // words of the name
	span       sitrep.Span // what is marked: the name with "province", "western" …
	name       string      // what the place is called, where it is not the gazetteer's name
	all        []gaz.Place
	rules      []string
	on         []sitrep.Span // further words it rests on

	kind    gaz.Kind // the kind the phrase asks for, "" for any
	nation  string   // alpha-3 the phrase asks for
	because string   // how the phrase asks for it: "Syrian"
	within  *mention // the place the phrase puts it in
	compass [2]float64
	shifted bool   // a compass word makes a region of it
	sort    string // facility noun: "embassy"
	owner   string // alpha-3 of the state a mission belongs to
	seen    bool   // the model sees a place here too
	beyond  string // alpha-3 of the state on the other side of a border
	nearby  bool   // a site that lies near the town told last
	hidden  bool   // part of a longer place: not listed by itself

	place  gaz.Place // the choice
	chosen bool
	score  float64
	reason string
}

func (m *mention) by(rule string, on ...sitrep.Span) {
	m.rules = append(m.rules, rule)
	m.on = append(m.on, on...)
}

func (m *mention) contains(o *mention) bool { return m.first <= o.first && o.end <= m.end && m != o }

// best is the first candidate: the most prominent of its name.
func (m *mention) best() gaz.Place {
	if len(m.all) == 0 {
		return gaz.Place{ID: -1, AdminID: -1}
	}
	return m.all[0]
}

// has tells whether a candidate is of one of the kinds.
func (m *mention) has(kinds ...gaz.Kind) bool {
	for _, p := range m.all {
		for _, k := range kinds {
			if p.Kind == k {
				return true
			}
		}
	}
	return false
}

// size is the inhabitants of a place; a town of the news counts for more than its few people.
func size(p gaz.Place) int64 {
	if p.Known {
		return max(p.People, renowned)
	}
	return p.People
}

// renowned is the size from which on a town needs little else to be taken for one.
const renowned = 100_000

// people is the most inhabitants of a candidate.
func (m *mention) people() int64 {
	var n int64
	for _, p := range m.all {
		if p.Kind == gaz.City || p.Kind == gaz.Admin {
			n = max(n, size(p))
		}
	}
	return n
}
