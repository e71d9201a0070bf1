package split

import (
	"context"
	"os"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/internal/lex"
	"sitrep/resources"
)

func run(t *testing.T, text string) *sitrep.Document {
	t.Helper()
	d := &sitrep.Document{Text: text}
	out, err := New().Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	d.Split = out
	if err := d.Check(); err != nil {
		t.Errorf("%q: %v", text, err)
	}
	return d
}

func cases(t *testing.T, name string) []casefile.Case {
	t.Helper()
	all, err := casefile.Read(os.DirFS("testdata/en"), name)
	if err != nil || len(all) == 0 {
		t.Fatalf("%s: %d cases, %v", name, len(all), err)
	}
	return all
}

func TestWords(t *testing.T) {
	for _, c := range cases(t, "words.case") {
		d := run(t, c.Text)
		for _, m := range c.Marks {
			var got []string
			for _, w := range d.Split.Words {
				if w.Overlaps(sitrep.Span{Start: m.Start, End: m.End}) {
					got = append(got, w.Of(c.Text))
				}
			}
			if s := strings.Join(got, "·"); s != m.Answer {
				t.Errorf("%s:%d: %s, want %s", c.File, c.Line, s, m.Answer)
			}
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range cases(t, "sentences.case") {
		d := run(t, c.Text)
		var got, want []string
		for _, s := range d.Split.Sentences {
			got = append(got, s.Of(c.Text))
		}
		for _, m := range c.Marks {
			want = append(want, c.Text[m.Start:m.End])
		}
		if g, w := strings.Join(got, "|"), strings.Join(want, "|"); g != w {
			t.Errorf("%s:%d:\n got %q\nwant %q", c.File, c.Line, g, w)
		}
	}
}

func TestHeadlineEndsASentence(t *testing.T) {
	text := "Army leaves city The army left the city on Monday."
	d := &sitrep.Document{Text: text, Headline: sitrep.Span{End: 16}}
	out, err := New().Run(context.Background(), d)
	if err != nil || len(out.Sentences) != 2 {
		t.Errorf("%d sentences, %v; want 2", len(out.Sentences), err)
	}
}

func TestTables(t *testing.T) {
	for path, cells := range map[string]int{"split/en/abbreviations.tsv": 2, "split/en/prefixes.tsv": 1, "split/en/openers.tsv": 1} {
		if all, err := lex.Table(resources.FS, path, cells); err != nil || len(all) < 30 {
			t.Errorf("%s: %d rows, %v", path, len(all), err)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "U.S. forces didn't go.", "a@b.c https://x", "“Go!”\n\n- 1. 5pm 12,4 don’t", "\xff\u200b'", "''.'-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { run(t, strings.ToValidUTF8(text, "?")) })
}
