package what

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// fact is a word or phrase of the table of factuality, and how an act stands that it governs.
type fact struct {
	words   []string // in order: a verb is the first of its phrase, all others the last
	status  sitrep.Status
	negated sitrep.Status // the standing where the governing word is denied; empty for the rule of thumb
	forms   []string      // the constructions it speaks of; empty for all
}

// factuality is the table, by part of speech and key word: "v manage".
type factuality map[string][]fact

// Standings of the table that depend on the act.
const (
	granted  sitrep.Status = "granted"  // taken for done, whatever becomes of the blame or grief
	promised sitrep.Status = "promised" // threatened where it is harm, else planned
)

func loadFactuality() (factuality, error) {
	rows, err := lex.Table(resources.FS, "events/en/factuality.tsv", 3)
	if err != nil {
		return nil, err
	}
	f := factuality{}
	for _, row := range rows {
		for _, phrase := range row.List(0, ",") {
			f.add(phrase, row)
		}
	}
	for _, facts := range f {
		slices.SortStableFunc(facts, func(a, b fact) int { return weight(b) - weight(a) })
	}
	return f, nil
}

func (f factuality) add(phrase string, row lex.Row) {
	words := strings.Fields(phrase)
	key := row.Cell(1) + " " + words[len(words)-1]
	switch row.Cell(1) {
	case "v":
		key = "v " + words[0]
	case "m":
		key = "m " + phrase
	}
	f[key] = append(f[key], fact{words, sitrep.Status(row.Cell(2)), sitrep.Status(row.Cell(3)), row.List(4, ",")})
}

// weight orders the facts of one key: phrases before words, those of one construction before those of all.
func weight(f fact) int { return 2*len(f.words) + min(len(f.forms), 1) }

// fact is what the table says of governor w, a verb (v), noun (n) or adjective (a), for a complement of
// one of the forms; ok is false where it says nothing.
func (r *reading) fact(w sitrep.Ref, pos string, forms ...string) (f fact, ok bool) {
	key := r.tree.Lemma(w)
	if pos == "a" {
		key = strings.ToLower(r.tree.Text(w))
	}
	for _, f := range r.facts[pos+" "+key] {
		if f.speaksOf(forms) && r.phrased(w, f.words, pos) {
			return f, true
		}
	}
	return fact{}, false
}

// speaksOf tells whether the fact is of one of the constructions. Of a subject, an aim or an end only
// facts speak that name it.
func (f fact) speaksOf(forms []string) bool {
	if len(f.forms) == 0 {
		return len(forms) == 0 || !slices.Contains(named, forms[0])
	}
	return slices.ContainsFunc(f.forms, func(s string) bool { return slices.Contains(forms, s) })
}

// named are the constructions of which a fact must speak by name.
var named = []string{"subj", "pass", "aim", "stop", "turn", "purpose", "date"}

// settled is what fact f of governor head makes of the act: its standing where head is denied is another.
func (r *reading) settled(f fact, head sitrep.Ref) sitrep.Status {
	switch {
	case r.own(head) != sitrep.Denied:
		return f.status
	case f.negated != "":
		return f.negated
	case f.status == sitrep.Denied:
		return sitrep.Possible
	case f.status == granted:
		return granted
	}
	return sitrep.Denied
}

// phrased tells whether the words of a phrase stand with w: before it in the text, or for a verb
// somewhere below it behind.
func (r *reading) phrased(w sitrep.Ref, words []string, pos string) bool {
	if pos != "v" {
		return r.precede(w, words[:len(words)-1])
	}
	at := w
	for _, word := range words[1:] {
		if at = r.below(w, at, word); at == sitrep.None {
			return false
		}
	}
	return true
}

// below is the first word behind at that is the word and hangs on w, directly or through one other.
func (r *reading) below(w, at sitrep.Ref, word string) sitrep.Ref {
	for x := at + 1; x < sitrep.Ref(r.tree.Len()) && x <= at+4; x++ {
		if head := r.tree.Head(x); r.named(x, word) && head != sitrep.None && (head == w || r.tree.Head(head) == w) {
			return x
		}
	}
	return sitrep.None
}

// precede tells whether the words stand straight before w.
func (r *reading) precede(w sitrep.Ref, words []string) bool {
	at := w - sitrep.Ref(len(words))
	if at < 0 {
		return false
	}
	for i, word := range words {
		if x := at + sitrep.Ref(i); !r.named(x, word) {
			return false
		}
	}
	return true
}

// opening is what the table says of the dependents of w that are adverbs (r) or open its clause (c).
func (r *reading) opening(w sitrep.Ref, pos string, rels ...string) (fact, bool) {
	for _, k := range r.tree.Kids(w, rels...) {
		for x := k; x != sitrep.None; x = r.tree.Kid(x, "fixed") {
			for _, f := range r.facts[pos+" "+strings.ToLower(r.tree.Text(x))] {
				if r.precede(x, f.words[:len(f.words)-1]) {
					return f, true
				}
			}
		}
	}
	return fact{}, false
}
