package export

import (
	"unicode/utf8"

	"sitrep"
	"sitrep/internal/reading"
)

// stride is how many bytes lie between two known positions of codePoints.
const stride = 64

// codePoints counts code points of a text at any byte offset without walking
// the text from its start.
type codePoints struct {
	text string
	at   []int // at[i] is the number of code points that begin before byte i*stride
}

func newCodePoints(text string) *codePoints {
	c := &codePoints{text: text, at: make([]int, 0, len(text)/stride+1)}
	n := 0
	for i := range len(text) {
		if i%stride == 0 {
			c.at = append(c.at, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return c
}

// before is the number of code points that begin before byte offset.
func (c *codePoints) before(offset uint32) int {
	end := min(int(offset), len(c.text))
	block := max(0, min(end/stride, len(c.at)-1))
	if len(c.at) == 0 {
		return 0
	}
	n := c.at[block]
	for i := block * stride; i < end; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}

func (c *codePoints) span(s sitrep.Span) reading.Span {
	return reading.Span{Start: c.before(s.Start), End: c.before(s.End)}
}

func (c *codePoints) spans(all []sitrep.Span) []reading.Span {
	out := make([]reading.Span, len(all))
	for i, s := range all {
		out[i] = c.span(s)
	}
	return out
}

func (c *codePoints) basis(b sitrep.Basis) *reading.Basis {
	return &reading.Basis{By: b.By, On: c.spans(b.On), Score: round(b.Score)}
}
