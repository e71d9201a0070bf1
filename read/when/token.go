package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// token is one word of the report as the grammar sees it.
type token struct {
	low  string // lower case, without a closing full stop
	text string
	sent int
}

func tokens(d *sitrep.Document) []token {
	out := make([]token, len(d.Split.Words))
	for n, s := range d.Split.Sentences {
		for w := s.First; w < s.End; w++ {
			text := d.Split.Words[w].Of(d.Text)
			low := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
			if len(low) > 1 {
				low = strings.TrimSuffix(low, ".")
			}
			out[w] = token{low, text, n}
		}
	}
	return out
}

func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// cursor walks over the words of one sentence.
type cursor struct {
	toks []token
	i    int
	sent int
}

func cursorAt(toks []token, i int) *cursor { return &cursor{toks, i, toks[i].sent} }

// peek is word n from here, the zero token outside the sentence.
func (c *cursor) peek(n int) token {
	if j := c.i + n; j >= 0 && j < len(c.toks) && c.toks[j].sent == c.sent {
		return c.toks[j]
	}
	return token{}
}

func (c *cursor) low(n int) string { return c.peek(n).low }

// is steps over one of words; "a b" stands for two words in a row.
func (c *cursor) is(words ...string) bool {
	for _, w := range words {
		if n := c.match(w); n > 0 {
			c.i += n
			return true
		}
	}
	return false
}

func (c *cursor) match(phrase string) int {
	if low := c.low(0); low == "" || low[0] != phrase[0] {
		return 0
	}
	n := 0
	for word := range strings.SplitSeq(phrase, " ") {
		if c.low(n) != word {
			return 0
		}
		n++
	}
	return n
}

// in steps over a word of the set.
func (c *cursor) in(words map[string]bool) bool {
	if words[c.low(0)] {
		c.i++
		return true
	}
	return false
}
