package sitrep

import (
	"slices"
	"strings"
)

// Tree is a view of a parsed document for walking its dependency trees; the
// document stays the owner of the words.
type Tree struct {
	d        *Document
	kids     [][]Ref
	sentence []int32
}

// NewTree indexes the parse of d. A document without a parse gives a tree without edges.
func NewTree(d *Document) *Tree {
	t := &Tree{d: d, kids: make([][]Ref, len(d.Split.Words)), sentence: make([]int32, len(d.Split.Words))}
	for i, s := range d.Split.Sentences {
		for w := s.First; w < s.End; w++ {
			t.sentence[w] = int32(i)
		}
	}
	for i, w := range d.Parse.Words {
		if w.Head != None {
			t.kids[w.Head] = append(t.kids[w.Head], Ref(i))
		}
	}
	return t
}

// Len is the number of words.
func (t *Tree) Len() int { return len(t.d.Parse.Words) }

// Word is word w of the parse.
func (t *Tree) Word(w Ref) *Word { return &t.d.Parse.Words[w] }

// Lemma is the lower-cased lemma of w.
func (t *Tree) Lemma(w Ref) string { return strings.ToLower(t.d.Parse.Words[w].Lemma) }

// Text is the word as written.
func (t *Tree) Text(w Ref) string { return t.d.Split.Words[w].Of(t.d.Text) }

// Span is where w stands.
func (t *Tree) Span(w Ref) Span { return t.d.Split.Words[w] }

// Sentence is the index of the sentence that holds w.
func (t *Tree) Sentence(w Ref) int { return int(t.sentence[w]) }

// Head is the governor of w, None at the root.
func (t *Tree) Head(w Ref) Ref { return t.d.Parse.Words[w].Head }

// Rel is the relation of w to its head without its subtype: "nsubj" for "nsubj:pass".
func (t *Tree) Rel(w Ref) string {
	rel, _, _ := strings.Cut(t.d.Parse.Words[w].Rel, ":")
	return rel
}

// Is tells whether the full or bare relation of w is one of rels.
func (t *Tree) Is(w Ref, rels ...string) bool {
	return slices.Contains(rels, t.d.Parse.Words[w].Rel) || slices.Contains(rels, t.Rel(w))
}

// Kids lists the dependents of w in order of the text; with rels only those.
func (t *Tree) Kids(w Ref, rels ...string) []Ref {
	if len(rels) == 0 {
		return t.kids[w]
	}
	var out []Ref
	for _, k := range t.kids[w] {
		if t.Is(k, rels...) {
			out = append(out, k)
		}
	}
	return out
}

// Kid is the first dependent of w by one of rels, None when there is none.
func (t *Tree) Kid(w Ref, rels ...string) Ref {
	for _, k := range t.kids[w] {
		if t.Is(k, rels...) {
			return k
		}
	}
	return None
}

// Case is the lower-cased preposition or clitic that marks w ("by", "in", "'s"); several are
// joined by a space ("because of"); empty when none.
func (t *Tree) Case(w Ref) string {
	var out []string
	for _, k := range t.kids[w] {
		if t.Is(k, "case") {
			out = append(out, strings.ToLower(t.Text(k)))
			for _, f := range t.kids[k] {
				if t.Is(f, "fixed") {
					out = append(out, strings.ToLower(t.Text(f)))
				}
			}
		}
	}
	return strings.Join(out, " ")
}

// With is w and the words coordinated with it.
func (t *Tree) With(w Ref) []Ref {
	out := []Ref{w}
	for _, k := range t.kids[w] {
		if t.Is(k, "conj") {
			out = append(out, t.With(k)...)
		}
	}
	return out
}

// Under tells whether w is top or lies below it.
func (t *Tree) Under(w, top Ref) bool {
	for n := 0; w != None && n <= len(t.kids); n++ {
		if w == top {
			return true
		}
		w = t.Head(w)
	}
	return false
}

// Subtree is the span of words [first, end) that w and all below it cover.
func (t *Tree) Subtree(w Ref) (first, end Ref) {
	first, end = w, w+1
	for _, k := range t.kids[w] {
		f, e := t.Subtree(k)
		first, end = min(first, f), max(end, e)
	}
	return first, end
}

// Has tells whether the features of w hold the pair "Tense=Past".
func (t *Tree) Has(w Ref, feature string) bool {
	return slices.Contains(strings.Split(t.d.Parse.Words[w].Feats, "|"), feature)
}
