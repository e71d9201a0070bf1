package survey

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
)

// Example is one place where a word or name stands.
type Example struct {
	Report   string `json:"report"`
	Sentence int    `json:"sentence"` // counted from 1
	Start    int    `json:"start"`    // of the word, in code points of the report
	End      int    `json:"end"`
	Text     string `json:"text"` // the sentence
}

// Word is a predicate without an entry.
type Word struct {
	Lemma   string  `json:"lemma"`
	POS     string  `json:"pos"` // v or n
	Sense   string  `json:"sense"`
	Count   int     `json:"count"`
	Acted   int     `json:"acted"` // an actor or place fills one of its roles
	Example Example `json:"example"`
}

// Name is the name of an actor without an entry.
type Name struct {
	Name    string  `json:"name"`
	Kind    string  `json:"kind"` // PER ORG MISC
	Count   int     `json:"count"`
	Acted   int     `json:"acted"` // fills a slot of an account or claim
	Example Example `json:"example"`
}

// Survey gathers over many documents; not safe for concurrent use.
type Survey struct {
	known known
	words map[[3]string]*Word
	names map[string]*Name
}

// New loads the tables, and event lexicons of the user's own.
func New(lexicons ...string) (*Survey, error) {
	k, err := newKnown(lexicons)
	return &Survey{known: k, words: map[[3]string]*Word{}, names: map[string]*Name{}}, err
}

// Add counts what stands in a document that has been read.
func (s *Survey) Add(d *sitrep.Document) {
	v := newView(d)
	for i := range d.Parse.Predicates {
		s.addWord(v, &d.Parse.Predicates[i])
	}
	for _, n := range d.Parse.Names {
		s.addName(v, n)
	}
}

func (s *Survey) addWord(v *view, p *sitrep.Predicate) {
	pos := v.pos(p.Word)
	lemma := v.tree.Lemma(p.Word)
	if pos == "" || s.known[pos+" "+lemma] || v.trigger[p.Word] {
		return
	}
	key := [3]string{lemma, pos, p.Sense}
	w := s.words[key]
	if w == nil {
		w = &Word{Lemma: lemma, POS: pos, Sense: p.Sense, Example: v.example(v.tree.Span(p.Word))}
		s.words[key] = w
	}
	w.Count++
	if v.acted(p) {
		w.Acted++
	}
}

func (s *Survey) addName(v *view, n sitrep.Name) {
	span := v.tree.Span(n.First).Join(v.tree.Span(n.End - 1))
	name, acted, ok := v.unlisted(span)
	words := strings.Join(strings.Fields(span.Of(v.d.Text)), " ")
	name = cmp.Or(name, words)
	if n.Kind == "LOC" || !ok || s.known["name "+strings.ToLower(name)] || s.known["name "+strings.ToLower(words)] {
		return
	}
	x := s.names[name]
	if x == nil {
		x = &Name{Name: name, Kind: n.Kind, Example: v.example(span)}
		s.names[name] = x
	}
	x.Count++
	if acted {
		x.Acted++
	}
}

// Words lists the predicates that stand at least min times, those by which most is done first.
func (s *Survey) Words(min int) []Word {
	return top(s.words, func(w *Word) bool { return w.Count >= min }, func(a, b Word) int {
		return cmp.Or(b.Acted-a.Acted, b.Count-a.Count, strings.Compare(a.Sense+a.POS+a.Lemma, b.Sense+b.POS+b.Lemma))
	})
}

// Names lists the names that stand at least min times, those that act most first.
func (s *Survey) Names(min int) []Name {
	return top(s.names, func(n *Name) bool { return n.Count >= min }, func(a, b Name) int {
		return cmp.Or(b.Acted-a.Acted, b.Count-a.Count, strings.Compare(a.Name, b.Name))
	})
}

func top[K comparable, T any](all map[K]*T, keep func(*T) bool, order func(a, b T) int) []T {
	out := []T{}
	for _, x := range all {
		if keep(x) {
			out = append(out, *x)
		}
	}
	slices.SortFunc(out, order)
	return out
}
