package said

import (
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// verb is a reporting verb: the stance of its subject in each frame it may stand in.
type verb map[string]sitrep.Stance

// noun is a noun that carries somebody's word: kind → stance.
type noun map[string]sitrep.Stance

func readVerbs() (map[string]verb, error) {
	rows, err := lex.Table(resources.FS, "said/en/verbs.tsv", 3)
	out := map[string]verb{}
	for _, row := range rows {
		for _, w := range row.List(0, ",") {
			for _, f := range row.List(2, ",") {
				enter(out, w, f, sitrep.Stance(row.Cell(1)))
			}
		}
	}
	return out, err
}

func readNouns() (map[string]noun, error) {
	rows, err := lex.Table(resources.FS, "said/en/nouns.tsv", 3)
	out := map[string]noun{}
	for _, row := range rows {
		for _, w := range row.List(0, ",") {
			enter(out, w, row.Cell(2), sitrep.Stance(row.Cell(1)))
		}
	}
	return out, err
}

// enter keeps the first stance given for a word in a frame.
func enter[M ~map[string]sitrep.Stance](table map[string]M, word, frame string, s sitrep.Stance) {
	if table[word] == nil {
		table[word] = M{}
	}
	if _, twice := table[word][frame]; !twice {
		table[word][frame] = s
	}
}

// verbAt is the reporting verb that w is, by its lemma or, where that is wrong, by its form.
func (r *reading) verbAt(w sitrep.Ref) verb {
	if r.tree.Word(w).UPOS != "VERB" {
		return nil
	}
	if v := r.verbs[r.tree.Lemma(w)]; v != nil {
		return v
	}
	form := r.lower(w)
	for _, end := range [][2]string{{"ied", "y"}, {"ed", ""}, {"ed", "e"}, {"ies", "y"}, {"s", ""}, {"ing", ""}, {"ing", "e"}} {
		if stem, ok := strings.CutSuffix(form, end[0]); ok && r.verbs[stem+end[1]] != nil {
			return r.verbs[stem+end[1]]
		}
	}
	return nil
}

// nounAt is the stance of the noun w in its kind, empty for another noun.
func (r *reading) nounAt(w sitrep.Ref, kind string) sitrep.Stance {
	return r.nouns[r.tree.Lemma(w)][kind]
}
