package tally

import (
	"slices"

	"sitrep"
)

// figure is a quantity with the noun it counts.
type figure struct {
	quantity
	noun  int // head of the counted noun, -1 for none
	end   int // behind the noun, or behind the number
	class string
}

// figureAt reads a quantity and its noun at word i, and throws out what counts nothing that matters.
func (r *reader) figureAt(i int) (figure, bool) {
	q, ok := r.quantityAt(i)
	if !ok {
		return figure{}, false
	}
	f := figure{quantity: q, noun: -1, end: q.to}
	if r.left(q) {
		return f, false
	}
	if !q.alone {
		f.noun = r.nounOf(q)
	}
	if f.noun >= 0 {
		f.end = f.noun + 1
		f.class = r.nouns[r.low(f.noun)]
	}
	return f, r.counts(f)
}

// anchor is the word that hangs in the sentence for the figure.
func (f figure) anchor() int {
	if f.noun >= 0 {
		return f.noun
	}
	return f.to - 1
}

// nounOf is the head of the noun that q counts, -1 for none.
func (r *reader) nounOf(q quantity) int {
	at := q.to
	if r.low(at) == "of" {
		at++
	}
	for r.oneOf(at, "the", "its", "their", "his", "these", "those", "our") {
		at++
	}
	if r.tree != nil {
		h := r.treeNoun(q, at)
		for i := at; i < h; i++ {
			if slices.Contains(closers, r.low(i)) && r.low(i) != "and" && r.low(i) != "or" && r.low(i) != "out" {
				return r.scanNoun(at)
			}
		}
		return h
	}
	return r.scanNoun(at)
}

// treeNoun follows the tree from the number to its noun.
func (r *reader) treeNoun(q quantity, at int) int {
	last := sitrep.Ref(q.to - 1)
	for _, w := range []sitrep.Ref{last, sitrep.Ref(q.num)} {
		for _, k := range r.tree.Kids(w, "nmod") {
			if r.tree.Case(k) == "of" && int(k) >= at && int(k) < at+8 {
				return int(k)
			}
		}
		if h := r.climb(w, at); h >= 0 {
			return h
		}
	}
	if w := r.low(at); r.nouns[w] != "" || r.what(w, "self") != "" {
		return at
	}
	return -1
}

// climb goes from a number up through what describes a noun to the topmost noun behind at.
func (r *reader) climb(w sitrep.Ref, at int) int {
	top := -1
	for n := 0; n < 5 && w != sitrep.None; n++ {
		if !slices.Contains([]string{"nummod", "det", "amod", "compound", "advmod"}, r.tree.Rel(w)) {
			break
		}
		w = r.tree.Head(w)
		if int(w) >= at && int(w) < at+8 && r.noun(int(w)) {
			top = int(w)
		}
	}
	return top
}

func (r *reader) noun(w int) bool {
	if r.what(r.low(w), "state") != "" {
		return false // "25 dead"
	}
	u := r.tree.Word(sitrep.Ref(w)).UPOS
	return u == "NOUN" || u == "PROPN" || u == "SYM" || u == "ADJ" && r.nouns[r.low(w)] != ""
}

// closers end a noun phrase where there is no tree.
var closers = []string{"were", "was", "are", "is", "have", "had", "has", "been", "who", "that", "which", "and", "or", "in", "on", "at", "from", "by", "to", "for", "with", "as", "after", "before", "when", "while", "during", "of", "near", "will", "would", "could", "including", "dead", "across", "into", "over", "between", "since", "against", "outside", "through", "out", "also", "they", "he", "it", "back"}

// scanNoun looks for the noun by the order of words: a known noun, or the last word before a closer.
func (r *reader) scanNoun(at int) int {
	for i := at; i < at+6; i++ {
		w := r.low(i)
		if r.what(w, "self") != "" && r.nouns[r.low(i+1)] == "" {
			return i
		}
		if w == "" || !wordy(w) || slices.Contains(closers, w) || r.acting(i) {
			if i > at {
				return i - 1
			}
			return -1
		}
		if r.nouns[w] != "" && r.nouns[r.low(i+1)] == "" {
			return i
		}
	}
	return -1
}

// acting tells a verb of an act, unless a noun it describes follows ("wounded men").
func (r *reader) acting(i int) bool {
	w := r.low(i)
	for _, use := range []string{"object", "subject", "state"} {
		if r.what(w, use) != "" {
			return r.nouns[r.low(i+1)] == "" || r.nouns[r.low(i+1)] == "time"
		}
	}
	return false
}

func wordy(w string) bool {
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80 && w[0] != 0xe2) || w == "%"
}
