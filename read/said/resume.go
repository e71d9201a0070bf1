package said

import "sitrep"

// resumed is who goes on speaking at reporting verb v, where its subject is a pronoun: in "The minister said
// rebels fled. He added that …" the minister. None where the pronoun stands for somebody else.
func (r *reading) resumed(v sitrep.Ref, who speaker, known bool) (speaker, bool) {
	s := r.subject(v)
	if s == sitrep.None || !r.isOne(s, "he", "she", "they", "it") || r.lemmaIs(v, "tell", "admit", "deny", "claim") {
		return who, known
	}
	f := r.latest(s)
	if f == nil || known && (who.actor == f.speaker.actor || !r.spokenOf(who.actor, f, s)) || !r.agrees(s, f.speaker) {
		return who, known
	}
	return speaker{actor: f.speaker.actor, word: s, by: "same-speaker"}, true
}

// latest is the last frame before w that may go on: one with a tag, at most two sentences back.
func (r *reading) latest(w sitrep.Ref) (last *frame) {
	for i := range r.frames {
		f := &r.frames[i]
		if n := r.tree.Sentence(w) - r.tree.Sentence(max(0, f.verb)); f.tag && f.verb < w && f.verb != sitrep.None && n > 0 && n <= 2 && f.speaker.actor != sitrep.None {
			last = f
		}
	}
	return last
}

// spokenOf tells whether the actor is one that the speaker of f spoke of, last before w: named in a
// quotation or among the words said.
func (r *reading) spokenOf(actor sitrep.Ref, f *frame, w sitrep.Ref) bool {
	for v := w - 1; v >= r.sentence(f.verb).first; v-- {
		if r.who[v] == actor && r.tree.Word(v).UPOS != "PRON" {
			return r.inQuote(v) || f.has(v)
		}
	}
	return false
}

// agrees tells whether pronoun p may stand for the speaker: one person for "he", several for "they".
func (r *reading) agrees(p sitrep.Ref, s speaker) bool {
	word := r.tree.Word(s.word)
	switch {
	case word.UPOS == "PRON":
		return r.lower(p) == r.lower(s.word)
	case r.isOne(p, "it"):
		return word.UPOS == "PROPN" && !r.person(s.word)
	case r.isOne(p, "they"):
		return word.XPOS == "NNS" || r.lemmaIs(s.word, "police")
	}
	return r.person(s.word) || r.title(s.word) || r.nounAt(s.word, "voice") != ""
}

// person tells whether w lies in the name of a person.
func (r *reading) person(w sitrep.Ref) bool {
	for _, n := range r.d.Parse.Names {
		if n.Kind == "PER" && n.First <= w && w < n.End {
			return true
		}
	}
	return false
}

// title tells whether a person's name goes with noun w: "the mayor, Ali Hassan".
func (r *reading) title(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "appos", "flat", "nmod:desc") {
		if r.person(k) {
			return true
		}
	}
	return false
}
