package tally

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// word is a plain tokeniser for the cases; the real one is tried in package read.
var word = regexp.MustCompile(`'s|[A-Za-z]\.(?:[A-Za-z]\.)+|(?:No|Gen|Mr|Jan|Dec)\.|\d+(?:[.,:/]\d+)+|\d+-\d+-\d+|\w+|\S`)

func document(text string) *sitrep.Document {
	d := &sitrep.Document{Text: text}
	first := 0
	for _, at := range word.FindAllStringIndex(text, -1) {
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: uint32(at[0]), End: uint32(at[1])})
		if n := len(d.Split.Words); text[at[0]:at[1]] == "." || at[1] == len(text) {
			d.Split.Sentences = append(d.Split.Sentences, sitrep.Sentence{
				Span:  d.Split.Words[first].Join(d.Split.Words[n-1]),
				First: sitrep.Ref(first), End: sitrep.Ref(n)})
			first = n
		}
	}
	return d
}

// answer writes a figure as the cases do: "killed 25..", "killed 0..0", "injured ..30".
func answer(t sitrep.Tally) string {
	bound := func(n int64) string {
		if n == sitrep.Open {
			return ""
		}
		return fmt.Sprint(n)
	}
	return t.What + " " + bound(t.Min) + ".." + bound(t.Max)
}

func run(t *testing.T, d *sitrep.Document) []sitrep.Tally {
	t.Helper()
	out, err := New().Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	d.Tallies = out
	if err := d.Check(); err != nil {
		t.Errorf("%q: %v", d.Text, err)
	}
	return out
}

var ruleIDs = []string{"tally/passive", "tally/object", "tally/subject", "tally/state", "tally/self", "tally/driven", "tally/doers", "tally/hospital", "tally/of", "tally/toll", "tally/joined", "tally/none", "tally/one", "tally/weapons", "tally/personnel", "tally/money", "tally/other"}

func TestCases(t *testing.T) {
	all, err := casefile.Read(os.DirFS("testdata/en"), "*.case")
	if err != nil {
		t.Fatal(err)
	}
	good, bad := map[string]bool{}, map[string]bool{}
	for _, c := range all {
		d := document(c.Text)
		found := run(t, d)
		byRule := false
		for _, m := range c.Marks {
			i := slices.IndexFunc(found, func(x sitrep.Tally) bool { return x.Span == sitrep.Span{Start: m.Start, End: m.End} })
			if i < 0 {
				t.Errorf("%s:%d: %q not read", c.File, c.Line, c.Text[m.Start:m.End])
				continue
			}
			want, verb, checked := strings.Cut(m.Answer, " by ")
			if got := answer(found[i]); got != want || checked && (found[i].Verb < 0 || d.Split.Words[found[i].Verb].Of(c.Text) != verb) {
				t.Errorf("%s:%d: %q is %s %v, want %s", c.File, c.Line, c.Text[m.Start:m.End], got, found[i].By, m.Answer)
			}
			byRule = byRule || found[i].By[0] == c.Set["rule"]
			found = slices.Delete(found, i, i+1)
		}
		for _, x := range found {
			t.Errorf("%s:%d: %q read as %s by %v", c.File, c.Line, x.Span.Of(c.Text), answer(x), x.By)
		}
		if len(c.Marks) > 0 && !byRule {
			t.Errorf("%s:%d: nothing read by %s", c.File, c.Line, c.Set["rule"])
		}
		good[c.Set["rule"]] = good[c.Set["rule"]] || len(c.Marks) > 0
		bad[c.Set["rule"]] = bad[c.Set["rule"]] || len(c.Marks) == 0
	}
	for _, id := range ruleIDs {
		if !good[id] || !bad[id] {
			t.Errorf("%s needs a positive and a negative case", id)
		}
	}
}

func TestTables(t *testing.T) {
	if all, err := lex.Table(resources.FS, actsPath, 3); err != nil || len(all) < 20 {
		t.Errorf("acts: %d rows, %v", len(all), err)
	}
	if all, err := lex.Table(resources.FS, nounsPath, 2); err != nil || len(all) < 6 {
		t.Errorf("nouns: %d rows, %v", len(all), err)
	}
}

func FuzzTally(f *testing.F) {
	for _, s := range []string{"", "At least 25 to 30 people were killed", "no", "a", "half a million of", "99999999999999999999 dead", "two hundred thousand million billion men", "between"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { run(t, document(strings.ToValidUTF8(text, "?"))) })
}
