package said

import (
	"slices"
	"strings"

	"sitrep"
)

// words is a run of words [first, end).
type words struct{ first, end sitrep.Ref }

func (s words) has(w sitrep.Ref) bool { return s.first <= w && w < s.end }

func (s words) len() int { return int(s.end - s.first) }

// wordsOf is the run of words that overlap a span.
func wordsOf(d *sitrep.Document, s sitrep.Span) (first, end sitrep.Ref) {
	order := func(w sitrep.Span, at uint32) int { return int(w.End) - int(at) }
	i, _ := slices.BinarySearchFunc(d.Split.Words, s.Start+1, order)
	first, end = sitrep.Ref(i), sitrep.Ref(i)
	for int(end) < len(d.Split.Words) && d.Split.Words[end].Start < s.End {
		end++
	}
	return first, end
}

// span is the text of a run of words.
func (r *reading) span(s words) sitrep.Span {
	if s.first >= s.end {
		return sitrep.Span{}
	}
	return r.tree.Span(s.first).Join(r.tree.Span(s.end - 1))
}

// sentence is the words of the sentence that holds w.
func (r *reading) sentence(w sitrep.Ref) words {
	s := r.d.Split.Sentences[r.tree.Sentence(w)]
	return words{s.First, s.End}
}

// subtree is the words that v and all below it cover, kept within its sentence.
func (r *reading) subtree(v sitrep.Ref) words {
	first, end := r.tree.Subtree(v)
	return words{first, end}
}

// lower is the word as written, lower-cased; empty past the ends of the text.
func (r *reading) lower(w sitrep.Ref) string {
	if w < 0 || int(w) >= r.tree.Len() {
		return ""
	}
	return strings.ToLower(r.tree.Text(w))
}

// isOne tells whether w is written as one of the given words.
func (r *reading) isOne(w sitrep.Ref, of ...string) bool { return slices.Contains(of, r.lower(w)) }

// finite tells whether a tensed verb stands among the words.
func (r *reading) finite(s words) bool {
	for w := s.first; w < s.end; w++ {
		switch r.tree.Word(w).XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// clause is the words around w up to where a main clause of its own begins or ends: "; ", ", but ", " while ".
func (r *reading) clause(w sitrep.Ref) words {
	s := r.sentence(w)
	for v := s.first; v < s.end; v++ {
		if !r.isOne(v, ";", "but", "while", "whereas", "although", "though") || v == s.first {
			continue
		}
		if v < w {
			s.first = v + 1
		} else if v > w {
			s.end = v
			break
		}
	}
	return s
}
