package said

import (
	"slices"

	"sitrep"
)

// speaker is an actor and the word that names it.
type speaker struct {
	actor, word sitrep.Ref
	by          string // what else was needed to find it: "statement"
}

var nobody = speaker{actor: sitrep.None, word: sitrep.None}

// speakerOf finds who stands behind verb v: its subject, or the name right beside it.
func (r *reading) speakerOf(v sitrep.Ref) (speaker, bool) {
	if s := r.subject(v); s != sitrep.None {
		if a, ok := r.actor(s); ok {
			return a, true
		}
		if r.beside(v, s) {
			return nobody, false
		}
	}
	return r.neighbour(v)
}

// subject is the subject word of v, through a relative pronoun, a coordination or "went on to say"; None without one.
func (r *reading) subject(v sitrep.Ref) sitrep.Ref {
	for range 4 {
		if s := r.tree.Kid(v, "nsubj"); s != sitrep.None && !r.tree.Is(s, "nsubj:pass") {
			return r.antecedent(s, v)
		}
		head := r.tree.Head(v)
		if head == sitrep.None || !r.tree.Is(v, "conj") && !r.leans(v, head) {
			return sitrep.None
		}
		v = head
	}
	return sitrep.None
}

// beside tells whether subject s belongs to verb v alone: only auxiliaries and adverbs lie between.
func (r *reading) beside(v, s sitrep.Ref) bool {
	first, end := min(v, s)+1, max(v, s)
	for w := first; w < end; w++ {
		switch r.tree.Word(w).UPOS {
		case "AUX", "ADV", "PART":
		default:
			return false
		}
	}
	return true
}

// neighbour is the actor named right before v, or right behind it ("said Cook").
func (r *reading) neighbour(v sitrep.Ref) (speaker, bool) {
	switch r.tree.Word(v).XPOS {
	case "VBD", "VBZ", "VBP":
	default:
		return nobody, false
	}
	s := r.sentence(v)
	w := v - 1
	for w > s.first && (r.tree.Word(w).UPOS == "ADV" || r.tree.Word(w).UPOS == "AUX") {
		w--
	}
	if w >= s.first && r.named(w) {
		return speaker{actor: r.within[w].actor, word: w}, true
	}
	if w == v-1 && r.isOne(w, ",") && w > s.first && r.named(w-1) && r.person(w-1) && r.apart(w-1, s.first) {
		return speaker{actor: r.within[w-1].actor, word: w - 1}, true
	}
	for w = v + 1; w < s.end && w <= v+3 && r.behind(v); w++ {
		if r.named(w) {
			return speaker{actor: r.within[w].actor, word: w}, true
		}
		if r.tree.Word(w).UPOS != "DET" {
			break
		}
	}
	return nobody, false
}

// apart tells whether the name that ends at w is set off by a comma behind a noun, with no verb before it: "the
// attaché, Paul Warner,".
func (r *reading) apart(w, first sitrep.Ref) bool {
	for w > first && r.tree.Word(w).UPOS == "PROPN" {
		w--
	}
	return r.isOne(w, ",") && w > first && r.noun(w-1) && !r.finite(words{first, w})
}

// named tells whether w lies in a mention of an actor.
func (r *reading) named(w sitrep.Ref) bool {
	return r.within[w].actor != sitrep.None && r.tree.Word(w).UPOS != "DET"
}

// behind tells whether verb v stands behind what it reports: after a comma or a closed quotation.
func (r *reading) behind(v sitrep.Ref) bool { return r.isOne(v-1, ",", `"`, "”", "''", "?", "!") }

// actor is the actor that head word w stands for; through "a statement by X", "a spokesman for X"
// to X where w itself is none.
func (r *reading) actor(w sitrep.Ref) (speaker, bool) {
	if r.who[w] != sitrep.None {
		return speaker{actor: r.who[w], word: w}, !r.empty(w)
	}
	if r.nounAt(w, "paper") != "" {
		for _, k := range r.tree.Kids(w, "nmod", "nmod:poss", "compound", "appos", "amod", "acl") {
			if r.who[k] != sitrep.None {
				return speaker{r.who[k], k, "statement"}, true
			}
		}
	}
	if a := r.within[w].actor; a != sitrep.None {
		return speaker{actor: a, word: w}, !r.empty(w)
	}
	return r.namedBeside(w)
}

// namedBeside is the person named beside noun w, which is no actor itself: "the press attaché, Paul Warner, said".
func (r *reading) namedBeside(w sitrep.Ref) (speaker, bool) {
	if !r.noun(w) {
		return nobody, false
	}
	for _, k := range r.tree.Kids(w, "appos", "flat", "nmod:desc") {
		if r.who[k] != sitrep.None && r.person(k) {
			return speaker{actor: r.who[k], word: k}, true
		}
	}
	return nobody, false
}

// unnamed is the subject of verb v where it is a source but no actor: "reports from the town say".
func (r *reading) unnamed(v sitrep.Ref, of verb) (speaker, bool) {
	s := r.subject(v)
	if s == sitrep.None || of["aside"] == "" || !r.noun(s) || r.within[s].actor != sitrep.None || r.empty(s) {
		return nobody, false
	}
	if r.isTold(s) || !r.lemmaIs(v, "say", "tell", "report", "claim", "add", "allege", "state") || r.tree.Kid(v, "ccomp", "parataxis") == sitrep.None {
		return nobody, false
	}
	if who, ok := r.paperOwner(s); ok {
		return who, true
	}
	return speaker{actor: sitrep.None, word: s, by: "unnamed"}, true
}

// empty tells whether w names nobody: "no group", "neither side".
func (r *reading) empty(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "det") {
		if r.isOne(k, "no", "neither", "none") {
			return true
		}
	}
	return false
}

// phrase is the speaker's words: the mention of its actor that holds the word.
func (r *reading) phrase(s speaker) sitrep.Span {
	at := r.tree.Span(s.word)
	if s.actor == sitrep.None {
		return r.span(r.plain(s.word))
	}
	best := sitrep.Span{}
	for _, m := range r.d.Actors[s.actor].Mentions {
		if m.Contains(at) && m.Len() > best.Len() {
			best = m
		}
	}
	return at.Join(best)
}

// plain is the phrase of noun w from its first word that is no preposition.
func (r *reading) plain(w sitrep.Ref) words {
	p := r.subtree(w)
	for p.first < w && (slices.Contains([]string{"ADP", "PUNCT", "SCONJ"}, r.tree.Word(p.first).UPOS) || r.isOne(p.first, "according")) {
		p.first++
	}
	return p
}
