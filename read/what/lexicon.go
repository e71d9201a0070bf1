package what

import (
	"io"
	"os"
	"slices"
	"strings"

	"sitrep/internal/lex"
	"sitrep/resources"
)

// Lexicon maps words to the acts they tell of.
type Lexicon struct {
	verbs map[string][]*entry // by the head verb
	nouns map[string][]*entry // by the last word
	size  int
}

// entry is one word or phrase of the lexicon.
type entry struct {
	id       string   // "what/launch attack.v"
	words    []string // of the phrase, in order; the head is first for verbs, last for nouns
	typ      string
	mode     string
	actor    []string // sources tried in order
	target   []string
	mutual   bool
	tests    []test
	weak     bool // tells of no act without an actor or target
	count    bool // told by its victims
	unreal   bool // tells of an act only where it has not happened
	priority int  // line in the file: the first that holds wins among entries of equal length
}

// test is one condition on the words around a trigger.
type test struct {
	key    string
	not    bool
	values []string
}

// Size is the number of words and phrases.
func (l *Lexicon) Size() int { return l.size }

// LoadLexicon reads the built-in table and after it the user's files, whose lines come first.
func LoadLexicon(files ...string) (*Lexicon, error) {
	l := &Lexicon{verbs: map[string][]*entry{}, nouns: map[string][]*entry{}}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		err = l.add(f, name)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	const own = "events/en/lexicon.tsv"
	f, err := resources.FS.Open(own)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := l.add(f, own); err != nil {
		return nil, err
	}
	l.sort()
	return l, nil
}

func (l *Lexicon) add(r io.Reader, name string) error {
	rows, err := lex.Read(r, name, 3)
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, words := range row.List(0, ",") {
			e, err := newEntry(row, words)
			if err != nil {
				return err
			}
			e.priority = l.size
			l.size++
			switch row.Cell(1) {
			case "v":
				l.verbs[e.words[0]] = append(l.verbs[e.words[0]], e)
			case "n":
				last := e.words[len(e.words)-1]
				l.nouns[last] = append(l.nouns[last], e)
			default:
				return row.Errorf("part of speech %q: v or n wanted", row.Cell(1))
			}
		}
	}
	return nil
}

func newEntry(row lex.Row, words string) (*entry, error) {
	e := &entry{id: "what/" + words + "." + row.Cell(1)}
	e.words = strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '-' })
	e.typ, e.mode, _ = strings.Cut(row.Cell(2), ".")
	if !types[e.typ] {
		return nil, row.Errorf("%q is no PLOVER type", e.typ)
	}
	e.roles(row.Cell(3), row.Cell(1))
	for _, t := range row.List(4, " ") {
		switch t {
		case "weak":
			e.weak = true
		case "count":
			e.count = true
		case "unreal":
			e.unreal = true
		default:
			c, err := newTest(row, t)
			if err != nil {
				return nil, err
			}
			e.tests = append(e.tests, c)
		}
	}
	return e, nil
}

var types = map[string]bool{
	"AGREE": true, "CONSULT": true, "SUPPORT": true, "CONCEDE": true, "COOPERATE": true, "AID": true,
	"RETREAT": true, "REQUEST": true, "ACCUSE": true, "REJECT": true, "THREATEN": true, "PROTEST": true,
	"SANCTION": true, "MOBILIZE": true, "COERCE": true, "ASSAULT": true,
}

// testKeys are what a test may look at: the roles, the words before a noun, the prepositions behind
// the trigger, its complement, what is said (frame), or what stands behind one preposition.
var testKeys = []string{"obj", "subj", "mod", "prep", "comp", "frame", "in", "from", "after", "by", "of", "on", "for", "against", "during", "to", "with", "into", "at", "as"}

func newTest(row lex.Row, s string) (test, error) {
	key, values, found := strings.Cut(s, "=")
	t := test{key: strings.TrimSuffix(key, "!"), not: strings.HasSuffix(key, "!"), values: strings.Split(values, ",")}
	if !found || !slices.Contains(testKeys, t.key) {
		return t, row.Errorf("test %q: one of %s with = or != wanted", s, strings.Join(testKeys, " "))
	}
	return t, nil
}

// roles reads "A0>on,against"; empty means the default of the part of speech.
func (e *entry) roles(s, pos string) {
	if s == "" {
		s = map[string]string{"v": "A0>A1", "n": "by,poss,mod>of,on,against,at"}[pos]
	}
	actor, target, found := strings.Cut(s, ">")
	if !found {
		actor, target, e.mutual = strings.Cut(s, "=")
	}
	split := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
	}
	e.actor, e.target = split(actor), split(target)
}

// sort puts longer phrases first, then the order of the files.
func (l *Lexicon) sort() {
	for _, m := range []map[string][]*entry{l.verbs, l.nouns} {
		for _, es := range m {
			slices.SortStableFunc(es, func(a, b *entry) int {
				if len(a.words) != len(b.words) {
					return len(b.words) - len(a.words)
				}
				return a.priority - b.priority
			})
		}
	}
}
