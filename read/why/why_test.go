package why

import (
	"context"
	"os"
	"strconv"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
)

// build makes a parsed document of one sentence from lines "word lemma UPOS XPOS head rel"; heads
// count from 1, 0 is the root. Words in "actors" become actors, words in "acts" accounts.
func build(t *testing.T, lines, actors, acts string) *sitrep.Document {
	t.Helper()
	d := &sitrep.Document{ID: "t"}
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		f := strings.Fields(line)
		head, err := strconv.Atoi(f[4])
		if err != nil || len(f) != 6 {
			t.Fatalf("line %q: word lemma UPOS XPOS head rel wanted", line)
		}
		s := sitrep.Span{Start: uint32(len(d.Text)), End: uint32(len(d.Text) + len(f[0]))}
		w := sitrep.Ref(len(d.Split.Words))
		d.Text += f[0] + " "
		d.Split.Words = append(d.Split.Words, s)
		d.Parse.Words = append(d.Parse.Words, sitrep.Word{Lemma: f[1], UPOS: f[2], XPOS: f[3], Head: sitrep.Ref(head - 1), Rel: f[5]})
		if strings.Contains(" "+actors+" ", " "+f[0]+" ") {
			d.Actors = append(d.Actors, sitrep.Who{Name: f[0], Mentions: []sitrep.Span{s}, Heads: []sitrep.Ref{w}, Basis: sitrep.Base("test", 1, s)})
		}
		if strings.Contains(" "+acts+" ", " "+f[0]+" ") {
			d.Accounts = append(d.Accounts, sitrep.Account{Type: "ASSAULT", Status: sitrep.Happened, Mentions: []sitrep.Span{s},
				Words: []sitrep.Ref{w}, Time: sitrep.None, Where: sitrep.None, Basis: sitrep.Base("test", 1, s)})
		}
	}
	d.Split.Sentences = []sitrep.Sentence{{Span: sitrep.Span{End: uint32(len(d.Text))}, End: sitrep.Ref(len(d.Split.Words))}}
	return d
}

func run(t *testing.T, d *sitrep.Document) []sitrep.Link {
	t.Helper()
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	if d.Links, err = s.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d.Links
}

const avenged = `
Israel Israel PROPN NNP 2 nsubj
bombed bomb VERB VBD 0 root
Gaza Gaza PROPN NNP 2 obj
in in ADP IN 5 case
retaliation retaliation NOUN NN 3 nmod
for for ADP IN 8 case
an a DET DT 8 det
attack attack NOUN NN 5 nmod
. . PUNCT . 2 punct`

func TestRetaliationWhoseTreeIsWrong(t *testing.T) {
	l := run(t, build(t, avenged, "Israel Gaza", "bombed attack"))
	if len(l) != 1 || l[0].From != 1 || l[0].To != 0 || l[0].Why != sitrep.Retaliation || l[0].SaidBy != sitrep.None {
		t.Fatalf("links = %+v", l)
	}
}

func TestOneActHasNoCause(t *testing.T) {
	if l := run(t, build(t, avenged, "Israel Gaza", "bombed")); len(l) != 0 {
		t.Fatalf("links = %+v", l)
	}
}

func TestAfterLinksNoAttacks(t *testing.T) {
	lines := strings.Replace(avenged, "in in ADP IN 5 case\nretaliation retaliation NOUN NN 3 nmod\nfor for ADP IN 8 case\nan a DET DT 8 det\nattack attack NOUN NN 5 nmod\n",
		"after after ADP IN 6 case\nan a DET DT 6 det\nattack attack NOUN NN 2 obl\n", 1)
	if l := run(t, build(t, lines, "Israel Gaza", "bombed attack")); len(l) != 0 {
		t.Fatalf("links = %+v", l)
	}
}

func TestEmptyDocument(t *testing.T) {
	if l := run(t, &sitrep.Document{}); l != nil {
		t.Fatalf("links = %+v", l)
	}
}

// TestRulesHaveCases asks for a positive and a negative case of each rule.
func TestRulesHaveCases(t *testing.T) {
	cases, err := casefile.Read(os.DirFS("testdata"), "en/*.case")
	if err != nil {
		t.Fatal(err)
	}
	with, without := map[string]bool{}, map[string]bool{}
	for _, c := range cases {
		rule := strings.TrimPrefix(c.Set["rule"], "why/")
		if rules[rule] == 0 {
			t.Errorf("%s:%d: no rule %q", c.File, c.Line, rule)
		}
		with[rule], without[rule] = with[rule] || len(c.Marks) > 0, without[rule] || len(c.Marks) == 0
	}
	for rule := range rules {
		if !with[rule] || !without[rule] {
			t.Errorf("rule %s: positive case %v, negative case %v", rule, with[rule], without[rule])
		}
	}
}

// FuzzRun reads documents whose tree is arbitrary: the links must always hold together.
func FuzzRun(f *testing.F) {
	f.Add("Iran bombed it in retaliation for x , leading to y", []byte{1, 0, 3, 2, 9, 4})
	f.Add("In response , z after w because of v", []byte{2, 0, 2, 3})
	f.Fuzz(func(t *testing.T, text string, heads []byte) {
		words := strings.Fields(strings.ToValidUTF8(text, ""))
		if len(words) == 0 || len(words) > 40 || len(heads) == 0 {
			return
		}
		var lines, acts strings.Builder
		for i, w := range words {
			h := int(heads[i%len(heads)]) % (i + 1)
			pos := []string{"VERB VBD", "NOUN NN", "PROPN NNP"}[int(heads[i%len(heads)])%3]
			rel := []string{"nsubj", "obj", "ccomp", "conj", "xcomp", "nmod", "acl"}[int(heads[i%len(heads)])%7]
			lines.WriteString(w + " " + w + " " + pos + " " + strconv.Itoa(h) + " " + rel + "\n")
			if i%3 == 0 {
				acts.WriteString(w + " ")
			}
		}
		run(t, build(t, lines.String(), acts.String(), text))
	})
}
