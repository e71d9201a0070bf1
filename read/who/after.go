package who

import (
	"sitrep"
)

// after reads "of Iraq", "in Baghdad", "from Hezbollah" behind the noun.
func (r *reading) after(p *phrase) {
	for _, k := range r.t.Kids(p.head, "nmod") {
		if k < p.head {
			continue
		}
		switch r.t.Case(k) {
		case "of", "for", "from", "with":
			r.ofWord(p, k)
		case "in", "at", "near", "outside", "inside", "across", "around", "on":
			r.inWord(p, k)
		}
	}
}

func (r *reading) ofWord(p *phrase, k sitrep.Ref) {
	h := r.hitOn(k)
	if h == nil {
		if x := r.placeOn(k); x != nil {
			p.setCountry(x.Country, "who/composed", 0.8, true)
		} else if q := r.shallow(k); q != "" {
			p.setCountry(q, "who/composed", 0.8, true)
		}
		r.armed(p, k)
		return
	}
	if e := h.of(stateName, demonym, capital); e != nil {
		p.setCountry(e.country, "who/composed", 0.9, true)
		p.extend(r, h)
	} else if e := h.of(group, body, person); e != nil && p.named == nil {
		p.named = h
		p.extend(r, h)
	}
}

// armed gives the leader of an armed group its sector: "the leader of a rebel movement".
func (r *reading) armed(p *phrase, k sitrep.Ref) {
	if x, _ := r.roleAt(k); x != nil && x.kind == aGroup && fights[x.sector] && speakers[p.role.last] {
		lent := *p.role
		lent.sector, lent.phrase = x.sector, x.phrase+" "+p.role.phrase
		p.role = &lent
	}
}

// extend takes "of Iraq" into the mention when it follows at once.
func (p *phrase) extend(r *reading, h *hit) {
	if h.first-p.head == 2 || h.first-p.head == 3 && r.t.Is(h.first-1, "det") {
		p.end = max(p.end, h.end)
	}
}

// shallow is the country that a modifier of the noun k names: "a member of the Iraqi parliament".
func (r *reading) shallow(k sitrep.Ref) string {
	for _, m := range r.t.Kids(k, "amod", "compound", "nmod") {
		if h := r.hitOn(m); h != nil {
			if e := h.of(demonym, stateName); e != nil {
				return e.country
			}
		}
	}
	return ""
}

func (r *reading) inWord(p *phrase, k sitrep.Ref) {
	code := ""
	if x := r.placeOn(k); x != nil {
		code = x.Country
	} else if h := r.hitOn(k); h != nil {
		if e := h.of(stateName, capital); e != nil {
			code = e.country
		}
	}
	if code == "" {
		return
	}
	if p.place == sitrep.None {
		p.place = k
	}
	if !diplomatic[p.role.phrase] {
		p.setCountry(code, "who/composed", 0.75, false)
	}
}

// diplomatic things stand in another state than the one they belong to.
var diplomatic = map[string]bool{"embassy": true, "consulate": true, "consulate general": true, "diplomatic mission": true, "high commission": true,
	"embassy compound": true, "diplomatic compound": true, "diplomatic post": true, "ambassador": true, "envoy": true, "diplomat": true, "special envoy": true}
