package split

import (
	"strings"
	"unicode/utf8"
)

// width is the length in characters of the longest line of text.
func width(text string) int {
	most := 0
	for line := range strings.Lines(text) {
		most = max(most, utf8.RuneCountInString(strings.TrimSpace(line)))
	}
	return most
}

// lineEnds tells whether the single line break behind word i ends a sentence:
// a list item follows, or the line stops well short of where wrapping would
// have broken it and the next one starts afresh.
func (b *borders) lineEnds(i int) bool {
	last, next := b.word(i), b.word(i+1)
	if bullet(next) || b.numbered(i+1) {
		return true
	}
	if lower(next) || strings.ContainsAny(last, ",;") || b.abbrs[strings.TrimSuffix(strings.ToLower(last), ".")] == title {
		return false
	}
	line := b.lineBefore(i)
	room := b.width - utf8.RuneCountInString(line) - 1 - utf8.RuneCountInString(next)
	return room > b.width/5
}

// lineBefore is the line of text that ends with word i.
func (b *borders) lineBefore(i int) string {
	head := b.text[:b.words[i].End]
	return strings.TrimSpace(head[strings.LastIndexByte(head, '\n')+1:])
}

func bullet(w string) bool {
	switch w {
	case "-", "--", "*", "•", "–", "—", "·", "►", "▪", "#":
		return true
	}
	return false
}

// numbered tells "1." or "2)" at the start of a line.
func (b *borders) numbered(i int) bool {
	w := b.word(i)
	if len(w) > 2 || !digit(w[0]) || !digit(w[len(w)-1]) || i+1 >= len(b.words) || b.gap(i) != "" {
		return false
	}
	return b.word(i+1) == "." || b.word(i+1) == ")"
}
