package who

import (
	"slices"

	"sitrep"
)

// findPhrases reads the people, bodies and things that no name stands for. What countries the
// report says with which roles is counted first, for the phrases that say none.
func (r *reading) findPhrases() {
	r.said = map[string]map[string]int{}
	var phrases []*phrase
	for w := range sitrep.Ref(r.t.Len()) {
		if r.covered[w] || !r.headsPhrase(w) {
			continue
		}
		if p := r.phraseAt(w); p != nil {
			phrases = append(phrases, p)
			r.count(p)
		} else {
			r.addPeople(w)
		}
	}
	for _, p := range phrases {
		r.addPhrase(p)
	}
}

// headsPhrase tells whether w is the head noun of its phrase and no part of a name.
func (r *reading) headsPhrase(w sitrep.Ref) bool {
	if h := r.hitOn(w); h != nil && h.of(people) == nil {
		return false
	}
	if k := r.nameKind(w); k == "PER" || k == "LOC" && r.placeAt[w] >= 0 || r.opensName(w) {
		return false
	}
	h := r.t.Head(w)
	return h < w || !r.t.Is(w, "compound", "nmod:desc", "flat", "amod") || !r.nominal(h) || r.actsBefore(w, h) || r.verbBetween(w, h)
}

// opensName tells whether w is the first word of an organisation's longer name: "Sons of the Valley".
func (r *reading) opensName(w sitrep.Ref) bool {
	if r.nameKind(w) != "ORG" || !r.capitalised(w) {
		return false
	}
	x := r.d.Parse.Names[r.nameAt[w]]
	return x.First == w && x.End > w+1 && r.t.Under(x.End-1, w)
}

// verbBetween tells that w cannot stand before the noun h, whatever the tree says.
func (r *reading) verbBetween(w, h sitrep.Ref) bool {
	for k := w + 1; k < h; k++ {
		if pos := r.t.Word(k).UPOS; pos == "AUX" || pos == "VERB" && !r.t.Is(k, "amod", "compound") {
			return true
		}
	}
	return false
}

// actsBefore tells whether the group at w stands before a noun of what it does: "police raid", "army shelling".
func (r *reading) actsBefore(w, h sitrep.Ref) bool {
	if r.use(h)&(strikes|acts) == 0 || r.t.Word(w).UPOS == "ADJ" {
		return false
	}
	x, _ := r.roleAt(w)
	act, _ := r.roleAt(h)
	return act == nil && x != nil && x.kind != aThing && fights[x.sector] || x != nil && act == nil && x.kind == aGroup
}

// addPhrase adds the actor that the phrase speaks of.
func (r *reading) addPhrase(p *phrase) {
	if r.isMember(p) || r.coalition(p) || r.namedBeside(p) {
		return
	}
	f := found{first: p.first, end: p.end, head: p.head, kind: isPhrase, class: p.role.last, by: p.by, score: p.score, definite: p.definite, phrase: p}
	f.single = !p.plural && (p.role.kind == aPerson || p.role.kind == aThing)
	f.plain = len(p.modifiers) == 0 && p.named == nil && p.country == ""
	f.by = either(f.by, "who/composed")
	if p.role.kind == aThing {
		f.by = "who/thing"
	}
	f.country, f.sector = r.membership(p)
	r.settle(&f, p)
	if !r.officeHolder(&f, p) && !r.namedInside(&f, p) {
		r.identify(&f, p)
	}
	r.cover(p.first, p.head+1)
	r.add(f)
	r.companions(f, p)
}

// settle gives a country to a phrase that says none, and mends the sector by what the words tell.
func (r *reading) settle(f *found, p *phrase) {
	if f.country == "" && p.stateless && f.sector == "REB" {
		f.country = "IMG"
	}
	if f.country == "" {
		if f.country = r.around(p); slices.Contains(p.backers, f.country) {
			f.country = ""
		}
		f.by, f.score = "who/generic", 0.5
	}
	if f.country == "PSE" && p.role.last == "settler" {
		f.country = "ISR"
	}
	switch {
	case len(p.backers) > 0 && (p.role.last == "forces" || vague[p.role.last]):
		f.sector = "PRM"
	case len(p.modifiers) == 0 && p.named == nil && vague[p.role.phrase]:
		f.sector = ""
	case f.sector == "NGO" && p.role.kind == aThing:
		f.sector = ""
	case f.sector == "NGO":
		f.country, f.sector = r.charity(f.country, p)
	}
}

// companions adds the others of a coordination, and the letters that stand for a name from here on.
func (r *reading) companions(f found, p *phrase) {
	if p.owned && p.named == nil {
		r.coordinated(f, p)
	}
	if p.role.kind == aGroup && r.low[p.head] != r.t.Text(p.head) {
		f.end = p.head + 1
		r.acronym(f)
	}
}
