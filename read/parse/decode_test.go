package parse

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/nn"
)

// worth is the sum of a tree, or false when heads is no tree with one root.
func worth(s [][]float32, heads []int) (float64, bool) {
	roots, sum := 0, 0.0
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			roots++
		}
		at, steps := i, 0
		for at != 0 && steps <= len(heads) {
			at = heads[at]
			steps++
		}
		if at != 0 {
			return 0, false
		}
		sum += float64(s[i][heads[i]])
	}
	return sum, roots == 1
}

// search tries every choice of heads.
func search(s [][]float32, heads []int, at int) float64 {
	if at == len(heads) {
		if sum, ok := worth(s, heads); ok {
			return sum
		}
		return -1e9
	}
	best := -1e9
	for h := range heads {
		if h != at {
			heads[at] = h
			best = max(best, search(s, heads, at+1))
		}
	}
	return best
}

func TestTreeIsTheBestOfAll(t *testing.T) {
	r, found := rand.New(rand.NewPCG(3, 4)), new(tree)
	for n := 2; n <= 6; n++ {
		for range 60 {
			s := make([][]float32, n)
			for i := range s {
				s[i] = make([]float32, n)
				for j := range s[i] {
					s[i][j] = float32(r.NormFloat64() * 5)
				}
			}
			heads := found.best(n, func(i, j int) float32 { return s[i][j] })
			got, ok := worth(s, heads)
			if want := search(s, make([]int, n), 1); !ok || got < want-1e-3 {
				t.Fatalf("tree %v is worth %g (sound: %v), the best %g", heads, got, ok, want)
			}
		}
	}
}

func TestNamesAreLegal(t *testing.T) {
	list := tags([]string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"})
	scores := nn.Mat{V: []float32{
		1, 0, 9, 0, 0, // I-PER may not open a name
		0, 0, 3, 0, 4, // I-LOC would be better, but not after B-PER
		5, 0, 0, 0, 0,
	}, Rows: 3, Stride: 5}
	if got := new(viterbi).best(scores, list); !slices.Equal(got, []int{1, 2, 0}) && !slices.Equal(got, []int{3, 4, 0}) {
		t.Errorf("got %v", got)
	}
	r := rand.New(rand.NewPCG(5, 6))
	v := new(viterbi)
	for range 100 {
		m := nn.Mat{V: make([]float32, 8*5), Rows: 8, Stride: 5}
		for i := range m.V {
			m.V[i] = r.Float32()
		}
		last := tag{place: 'O'}
		for _, at := range v.best(m, list) {
			if !list[at].after(last) {
				t.Fatalf("%v after %v", list[at], last)
			}
			last = list[at]
		}
	}
}

func TestPieces(t *testing.T) {
	p, err := newPieces(vocabulary)
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Split(vocabulary, "\n")
	for word, want := range map[string]string{
		"rebels": "rebel ##s", "Stormed": "storm ##ed", "THE": "the", "Zéph": "ze ##ph", "12": "1 ##2",
		"palace,": "palace ,", "palaces": "palace ##s", "stormy": "[UNK]", "\u200b": "[UNK]", "the\u00adrebel": "[UNK]",
		"who.the": "who . the", strings.Repeat("s", 101): "[UNK]", "\u201cthe": "[UNK] the",
	} {
		var got []string
		for _, id := range p.word(nil, word) {
			got = append(got, names[id])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is cut into %q, want %q", word, got, want)
		}
	}
	if _, err := newPieces("a\nb"); err == nil {
		t.Error("a vocabulary without [UNK] was taken")
	}
}

func TestShape(t *testing.T) {
	for word, want := range map[string]uint8{
		"said": shapeLower, "Iran": shapeTitle, "UN": shapeUpper, "iPhone": shapeMixed, "McCain": shapeMixed, "12th": shapeDigit,
		",": shapeOther, "A": shapeInitial, "n't": shapeLower, "U.N.": shapeUpper, "'Tis": shapeMixed, "Élan": shapeTitle, "A.": shapeInitial, "km²": shapeDigit, "Nº": shapeTitle,
	} {
		if got := shape(word); got != want {
			t.Errorf("%q has shape %d, want %d", word, got, want)
		}
	}
}

func TestLemma(t *testing.T) {
	x, e := newIrregular("went\tVERB\tgo\n"), edits([]string{"0|", "2|", "3|y", "odd", "5|", "6|Iraqi"})
	for _, c := range []struct {
		form, upos string
		edit       int
		want       string
	}{{"Went", "VERB", 0, "go"}, {"Attacked", "VERB", 1, "attack"}, {"parties", "NOUN", 2, "party"}, {"Iran", "PROPN", 0, "Iran"}, {"It", "PRON", 3, "it"}, {"a", "DET", 4, "a"}, {"Zoë", "PROPN", 1, "Z"}, {"Kurdish", "ADJ", 5, "Kurdish"}} {
		if got := x.lemma(c.form, c.upos, e[c.edit]); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.form, c.upos, got, c.want)
		}
	}
}

func TestSenseIsOneThatTheLemmaHas(t *testing.T) {
	x := newRolesets("attack\tattack.01\nbe\tbe.02 be.03 be.23\nretaliation\tretaliate.01\nstorm\t01 02\n")
	scores := make([]float32, predicateClasses)
	scores[2], scores[3], scores[13] = 5, 4, 9
	known := func(name string) float32 { return map[string]float32{"be.03": 6, "storm.01": 4}[name] }
	for lemma, want := range map[string]string{"Attack": "attack.01", "be": "be.03", "retaliation": "retaliate.01", "storm": "storm.02", "zap": "zap.02"} {
		if got := x.choose(lemma, scores, known); got != want {
			t.Errorf("%s: %s, want %s", lemma, got, want)
		}
	}
}

func TestPhraseLeavesThePredicateOut(t *testing.T) {
	// the(1) men(4) who(3) fled(1) the(5) city(3) left(-)
	words := []sitrep.Word{{Head: 1}, {Head: 6}, {Head: 3}, {Head: 1}, {Head: 5}, {Head: 3}, {Head: sitrep.None}}
	for _, c := range []struct{ head, predicate, first, end int }{{1, 6, 0, 6}, {1, 3, 0, 2}, {5, 3, 4, 6}, {2, 3, 2, 3}} {
		if first, end := phrase(words, c.head, c.predicate, 0); int(first) != c.first || int(end) != c.end {
			t.Errorf("head %d of predicate %d: %d-%d, want %d-%d", c.head, c.predicate, first, end, c.first, c.end)
		}
	}
}

func TestAnActHasOneOfEachNumberedRole(t *testing.T) {
	got := single([]sitrep.Role{{Label: "A0", Score: 0.4}, {Label: "AM-TMP", Score: 0.5}, {Label: "A0", Score: 0.9}, {Label: "AM-TMP", Score: 0.6}, {Label: "A0", Score: 0.7}, {Label: "A1", Score: 0.2}})
	want := []sitrep.Role{{Label: "AM-TMP", Score: 0.5}, {Label: "A0", Score: 0.9}, {Label: "AM-TMP", Score: 0.6}, {Label: "A1", Score: 0.2}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
