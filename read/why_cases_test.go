package read_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
)

// TestWhyCases reads every sentence of read/why/testdata end to end and
// compares the links with the answers written into it.
func TestWhyCases(t *testing.T) {
	cases, err := casefile.Read(os.DirFS("why/testdata"), "en/*.case")
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) < 60 {
		t.Errorf("%d cases, 60 wanted", len(cases))
	}
	r := reader(t)
	for _, c := range cases {
		d := caseDocument(t, r, c)
		for _, l := range d.Links {
			if len(c.Marks) == 0 && l.By[0] == c.Set["rule"] {
				t.Errorf("%s:%d: %q: extra link by %s", c.File, c.Line, c.Text, l.By[0])
			}
		}
		for _, m := range c.Marks {
			if strings.HasPrefix(m.Answer, "<") {
				checkWhy(t, c, d, m)
			}
		}
	}
}

// checkWhy reports where d lacks the link to mark m, "<number relation", from the mark of that number.
func checkWhy(t *testing.T, c casefile.Case, d *sitrep.Document, m casefile.Mark) {
	t.Helper()
	number, relation, _ := strings.Cut(m.Answer[1:], " ")
	for _, from := range c.Marks {
		if from.Answer == number && !slices.ContainsFunc(d.Links, func(l sitrep.Link) bool {
			return l.By[0] == c.Set["rule"] && string(l.Why) == relation && toldAt(d, l.From, from) && toldAt(d, l.To, m)
		}) {
			t.Errorf("%s:%d: %q: no %s by %s; events %s", c.File, c.Line, c.Text, relation, c.Set["rule"], acts(d))
		}
	}
}

// toldAt tells whether account a has a mention at the mark.
func toldAt(d *sitrep.Document, a sitrep.Ref, m casefile.Mark) bool {
	return slices.ContainsFunc(d.Accounts[a].Mentions, sitrep.Span{Start: m.Start, End: m.End}.Overlaps)
}

// acts lists the events and links of d for a failing test.
func acts(d *sitrep.Document) string {
	var out []string
	for _, a := range d.Accounts {
		out = append(out, a.Type+" "+a.Mentions[0].Of(d.Text))
	}
	for _, l := range d.Links {
		out = append(out, d.Accounts[l.From].Mentions[0].Of(d.Text)+" → "+d.Accounts[l.To].Mentions[0].Of(d.Text)+" "+string(l.Why)+" by "+l.By[0])
	}
	return "[" + strings.Join(out, "; ") + "]"
}
