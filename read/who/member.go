package who

import (
	"strings"

	"sitrep"
)

// membership is the country and sector that a phrase gives to whom it speaks of.
func (r *reading) membership(p *phrase) (country, sector string) {
	country, sector = p.country, p.role.sector
	switch {
	case p.role.phrase == "officer" && !r.police && r.soldiers:
		sector = "MIL"
	case p.former && formerly[sector]:
		sector = "ELI"
	case p.role.phrase == "security forces" || p.role.phrase == "security force":
		if r.police {
			sector = "COP"
		}
	}
	if p.named == nil {
		return country, sector
	}
	if e := p.named.of(group, body); e != nil {
		row, _ := r.names.at(e, r.day)
		if row.country != "" {
			return row.country, ownSector(row, sector)
		}
		return country, sector
	}
	row, _ := r.names.at(p.named.of(person), r.day)
	return either(country, row.country), sector
}

// coordinated adds the others of "American, British and French workers".
func (r *reading) coordinated(f found, p *phrase) {
	own := r.hitOn(p.first)
	if own == nil {
		return // "Macedonian and ethnic Albanian parties"
	}
	start, _ := r.bounds(p.head)
	for w := p.first - 1; w > start; w-- {
		for w > start && (r.low[w] == "and" || r.low[w] == "," || r.low[w] == "or") {
			w--
		}
		h := r.hitOn(w)
		if h == nil || r.covered[w] || w == p.first-1 || h.of(demonym) == nil {
			return
		}
		e := h.of(demonym)
		g := f
		g.country, g.first = e.country, h.first
		g.key = strings.Replace(f.key, f.country, e.country, 1)
		g.name = r.nations.adjective(e.country) + strings.TrimPrefix(f.name, r.nameOf(p.first, own.end))
		r.cover(h.first, h.end)
		r.add(g)
		w = h.first
	}
}

// namedBeside reads "the monitoring group, the Observatory": the phrase is a mention of the body named.
func (r *reading) namedBeside(p *phrase) bool {
	if p.role.kind != aGroup && p.role.kind != aBody {
		return false
	}
	if r.t.Kid(p.head, "conj") != sitrep.None {
		return false // one of a list
	}
	for _, k := range append(r.t.Kids(p.head, "appos"), p.head+1) {
		h := r.hitOn(k)
		if h == nil || h.of(group, body) == nil || r.t.Kid(k, "conj") != sitrep.None || k == p.head+1 && (h.first != k || !r.sameSentence(p.head, k)) {
			continue
		}
		e := h.of(group, body)
		row, _ := r.names.at(e, r.day)
		r.add(found{key: e.key, name: row.name, country: row.country, sector: row.sector, by: "who/appos", first: p.first, end: p.head + 1,
			head: p.head, score: 0.8, kind: isNamed})
		r.cover(p.first, p.head+1)
		return true
	}
	return false
}

// charity: a relief body with no country of its own stands in the country slot as NGO.
func (r *reading) charity(country string, p *phrase) (string, string) {
	if p.owned {
		return country, "SOC"
	}
	return "NGO", ""
}

// isMember adds fighters and things of a named group as the group itself.
func (r *reading) isMember(p *phrase) bool {
	if p.named == nil || commands[p.role.last] {
		return false
	}
	e := p.named.of(group)
	if e == nil || p.role.kind != aThing && !fights[p.role.sector] && p.role.last != "member" && p.role.last != "group" {
		return false
	}
	row, _ := r.names.at(e, r.day)
	r.add(found{key: e.key, name: row.name, country: row.country, sector: row.sector, backer: row.backer, by: "who/group", first: p.first, end: p.head + 1,
		head: p.head, score: 0.85, kind: isNamed})
	r.cover(p.head, p.head+1)
	return true
}

var fights = map[string]bool{"REB": true, "PRM": true, "UAF": true, "MIL": true, "CRM": true}

var commands = words("commander leader chief spokesman spokeswoman official head general colonel")

// addPeople adds "the Iraqis", "two Americans".
func (r *reading) addPeople(w sitrep.Ref) {
	h := r.hitOn(w)
	if h == nil || h.end != w+1 || !r.nominal(w) {
		return
	}
	e := h.of(people)
	if e == nil || h.of(demonym) != nil && !r.isPlural(w) && r.low[max(w-1, 0)] != "the" {
		return
	}
	r.add(found{key: e.key, name: e.name, country: e.country, sector: e.sector, by: "who/people", first: h.first, end: h.end, head: w,
		score: 0.75, kind: isPhrase, class: "people"})
	r.cover(h.first, h.end)
}
