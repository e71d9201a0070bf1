package who

import (
	"unicode"

	"sitrep"
)

// namesakes takes back hits that stand for something else of the same name: "Congress" of another
// country, the last word of a longer name.
func (r *reading) namesakes() {
	for i := range r.hits {
		h := &r.hits[i]
		e := h.of(group, body)
		if e == nil || h.of(stateName, demonym, capital, people) != nil {
			continue
		}
		if r.ofOtherCountry(h, e) || h.end-h.first == 1 && r.endsLongerName(h) {
			for w := h.first; w < h.end; w++ {
				r.hitAt[w] = -1
			}
		}
	}
}

// ofOtherCountry tells whether a body that many states have is that of another state: by the
// nationality before it, or because the report speaks of one country and never of the body's.
func (r *reading) ofOtherCountry(h *hit, e *entry) bool {
	if r.nations.byCode[e.country] == nil || e.kind != body || r.hasCapitals(h) {
		return false
	}
	if role, _ := r.roleAt(h.end - 1); role == nil {
		return false
	}
	for w := h.first - 1; w >= h.first-2 && r.sameSentence(w, h.first); w-- {
		if x := r.hitOn(w); x != nil {
			d := x.of(demonym, stateName)
			return d != nil && d.country != e.country
		}
	}
	return r.home != "" && r.home != e.country && !r.speaksOf(e.country)
}

// hasCapitals tells whether the name holds an acronym, which no other body shares.
func (r *reading) hasCapitals(h *hit) bool {
	for _, p := range h.pieces {
		if p.caps && len(p.text) > 1 {
			return true
		}
	}
	return false
}

// speaksOf tells whether the report names the state, its people or its capital.
func (r *reading) speaksOf(country string) bool {
	for _, h := range r.hits {
		if e := h.of(stateName, demonym, people, capital); e != nil && e.country == country {
			return true
		}
	}
	return false
}

// endsLongerName tells whether a capitalised modifier stands before a name of one word.
func (r *reading) endsLongerName(h *hit) bool {
	w := h.first - 1
	return r.sameSentence(w, h.first) && r.hitAt[w] < 0 && r.capitalised(w) && r.t.Is(w, "compound", "amod") && r.t.Head(w) == h.first &&
		(r.nameKind(h.first) == "ORG" || r.nameKind(w) == "ORG") && r.placeAt[w] < 0
}

// capitalised tells whether w begins with a capital inside its sentence.
func (r *reading) capitalised(w sitrep.Ref) bool {
	first, _ := r.bounds(w)
	for _, c := range r.t.Text(w) {
		return unicode.IsUpper(c) && w != first
	}
	return false
}
