package who

import (
	"slices"

	"sitrep"
)

// findStates reads states that act or suffer as a whole, by name, by adjective or by their capital.
func (r *reading) findStates() {
	for i := range r.hits {
		h := &r.hits[i]
		e := h.of(stateName, demonym, capital)
		if e == nil || r.covered[h.first] || r.insidePerson(h) || r.placeIsNot(h, e) {
			continue
		}
		r.stateAt(h, e)
	}
}

func (r *reading) stateAt(h *hit, e *entry) {
	head := r.headOf(h.first, h.end)
	part := r.part(head, h.of(stateName) != nil)
	if h.of(stateName) == nil {
		if h.of(demonym) != nil && part&(asActs|asStrikes) == 0 || h.of(demonym) == nil && part&(asSays|asPolicy|asAddressed) == 0 {
			return
		}
	}
	if part == 0 {
		return
	}
	f := found{key: e.key, name: e.name, country: e.country, by: "who/state", first: h.first, end: h.end, head: head, score: 0.85, kind: isState}
	f.agent = part&(asSubject|asSays|asActs) != 0
	switch {
	case part&asStrikes != 0:
		f.key, f.kind, f.by, f.sector = "the:military:"+e.country+"::", isPhrase, "who/act", "MIL"
		f.name = r.nations.adjective(e.country) + " military"
		f.class = "military"
	case h.of(stateName, demonym) == nil:
		f.by, f.score = "who/capital", 0.8
	case part&asActs != 0:
		f.by = "who/act"
	}
	r.add(f)
}

// part is how a state takes part in what is told; zero for a mere place.
type part uint8

const (
	asSubject   part = 1 << iota // subject of any verb
	asSays                       // subject of a verb of saying or deciding
	asAddressed                  // object of a verb or noun that turns to somebody
	asPolicy                     // possessor of a policy noun
	asActs                       // before a noun of what states do
	asStrikes                    // before a noun of what militaries do
	asSuffers                    // object, or other side
)

func (r *reading) part(w sitrep.Ref, named bool) part {
	top := w
	for r.t.Is(top, "conj", "appos") && r.t.Head(top) != sitrep.None {
		top = r.t.Head(top)
	}
	for _, k := range r.t.Kids(w, "amod", "compound") {
		if directions[r.low[k]] {
			return 0
		}
	}
	h := r.t.Head(top)
	if h == sitrep.None {
		return r.alone(w)
	}
	switch r.t.Rel(top) {
	case "nsubj", "csubj":
		return r.subject(top, h)
	case "obj", "iobj", "xcomp", "dislocated", "vocative":
		return r.object(h)
	case "obl":
		return r.oblique(top, h)
	case "nmod", "compound", "amod":
		return r.adnominal(top, h, named)
	case "root", "parataxis", "ccomp", "advcl":
		return r.alone(w)
	}
	return 0
}

// directions make a place of a state.
var directions = words("northern southern eastern western central northeastern northwestern southeastern southwestern rural upper lower coastal inner mainland")

// alone is a state that heads its sentence, as in a headline the parser could not join.
func (r *reading) alone(w sitrep.Ref) part {
	if r.t.Kid(w, "case") != sitrep.None {
		return 0
	}
	return asSuffers
}

func (r *reading) use(w sitrep.Ref) uses {
	if w < 0 {
		return 0
	}
	return r.acts[r.t.Lemma(w)] | r.acts[r.low[w]] | r.acts[singular(r.low[w])]
}

func (r *reading) subject(top, h sitrep.Ref) part {
	if r.t.Is(top, "nsubj:pass") {
		return asSuffers | r.object(h)
	}
	if r.t.Word(h).UPOS != "VERB" {
		if r.t.Word(h).UPOS == "ADJ" && r.t.Kid(h, "cop") != sitrep.None {
			return asSubject | asSays
		}
		return asSubject
	}
	if r.use(h)&says != 0 {
		return asSubject | asSays
	}
	return asSubject
}

func (r *reading) object(h sitrep.Ref) part {
	if r.use(h)&addresses != 0 {
		return asSuffers | asAddressed
	}
	return asSuffers
}

// oblique reads "condemned by Iran", "talks with Iran"; places are none.
func (r *reading) oblique(top, h sitrep.Ref) part {
	switch r.t.Case(top) {
	case "by":
		return asSubject | asSays
	case "against", "with", "between", "among", "than", "like", "on behalf of", "along with", "together with":
		return asSuffers | asAddressed
	case "upon", "following", "alongside", "including":
		return asSuffers
	case "on", "for":
		if r.t.Word(h).UPOS == "VERB" && r.use(h)&(says|addresses) != 0 {
			return asSuffers | asAddressed
		}
	case "to":
		if r.use(h)&gives != 0 {
			return asSuffers | asAddressed
		}
	case "at":
		return asSuffers * part(b2i(slices.Contains([]string{"aim", "direct", "anger", "target"}, r.t.Lemma(h))))
	}
	return 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// adnominal reads "Iran's decision", "US strikes", "sanctions on Iran".
func (r *reading) adnominal(top, h sitrep.Ref, named bool) part {
	u := r.use(h)
	switch c := r.t.Case(top); {
	case c == "'s" || c == "'" || c == "s'" || c == "" && h > top:
		return r.before(top, h, u, named)
	case c == "against" || c == "with" || c == "between" || c == "by" || c == "among":
		return asSuffers | asAddressed
	case c == "on" || c == "upon" || c == "toward" || c == "towards" || c == "for":
		if u&(acts|strikes) != 0 {
			return asSuffers | asAddressed
		}
	case c == "to":
		if u&acts != 0 || u&strikes != 0 {
			return asSuffers | asAddressed
		}
	case c == "from" && u&fromNoun != 0:
		return asSubject | asAddressed
	case c == "of" && u&ofNoun != 0:
		return asSuffers | asAddressed
	}
	return 0
}

// before is a state as possessor or modifier of the noun h.
func (r *reading) before(top, h sitrep.Ref, u uses, named bool) part {
	poss := r.t.Is(top, "nmod:poss") || r.t.Kid(top, "case") != sitrep.None
	switch {
	case u&locative != 0:
		return 0
	case u&strikes != 0:
		return asStrikes
	case u&acts != 0:
		return asActs | asPolicy
	case poss && named:
		return asSuffers
	}
	return 0
}
