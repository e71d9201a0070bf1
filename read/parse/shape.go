package parse

import (
	"unicode"
	"unicode/utf8"
)

// Case shapes of a word, as numbered in training.
const (
	shapeSpecial = iota
	shapeLower
	shapeTitle
	shapeUpper
	shapeMixed
	shapeDigit
	shapeOther
	shapeInitial
	shapes
)

// shape is the case shape of a word as it is written.
func shape(word string) uint8 {
	var letters, upper, lower, lateLower int
	for _, r := range word {
		switch {
		case isDigit(r):
			return shapeDigit
		case !unicode.IsLetter(r):
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
		}
		if unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r) {
			lower++
			if letters > 1 {
				lateLower++
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case letters == 0:
		return shapeOther
	case upper == letters && letters == 1:
		return shapeInitial
	case upper == letters:
		return shapeUpper
	case lower == letters:
		return shapeLower
	case unicode.IsUpper(first) && lateLower == letters-1:
		return shapeTitle
	}
	return shapeMixed
}

// isDigit tells whether r is a digit, raised and lowered ones among them.
func isDigit(r rune) bool {
	return unicode.IsDigit(r) || r == '¹' || r == '²' || r == '³' || r >= '⁰' && r <= '₉' && unicode.Is(unicode.No, r)
}
