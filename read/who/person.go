package who

import (
	"strings"

	"sitrep"
)

// findPersons reads names of persons, with the titles before and the appositions beside them.
func (r *reading) findPersons() {
	for i := range r.hits {
		if h := &r.hits[i]; h.of(person) != nil && h.end-h.first > 1 {
			r.personOver(r.wholePerson(h))
		}
	}
	for _, x := range r.personNames() {
		if x.Kind == "PER" && !r.covered[x.First] && !r.covered[x.End-1] && !r.noPerson(x) {
			r.personOver(x.First, x.End)
		}
	}
	for i := range r.hits {
		if h := &r.hits[i]; h.of(person) != nil && r.standsAlone(h) {
			r.personOver(h.first, h.end)
		}
	}
}

// standsAlone tells whether a person of the tables counts where the model sees no person.
func (r *reading) standsAlone(h *hit) bool {
	for w := h.first; w < h.end; w++ {
		if r.covered[w] || r.nameKind(w) == "PER" || r.t.Word(w).UPOS != "PROPN" {
			return false
		}
	}
	return h.end-h.first > 1 || h.bare && r.nameKind(h.first) == ""
}

// personOver adds the person named by the words [first, end).
func (r *reading) personOver(first, end sitrep.Ref) {
	for end > first+1 && (r.low[end-1] == "'s" || r.low[end-1] == "'") {
		end--
	}
	f := found{first: first, end: end, kind: isPerson, by: "who/person", score: 0.7}
	first = r.pastState(first, end)
	e := r.personRow(first, end)
	for first < end-1 && e == nil && r.titleOnly(first) {
		first++
	}
	f.name = r.nameOf(first, end)
	f.key = "person:" + fold(f.name)
	t := r.titles(first)
	f.first = t.first
	f.head = r.headOf(f.first, end)
	f.class = t.class
	f.country, f.sector = t.country, t.sector
	if t.class != "" {
		f.by, f.score = "who/title", 0.8
	}
	r.besides(&f, r.headOf(first, end))
	if e != nil {
		r.official(&f, e)
	} else if f.country == "" && f.sector != "" && r.home != "" && !homeless[f.class] && !foreignAffairs[f.class] {
		f.country, f.score = r.home, 0.5
		if r.voice != "" && formal[f.sector] {
			f.country = r.voice
		}
	}
	if x, _ := r.roleAt(first - 1); first > 0 && x != nil && x.kind == aGroup && e == nil && r.sameSentence(first-1, first) {
		f.kind, f.key, f.sector = isNamed, "org:"+fold(f.name), x.sector
	}
	r.cover(f.first, f.end)
	r.add(f)
}

// personRow is the official that the words name: over all of them, or the longest hit inside.
func (r *reading) personRow(first, end sitrep.Ref) *entry {
	for w := first; w < end; w++ {
		h := r.hitOn(w)
		if h == nil || h.end > end || h.of(person) == nil {
			continue
		}
		if h.end-h.first > 1 || h.bare && end-first == 1 || end-first == 1 && !h.bare {
			return h.of(person)
		}
	}
	return nil
}

// nameOf is the text of the words joined by single spaces as written, line breaks made spaces.
func (r *reading) nameOf(first, end sitrep.Ref) string {
	return strings.Join(strings.Fields(r.span(first, end).Of(r.d.Text)), " ")
}

// official fills country, sector and name from the row that holds at the date of the report.
func (r *reading) official(f *found, e *entry) {
	row, holds := r.names.at(e, r.day)
	f.key, f.name, f.country, f.by, f.score = row.key, row.name, row.country, "who/official", 0.95
	switch {
	case holds:
		f.sector = row.sector
	case f.sector != "" && f.class != "" && f.class != lastRole(row.office):
	case formerly[row.sector]:
		f.sector, f.score = "ELI", 0.8
	default:
		f.sector = row.sector
	}
	if f.class == "" {
		f.class = lastRole(row.office)
	}
}

// formerly are the sectors that one leaves for the elite.
var formerly = map[string]bool{"GOV": true, "LEG": true, "SPY": true}

// lastRole is the head noun of an office: "minister" of "minister of oil", "president" of "interim president".
func lastRole(office string) string {
	head, _, _ := strings.Cut(office, " of ")
	f := strings.Fields(strings.ToLower(head))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// besides reads appositions: "X, head of Y", "the head of Y, X", and "X is a Z".
func (r *reading) besides(f *found, name sitrep.Ref) {
	for _, k := range r.t.Kids(name, "appos") {
		r.takePhrase(f, k)
	}
	if r.t.Is(name, "appos") {
		r.takePhrase(f, r.t.Head(name))
	}
	r.acrossComma(f)
	r.affiliated(f, name)
	if h := r.t.Head(name); h != sitrep.None && r.t.Is(name, "nsubj") && r.t.Kid(h, "cop") != sitrep.None {
		r.fillFrom(f, r.phraseAt(h))
	}
}

// takePhrase makes the phrase that k heads another mention of the person.
func (r *reading) takePhrase(f *found, k sitrep.Ref) {
	p := r.phraseAt(k)
	if p == nil || p.role.kind != aPerson || p.plural || r.covered[k] || p.first-f.end > 3 || f.first-p.end > 3 {
		return
	}
	r.fillFrom(f, p)
	r.cover(p.first, p.end)
	r.add(found{key: f.key, first: p.first, end: p.end, head: p.head, kind: isPerson, by: "who/appos", class: p.role.last, score: 0.8})
}

// fillFrom fills what the title left open.
func (r *reading) fillFrom(f *found, p *phrase) {
	if p == nil || p.role.kind != aPerson || p.plural {
		return
	}
	country, sector := r.membership(p)
	f.country = either(f.country, country)
	if f.sector == "" || f.class == "" {
		f.sector = either(sector, f.sector)
	}
	if f.by == "who/person" {
		f.by, f.score = "who/appos", 0.75
	}
	f.class = either(f.class, p.role.last)
}
