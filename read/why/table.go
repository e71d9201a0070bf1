package why

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// phrase is a connective: its words, the relation it tells, and where cause and effect stand.
type phrase struct {
	words []string
	why   sitrep.Cause
	kind  string
}

func readPhrases() (map[string][]phrase, error) {
	rows, err := lex.Table(resources.FS, "why/en/connectives.tsv", 3)
	out := map[string][]phrase{}
	for _, row := range rows {
		for _, p := range row.List(0, ",") {
			f := strings.Fields(p)
			out[f[0]] = append(out[f[0]], phrase{f, sitrep.Cause(row.Cell(1)), row.Cell(2)})
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return out, err
}

// phraseAt is the longest connective that begins at w, and the words it takes up.
func (r *reading) phraseAt(w sitrep.Ref) (phrase, words) {
	for _, first := range []string{r.lower(w), r.tree.Lemma(w)} {
		for _, p := range r.phrases[first] {
			if end := r.match(p.words[1:], w+1); end != sitrep.None {
				return p, words{w, end}
			}
		}
	}
	return phrase{}, words{}
}

// match finds the words of a connective from w on, over articles, adjectives and adverbs; it gives
// the word behind, None where they do not stand there.
func (r *reading) match(want []string, w sitrep.Ref) sitrep.Ref {
	end := r.sentenceEnd(w - 1)
	for _, x := range want {
		skipped := 0
		for w < end && r.lower(w) != x && r.tree.Lemma(w) != x && skipped < 2 && r.slight(w) {
			w, skipped = w+1, skipped+1
		}
		if w >= end || r.lower(w) != x && r.tree.Lemma(w) != x {
			return sitrep.None
		}
		w++
	}
	return w
}

// slight tells whether w may stand inside a connective: "in apparent retaliation for".
func (r *reading) slight(w sitrep.Ref) bool {
	switch r.tree.Word(w).UPOS {
	case "DET", "ADJ", "ADV":
		return true
	}
	return false
}
