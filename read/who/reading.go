package who

import (
	"strings"

	"sitrep"
)

// reading is the work on one document.
type reading struct {
	*Stage
	d        *sitrep.Document
	t        *sitrep.Tree
	day      sitrep.Day
	low      []string                  // words in lower case, typographic apostrophes made plain
	hits     []hit                     // names of the tables, in order of the text
	hitAt    []int32                   // word → index into hits, -1 for none
	placeAt  []int32                   // word → index into d.Places
	nameAt   []int32                   // word → index into d.Parse.Names
	home     string                    // the country that most places of the report lie in; empty when none leads
	voice    string                    // the state that the outlet speaks for; empty for the free press
	said     map[string]map[string]int // role noun or sector → countries said with it → how often
	police   bool                      // the report speaks more of police than of soldiers
	soldiers bool                      // the report speaks of soldiers
	found    []found
	covered  []bool // words inside a composed phrase
}

// hit is a name of the tables over the words [first, end).
type hit struct {
	first, end sitrep.Ref
	*alias
}

// found is one mention and what it says of its actor.
type found struct {
	key, name       string
	country, sector string
	by              string
	class           string  // head noun, or title of a person, for later "the minister"
	backer          string  // the state that the tables say stands behind a group
	phrase          *phrase // of a phrase, what its words tell
	first, end      sitrep.Ref
	head            sitrep.Ref
	score           float32
	kind            foundKind
	agent           bool // a state that acts by its government
	plain           bool // a noun phrase that nothing tells apart
	definite        bool // "the", "this"
	single          bool // one person or thing
	placed          bool // a thing said to be in a place: "embassy in Baghdad"
}

type foundKind uint8

const (
	isState foundKind = iota + 1
	isNamed           // group, body, organisation
	isPerson
	isPhrase
)

func (s *Stage) read(d *sitrep.Document) *reading {
	n := len(d.Split.Words)
	r := &reading{Stage: s, d: d, t: sitrep.NewTree(d), day: sitrep.DayOf(d.Dated), low: make([]string, n),
		hitAt: filled(n), placeAt: filled(n), nameAt: filled(n), covered: make([]bool, n)}
	for i, w := range d.Split.Words {
		r.low[i] = strings.ReplaceAll(strings.ToLower(w.Of(d.Text)), "’", "'")
	}
	for i, x := range d.Parse.Names {
		for w := x.First; w < x.End; w++ {
			r.nameAt[w] = int32(i)
		}
	}
	r.placeWords()
	r.voice = r.outlet()
	return r
}

func filled(n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// placeWords marks the words of places.
func (r *reading) placeWords() {
	for i, p := range r.d.Places {
		for _, m := range p.Mentions {
			for w := r.wordAt(m.Start); int(w) < len(r.low) && r.t.Span(w).Start < m.End; w++ {
				r.placeAt[w] = int32(i)
			}
		}
	}
}

// setting finds the country that leads among the places, and whether police or soldiers do.
func (r *reading) setting() {
	count := map[string]int{}
	total := 0
	for _, p := range r.d.Places {
		if p.Country != "" {
			weight := len(p.Mentions)
			if p.Kind != sitrep.Country {
				weight *= 2
			}
			count[p.Country] += weight
			total += weight
		}
	}
	best := 0
	for c, n := range count {
		if n > best || n == best && c < r.home {
			r.home, best = c, n
		}
	}
	if best*5 < total*2 {
		r.home = ""
	}
	soldiers := r.countWords(soldierWords)
	r.police, r.soldiers = r.countWords(policeWords) > soldiers, soldiers > 0
}

var (
	policeWords  = words("police policeman policemen")
	soldierWords = words("army military troops soldiers soldier battalion airstrikes")
)

func (r *reading) countWords(set map[string]bool) (n int) {
	for _, w := range r.low {
		if set[w] {
			n++
		}
	}
	return n
}

// wordAt is the first word that ends after the byte offset.
func (r *reading) wordAt(at uint32) sitrep.Ref {
	words := r.d.Split.Words
	lo, hi := 0, len(words)
	for lo < hi {
		if mid := (lo + hi) / 2; words[mid].End > at {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return sitrep.Ref(lo)
}

// bounds are the words [first, end) of the sentence of w.
func (r *reading) bounds(w sitrep.Ref) (first, end sitrep.Ref) {
	s := r.d.Split.Sentences[r.t.Sentence(w)]
	return s.First, s.End
}

// span is the text of the words [first, end).
func (r *reading) span(first, end sitrep.Ref) sitrep.Span {
	return sitrep.Span{Start: r.t.Span(first).Start, End: r.t.Span(end - 1).End}
}

// headOf is the word of [first, end) that the others hang on: the last whose governor lies outside.
func (r *reading) headOf(first, end sitrep.Ref) sitrep.Ref {
	for w := first; w < end; w++ {
		if h := r.t.Head(w); (h < first || h >= end) && r.nominal(w) {
			return w
		}
	}
	return end - 1
}

// nominal tells whether w is a noun, a name, or a word used as one.
func (r *reading) nominal(w sitrep.Ref) bool {
	if w < 0 {
		return false
	}
	switch r.t.Word(w).UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM", "X":
		return true
	}
	return false
}

// sameSentence tells whether a and b are words of one sentence.
func (r *reading) sameSentence(a, b sitrep.Ref) bool {
	return min(a, b) >= 0 && int(max(a, b)) < len(r.low) && r.t.Sentence(a) == r.t.Sentence(b)
}

// hitOn is the table name that covers w, nil when none.
func (r *reading) hitOn(w sitrep.Ref) *hit {
	if w < 0 || int(w) >= len(r.hitAt) || r.hitAt[w] < 0 {
		return nil
	}
	return &r.hits[r.hitAt[w]]
}

// placeOn is the place that covers w, nil when none.
func (r *reading) placeOn(w sitrep.Ref) *sitrep.Where {
	if r.placeAt[w] < 0 {
		return nil
	}
	return &r.d.Places[r.placeAt[w]]
}

// nameKind is PER, LOC or ORG where the model sees a name over w.
func (r *reading) nameKind(w sitrep.Ref) string {
	if r.nameAt[w] < 0 {
		return ""
	}
	return r.d.Parse.Names[r.nameAt[w]].Kind
}

func (r *reading) add(f found) {
	r.found = append(r.found, f)
}

// cover marks words as used up by a phrase.
func (r *reading) cover(first, end sitrep.Ref) {
	for w := first; w < end; w++ {
		r.covered[w] = true
	}
}
