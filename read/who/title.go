package who

import (
	"sitrep"
)

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
		if x.sector != "" && (t.sector == "" || !colours[x.phrase]) {
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

// colours are role nouns that only colour the title behind them: "ousted Islamist President".
var colours = words("islamist militant rebel extremist jihadist separatist radical muslim christian sunni shiite shi'ite hindu buddhist jew guerrilla insurgent terrorist suspect")

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
