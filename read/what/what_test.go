package what

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sitrep"
)

// build makes a parsed document of one sentence from lines "word lemma UPOS XPOS head rel"; heads
// count from 1, 0 is the root. Words in "actors" become actors of their own.
func build(t *testing.T, lines, actors string) *sitrep.Document {
	t.Helper()
	d := &sitrep.Document{ID: "t"}
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		f := strings.Fields(line)
		head, err := strconv.Atoi(f[4])
		if err != nil || len(f) != 6 {
			t.Fatalf("line %q: word lemma UPOS XPOS head rel wanted", line)
		}
		start := uint32(len(d.Text))
		d.Text += f[0]
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: start, End: uint32(len(d.Text))})
		d.Text += " "
		d.Parse.Words = append(d.Parse.Words, sitrep.Word{Lemma: f[1], UPOS: f[2], XPOS: f[3], Head: sitrep.Ref(head - 1), Rel: f[5]})
	}
	n := sitrep.Ref(len(d.Split.Words))
	d.Split.Sentences = []sitrep.Sentence{{Span: sitrep.Span{End: uint32(len(d.Text))}, First: 0, End: n}}
	for w := range n {
		s := d.Split.Words[w]
		if word := s.Of(d.Text); strings.Contains(" "+actors+" ", " "+word+" ") {
			d.Actors = append(d.Actors, sitrep.Who{Name: word, Mentions: []sitrep.Span{s}, Heads: []sitrep.Ref{w}, Basis: sitrep.Base("test", 1, s)})
		}
	}
	return d
}

func run(t *testing.T, d *sitrep.Document) []sitrep.Account {
	t.Helper()
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	if d.Accounts, err = s.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d.Accounts
}

func TestActiveVerb(t *testing.T) {
	d := build(t, `
Iran Iran PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Iraq Iraq PROPN NNP 2 obj`, "Iran Iraq")
	a := run(t, d)
	if len(a) != 1 || a[0].Type != "ASSAULT" || a[0].Status != sitrep.Happened {
		t.Fatalf("accounts = %+v", a)
	}
	if len(a[0].Actors) != 1 || a[0].Actors[0] != 0 || len(a[0].Targets) != 1 || a[0].Targets[0] != 1 {
		t.Fatalf("actors %v targets %v, want 0 and 1", a[0].Actors, a[0].Targets)
	}
}

func TestPassiveVerbTurnsRoles(t *testing.T) {
	d := build(t, `
Iraq Iraq PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
attacked attack VERB VBN 0 root
by by ADP IN 5 case
Iran Iran PROPN NNP 3 obl:agent`, "Iran Iraq")
	a := run(t, d)
	if len(a) != 1 || d.Actors[a[0].Actors[0]].Name != "Iran" || d.Actors[a[0].Targets[0]].Name != "Iraq" {
		t.Fatalf("accounts = %+v", a)
	}
}

func TestThreatenedActIsNotDone(t *testing.T) {
	d := build(t, `
Iran Iran PROPN NNP 2 nsubj
threatened threaten VERB VBD 0 root
to to PART TO 4 mark
attack attack VERB VB 2 xcomp
Iraq Iraq PROPN NNP 4 obj`, "Iran Iraq")
	a := run(t, d)
	if len(a) != 2 || a[0].Type != "THREATEN" || a[0].Status != sitrep.Happened || a[1].Status != sitrep.Threatened {
		t.Fatalf("accounts = %+v", a)
	}
}

func TestObjectBlocksSense(t *testing.T) {
	d := build(t, `
Iran Iran PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
the the DET DT 4 det
proposal proposal NOUN NN 2 obj`, "Iran")
	if a := run(t, d); len(a) != 0 {
		t.Fatalf("accounts = %+v, want none: a proposal cannot be assaulted", a)
	}
}

func TestUserLexiconOutranksBuiltIn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.tsv")
	if err := os.WriteFile(file, []byte("attack\tv\tACCUSE.disapprove\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := LoadLexicon(file)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(l.verbs["attack"], func(e *entry) bool { return len(e.words) == 1 })
	if got := l.verbs["attack"][i]; got.typ != "ACCUSE" {
		t.Fatalf("attack is %s, want the user's ACCUSE", got.typ)
	}
}

func TestBadLexiconLineIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.tsv")
	if err := os.WriteFile(file, []byte("# words\nattack\tv\tATTACK\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := New(file)
	if sitrep.KindOf(err) != sitrep.Invalid || !strings.Contains(err.Error(), "own.tsv:2:") {
		t.Fatalf("err = %v, want an Invalid one that names own.tsv:2", err)
	}
}

func TestLexiconSize(t *testing.T) {
	l, err := LoadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	if l.Size() < 600 {
		t.Fatalf("%d words, at least 600 wanted", l.Size())
	}
}
