package why

import (
	"slices"
	"strings"

	"sitrep"
)

// words is a run of words [first, end).
type words struct{ first, end sitrep.Ref }

// span is the text of a run of words.
func (r *reading) span(s words) sitrep.Span {
	return r.tree.Span(s.first).Join(r.tree.Span(max(s.first, s.end-1)))
}

// lower is the word as written, lower-cased; empty past the ends of the text.
func (r *reading) lower(w sitrep.Ref) string {
	if w < 0 || int(w) >= r.tree.Len() {
		return ""
	}
	return strings.ToLower(r.tree.Text(w))
}

func (r *reading) isOne(w sitrep.Ref, of ...string) bool { return slices.Contains(of, r.lower(w)) }

func (r *reading) upos(w sitrep.Ref, of ...string) bool {
	return slices.Contains(of, r.tree.Word(w).UPOS)
}

// sentenceEnd is the end of the sentence that holds w.
func (r *reading) sentenceEnd(w sitrep.Ref) sitrep.Ref {
	return r.d.Split.Sentences[r.tree.Sentence(w)].End
}

// sentenceFirst is the first word of the sentence that holds w.
func (r *reading) sentenceFirst(w sitrep.Ref) sitrep.Ref {
	return r.d.Split.Sentences[r.tree.Sentence(w)].First
}

// edge tells whether a clause ends at w.
func (r *reading) edge(w sitrep.Ref) bool {
	return r.isOne(w, ",", ";", ":", ".", "—", "–", "but", "while", "which", "who")
}

// finite tells whether w is a tensed verb.
func (r *reading) finite(w sitrep.Ref) bool {
	switch r.tree.Word(w).XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// next is the first trigger from w on within n words of the same clause, none behind a verb that is no
// trigger; where tensed is false, none behind any tensed word.
func (r *reading) next(w sitrep.Ref, n int, tensed bool) sitrep.Ref {
	if v := r.tree.Head(max(0, w-1)); tensed && w > 0 && v != sitrep.None && v > w && r.tree.Is(w-1, "mark") && r.isAct(v) {
		return v
	}
	end := min(r.sentenceEnd(max(0, w-1)), w+sitrep.Ref(n))
	for first := w; w < end && !r.edge(w) && (w == first || !r.upos(w, "SCONJ") || r.isOne(w, "of", "for", "in")); w++ {
		if r.isAct(w) {
			return r.headOf(w)
		}
		if !tensed && r.finite(w) || tensed && r.upos(w, "VERB") {
			return sitrep.None
		}
	}
	return sitrep.None
}

// headOf is the act that compound part w belongs to: in "bomb attack" the attack.
func (r *reading) headOf(w sitrep.Ref) sitrep.Ref {
	for v := w + 1; v < min(w+3, r.sentenceEnd(w)) && r.upos(w, "NOUN", "PROPN", "ADJ") && r.upos(v, "NOUN", "PROPN"); v++ {
		if r.isAct(v) {
			return r.headOf(v)
		}
	}
	return w
}

// unreal tells whether w stands under a question, a condition or a modal verb.
func (r *reading) unreal(w sitrep.Ref) bool {
	for v := w - 1; v >= max(r.sentenceFirst(w), w-12) && !r.isOne(v, ";"); v-- {
		if r.isOne(v, "if", "whether", "could", "might", "may", "would", "not", "n't", "n’t", "never") {
			return true
		}
	}
	return false
}

// acts lists the triggers of the words [first, end).
func (r *reading) acts(first, end sitrep.Ref) (out []sitrep.Ref) {
	for w := first; w < end; w++ {
		if _, ok := r.account[w]; ok {
			out = append(out, w)
		}
	}
	return out
}

// main is the trigger nearest the root of the sentence s; None when it tells of no act.
func (r *reading) main(s int) sitrep.Ref {
	best, depth := sitrep.None, r.tree.Len()
	for _, w := range r.acts(r.d.Split.Sentences[s].First, r.d.Split.Sentences[s].End) {
		n := 0
		for v := w; v != sitrep.None && n < depth; v = r.tree.Head(v) {
			n++
		}
		if n < depth {
			best, depth = w, n
		}
	}
	return best
}
