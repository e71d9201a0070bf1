package where

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// lexicon is the word lists of the stage.
type lexicon struct {
	lists   map[string]map[string]bool
	peoples map[string]string // "Syrian", "Syrians" to SYR
}

func (l *lexicon) is(list, word string) bool { return l.lists[list][word] }

func loadLexicon(fsys fs.FS) (*lexicon, error) {
	l := &lexicon{lists: map[string]map[string]bool{}, peoples: map[string]string{}}
	err := lines(fsys, "places/en/words.tsv", 2, func(c []string) {
		set := map[string]bool{}
		for w := range strings.SplitSeq(c[1], "|") {
			set[w] = true
		}
		l.lists[c[0]] = set
	})
	if err != nil {
		return nil, err
	}
	l.compounds()
	return l, lines(fsys, "actors/en/countries.tsv", 5, func(c []string) {
		own := strings.Split(c[1]+";"+c[2], ";")
		for w := range strings.SplitSeq(c[3]+";"+c[4], ";") {
			if w = strings.TrimSpace(w); w != "" && !strings.Contains(w, " ") && strings.ToUpper(w) != w && !slices.Contains(own, w) {
				l.peoples[w] = c[0]
				l.peoples[strings.TrimSuffix(w, "s")] = c[0]
			}
		}
	})
}

// compounds lists the first words of facilities of several words: "police" of "police station".
func (l *lexicon) compounds() {
	first := map[string]bool{}
	for w := range l.lists["facility"] {
		if head, _, more := strings.Cut(w, " "); more {
			first[head] = true
		}
	}
	l.lists["compound"] = first
}

// lines calls each for every line of a tab-separated table with at least so many columns.
func lines(fsys fs.FS, name string, columns int, each func(c []string)) error {
	b, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	in := bufio.NewScanner(bytes.NewReader(b))
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		if in.Text() == "" || in.Text()[0] == '#' {
			continue
		}
		c := strings.Split(in.Text(), "\t")
		if len(c) < columns {
			return fmt.Errorf("%s:%d: %d columns, want %d", name, n, len(c), columns)
		}
		each(c)
	}
	return in.Err()
}
