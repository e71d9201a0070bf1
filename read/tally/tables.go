package tally

import (
	"sync"

	"sitrep/internal/lex"
	"sitrep/resources"
)

const (
	actsPath  = "tally/en/acts.tsv"
	nounsPath = "tally/en/nouns.tsv"
)

// act says what a word tells of the counted, by the way they hang together.
type act struct {
	what string
	use  string // object subject state self of passive
}

type tables struct {
	acts  map[string][]act
	nouns map[string]string
}

var english = sync.OnceValue(func() *tables {
	t := &tables{map[string][]act{}, map[string]string{}}
	for _, r := range rows(actsPath, 3) {
		for _, form := range r.List(0, " ") {
			t.acts[form] = append(t.acts[form], act{r.Cell(1), r.Cell(2)})
		}
	}
	for _, r := range rows(nounsPath, 2) {
		for _, form := range r.List(0, " ") {
			if _, ok := t.nouns[form]; !ok {
				t.nouns[form] = r.Cell(1)
			}
		}
	}
	return t
})

// rows reads an embedded table. A damaged one reads as empty; TestTables proves that none is.
func rows(path string, cells int) []lex.Row {
	all, err := lex.Table(resources.FS, path, cells)
	if err != nil {
		return nil
	}
	return all
}

// what tells what befalls the counted of word w in the given use; empty for nothing known.
func (t *tables) what(w, use string) string {
	for _, a := range t.acts[w] {
		if a.use == use || use == "passive" && a.use == "object" {
			return a.what
		}
	}
	return ""
}
