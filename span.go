package sitrep

import "unicode/utf8"

// Span is a half-open range of bytes of Document.Text, on rune edges.
type Span struct{ Start, End uint32 }

// Len is the length in bytes.
func (s Span) Len() int { return int(s.End) - int(s.Start) }

// Of returns the words of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Overlaps tells whether the two spans share a byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains tells whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Join is the smallest span that covers both; an empty zero span joins as nothing.
func (s Span) Join(o Span) Span {
	switch {
	case s == Span{}:
		return o
	case o == Span{}:
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// in tells whether the span lies inside text, is not reversed and sits on rune edges.
func (s Span) in(text string) bool {
	return s.Start <= s.End && int(s.End) <= len(text) && onEdge(text, s.Start) && onEdge(text, s.End)
}

func onEdge(text string, at uint32) bool {
	return int(at) == len(text) || utf8.RuneStart(text[at])
}

// Ref is an index into a layer of the same Document; None when unknown.
type Ref int32

// None is the Ref that points at nothing.
const None Ref = -1

// Basis says why a derived value is there. It is embedded in each of them.
type Basis struct {
	By    []string // the rules and models that made it: "when/weekday-back@3", "parse/en-2@9f2c"
	On    []Span   // the words it stands on; never empty
	Score float32  // probability that the value is right, 0..1
}

// Base makes a Basis of one rule.
func Base(by string, score float32, on ...Span) Basis {
	return Basis{By: []string{by}, On: on, Score: score}
}
