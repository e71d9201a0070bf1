package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// words cuts text at white space and each stretch between into words.
func (t *tables) words(text string) []sitrep.Span {
	out := make([]sitrep.Span, 0, len(text)/5+1)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if blank(r) {
			at += size
			continue
		}
		end := at + size
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if blank(r) {
				break
			}
			end += size
		}
		c := cutter{tables: t, text: text, at: at, end: end, out: out}
		c.run()
		out, at = c.out, end
	}
	return out
}

// blank tells white space and invisible marks.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r < ' ' || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r == '\u2060'
}

// cutter cuts one stretch without white space.
type cutter struct {
	*tables
	text    string
	at, end int
	out     []sitrep.Span
}

func (c *cutter) emit(from, to int) {
	c.out = append(c.out, sitrep.Span{Start: uint32(from), End: uint32(to)})
}

func (c *cutter) run() {
	if c.address() || c.smile() {
		return
	}
	for c.at < c.end {
		r, size := utf8.DecodeRuneInString(c.text[c.at:])
		switch {
		case wordy(r):
			c.word()
		case (r == '\'' || r == '’') && c.quoteWord(size):
		default:
			c.mark(r, size)
		}
	}
}

func wordy(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || unicode.Is(unicode.No, r)
}

// mark emits a run of one punctuation mark, or a single one.
func (c *cutter) mark(r rune, size int) {
	end := c.at + size
	runs := ""
	switch r {
	case '.', '!', '?':
		runs = ".!?"
	case '-', '*', '=', '~', '<', '>', '$', '`':
		runs = string(r)
	}
	for runs != "" && end < c.end && strings.IndexByte(runs, c.text[end]) >= 0 {
		end++
	}
	if r == '\'' && strings.HasPrefix(c.text[c.at:c.end], "''") {
		end = c.at + 2
	}
	c.emit(c.at, end)
	c.at = end
}

// quoteWord takes "'90s", "'em" and a clitic that stands apart ("'s").
func (c *cutter) quoteWord(size int) bool {
	end := c.at + size
	for end < c.end && letterOrDigit(c.text[end]) {
		end++
	}
	body := strings.ToLower(c.text[c.at+size : end])
	decade := len(body) == 3 && digit(body[0]) && digit(body[1]) && body[2] == 's'
	if !decade && !clitics[body] && body != "em" && body != "til" && body != "cause" {
		return false
	}
	c.emit(c.at, end)
	c.at = end
	return true
}

var clitics = map[string]bool{"s": true, "m": true, "re": true, "ve": true, "ll": true, "d": true}

func digit(b byte) bool { return '0' <= b && b <= '9' }

func letterOrDigit(b byte) bool { return digit(b) || 'a' <= b|0x20 && b|0x20 <= 'z' }

var smiles = map[string]bool{":)": true, ":(": true, ":-)": true, ":-(": true, ";)": true, ";-)": true, ":D": true, ":P": true, "=)": true, ":?": true, "^_^": true, "<3": true}

// smile takes an emoticon that stands alone.
func (c *cutter) smile() bool {
	if !smiles[c.text[c.at:c.end]] {
		return false
	}
	c.emit(c.at, c.end)
	c.at = c.end
	return true
}
