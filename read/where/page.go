package where

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// page is a document as this stage looks at it: words with their sentence and the name over them.
type page struct {
	*lexicon
	d      *sitrep.Document
	tree   *sitrep.Tree
	words  []string
	low    []string // words in small letters
	sent   []int32
	name   []int32 // index into Parse.Names, -1 for none
	parsed bool
	small  map[string]bool // words that occur with a small first letter
	people map[string]bool // words of names of persons
}

func newPage(l *lexicon, d *sitrep.Document) *page {
	n := len(d.Split.Words)
	p := &page{lexicon: l, d: d, tree: sitrep.NewTree(d), words: make([]string, n), low: make([]string, n), sent: make([]int32, n), name: make([]int32, n),
		parsed: len(d.Parse.Words) == n && n > 0, small: map[string]bool{}, people: map[string]bool{}}
	for i, w := range d.Split.Words {
		p.words[i], p.name[i] = w.Of(d.Text), -1
		p.low[i] = strings.ToLower(p.words[i])
		if r, _ := utf8.DecodeRuneInString(p.words[i]); unicode.IsLower(r) {
			p.small[p.words[i]] = true
		}
	}
	for i, s := range d.Split.Sentences {
		for w := s.First; w < s.End; w++ {
			p.sent[w] = int32(i)
		}
	}
	p.names()
	return p
}

// names marks the words of the model's names and remembers those of persons' full names.
func (p *page) names() {
	if !p.parsed {
		return
	}
	for i, n := range p.d.Parse.Names {
		for w := n.First; w < n.End; w++ {
			p.name[w] = int32(i)
			if n.Kind == "PER" && n.Score >= 0.5 && n.End > n.First+1 && p.capital(int(w)) {
				p.people[p.words[w]] = true
			}
		}
	}
}

// capital tells whether word i begins with a capital letter.
func (p *page) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.words[i])
	return unicode.IsUpper(r)
}

// initial tells whether word i opens its sentence, a quotation or a line.
func (p *page) initial(i int) bool {
	if i == 0 || p.sent[i] != p.sent[i-1] {
		return true
	}
	switch p.words[i-1] {
	case "\"", "“", "''", "``", "‘", "'", "(", ":", "—", "–", "•", "*":
		return true
	}
	return false
}

// same tells whether words i and j stand in one sentence; either may lie outside the text.
func (p *page) same(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(p.words) && j < len(p.words) && p.sent[i] == p.sent[j]
}

// at is word j if it stands in the sentence of word i, else "".
func (p *page) at(i, j int) string {
	if p.same(i, j) {
		return p.words[j]
	}
	return ""
}

// lower is at in small letters.
func (p *page) lower(i, j int) string {
	if p.same(i, j) {
		return p.low[j]
	}
	return ""
}

// gap is the text between word i and the next.
func (p *page) gap(i int) string {
	w := p.d.Split.Words
	return p.d.Text[w[i].End:w[i+1].Start]
}

// span covers the words [first, end).
func (p *page) span(first, end int) sitrep.Span {
	w := p.d.Split.Words
	return sitrep.Span{Start: w[first].Start, End: w[end-1].End}
}

func (p *page) text(first, end int) string { return p.span(first, end).Of(p.d.Text) }

func possessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

func hyphen(w string) bool { return w == "-" || w == "‐" || w == "–" }
