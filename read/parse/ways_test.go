package parse

import (
	"testing"

	"sitrep"
)

func TestWayFromPredicateToWord(t *testing.T) {
	// rebels(1) stormed the(3) town(1) and(5) were(5) shot(1) there(5)
	words := []sitrep.Word{
		{Head: 1, Rel: "nsubj", UPOS: "NOUN"}, {Head: sitrep.None, Rel: "root", UPOS: "VERB"}, {Head: 3, Rel: "det"}, {Head: 1, Rel: "obj", UPOS: "NOUN"},
		{Head: 6, Rel: "cc"}, {Head: 6, Rel: "aux:pass", UPOS: "AUX"}, {Head: 1, Rel: "conj", UPOS: "VERB"}, {Head: 6, Rel: "advmod"},
	}
	for _, c := range []struct {
		predicate, word int
		want            string
	}{{1, 0, "v</nsubj"}, {1, 3, "v>/obj"}, {1, 2, "v>/obj/det"}, {6, 0, "v<conj/nsubj"}, {6, 5, "v</aux:pass"}, {1, 5, "v>/conj/aux"}, {3, 1, "n<obj/"}, {6, 2, "v<conj/obj/det"}, {2, 7, "a>det^obj/conj/advmod"}, {6, 6, ""}} {
		if got := string(way(nil, words, c.predicate, c.word, 0)); got != c.want {
			t.Errorf("%d to %d: %q, want %q", c.predicate, c.word, got, c.want)
		}
	}
}

func TestWayStaysInItsStretch(t *testing.T) {
	// Words 10 to 12 of a document: the first hangs on a word of the stretch before.
	words := []sitrep.Word{{Head: 4, Rel: "parataxis", UPOS: "VERB"}, {Head: 10, Rel: "obj"}, {Head: 12, Rel: "det"}}
	if got := string(way(nil, words, 0, 1, 10)); got != "v>/obj" {
		t.Errorf("got %q", got)
	}
	if got := string(way(nil, words, 0, 2, 10)); got != "" {
		t.Errorf("a ring of one gave %q", got)
	}
}

func TestWaysSpeakForRoles(t *testing.T) {
	w := ways{map[string]int{"v</nsubj": 1}, []float32{0, -1, 0, 5}, 2}
	words := []sitrep.Word{{Head: 1, Rel: "nsubj", UPOS: "NOUN"}, {Head: sitrep.None, Rel: "root", UPOS: "VERB"}, {Head: 1, Rel: "obj"}}
	for word, want := range map[int][]float32{0: {0, 5}, 2: {0, -1}} {
		scores := []float32{0, 0}
		if w.add(scores, words, 1, word, 0, nil); scores[0] != want[0] || scores[1] != want[1] {
			t.Errorf("word %d: %v, want %v", word, scores, want)
		}
	}
}
