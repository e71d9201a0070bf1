package split

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// part emits the word [from, end), with clitics and units as words of their own.
func (c *cutter) part(from, end int) {
	w := c.text[from:end]
	at := clitic(w)
	if digit(w[0]) {
		at = unit(w)
	}
	if at > 0 && at < len(w) {
		c.part(from, from+at)
		c.emit(from+at, end)
		return
	}
	if at = joined(w); at < len(w) {
		c.emit(from, from+at)
	}
	if at == len(w) {
		at = 0
	}
	c.emit(from+at, end)
}

// clitic is where the clitic of w starts: "n't", "'s", "'re"; len(w) when it has none.
func clitic(w string) int {
	i := strings.LastIndexAny(w, "'’")
	if i <= 0 {
		return len(w)
	}
	_, size := utf8.DecodeRuneInString(w[i:])
	tail := strings.ToLower(w[i+size:])
	if tail == "t" && (w[i-1] == 'n' || w[i-1] == 'N') && i > 1 {
		return i - 1
	}
	if clitics[tail] {
		return i
	}
	return len(w)
}

// joinedWords are written as one word and read as two; the number is the length of the first.
var joinedWords = map[string]int{"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "dont": 2, "didnt": 3, "doesnt": 4, "wont": 2}

func joined(w string) int {
	if n, ok := joinedWords[strings.ToLower(w)]; ok {
		return n
	}
	return len(w)
}

// units follow a number without a space.
var units = map[string]bool{"am": true, "pm": true, "a.m": true, "p.m": true, "a.m.": true, "p.m.": true, "km": true, "kg": true, "cm": true, "mm": true, "mph": true, "kph": true, "mg": true, "ft": true, "lb": true, "lbs": true, "m": true, "k": true, "bn": true, "gb": true, "mb": true, "hrs": true, "min": true, "mins": true, "yr": true, "yrs": true, "ft.": true, "lbs.": true, "kw": true, "mw": true}

// unit is where the unit of a number starts: "5pm", "100km"; a clitic counts too ("9/11's").
func unit(w string) int {
	i := strings.IndexFunc(w, unicode.IsLetter)
	if i > 0 && units[strings.ToLower(w[i:])] {
		return i
	}
	if j := clitic(w); j < len(w) && !(j > 1 && w[j-1] == '0' && strings.HasSuffix(w, "s")) {
		return j
	}
	return len(w)
}
