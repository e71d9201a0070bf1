package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// Plain decodes a plain text. A byte order mark rules, then valid UTF-8, then
// the declared charset, then UTF-16 by its pattern of NULs, then a guess that
// must read plausibly; else ErrNotText.
func Plain(raw []byte, declared string) (Text, error) {
	if enc, name := byMark(raw); enc != nil {
		return checked(decode(raw, enc, name))
	}
	enc, name := charset.Lookup(declared)
	if utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0 && name != "iso-2022-jp" {
		return identity(raw), nil
	}
	if enc != nil && name != "utf-8" {
		return checked(decode(raw, enc, name))
	}
	if enc, name := wide(raw); enc != nil {
		return checked(decode(raw, enc, name))
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return Text{}, ErrNotText
	}
	return guess(raw)
}

// HTML decodes a page as a browser would: byte order mark, transport, meta
// element; then UTF-8 if it is valid, else a plausible guess, else windows-1252.
func HTML(raw []byte, declared string) (Text, error) {
	contentType := ""
	if declared != "" {
		contentType = "text/html; charset=" + declared
	}
	if enc, name := byMark(raw); enc != nil {
		return sound(decode(raw, enc, name))
	}
	enc, name, certain := charset.DetermineEncoding(raw, contentType)
	named := certain || name != "windows-1252" // the standard's answer when nothing is said
	switch {
	case utf8.Valid(raw) && name != "iso-2022-jp":
		return sound(identity(raw))
	case named && name != "utf-8":
		return sound(decode(raw, enc, name))
	}
	if t, err := guess(raw); err == nil {
		return t, nil
	}
	return sound(decode(raw, enc, name))
}

// byMark is the charset that a byte order mark names; nil for UTF-8 and for none.
func byMark(raw []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return charset.Lookup("utf-16le")
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return charset.Lookup("utf-16be")
	}
	return nil, ""
}

// wide is UTF-16 without a mark: of the first bytes, nearly all NULs stand on one side.
func wide(raw []byte) (encoding.Encoding, string) {
	head := raw[:min(len(raw), 1024)&^1]
	var nuls [2]int
	for i, b := range head {
		if b == 0 {
			nuls[i&1]++
		}
	}
	most := len(head) / 4
	switch {
	case len(head) < 8:
	case nuls[1] > most && nuls[0] == 0:
		return charset.Lookup("utf-16le")
	case nuls[0] > most && nuls[1] == 0:
		return charset.Lookup("utf-16be")
	}
	return nil, ""
}

// mostly tells whether raw is UTF-8 with a little damage: more characters beyond ASCII decode than fail.
func mostly(raw []byte) bool {
	var good, bad int
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		raw = raw[n:]
	}
	return good > 2*bad
}

// guess tries what the detector names, then windows-1252, and takes the first that reads plausibly.
func guess(raw []byte) (Text, error) {
	if mostly(raw) {
		enc, name := charset.Lookup("utf-8")
		return decode(raw, enc, name), nil
	}
	var names []string
	if all, err := chardet.NewTextDetector().DetectAll(raw[:min(len(raw), 1<<16)]); err == nil {
		for _, r := range all {
			if r.Confidence >= 50 && !strings.HasPrefix(r.Charset, "UTF") {
				names = append(names, r.Charset)
			}
		}
	}
	for _, label := range append(names, "windows-1252") {
		enc, name := charset.Lookup(label)
		if enc == nil {
			continue
		}
		if t := decode(raw, enc, name); plausible(t.UTF8) {
			return t, nil
		}
	}
	return Text{}, ErrNotText
}

// plausible tells whether text decoded by a guess reads like text: no control
// characters, no failed characters, and what is not ASCII is mostly letters or
// the punctuation of print.
func plausible(s string) bool {
	var good, bad int
	for _, r := range s {
		switch {
		case r == utf8.RuneError, unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\f", r):
			return false
		case r < utf8.RuneSelf:
		case unicode.IsLetter(r), unicode.Is(unicode.M, r), strings.ContainsRune("‘’“”–—…•«»°£€§\u00a0、。「」・", r):
			good++
		default:
			bad++
		}
	}
	return good >= 4*bad
}

// checked refuses decoded text that still holds NULs or is mostly failures.
func checked(t Text) (Text, error) {
	if strings.Contains(t.UTF8, "\x00") {
		return Text{}, ErrNotText
	}
	return sound(t)
}

// sound refuses decoded text that is mostly failures and NULs. Browsers pass over a few in a page.
func sound(t Text) (Text, error) {
	failed := strings.Count(t.UTF8, string(utf8.RuneError)) + strings.Count(t.UTF8, "\x00")
	if failed*10 > len(t.UTF8) {
		return Text{}, ErrNotText
	}
	return t, nil
}
