package parse

import (
	"os"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/internal/conllu"
)

// The tests of this file read sentences of our own with the model that comes with
// the program. A trained model errs now and then: they ask for most of the answers.
const enough = 0.85

// tally counts answers and complains when too few are right.
type tally struct{ right, all int }

func (c *tally) count(t *testing.T, right bool, format string, a ...any) {
	c.all++
	if right {
		c.right++
		return
	}
	t.Logf(format, a...)
}

func (c *tally) check(t *testing.T, what string) {
	t.Helper()
	if float64(c.right) < enough*float64(c.all) || c.all == 0 {
		t.Errorf("%s: %d of %d right", what, c.right, c.all)
	}
}

func given(t *testing.T) *Model {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestOwnTrees(t *testing.T) {
	f, err := os.Open("testdata/en/own.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := conllu.All(f)
	if err != nil {
		t.Fatal(err)
	}
	var classes, heads, lemmas tally
	for _, s := range gold {
		var forms []string
		for _, w := range s.Words() {
			forms = append(forms, w.Form)
		}
		p := read(t, given(t), split(strings.Join(forms, " ")))
		for i, g := range s.Words() {
			w := p.Words[i]
			classes.count(t, w.UPOS == g.UPOS, "%s is %s, read as %s", g.Form, g.UPOS, w.UPOS)
			heads.count(t, int(w.Head)+1 == g.HeadNumber(), "%s hangs on %d, read on %d", g.Form, g.HeadNumber(), w.Head+1)
			lemmas.count(t, strings.EqualFold(w.Lemma, g.Lemma), "lemma of %s is %s, read as %s", g.Form, g.Lemma, w.Lemma)
		}
	}
	classes.check(t, "word classes")
	heads.check(t, "heads")
	lemmas.check(t, "lemmas")
}

func cases(t *testing.T, file string) []casefile.Case {
	t.Helper()
	all, err := casefile.Read(os.DirFS("testdata/en"), file)
	if err != nil || len(all) == 0 {
		t.Fatalf("%d cases, %v", len(all), err)
	}
	return all
}

func TestOwnNames(t *testing.T) {
	var c tally
	for _, x := range cases(t, "names.case") {
		d := split(x.Text)
		found := map[casefile.Mark]bool{}
		for _, n := range read(t, given(t), d).Names {
			if n.Kind != "MISC" {
				found[mark(d, n.First, n.End, n.Kind)] = true
			}
		}
		c.compare(t, x, found)
	}
	c.check(t, "names")
}

func TestOwnRoles(t *testing.T) {
	var c tally
	for _, x := range cases(t, "roles.case") {
		d := split(x.Text)
		found := map[casefile.Mark]bool{}
		for _, p := range read(t, given(t), d).Predicates {
			verb := mark(d, p.Word, p.Word+1, "V")
			for _, m := range x.Marks {
				if m != verb {
					continue
				}
				found[verb] = true
				for _, r := range p.Roles {
					if r.Label != "AM-MOD" {
						found[mark(d, r.First, r.End, r.Label)] = true
					}
				}
			}
		}
		c.compare(t, x, found)
	}
	c.check(t, "roles")
}

// mark is the mark that a case would have for these words.
func mark(d *sitrep.Document, first, end sitrep.Ref, answer string) casefile.Mark {
	return casefile.Mark{Start: d.Split.Words[first].Start, End: d.Split.Words[end-1].End, Answer: answer}
}

// compare counts each mark that was missed and each that is too much.
func (c *tally) compare(t *testing.T, x casefile.Case, found map[casefile.Mark]bool) {
	for _, m := range x.Marks {
		c.count(t, found[m], "%s:%d: %q is %s, missed", x.File, x.Line, x.Text[m.Start:m.End], m.Answer)
		delete(found, m)
	}
	for m := range found {
		c.count(t, false, "%s:%d: %q is no %s", x.File, x.Line, x.Text[m.Start:m.End], m.Answer)
	}
}
