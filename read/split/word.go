package split

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word takes the longest word from c.at, then parts clitics and units from it.
func (c *cutter) word() {
	from := c.at
	end := c.reach(from)
	if c.dotted(from, end) {
		end++
	}
	c.at = end
	c.part(from, end)
}

// reach is the end of the word that starts at from, without a closing full stop.
func (c *cutter) reach(from int) int {
	end := from
	for end < c.end {
		r, size := utf8.DecodeRuneInString(c.text[end:])
		if !wordy(r) && !c.joins(from, end, r, size) {
			break
		}
		end += size
	}
	return end
}

// joins tells whether the mark r at position at ties the word so far to what follows.
func (c *cutter) joins(from, at int, r rune, size int) bool {
	if at+size >= c.end {
		return false
	}
	next, _ := utf8.DecodeRuneInString(c.text[at+size:])
	if !wordy(next) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(c.text[from:at])
	numeric := unicode.IsDigit(last) && unicode.IsDigit(next)
	switch r {
	case '.':
		return numeric || c.dotJoins(from, at, next)
	case '\'', '’':
		return unicode.IsLetter(next) || numeric
	case ',':
		return numeric && !c.listed(at)
	case ':':
		return numeric
	case '/':
		return numeric || at-from == 1 && len(c.text[at+1:c.end]) == 1
	case '&':
		return unicode.IsUpper(last) && unicode.IsUpper(next)
	case '-':
		return c.hyphenJoins(from, at)
	}
	return false
}

// listed tells that the comma at position at parts two numbers ("12,4") and groups no thousands.
func (c *cutter) listed(at int) bool {
	n := 0
	for at+1+n < c.end && digit(c.text[at+1+n]) {
		n++
	}
	return n < 3
}

// dotJoins keeps "U.S", "p.m", "J.Smith" and "file.doc" whole but parts "attack.The", "34.The" and "U.S.The".
func (c *cutter) dotJoins(from, at int, next rune) bool {
	before, after := c.text[from:at], c.text[at+1:c.end]
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case !unicode.IsUpper(next):
		return true
	case unicode.IsDigit(last):
		return strings.Trim(before, "0123456789,.") != ""
	case unicode.IsUpper(last):
		return !strings.Contains(before, ".") || !titled(after)
	}
	return false
}

// titled tells a text that begins with a capital and then a small letter.
func titled(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

// hyphenJoins keeps prefixes ("non-violent"), dates and telephone numbers whole.
func (c *cutter) hyphenJoins(from, at int) bool {
	if before := c.text[from:at]; c.prefixes[strings.ToLower(before)] {
		return true
	}
	end := from
	for end < min(c.end, from+20) && (digit(c.text[end]) || c.text[end] == '-') {
		end++
	}
	return end > at && numbered(strings.TrimRight(c.text[from:end], "-"))
}

// numbered tells a date or telephone number: digits in three groups, or 555-0100.
func numbered(s string) bool {
	var groups []int
	n := 0
	for i := 0; ; i++ {
		if i < len(s) && digit(s[i]) {
			n++
			continue
		}
		groups = append(groups, n)
		n = 0
		if i >= len(s) || s[i] != '-' {
			break
		}
	}
	for _, g := range groups {
		if g == 0 {
			return false
		}
	}
	return len(groups) > 2 || len(groups) == 2 && groups[0] == 3 && groups[1] == 4
}

// dotted tells that the full stop at end belongs to the word before it.
func (c *cutter) dotted(from, end int) bool {
	if end >= len(c.text) || c.text[end] != '.' || end+1 < c.end && c.text[end+1] == '.' {
		return false
	}
	w := c.text[from:end]
	if initials(w) {
		return true
	}
	switch c.abbrs[strings.ToLower(w)] {
	case title, may:
		return unicode.IsUpper(rune(w[0])) || !ambiguous[w]
	case month:
		return unicode.IsUpper(rune(w[0])) && c.goesOn(end+1)
	case number:
		return digitAhead(c.text[end+1:])
	}
	return false
}

// ambiguous are abbreviations that in lower case are mostly words.
var ambiguous = map[string]bool{"la": true, "ill": true, "ind": true, "del": true, "mo": true, "mt": true, "ft": true, "pa": true, "ore": true, "wash": true, "gen": true, "col": true, "st": true, "det": true, "al": true, "co": true, "est": true, "ark": true, "al.": true, "rep": true, "hon": true, "fr": true, "md": true, "km": true}

// goesOn tells that a weekday or month before position at is followed by more of its sentence.
func (c *cutter) goesOn(at int) bool {
	rest := strings.TrimLeft(c.text[at:], " \u00a0")
	return rest != "" && !strings.ContainsAny(rest[:1], "\r\n\"')")
}

func digitAhead(s string) bool {
	s = strings.TrimLeft(s, " \u00a0#")
	return s != "" && digit(s[0])
}

// initials tells "J", "U.S", "p.m", "U.S.S.R": single letters between full stops.
func initials(w string) bool {
	n := 0
	for _, part := range strings.Split(w, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsLetter(r) {
			return false
		}
		n++
	}
	r, _ := utf8.DecodeRuneInString(w)
	return n > 1 || unicode.IsUpper(r) && w != "I"
}
