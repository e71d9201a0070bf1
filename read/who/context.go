package who

import (
	"sitrep"
)

// count notes the country that a phrase says with its role noun, its sector, and with the organs of a state at large.
func (r *reading) count(p *phrase) {
	country, _ := r.membership(p)
	if r.nations.byCode[country] == nil || !p.owned && p.named == nil || p.role.kind == aThing {
		return
	}
	keys := []string{p.role.last, p.role.sector}
	if formal[p.role.sector] {
		keys = append(keys, "formal")
	}
	for _, key := range keys {
		if r.said[key] == nil {
			r.said[key] = map[string]int{}
		}
		r.said[key][country]++
	}
}

// saidWith is the country that the report says with a role noun or sector in most cases.
func (r *reading) saidWith(key string) string {
	best, total := "", 0
	for c, n := range r.said[key] {
		total += n
		if best == "" || n > r.said[key][best] || n == r.said[key][best] && c < best {
			best = c
		}
	}
	if best == "" || r.said[key][best]*3 < total*2 {
		return ""
	}
	return best
}

// coalitions are the ones that "the coalition" means without another word in reports on these countries.
var coalitions = map[string]string{"IRQ": "body:US-led coalition", "SYR": "body:US-led coalition", "AFG": "body:US-led coalition", "YEM": "body:Saudi-led coalition"}

// coalition resolves "the coalition" and "coalition aircraft" by the country of the report.
func (r *reading) coalition(p *phrase) bool {
	if p.role.last != "coalition" {
		if at := p.head - 1; at < p.first || r.low[at] != "coalition" {
			return false
		}
	}
	if p.role.sector != "MIL" && p.role.kind != aThing || p.owned || p.named != nil || coalitions[r.home] == "" {
		return false
	}
	for _, m := range p.modifiers {
		if m != "coalition" && m != "global" && m != "international" && m != "military" {
			return false
		}
	}
	e := r.names.terms[coalitions[r.home]][0]
	r.add(found{key: e.key, name: e.name, country: e.country, sector: e.sector, by: "who/coalition", first: p.first, end: p.head + 1, head: p.head,
		score: 0.6, kind: isNamed})
	r.cover(p.first, p.head+1)
	return true
}

// vague nouns say nothing of a sector without another word.
var vague = words("group organization organisation network movement council committee team society association mission agency staff")

// around is the country that the places near a phrase suggest: the only one of its sentence, else the report's.
func (r *reading) around(p *phrase) string {
	if p.stateless || p.role.sector == "" && p.role.kind != aPerson || p.role.sector == "UAF" || p.role.sector == "UNK" || diplomatic[p.role.phrase] || p.named != nil || homeless[p.role.last] {
		return ""
	}
	if r.voice != "" && formal[p.role.sector] && p.role.last != "regime" {
		return r.voice
	}
	if p.role.last == "government" || p.role.last == "regime" {
		if c := either(r.saidWith(p.role.last), r.lastCountry(p.head)); c != "" {
			return c
		}
	}
	if formal[p.role.sector] {
		if c := either(r.saidWith(p.role.last), either(r.saidWith(p.role.sector), r.saidWith("formal"))); c != "" {
			return c
		}
		if r.home != "" {
			return r.home
		}
	}
	first, end := r.bounds(p.head)
	code := ""
	for w := first; w < end; w++ {
		if x := r.placeOn(w); x != nil && x.Country != "" && x.Country != code && (x.Kind != sitrep.Country || r.locates(w)) {
			if code != "" {
				return r.home
			}
			code = x.Country
		}
	}
	return either(code, r.home)
}

// lastCountry is the country named last before w in its sentence or the one before, by nationality, state or official.
func (r *reading) lastCountry(w sitrep.Ref) string {
	for k := w - 1; k >= 0 && r.t.Sentence(w)-r.t.Sentence(k) < 2; k-- {
		h := r.hitOn(k)
		if h == nil || r.locates(k) {
			continue
		}
		if e := h.of(demonym, stateName, person); e != nil && r.nations.byCode[e.country] != nil {
			return e.country
		}
	}
	return ""
}

// locates tells whether a preposition makes a place of the country at w.
func (r *reading) locates(w sitrep.Ref) bool {
	switch r.t.Case(w) {
	case "in", "across", "inside", "throughout", "of", "from", "around", "near", "within", "outside":
		return true
	}
	return false
}

// homeless roles have a country only when it is said.
var homeless = words("analyst expert observer researcher foreigner tourist diplomat economist historian commentator scholar peacekeeper")
