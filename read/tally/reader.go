package tally

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// reader goes over one document.
type reader struct {
	*tables
	d    *sitrep.Document
	tree *sitrep.Tree // nil without a parse
	lows []string
	sent []int
	end  int // of the sentence in hand
}

func newReader(t *tables, d *sitrep.Document) *reader {
	r := &reader{tables: t, d: d, lows: make([]string, len(d.Split.Words)), sent: make([]int, len(d.Split.Words))}
	for n, s := range d.Split.Sentences {
		for w := s.First; w < s.End; w++ {
			low := strings.ToLower(d.Split.Words[w].Of(d.Text))
			if len(low) > 1 && low != "..." {
				low = strings.TrimSuffix(low, ".")
			}
			r.lows[w], r.sent[w] = low, n
		}
	}
	if n := len(d.Split.Words); n > 0 && len(d.Parse.Words) == n {
		r.tree = sitrep.NewTree(d)
	}
	return r
}

// low is word i in lower case, empty outside the sentence in hand.
func (r *reader) low(i int) string {
	if i < 0 || i >= r.end {
		return ""
	}
	return r.lows[i]
}

func (r *reader) text(i int) string {
	if i < 0 || i >= r.end {
		return ""
	}
	return r.d.Split.Words[i].Of(r.d.Text)
}

func (r *reader) capital(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.text(i))
	return unicode.IsUpper(c)
}

// match is how many words the phrase has if it stands at word i, else 0.
func (r *reader) match(i int, phrase string) int {
	if low := r.low(i); low == "" || low[0] != phrase[0] {
		return 0
	}
	n := 0
	for w := range strings.SplitSeq(phrase, " ") {
		if r.low(i+n) != w {
			return 0
		}
		n++
	}
	return n
}

// oneOf tells whether word i is one of words.
func (r *reader) oneOf(i int, words ...string) bool {
	for _, w := range words {
		if r.low(i) == w && w != "" {
			return true
		}
	}
	return false
}
