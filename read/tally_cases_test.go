package read_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/read/tally"
)

// TestTallyCases runs the cases of read/tally through the real split and parse.
func TestTallyCases(t *testing.T) {
	right := 0
	all := readCases(t, "tally/testdata/en")
	for _, c := range all {
		found, err := tally.New().Run(context.Background(), parsed(t, c.Text, ""))
		if err != nil {
			t.Fatal(err)
		}
		if bad := figuresDiffer(c, found); bad == "" {
			right++
		} else {
			t.Logf("%s:%d: %s", c.File, c.Line, bad)
		}
	}
	share(t, right, len(all), 0.9)
}

// figuresDiffer tells the first difference between the marks of c and the figures read.
func figuresDiffer(c casefile.Case, found []sitrep.Tally) string {
	got := map[sitrep.Span]string{}
	for _, x := range found {
		bounds := strings.ReplaceAll(fmt.Sprintf("%s %d..%d", x.What, x.Min, x.Max), "-1", "")
		got[x.Span] = bounds
	}
	for _, m := range c.Marks {
		s := sitrep.Span{Start: m.Start, End: m.End}
		want, _, _ := strings.Cut(m.Answer, " by ")
		if got[s] != want {
			return s.Of(c.Text) + " is " + got[s] + ", not " + want
		}
		delete(got, s)
	}
	for s, v := range got {
		return s.Of(c.Text) + " read as " + v
	}
	return ""
}
