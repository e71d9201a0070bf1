package survey

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"

	"sitrep/internal/lex"
	"sitrep/resources"
)

// known holds what a table has an entry for: lemmas as "v attack" or "n raid", actors as "name jane doe".
type known map[string]bool

// actors are the tables of names; the second cell lists aliases.
var actors = []string{"actors/en/officials.tsv", "actors/en/groups.tsv", "actors/en/bodies.tsv"}

// tables whose first cell lists words; the second tells the part of speech, or pos does.
var tables = []struct{ path, pos string }{
	{"events/en/lexicon.tsv", ""},
	{"events/en/factuality.tsv", ""},
	{"said/en/verbs.tsv", "v"},
	{"said/en/nouns.tsv", "n"},
}

func newKnown(lexicons []string) (known, error) {
	k := known{}
	for _, t := range tables {
		rows, err := lex.Table(resources.FS, t.path, 2)
		if err != nil {
			return nil, err
		}
		k.add(rows, t.pos)
	}
	for _, name := range lexicons {
		rows, err := lex.Table(os.DirFS(filepath.Dir(name)), filepath.Base(name), 3)
		if err != nil {
			return nil, err
		}
		k.add(rows, "")
	}
	return k, k.addActors()
}

func (k known) addActors() error {
	for _, path := range actors {
		rows, err := lex.Table(resources.FS, path, 3)
		if err != nil {
			return err
		}
		for _, row := range rows {
			for _, n := range append(row.List(1, ";"), row.Cell(0)) {
				k["name "+strings.ToLower(strings.TrimPrefix(n, "="))] = true
			}
		}
	}
	return nil
}

// add enters single words; of a phrase no word is an entry by itself.
func (k known) add(rows []lex.Row, pos string) {
	for _, row := range rows {
		for _, w := range row.List(0, ",") {
			if !strings.Contains(w, " ") {
				k[cmp.Or(pos, row.Cell(1))+" "+w] = true
			}
		}
	}
}
