package what

import (
	"slices"
	"strings"

	"sitrep"
)

// placeReach is how far a place may stand from its act.
const placeReach = 14

// speech are acts that happen in words: a place in their sentence is seldom where they were done.
var speech = []string{"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"}

// fillPlaces gives each account the place nearest to it in its sentence; where words were the act,
// only a place told of the very verb.
func (r *reading) fillPlaces(ds []draft) {
	for i := range ds {
		d := &ds[i]
		words := slices.Contains(speech, d.Type)
		x, cost := r.nearest(d.Words[0], d.Words, r.placeAt, func(x, p sitrep.Ref) bool {
			return r.locates(x, d) && (!words || r.locative(x) && slices.Contains(d.Words, r.tree.Head(x)) && r.tree.Is(x, "obl"))
		})
		if y := r.atTarget(d); y != sitrep.None && cost > crossing && !words {
			x, cost = y, 0
		}
		switch y := r.pictured(d.Words[0]); {
		case x != sitrep.None && cost < crossing || x != sitrep.None && cost <= placeReach && y == sitrep.None:
			r.placed(d, x, "what/place-clause")
		case y != sitrep.None && !words:
			r.placed(d, y, "what/place-caption")
		}
	}
}

// atTarget is the word of the place where those stand who suffer the act: "fired at students at the
// university"; None when the sentence names none.
func (r *reading) atTarget(d *draft) sitrep.Ref {
	s := r.d.Split.Sentences[r.tree.Sentence(d.Words[0])]
	for x := s.First; x < s.End; x++ {
		if r.place(x) == sitrep.None || !r.locative(x) || !r.tree.Is(x, "nmod") {
			continue
		}
		if overlap(r.who(r.tree.Head(x)), d.Targets) {
			return x
		}
	}
	return sitrep.None
}

// pictured is the word of the place where the picture was taken that w's sentence stands under: the
// last but for its country, before the day; None for other sentences.
func (r *reading) pictured(w sitrep.Ref) sitrep.Ref {
	s := r.tree.Sentence(w)
	if !r.caption(s) {
		return sitrep.None
	}
	words, found := r.d.Split.Sentences[s], sitrep.None
	for x := words.End - 1; x >= words.First; x-- {
		p := r.place(x)
		if found != sitrep.None && (p == sitrep.None || r.d.Places[p].Kind == sitrep.Country || r.tree.Text(x+1) != ",") {
			break
		}
		if p != sitrep.None {
			found = x
		}
		if found != sitrep.None && r.d.Places[p].Kind != sitrep.Country {
			break
		}
		if found != sitrep.None && x > words.First && r.tree.Text(x-1) == "," {
			x--
		}
	}
	return found
}

// placed gives d the place at word x; of several that are joined the narrowest, and the others beside it.
func (r *reading) placed(d *draft, x sitrep.Ref, rule string) {
	all := r.joined(x)
	best := r.placeAt[x]
	for _, p := range all {
		if r.finer(p, best) {
			best = p
		}
	}
	d.Where, d.AlsoWhere = best, nil
	for _, p := range all {
		if p != best && !slices.Contains(d.AlsoWhere, p) {
			d.AlsoWhere = append(d.AlsoWhere, p)
		}
	}
	d.By = append(d.By, rule)
	d.On = append(d.On, r.mentionAt(r.d.Places[r.placeAt[x]].Mentions, x))
}

// joined lists the place at x and those joined to it by "and": "in western Iraq and eastern Syria".
func (r *reading) joined(x sitrep.Ref) (out []sitrep.Ref) {
	out = []sitrep.Ref{r.placeAt[x]}
	if h := r.tree.Head(x); h != sitrep.None && area[r.tree.Lemma(h)] && r.tree.Is(x, "nmod", "compound", "appos", "flat") {
		x = h
	}
	for r.tree.Is(x, "conj") && r.namedArea(r.tree.Head(x)) != sitrep.None {
		x = r.tree.Head(x)
	}
	for _, y := range r.tree.With(x) {
		if p := r.namedArea(y); p != sitrep.None && len(r.who(y)) == 0 {
			out = merge(out, []sitrep.Ref{p})
		}
	}
	return out
}

// area are nouns that a place's name says more closely: "the town of Kilis".
var area = map[string]bool{"town": true, "city": true, "village": true, "province": true, "district": true, "region": true, "state": true, "area": true, "county": true, "governorate": true}

// namedArea is the place at y, or that of its name behind "the town of".
func (r *reading) namedArea(y sitrep.Ref) sitrep.Ref {
	if p := r.place(y); p != sitrep.None || !area[r.tree.Lemma(y)] {
		return p
	}
	for _, k := range r.tree.Kids(y, "nmod", "appos", "compound") {
		if p := r.place(k); p != sitrep.None {
			return p
		}
	}
	return sitrep.None
}

// locates tells whether a place word can be where the act was done. A site may be its target too; a
// country that is somebody, or only describes ("Iran-backed"), is not where.
func (r *reading) locates(w sitrep.Ref, d *draft) bool {
	kind := r.d.Places[r.placeAt[w]].Kind
	switch {
	case r.dateline(w), d.Type != "RETREAT" && r.away(w):
		return false
	case r.struck(w, d), r.locative(w):
		return true
	case kind == sitrep.Country:
		return d.Type == "PROTEST" && r.tree.Is(w, "compound", "amod") && slices.Contains(d.Words, r.tree.Head(w))
	}
	return len(r.who(w)) == 0
}

// struck tells whether the place at w suffered the act: "stormed the embassy", "the siege of Mosul".
func (r *reading) struck(w sitrep.Ref, d *draft) bool {
	return (r.tree.Is(w, "obj", "nsubj:pass") || r.tree.Case(w) == "of") && slices.Contains(d.Words, r.tree.Head(w))
}

// away tells whether w is only where something came from or pointed to.
func (r *reading) away(w sitrep.Ref) bool {
	switch r.tree.Case(w) {
	case "from", "toward", "towards":
		return true
	case "of":
		return r.person(r.tree.Head(w))
	}
	return false
}

// locative tells whether a place word says where something happens.
func (r *reading) locative(w sitrep.Ref) bool {
	p, _, _ := strings.Cut(r.tree.Case(w), " ")
	switch p {
	case "in", "at", "near", "outside", "inside", "around", "across", "throughout", "on":
		return r.tree.Is(w, "obl", "nmod")
	}
	return false
}

// dateline tells whether w says where the report was written: "BANGKOK – Soldiers …".
func (r *reading) dateline(w sitrep.Ref) bool {
	text := r.tree.Text(w)
	return w-r.d.Split.Sentences[r.tree.Sentence(w)].First < 3 && len(text) > 3 && text == strings.ToUpper(text) && !r.locative(w)
}
