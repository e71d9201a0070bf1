package charset

import (
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// Text is decoded text and the way back to the raw bytes.
type Text struct {
	UTF8   string
	Name   string // WHATWG name of the charset: "utf-8", "windows-1252"
	Pieces []Piece
}

// Piece says that Len bytes of the decoded text from At stand for RawLen raw bytes from Raw.
// Where Exact is true both are the same bytes; else the piece is one character
// (or the few that one raw sequence stands for).
type Piece struct {
	At, Len     uint32
	Raw, RawLen uint32
	Exact       bool
}

// ErrNotText is given for bytes that are no text in any charset.
var ErrNotText = errors.New("not text")

// end is the offset behind the piece in the decoded text.
func (p Piece) end() uint32 { return p.At + p.Len }

// Join appends p to pieces, as part of the last one where the two run on exactly.
func Join(pieces []Piece, p Piece) []Piece {
	if n := len(pieces); n > 0 && p.Exact {
		last := &pieces[n-1]
		if last.Exact && last.end() == p.At && last.Raw+last.RawLen == p.Raw {
			last.Len += p.Len
			last.RawLen += p.RawLen
			return pieces
		}
	}
	return append(pieces, p)
}

// decode runs the decoder over raw one character at a time and records each.
// A byte order mark at the start is left out of the text.
func decode(raw []byte, enc encoding.Encoding, name string) Text {
	t := Text{Name: name}
	out := make([]byte, 0, len(raw)+len(raw)/8)
	step := stepper{dec: enc.NewDecoder()}
	for at := 0; at < len(raw); {
		chars, n := step.next(raw[at:])
		if len(chars) > 0 && !(at == 0 && string(chars) == bom) {
			t.Pieces = Join(t.Pieces, Piece{
				At: uint32(len(out)), Len: uint32(len(chars)), Raw: uint32(at), RawLen: uint32(n),
				Exact: len(chars) == n && string(chars) == string(raw[at:at+n]),
			})
			out = append(out, chars...)
		}
		at += n
	}
	t.UTF8 = string(out)
	return t
}

const bom = "\ufeff"

// stepper feeds a decoder the least bytes that yield something.
type stepper struct {
	dec *encoding.Decoder
	buf [64]byte
}

// next decodes the first character of src: its UTF-8 and the raw bytes it took.
// A shift sequence that stands for no character yields no text.
func (s *stepper) next(src []byte) ([]byte, int) {
	for k := 1; k <= len(src) && k <= 8; k++ {
		last := k == len(src)
		n, used, _ := s.dec.Transformer.Transform(s.buf[:], src[:k], last)
		if used > 0 {
			return s.buf[:n], used
		}
	}
	return utf8.AppendRune(s.buf[:0], utf8.RuneError), 1
}

// identity is raw that is UTF-8 already.
func identity(raw []byte) Text {
	skip := uint32(0)
	if len(raw) >= len(bom) && string(raw[:len(bom)]) == bom {
		skip = uint32(len(bom))
	}
	n := uint32(len(raw)) - skip
	t := Text{UTF8: string(raw[skip:]), Name: "utf-8"}
	if n > 0 {
		t.Pieces = []Piece{{Len: n, Raw: skip, RawLen: n, Exact: true}}
	}
	return t
}
