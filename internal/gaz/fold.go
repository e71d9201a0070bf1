package gaz

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the key of a name: lower case, without accents, points and
// apostrophes; other signs are one space; "St", "Mt", "Ft" and a leading "the"
// are evened out. "Deir ez-Zor" and "deir ez zor" share a key, as do "U.S." and "US".
func Fold(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	if !isASCII(name) {
		name = norm.NFD.String(name)
	}
	gap := false
	for _, r := range name {
		switch {
		case r < 0x80 && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case strings.ContainsRune(dropped, r) || unicode.Is(unicode.Mn, r):
			continue
		case r < 0x80 || !unicode.IsLetter(r):
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		if s, ok := spelled[r]; ok {
			b.WriteString(s)
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return evened(b.String())
}

// Unaccented is a name in the letters of English, as reports print it: "Muzaffarābād" is "Muzaffarabad".
func Unaccented(name string) string {
	if isASCII(name) {
		return name
	}
	var b strings.Builder
	for i, r := range norm.NFD.String(name) {
		s, ok := spelled[r]
		switch {
		case unicode.Is(unicode.Mn, r) || strings.ContainsRune(dropped, r) && r != 0x27 && r != 0x2e:
		case ok && i == 0:
			b.WriteString(strings.ToUpper(s[:1]) + s[1:])
		case ok:
			b.WriteString(s)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// dropped signs leave no gap: points of abbreviations, apostrophes, signs for ayn and hamza.
const dropped = ".'’‘`´ʻʼʽʾʿˈ"

// spelled are letters that no accent makes.
var spelled = map[rune]string{
	'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th",
	'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ı': "i", 'ħ': "h", 'Ħ': "h", 'ə': "a", 'Ə': "a",
}

var short = map[string]string{"st": "saint", "mt": "mount", "ft": "fort"}

func evened(key string) string {
	key = strings.TrimPrefix(key, "the ")
	first, rest, more := strings.Cut(key, " ")
	if long, ok := short[first]; ok && more {
		return long + " " + rest
	}
	return key
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
