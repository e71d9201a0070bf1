package who

import (
	"strings"

	"sitrep"
)

// offices finds who holds an office: by country and office, with one spelling of "defence".
type offices map[string][]*entry

func (o offices) add(e *entry) {
	k := officeKey(e.country, e.office)
	o[k] = append(o[k], e)
}

func officeKey(country, office string) string {
	return country + " " + strings.ReplaceAll(strings.ToLower(office), "defence", "defense")
}

// holder is the one person who holds the office on the day, nil when none or more are known.
func (o offices) holder(country, office string, day sitrep.Day) *entry {
	var one *entry
	for _, e := range o[officeKey(country, office)] {
		if day == 0 || !e.holds(day) {
			continue
		}
		if one != nil && one.key != e.key {
			return nil
		}
		one = e
	}
	return one
}

// holds reads "the French president" as the person who holds the office at the date of the report.
func (r *reading) officeHolder(f *found, p *phrase) bool {
	if !f.single || p.role.kind != aPerson || p.former || p.named != nil || len(p.modifiers) > 0 || f.country == "" || r.indefinite(p) {
		return false
	}
	e := r.offices.holder(f.country, p.role.phrase, r.day)
	if e == nil {
		return false
	}
	f.key, f.name, f.sector, f.kind, f.by = e.key, e.name, e.sector, isPerson, "who/office"
	f.score = min(f.score, 0.8)
	return true
}

// indefinite tells that a phrase speaks of no certain person: "a president", "next president", "president's office".
func (r *reading) indefinite(p *phrase) bool {
	if !p.definite && !p.owned {
		return true
	}
	for w := p.first - 1; w <= p.head; w++ {
		if w >= 0 && unsure[r.low[w]] {
			return true
		}
	}
	return r.t.Kid(p.head, "acl") != sitrep.None && !p.owned
}

var unsure = words("a an any every each another first next new future no interim acting incoming outgoing late then longtime late previous")

// official outlets speak for a state: reports of "UK Government" say "the Prime Minister" of their own.
func (r *reading) outlet() string {
	p := pieces(r.d.Outlet)
	for i := range p {
		a := r.names.longest(p[i:], false)
		if a == nil {
			continue
		}
		if e := a.of(body); e != nil && formal[e.sector] {
			return e.country
		}
		if e := a.of(demonym, stateName); e != nil && publicOutlet(r.d.Outlet) {
			return e.country
		}
	}
	return ""
}

func publicOutlet(name string) bool {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		switch w {
		case "government", "ministry", "department", "embassy", "army", "navy", "command", "parliament", "presidency":
			return true
		}
	}
	return false
}
