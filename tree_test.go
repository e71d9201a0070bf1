package sitrep

import (
	"slices"
	"testing"
)

// "because of the strikes they marched and sang"
func song() *Tree {
	d := &Document{Text: "because of strikes they marched and sang",
		Split: Split{Words: []Span{{0, 7}, {8, 10}, {11, 18}, {19, 23}, {24, 31}, {32, 35}, {36, 40}}, Sentences: []Sentence{{Span{0, 40}, 0, 7}}},
		Parse: Parse{Words: []Word{{Head: 2, Rel: "case"}, {Head: 0, Rel: "fixed"}, {Head: 4, Rel: "obl"}, {Head: 4, Rel: "nsubj:pass"},
			{Head: None, Rel: "root", Feats: "Mood=Ind|Tense=Past"}, {Head: 6, Rel: "cc"}, {Head: 4, Rel: "conj"}}}}
	return NewTree(d)
}

func TestTree(t *testing.T) {
	x := song()
	if got := x.Case(2); got != "because of" {
		t.Errorf("case %q, want because of", got)
	}
	if x.Kid(4, "nsubj") != 3 || x.Kid(4, "nsubj:pass") != 3 || x.Kid(4, "obj") != None {
		t.Error("relations are found with and without their subtype")
	}
	if got := x.With(4); !slices.Equal(got, []Ref{4, 6}) {
		t.Errorf("coordinated %v, want 4 and 6", got)
	}
	if first, end := x.Subtree(2); first != 0 || end != 3 {
		t.Errorf("subtree %d-%d, want 0-3", first, end)
	}
	if !x.Under(1, 4) || x.Under(4, 2) || !x.Has(4, "Tense=Past") || x.Has(4, "Tense") {
		t.Error("Under or Has is wrong")
	}
}
