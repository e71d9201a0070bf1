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

// personNames are the names that the model sees, neighbours of one person joined.
func (r *reading) personNames() (out []sitrep.Name) {
	for _, x := range r.d.Parse.Names {
		x.First, x.End = r.flatName(x.First, x.End)
		if n := len(out); n > 0 && out[n-1].Kind == "PER" && x.Kind == "PER" && out[n-1].End == x.First && r.t.Is(x.First, "flat") {
			out[n-1].End = x.End
			continue
		}
		out = append(out, x)
	}
	return out
}

var calendar = words("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december")

// flatName takes in the words of a name that the tree hangs on it and the model left out.
func (r *reading) flatName(first, end sitrep.Ref) (sitrep.Ref, sitrep.Ref) {
	for r.t.Is(first, "flat") && first > 0 && r.t.Head(first) < first && r.t.Head(first) >= first-2 && r.t.Word(first-1).UPOS == "PROPN" &&
		r.sameSentence(first-1, first) && r.hitAt[first-1] < 0 && !r.titleOnly(first-1) {
		first--
	}
	for int(end) < len(r.low) && r.t.Is(end, "flat") && r.t.Head(end) >= first && r.t.Head(end) < end && r.t.Word(end).UPOS == "PROPN" && r.hitAt[end] < 0 {
		end++
	}
	return first, end
}

// wholePerson is a name of the tables with the words that the model counts to it.
func (r *reading) wholePerson(h *hit) (first, end sitrep.Ref) {
	first, end = h.first, h.end
	if r.nameKind(h.first) == "PER" {
		first = min(first, r.d.Parse.Names[r.nameAt[h.first]].First)
	}
	if r.nameKind(h.end-1) == "PER" {
		end = max(end, r.d.Parse.Names[r.nameAt[h.end-1]].End)
	}
	return first, end
}

// noPerson tells whether the model took a plain role or a people for a name.
func (r *reading) noPerson(x sitrep.Name) bool {
	for w := x.First; w < x.End; w++ {
		if h := r.hitOn(w); h != nil && h.of(group, body) != nil && (len(h.pieces) > 1 || h.first <= x.First && x.End <= h.end) {
			return true
		}
	}
	if r.placeOn(x.First) != nil && r.placeOn(x.End-1) != nil && r.placeAt[x.First] == r.placeAt[x.End-1] {
		return true
	}
	if calendar[r.low[x.First]] {
		return true
	}
	if x.End-x.First > 1 {
		return false
	}
	if h := r.hitOn(x.First); h != nil && h.of(person) == nil {
		return true
	}
	role, _ := r.roleAt(x.First)
	return role != nil
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
	}
	if x, _ := r.roleAt(first - 1); first > 0 && x != nil && x.kind == aGroup && e == nil && r.sameSentence(first-1, first) {
		f.kind, f.key, f.sector = isNamed, "org:"+fold(f.name), x.sector
	}
	r.cover(f.first, f.end)
	r.add(f)
}

// pastState leaves the country out of a name that the model read over "President of Egypt Mohamed Morsi".
func (r *reading) pastState(first, end sitrep.Ref) sitrep.Ref {
	h := r.hitOn(first)
	if h == nil || h.of(stateName) == nil || h.end >= end || h.first == 0 || r.low[h.first-1] != "of" {
		return first
	}
	return h.end
}

// titleOnly tells whether w is a title that the model took into the name.
func (r *reading) titleOnly(w sitrep.Ref) bool {
	x, n := r.roleAt(w)
	return x != nil && n == 1 && (x.kind == aTitle || x.kind == aPerson)
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

// title is what stands before a name.
type title struct {
	first           sitrep.Ref
	class           string // the last role noun
	country, sector string
}

// titles reads leftwards from a name: roles, then whose they are.
func (r *reading) titles(name sitrep.Ref) title {
	t := title{first: name}
	start, _ := r.bounds(name)
	at := r.ofState(&t, name, start)
	for at > start {
		x, n := r.roleAt(at - 1)
		if x == nil || x.kind == aThing || x.kind == aBody || r.hitAt[at-1] >= 0 || !r.nominal(at-1) {
			break
		}
		at -= sitrep.Ref(n)
		if t.class == "" || x.kind != aTitle {
			t.class = x.words[len(x.words)-1]
		}
		if x.sector != "" {
			t.sector = x.sector
		}
		t.first = at
		if at-2 > start && r.low[at-1] == "and" {
			if y, _ := r.roleAt(at - 2); y != nil && y.kind == aPerson && !r.isPlural(at-2) {
				at--
			}
		}
	}
	r.belongs(&t, at, start)
	return t
}

// ofState steps over the country of "President of Egypt Mohamed Morsi".
func (r *reading) ofState(t *title, at, start sitrep.Ref) sitrep.Ref {
	h := r.hitOn(at - 1)
	if h == nil || h.of(stateName) == nil || h.first-2 < start || r.low[h.first-1] != "of" {
		return at
	}
	if x, _ := r.roleAt(h.first - 2); x == nil || x.kind != aPerson {
		return at
	}
	t.country = h.of(stateName).country
	return h.first - 1
}

// belongs reads the nationality, body or group before the titles.
func (r *reading) belongs(t *title, at, start sitrep.Ref) {
	for w := at - 1; w >= start && at-w < 8; w-- {
		if h := r.hitOn(w); h != nil {
			if e := h.of(demonym, stateName); e != nil {
				t.first, t.country = h.first, either(t.country, e.country)
			} else if e := h.of(group, body); e != nil && t.class != "" {
				t.first = h.first
				row, _ := r.names.at(e, r.day)
				t.country, t.sector = row.country, ownSector(row, t.sector)
			} else {
				return
			}
			w = h.first
			continue
		}
		switch {
		case r.low[w] == "former" || r.low[w] == "ex":
			if formerly[t.sector] {
				t.sector = "ELI"
			}
			t.first = w
		case r.placeOn(w) != nil && t.class != "" && r.t.Word(w).UPOS == "PROPN" && r.t.Is(w, "compound", "nmod:poss", "nmod:desc"):
			t.first, t.country = w, either(t.country, r.placeOn(w).Country)
		case t.class != "" && r.modifies(w) && r.t.Word(w).UPOS != "VERB":
			if r.low[w] != "'s" && r.low[w] != "-" {
				t.first = w
			}
		default:
			return
		}
	}
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// ownSector is the sector of somebody who speaks or works for a body.
func ownSector(row *entry, sector string) string {
	switch sector {
	case "LEG", "JUD", "MIL", "COP", "SPY":
		if row.sector == "" || row.sector == "GOV" {
			return sector
		}
	}
	return row.sector
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
