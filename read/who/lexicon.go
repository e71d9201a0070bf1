package who

import (
	"slices"
	"strings"

	"sitrep"
)

// kind is what a table entry is.
type kind uint8

const (
	stateName kind = iota + 1
	demonym
	people
	capital
	group
	body
	person
)

// entry is one row of a table.
type entry struct {
	kind     kind
	key      string // who it is; rows of one person share it
	name     string
	country  string
	sector   string
	office   string
	backer   string     // of a group: the state behind it
	from, to sitrep.Day // when the row holds; zero is open
}

// alias is one way to write a name.
type alias struct {
	pieces  []piece
	entries []*entry
	bare    bool // a surname that may stand alone
}

// lexicon finds names by their pieces.
type lexicon struct {
	first map[string][]*alias // by first piece; after sort the longest first
	whole map[string]*alias   // by all pieces, to share entries
	terms map[string][]*entry // rows of a key
}

func newLexicon() *lexicon {
	return &lexicon{make(map[string][]*alias, 1<<13), make(map[string]*alias, 1<<14), make(map[string][]*entry, 1<<12)}
}

// addAll adds an entry under its name and aliases; "=Name" is a bare surname.
func (l *lexicon) addAll(e *entry, name string, aliases []string) {
	l.terms[e.key] = append(l.terms[e.key], e)
	l.add(name, e)
	for _, a := range aliases {
		l.add(a, e)
	}
}

// add adds an entry under one name.
func (l *lexicon) add(name string, e *entry) {
	name, bare := strings.CutPrefix(strings.TrimSpace(name), "=")
	p := pieces(name)
	if len(p) == 0 {
		return
	}
	key := joined(p)
	a := l.whole[key]
	if a == nil {
		a = &alias{pieces: p, bare: bare}
		l.whole[key] = a
		l.first[p[0].text] = append(l.first[p[0].text], a)
	}
	if !slices.ContainsFunc(a.entries, func(x *entry) bool { return x.kind == e.kind && x.key == e.key }) {
		a.entries = append(a.entries, e)
	}
}

// joined is the pieces with their case classes, so that "US" and "us" differ.
func joined(p []piece) string {
	var b strings.Builder
	for _, x := range p {
		b.WriteString(x.text)
		switch {
		case x.caps && len(x.text) > 1:
			b.WriteByte('^')
		case x.upper:
			b.WriteByte('\'')
		}
		b.WriteByte(' ')
	}
	return b.String()
}

func (l *lexicon) sort() {
	for _, a := range l.first {
		slices.SortStableFunc(a, func(x, y *alias) int { return len(y.pieces) - len(x.pieces) })
	}
}

// longest is the longest alias that stands at the start of p, nil when none.
// The pieces of an acronym must be capitals in the text too, unless all is shouted.
func (l *lexicon) longest(p []piece, shouted bool) *alias {
	for _, a := range l.first[p[0].text] {
		if len(a.pieces) <= len(p) && a.at(p, shouted) {
			return a
		}
	}
	return nil
}

func (a *alias) at(p []piece, shouted bool) bool {
	for i, x := range a.pieces {
		y := p[i]
		if x.text != y.text || x.upper && !y.upper {
			return false
		}
		if x.caps && len(x.text) > 1 && (!y.caps || shouted && len(x.text) < 4) {
			return false
		}
	}
	return true
}

// of is the entry of the first of the kinds that the alias has.
func (a *alias) of(kinds ...kind) *entry {
	for _, k := range kinds {
		for _, e := range a.entries {
			if e.kind == k {
				return e
			}
		}
	}
	return nil
}

// at is the row of e's key that holds on day and whether it does; without a day the last row.
func (l *lexicon) at(e *entry, day sitrep.Day) (*entry, bool) {
	all := l.terms[e.key]
	if len(all) == 0 {
		return e, true
	}
	best := all[0]
	for _, x := range all[1:] {
		if x.outranks(best, day) {
			best = x
		}
	}
	return best, day == 0 || best.holds(day)
}

// outranks: a row that holds goes before one that does not, a state's before an international body's, the later before the earlier.
func (e *entry) outranks(o *entry, day sitrep.Day) bool {
	if a, b := day != 0 && e.holds(day), day != 0 && o.holds(day); a != b {
		return a
	}
	if a, b := international[e.country], international[o.country]; a != b {
		return b
	}
	return e.from > o.from
}

var international = map[string]bool{"UNO": true, "EUR": true, "NAT": true, "IGO": true, "NGO": true}

func (e *entry) holds(day sitrep.Day) bool {
	return (e.from == 0 || e.from <= day) && (e.to == 0 || day < e.to)
}
