package when

import (
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"sitrep"
	"sitrep/internal/casefile"
)

// word is a plain tokeniser for the cases; the real one is tried in package read.
var word = regexp.MustCompile(`'s|'ll|[A-Za-z]\.(?:[A-Za-z]\.)+|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Sun|Mon|Tue|Wed|Thu|Fri|Sat|Gen|Mr|St)\.|mid-\w+|\d+-\d+-\d+|\d+(?:[/.,:]\d+)+|'\d0s|\w+|\S`)

func document(text string, published time.Time) *sitrep.Document {
	d := &sitrep.Document{Text: text, Dated: published}
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

func run(t *testing.T, d *sitrep.Document) []sitrep.When {
	t.Helper()
	out, err := New().Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	d.Times = out
	if err := d.Check(); err != nil {
		t.Errorf("%q: %v", d.Text, err)
	}
	return out
}

// answers writes each mention as "words|value start..end".
func answers(d *sitrep.Document, all []sitrep.When) map[sitrep.Span]sitrep.When {
	out := map[sitrep.Span]sitrep.When{}
	for _, w := range all {
		for _, m := range w.Mentions {
			out[m] = w
		}
	}
	return out
}

// agrees compares a reading with "value", "value start..end" or, for no value, "-".
func agrees(w sitrep.When, answer string) bool {
	value, days, given := strings.Cut(answer, " ")
	if value == "-" {
		value = ""
	}
	if w.Value != value {
		return false
	}
	if !given {
		return len(value) != 10 || value[0] > '9' || w.Days.Start.String() == value
	}
	if days == "none" {
		return !w.Days.Known()
	}
	from, to, _ := strings.Cut(days, "..")
	return w.Days.Start.String() == from && w.Days.End.String() == to
}

func TestCases(t *testing.T) {
	all, err := casefile.Read(os.DirFS("testdata/en"), "*.case")
	if err != nil {
		t.Fatal(err)
	}
	good, bad := map[string]bool{}, map[string]bool{}
	for _, c := range all {
		published, _ := time.Parse(time.DateOnly, c.Set["published"])
		d := document(c.Text, published)
		got := answers(d, run(t, d))
		byRule := false
		for _, m := range c.Marks {
			w, ok := got[sitrep.Span{Start: m.Start, End: m.End}]
			if !ok || !agrees(w, m.Answer) {
				t.Errorf("%s:%d: %q: got %q %v, want %s", c.File, c.Line, c.Text[m.Start:m.End], w.Value, w.Days, m.Answer)
			}
			byRule = byRule || ok && slices.Contains(w.By, c.Set["rule"])
			delete(got, sitrep.Span{Start: m.Start, End: m.End})
		}
		for s, w := range got {
			t.Errorf("%s:%d: %q read as %q by %v", c.File, c.Line, s.Of(c.Text), w.Value, w.By)
		}
		if len(c.Marks) > 0 && !byRule {
			t.Errorf("%s:%d: %q: nothing read by %s", c.File, c.Line, c.Text, c.Set["rule"])
		}
		good[c.Set["rule"]] = good[c.Set["rule"]] || len(c.Marks) > 0
		bad[c.Set["rule"]] = bad[c.Set["rule"]] || len(c.Marks) == 0
	}
	for _, r := range rules() {
		if !good[r.id] || !bad[r.id] {
			t.Errorf("%s needs a positive and a negative case", r.id)
		}
	}
}

func FuzzWhen(f *testing.F) {
	for _, s := range []string{"", "on Tuesday at 5 p.m.", "from 2003 to 2011", "the 31st February 9999", "the 99999th century ago", "early mid-March 2100-12-31", "in 99999999 years, 99999999 centuries ago"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		run(t, document(text, time.Date(2019, 11, 20, 0, 0, 0, 0, time.UTC)))
		run(t, document(text, time.Time{}))
	})
}
