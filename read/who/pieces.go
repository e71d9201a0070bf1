package who

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A piece is what names are compared by: a run of letters and digits of one
// word, without accents, dots, apostrophes and case.
type piece struct {
	text  string
	word  int32
	upper bool // begins with a capital
	caps  bool // nothing but capitals and digits
}

// cut appends the pieces of a word; hyphens and spaces part, "U.S." is one piece.
func cut(out []piece, word string, ref int32) []piece {
	start := 0
	for i := 0; i <= len(word); i++ {
		if i < len(word) && !parts(word, i) {
			continue
		}
		if p, ok := onePiece(word[start:i], ref); ok {
			out = append(out, p)
		}
		start = i + 1
	}
	return out
}

// parts tells whether the byte at i ends a piece.
func parts(s string, i int) bool {
	switch s[i] {
	case ' ', '-', '/', '(', ')', ',', '&':
		return true
	}
	return false
}

func onePiece(s string, ref int32) (piece, bool) {
	text := fold(s)
	if text == "" {
		return piece{}, false
	}
	p := piece{text: text, word: ref, caps: true}
	first := true
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		if first {
			p.upper, first = unicode.IsUpper(r), false
		}
		p.caps = p.caps && unicode.IsUpper(r)
	}
	return p, true
}

// fold is s in lower case, without accents and all but letters, digits and spaces.
func fold(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ':
			b.WriteRune(unicode.ToLower(r))
		case r == '-':
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// pieces cuts a name as the tables write it.
func pieces(name string) []piece {
	name = strings.ReplaceAll(name, "’", "'")
	name = strings.ReplaceAll(name, "'s ", " s ")
	return cut(nil, name, 0)
}
