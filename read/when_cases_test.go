package read_test

import (
	"context"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/read/parse"
	"sitrep/read/split"
	"sitrep/read/when"
)

var model = sync.OnceValues(parse.Default)

// parsed is text split and parsed by the real stages.
func parsed(t *testing.T, text, published string) *sitrep.Document {
	t.Helper()
	m, err := model()
	if err != nil {
		t.Fatal(err)
	}
	day, _ := time.Parse(time.DateOnly, published)
	d := &sitrep.Document{Text: text, Dated: day}
	if d.Split, err = split.New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if d.Parse, err = m.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

func readCases(t *testing.T, dir string) []casefile.Case {
	t.Helper()
	all, err := casefile.Read(os.DirFS(dir), "*.case")
	if err != nil || len(all) == 0 {
		t.Fatalf("%s: %d cases, %v", dir, len(all), err)
	}
	return all
}

// share fails the test where fewer than least of the cases come out right.
func share(t *testing.T, right, all int, least float64) {
	t.Helper()
	got := float64(right) / float64(all)
	t.Logf("%d of %d cases right, %.1f %%", right, all, 100*got)
	if got < least {
		t.Errorf("%.3f of the cases right, at least %.3f wanted", got, least)
	}
}

// TestWhenCases runs the cases of read/when through the real split and parse.
func TestWhenCases(t *testing.T) {
	right := 0
	all := readCases(t, "when/testdata/en")
	for _, c := range all {
		d := parsed(t, c.Text, c.Set["published"])
		times, err := when.New().Run(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		if bad := timesDiffer(c, times); bad == "" {
			right++
		} else {
			t.Logf("%s:%d: %s", c.File, c.Line, bad)
		}
	}
	share(t, right, len(all), 0.96)
}

// timesDiffer tells the first difference between the marks of c and the times read.
func timesDiffer(c casefile.Case, times []sitrep.When) string {
	got := map[sitrep.Span]string{}
	for _, w := range times {
		for _, m := range w.Mentions {
			got[m] = w.Value
		}
	}
	for _, m := range c.Marks {
		s := sitrep.Span{Start: m.Start, End: m.End}
		want, _, _ := strings.Cut(m.Answer, " ")
		if v, ok := got[s]; !ok || v != strings.TrimPrefix(want, "-") {
			return s.Of(c.Text) + " is " + v + ", not " + want
		}
		delete(got, s)
	}
	for s, v := range got {
		return s.Of(c.Text) + " read as " + v
	}
	return ""
}
