package said

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

func run(t *testing.T, d *sitrep.Document) []sitrep.Claim {
	t.Helper()
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	if d.Claims, err = s.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d.Claims
}

const denial = `
Iran Iran PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
attacking attack VERB VBG 2 xcomp
Iraq Iraq PROPN NNP 3 obj`

func TestDenial(t *testing.T) {
	c := run(t, build(t, denial, "Iran Iraq", "attacking"))
	if len(c) != 1 || c[0].Stance != sitrep.Denies || c[0].Speaker != 0 || c[0].Of != 0 || c[0].By[0] != "said/denied" {
		t.Fatalf("claims = %+v", c)
	}
}

func TestNoSpeakerNoClaim(t *testing.T) {
	if c := run(t, build(t, denial, "Iraq", "attacking")); len(c) != 0 {
		t.Fatalf("claims = %+v", c)
	}
}

func TestOutletIsNoSpeaker(t *testing.T) {
	d := build(t, denial, "Iran Iraq", "attacking")
	d.Outlet = "Iran"
	if c := run(t, d); len(c) != 0 {
		t.Fatalf("claims = %+v", c)
	}
}

func TestAsideWhoseVerbIsMisparsed(t *testing.T) {
	c := run(t, build(t, `
Gunmen gunman NOUN NNS 2 nsubj
killed kill VERB VBD 0 root
him he PRON PRP 2 obj
, , PUNCT , 6 punct
police police NOUN NN 6 nsubj
said say VERB VBD 2 conj
. . PUNCT . 2 punct`, "Gunmen police", "killed"))
	if len(c) != 1 || c[0].Speaker != 1 || c[0].Stance != sitrep.Asserts || c[0].By[0] != "said/aside" {
		t.Fatalf("claims = %+v", c)
	}
}

func TestEmptyDocument(t *testing.T) {
	if c := run(t, &sitrep.Document{}); c != nil {
		t.Fatalf("claims = %+v", c)
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
		rule := strings.TrimPrefix(c.Set["rule"], "said/")
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

// FuzzRun reads documents whose tree is arbitrary: the claims must always hold together.
func FuzzRun(f *testing.F) {
	f.Add("Iran said \" they denied , ” according to x :", []byte{1, 0, 3, 2, 9, 4})
	f.Add("X denied responsibility for it", []byte{2, 0, 2, 3})
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

const orchestrated = `
Iran Iran PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 5 mark
it it PRON PRP 5 nsubj
led lead VERB VBD 2 ccomp
the the DET DT 7 det
protests protest NOUN NNS 5 obj
. . PUNCT . 2 punct`

// TestPartDenied: who denies having led the protests does not deny that there were any.
func TestPartDenied(t *testing.T) {
	c := run(t, build(t, orchestrated, "Iran", "protests"))
	if len(c) != 1 || c[0].Stance != sitrep.Denies || !c[0].Part {
		t.Fatalf("claims = %+v", c)
	}
	c = run(t, build(t, strings.ReplaceAll(orchestrated, "led lead", "joined join"), "Iran", "joined protests"))
	if len(c) != 2 || c[0].Part || !c[1].Part {
		t.Fatalf("claims = %+v", c)
	}
	c = run(t, build(t, strings.ReplaceAll(orchestrated, "led lead", "occurred occur"), "Iran", "protests"))
	if len(c) != 1 || c[0].Part {
		t.Fatalf("claims = %+v", c)
	}
}

// TestSourceWithoutActor: a source that is no actor is given in the report's own words.
func TestSourceWithoutActor(t *testing.T) {
	d := build(t, `
Reports report NOUN NNS 2 nsubj
say say VERB VBP 0 root
gunmen gunman NOUN NNS 4 nsubj
killed kill VERB VBD 2 ccomp
him he PRON PRP 4 obj
. . PUNCT . 2 punct`, "gunmen", "killed")
	c := run(t, d)
	if len(c) != 1 || c[0].Speaker != sitrep.None || c[0].Source.Of(d.Text) != "Reports" || c[0].By[0] != "said/unnamed" {
		t.Fatalf("claims = %+v", c)
	}
	d.Parse.Words[1].Lemma = "show"
	if c := run(t, d); len(c) != 0 {
		t.Fatalf("claims = %+v", c)
	}
}
