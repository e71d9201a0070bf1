package split

import (
	"io/fs"
	"sync"

	"sitrep/internal/lex"
	"sitrep/resources"
)

// abbr says what an abbreviation's full stop means.
type abbr string

const (
	title  abbr = "title"  // more of the sentence follows
	month  abbr = "month"  // so it does before a number, or when no opener follows
	number abbr = "number" // an abbreviation only before a number
	may    abbr = "may"    // an opener after it starts a sentence
)

type tables struct {
	abbrs    map[string]abbr
	prefixes map[string]bool
	openers  map[string]bool
}

var english = sync.OnceValue(func() *tables {
	t := &tables{map[string]abbr{}, set("split/en/prefixes.tsv"), set("split/en/openers.tsv")}
	for _, r := range rows(resources.FS, "split/en/abbreviations.tsv", 2) {
		t.abbrs[r.Cell(0)] = abbr(r.Cell(1))
	}
	return t
})

// rows reads an embedded table. A damaged one reads as empty; TestTables proves that none is.
func rows(fsys fs.FS, path string, cells int) []lex.Row {
	all, err := lex.Table(fsys, path, cells)
	if err != nil {
		return nil
	}
	return all
}

func set(path string) map[string]bool {
	out := map[string]bool{}
	for _, r := range rows(resources.FS, path, 1) {
		out[r.Cell(0)] = true
	}
	return out
}
