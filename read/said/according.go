package said

import (
	"sitrep"
)

// according reads "according to X": it covers the clause beside it.
func (r *reading) according(w sitrep.Ref) {
	if !r.isOne(w+1, "to") {
		return
	}
	who, ok := r.after(w + 1)
	if !ok {
		if who, ok = r.paperAfter(w + 1); !ok {
			return
		}
	}
	_, end := wordsOf(r.d, r.phrase(who))
	s := r.clause(w)
	f := frame{speaker: who, verb: sitrep.None, stance: sitrep.Asserts, rule: "according-to", reach: []words{{s.first, w}}}
	if w-s.first <= 2 || r.isOne(max(end, w), ",") {
		f.reach = append(f.reach, words{min(max(end, w), s.end), s.end})
	}
	r.add(f)
}

// after is the first actor named behind w in its phrase: "according to (an aide of) the minister".
func (r *reading) after(w sitrep.Ref) (speaker, bool) {
	s := r.sentence(w)
	for v := w + 1; v < s.end && v < w+8 && !r.isOne(v, ",", ";", "."); v++ {
		if r.who[v] != sitrep.None && !r.tree.Is(v, "nmod:poss") {
			return speaker{actor: r.who[v], word: v}, !r.empty(v)
		}
		if r.within[v].actor != sitrep.None && r.who[v] == sitrep.None && r.tree.Word(v).UPOS == "PROPN" {
			return speaker{actor: r.within[v].actor, word: v}, true
		}
	}
	return nobody, false
}

// paperAfter is the source behind w that is no actor: "according to an interior ministry statement".
func (r *reading) paperAfter(w sitrep.Ref) (speaker, bool) {
	for v := w + 1; v < r.sentence(w).end && v < w+6; v++ {
		if r.noun(v) && (r.nounAt(v, "paper") != "" || r.nounAt(v, "voice") != "") {
			return speaker{actor: sitrep.None, word: v, by: "unnamed"}, true
		}
		if r.tree.Word(v).UPOS == "PUNCT" || r.tree.Word(v).UPOS == "VERB" {
			break
		}
	}
	return nobody, false
}

// citing reads "citing X" and "quoted X as saying"; it tells whether w was such a word.
func (r *reading) citing(w sitrep.Ref) bool {
	if r.isOne(w, "citing", "quoting") {
		if who, ok := r.after(w); ok {
			r.add(frame{speaker: who, verb: w, stance: sitrep.Asserts, rule: "citing", reach: []words{r.clause(w)}})
		}
		return true
	}
	if !r.isOne(w, "saying", "telling") || !r.isOne(w-1, "as") {
		return false
	}
	r.quotedAs(w)
	return true
}

// quotedAs reads the words behind "as saying"; who said them was named right before, who quotes is on the way.
func (r *reading) quotedAs(w sitrep.Ref) {
	s := r.clause(w)
	quote := r.back(w, s.first, func(v sitrep.Ref) bool { return r.lemmaIs(v, "quote", "cite") })
	if quote == sitrep.None {
		return
	}
	f := frame{verb: w, stance: sitrep.Asserts, rule: "quoted-as-saying", reach: []words{{w + 1, s.end}}, tag: true}
	if said := r.back(w, quote+1, func(v sitrep.Ref) bool { return r.who[v] != sitrep.None }); said != sitrep.None {
		f.speaker = speaker{actor: r.who[said], word: said}
		if via, ok := r.speakerOf(quote); ok && via.actor != f.speaker.actor {
			f.via = []sitrep.Ref{via.actor}
		}
	} else if said := r.tree.Kid(quote, "nsubj"); said != sitrep.None && r.who[said] != sitrep.None {
		f.speaker = speaker{actor: r.who[said], word: said}
	} else {
		return
	}
	r.add(f)
}

// back is the nearest word before w, not before first, that pleases ok.
func (r *reading) back(w, first sitrep.Ref, ok func(sitrep.Ref) bool) sitrep.Ref {
	for v := w - 1; v >= first; v-- {
		if ok(v) {
			return v
		}
	}
	return sitrep.None
}
