package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// eachChar calls f with every character that the markup s shows, and with the
// stretch of s that stands for it: "&amp;" is one character five bytes long.
func eachChar(s string, f func(c string, at, n int)) {
	for at := 0; at < len(s); {
		if s[at] == '&' {
			if c, n := entity(s[at:]); n > 0 {
				f(c, at, n)
				at += n
				continue
			}
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		f(s[at:at+n], at, n)
		at += n
	}
}

// entity reads the character reference that s starts with: what it shows and
// how long it is; 0 when the ampersand is only an ampersand.
func entity(s string) (string, int) {
	n := 1
	for n < len(s) && n < 40 && (s[n] == '#' || isAlnum(s[n])) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	ref := s[:n]
	shown := html.UnescapeString(ref)
	if shown == ref {
		return "", 0
	}
	// "&notit;" shows "¬it;": what the reference did not use up stands for itself.
	for n > 2 && len(shown) > 1 && shown[len(shown)-1] == ref[n-1] && ref[n-1] < utf8.RuneSelf {
		if rest := html.UnescapeString(ref[:n-1]); rest != shown[:len(shown)-1] {
			break
		}
		shown, n = shown[:len(shown)-1], n-1
	}
	return shown, n
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// unescaped is s with its character references replaced.
func unescaped(s string) string { return strings.TrimSpace(html.UnescapeString(s)) }
