package read_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
)

// TestSaidCases reads every sentence of read/said/testdata end to end and
// compares the claims with the answers written into it.
func TestSaidCases(t *testing.T) {
	cases, err := casefile.Read(os.DirFS("said/testdata"), "en/*.case")
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) < 60 {
		t.Errorf("%d cases, 60 wanted", len(cases))
	}
	r := reader(t)
	for _, c := range cases {
		d, rule := caseDocument(t, r, c), c.Set["rule"]
		used := slices.ContainsFunc(d.Claims, func(x sitrep.Claim) bool { return slices.Contains(x.By, rule) })
		if used != (len(c.Marks) > 0) {
			t.Errorf("%s:%d: %q: %s used: %v", c.File, c.Line, c.Text, rule, used)
		}
		for _, m := range c.Marks {
			checkSaid(t, c, d, m)
		}
	}
}

// checkSaid reports what the mark "Name:stance Name:stance", after "none" of a claim about no event,
// asks for and d lacks.
func checkSaid(t *testing.T, c casefile.Case, d *sitrep.Document, m casefile.Mark) {
	t.Helper()
	answer, loose := strings.CutPrefix(m.Answer, "none ")
	span := sitrep.Span{Start: m.Start, End: m.End}
	for _, want := range strings.FieldsFunc(answer, func(r rune) bool { return r == ';' }) {
		name, stance, _ := strings.Cut(strings.TrimSpace(want), ":")
		if !slices.ContainsFunc(d.Claims, func(x sitrep.Claim) bool {
			return string(x.Stance) == stance && speaks(d, &x, name) && (x.Of == sitrep.None) == loose &&
				(loose && span.Overlaps(x.Text) || !loose && slices.ContainsFunc(d.Accounts[x.Of].Mentions, span.Overlaps))
		}) {
			t.Errorf("%s:%d: %q: at %q no claim %s; %s", c.File, c.Line, c.Text, span.Of(c.Text), want, told(d))
		}
	}
}

// speaks tells whether name is the speaker of x: an actor, or the report's own words where there is none.
func speaks(d *sitrep.Document, x *sitrep.Claim, name string) bool {
	if x.Speaker == sitrep.None {
		return name == speaker(d, x)
	}
	return sameName(&d.Actors[x.Speaker], name)
}

func speaker(d *sitrep.Document, x *sitrep.Claim) string {
	if x.Speaker == sitrep.None {
		return x.Source.Of(d.Text)
	}
	return d.Actors[x.Speaker].Name
}

// told lists the claims of d for a failing test.
func told(d *sitrep.Document) string {
	var out []string
	for _, x := range d.Claims {
		out = append(out, speaker(d, &x)+":"+string(x.Stance)+" of "+x.Text.Of(d.Text)+" by "+strings.Join(x.By, " "))
	}
	return "[" + strings.Join(out, "; ") + "]"
}
