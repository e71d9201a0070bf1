package parse

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

// reference is what the trainer's own code makes of a sentence with the same
// weights, in float32: learn/train/export.py writes the file with each release.
type reference struct {
	Words, UPOS, XPOS, Deprels []string
	Heads                      []int // from 1, 0 for the root
	Vectors                    [][]float64
	Pred                       []string   // roleset of each word, "_" for none
	Roles                      [][][2]any // of each predicate: word from 0, label
}

// answers lists the senses and roles that the trainer reads.
func (r reference) answers() map[string]bool {
	out, n := map[string]bool{}, 0
	for i, sense := range r.Pred {
		if sense == "_" {
			continue
		}
		out[fmt.Sprint(i, sense)] = true
		for _, x := range r.Roles[n] {
			out[fmt.Sprint(i, x[1], x[0])] = true
		}
		n++
	}
	return out
}

func TestSameSensesAndRolesAsTheTrainer(t *testing.T) {
	m := given(t)
	var same, all int
	for _, r := range references(t) {
		want := r.answers()
		all += len(want)
		for _, p := range read(t, m, split(strings.Join(r.Words, " "))).Predicates {
			if want[fmt.Sprint(p.Word, p.Sense)] {
				same++
			}
			for _, x := range p.Roles {
				if want[fmt.Sprint(p.Word, x.Label, x.Head)] {
					same++
				}
			}
		}
	}
	if all == 0 || float64(same) < 0.93*float64(all) {
		t.Errorf("%d of %d senses and roles read alike", same, all)
	}
}

func references(t *testing.T) []reference {
	t.Helper()
	f, err := os.Open("testdata/en/reference.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []reference
	for in := json.NewDecoder(f); in.More(); {
		var r reference
		if err := in.Decode(&r); err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func TestSameReadingAsTheTrainer(t *testing.T) {
	m, w := given(t), new(work)
	var same, words int
	var off, size float64
	for _, r := range references(t) {
		p := read(t, m, split(strings.Join(r.Words, " ")))
		w.reset()
		w.add(m.pieces, 0, len(r.Words), false, func(i int) string { return r.Words[i] })
		vectors := m.vectors(w)
		for i, x := range p.Words {
			words++
			if x.UPOS == r.UPOS[i] && x.XPOS == r.XPOS[i] && x.Rel == r.Deprels[i] && int(x.Head)+1 == r.Heads[i] {
				same++
			}
			for j, v := range r.Vectors[i] {
				off += math.Pow(float64(vectors.Row(i+1, vectors.Stride)[j])-v, 2)
				size += v * v
			}
		}
	}
	if share := math.Sqrt(off / size); !(share < 0.05) {
		t.Errorf("vectors are off by %.3f of their length", share)
	}
	if words == 0 || float64(same) < 0.97*float64(words) {
		t.Errorf("%d of %d words read alike", same, words)
	}
}
