package who

import (
	"unicode"

	"sitrep"
)

// findNames looks up every name of the tables.
func (r *reading) findNames() {
	for _, s := range r.d.Split.Sentences {
		r.namesIn(s)
	}
	r.namesakes()
	for i := range r.hits {
		h := &r.hits[i]
		if r.hitAt[h.first] < 0 {
			continue
		}
		if e := h.of(group, body); e != nil && h.of(stateName, demonym, capital) == nil && !r.insidePerson(h) {
			r.addNamed(h, e)
		}
	}
}

func (r *reading) namesIn(s sitrep.Sentence) {
	var p []piece
	for w := s.First; w < s.End; w++ {
		p = cut(p, r.pieceText(w), int32(w))
	}
	shouted := shouts(s.Of(r.d.Text))
	for i := 0; i < len(p); {
		i += r.nameAtPiece(p, i, shouted)
	}
}

// pieceText is a word as names are cut: the possessive clitic is a piece "s".
func (r *reading) pieceText(w sitrep.Ref) string { return r.t.Text(w) }

// nameAtPiece adds the longest name that starts at p[i] and tells how many pieces to go on by.
func (r *reading) nameAtPiece(p []piece, i int, shouted bool) int {
	if i > 0 && p[i-1].word == p[i].word && !hyphenated(r.low[p[i].word]) {
		return 1
	}
	if i > 0 && opposed[p[i-1].text] && (p[i-1].word == p[i].word || r.low[p[i].word-1] == "-") {
		return 1
	}
	a := r.names.longest(p[i:], shouted)
	if a == nil {
		return 1
	}
	n := len(a.pieces)
	first, last := sitrep.Ref(p[i].word), sitrep.Ref(p[i+n-1].word)
	for w := first; w <= last; w++ {
		r.hitAt[w] = int32(len(r.hits))
	}
	r.hits = append(r.hits, hit{first, last + 1, a})
	return n
}

// opposed prefixes make another thing of the name behind them: "anti-Taliban", "pro-Russian".
var opposed = words("anti pro non counter post pre")

func hyphenated(word string) bool {
	for i := 1; i < len(word); i++ {
		if word[i] == '-' {
			return true
		}
	}
	return false
}

// shouts tells whether a sentence is in capitals.
func shouts(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

// insidePerson tells whether the model reads a longer person name over the hit.
func (r *reading) insidePerson(h *hit) bool {
	if r.nameKind(h.first) != "PER" {
		return false
	}
	x := r.d.Parse.Names[r.nameAt[h.first]]
	if len(h.pieces) > 1 && h.of(group, body) != nil {
		return false
	}
	return x.First < h.first || x.End > h.end
}

// addNamed adds a group or body by the row that holds at the date of the report.
func (r *reading) addNamed(h *hit, e *entry) {
	row, holds := r.names.at(e, r.day)
	score := float32(0.9)
	if !holds {
		score = 0.6
	}
	by := "who/group"
	if e.kind == body {
		by = "who/body"
	}
	r.add(found{key: e.key, name: row.name, country: row.country, sector: row.sector, backer: row.backer, by: by,
		first: h.first, end: h.end, head: r.headOf(h.first, h.end), score: score, kind: isNamed})
}
