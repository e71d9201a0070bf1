package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// ends marks the words that end a sentence; the last word always does.
func (t *tables) ends(text string, words []sitrep.Span, headline sitrep.Span) []bool {
	b := borders{tables: t, text: text, words: words, width: width(text)}
	out := make([]bool, len(words))
	for i := range words {
		out[i] = i+1 == len(words) || b.endsAt(i) ||
			headline.Len() > 0 && words[i].End == headline.End
	}
	return out
}

// borders looks for the ends of sentences.
type borders struct {
	*tables
	text  string
	words []sitrep.Span
	width int // of the longest line
}

func (b *borders) word(i int) string { return b.words[i].Of(b.text) }

func (b *borders) gap(i int) string { return b.text[b.words[i].End:b.words[i+1].Start] }

// endsAt tells whether a sentence ends with word i, which is not the last.
func (b *borders) endsAt(i int) bool {
	gap := b.gap(i)
	if lines := strings.Count(gap, "\n"); lines > 1 || lines == 1 && b.lineEnds(i) {
		return true
	}
	if gap == "" && !b.unspaced(i) {
		return false
	}
	stop := i
	for stop > 0 && closing(b.word(stop)) && b.gap(stop-1) == "" {
		stop--
	}
	return b.stopEnds(stop, i)
}

// unspaced tells "attack.The" and "U.S.The": a full stop with a capitalised word right behind it.
func (b *borders) unspaced(i int) bool {
	stop := b.word(i) == "." && i > 0 && b.gap(i-1) == "" || strings.Count(b.word(i), ".") > 1
	return stop && strings.HasSuffix(b.word(i), ".") && capital(b.word(i+1)) && len(b.word(i+1)) > 1
}

// stopEnds tells whether the mark at stop, with closing quotes up to last, ends the sentence.
func (b *borders) stopEnds(stop, last int) bool {
	w, next := b.word(stop), b.nextWord(last)
	switch {
	case next == "":
		return false
	case w == ".":
		return !lower(next) && !b.item(stop) || stop == last && b.plain(stop-1) && letter(next)
	case strings.Trim(w, ".!?…") == "" && strings.ContainsAny(w, "!?"):
		return !lower(next) || stop == last && letter(next)
	case strings.Trim(w, ".…") == "":
		return !lower(next)
	case len(w) > 1 && strings.HasSuffix(w, "."):
		return b.abbrEnds(w, next)
	}
	return false
}

// item tells that the full stop at word i closes the number of a list item.
func (b *borders) item(i int) bool {
	return i > 0 && b.numbered(i-1) && (i == 1 || strings.Contains(b.gap(i-2), "\n"))
}

// plain tells a lower-case word too long for an abbreviation; a full stop behind it ends the
// sentence even where the writer shuns capitals.
func (b *borders) plain(i int) bool {
	return i >= 0 && len(b.word(i)) > 3 && strings.ToLower(b.word(i)) == b.word(i)
}

// abbrEnds tells whether the abbreviation w before next also ends the sentence.
func (b *borders) abbrEnds(w, next string) bool {
	if !capital(next) {
		return false
	}
	bare := strings.ToLower(strings.TrimSuffix(w, "."))
	kind := b.abbrs[bare]
	if kind == title || kind == "" && len(bare) == 1 {
		return false
	}
	return b.openers[strings.ToLower(next)] && !b.midName(w, next)
}

// midName tells a capitalised article or number that belongs to the abbreviation before it.
func (b *borders) midName(w, next string) bool {
	return next == "I" && len(w) == 2 || len(next) == 1 && next != "A" && next != "I"
}

// nextWord is the first word behind i that is no opening quote or bracket.
func (b *borders) nextWord(i int) string {
	for end := min(i+8, len(b.words)); i+1 < end; {
		i++
		if w := b.word(i); !opening(w) && !strings.Contains("-–—•*", w) {
			return w
		}
	}
	return ""
}

func closing(w string) bool {
	switch w {
	case "\"", "'", "”", "’", "''", ")", "]", "»":
		return true
	}
	return false
}

func opening(w string) bool {
	switch w {
	case "\"", "'", "“", "‘", "``", "(", "[", "«":
		return true
	}
	return false
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func letter(w string) bool { return w != "" && letterOrDigit(w[0]) }

func lower(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) || strings.ContainsRune(",;:)", r)
}
