package score

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"sitrep/internal/reading"
)

func fixture(t *testing.T) *Run {
	t.Helper()
	golds, err := LoadGold("testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/readings.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	preds, err := reading.DecodeLines(f)
	if err != nil {
		t.Fatal(err)
	}
	return Readings(golds, preds)
}

// testdata/figures.json was computed by the reference scorer in Python from
// the same gold and readings; both must give the same figures to four decimals.
func TestSameFiguresAsTheReference(t *testing.T) {
	want, err := os.ReadFile("testdata/figures.json")
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(fixture(t).Figures())
	if err != nil {
		t.Fatal(err)
	}
	var w, g any
	if err := json.Unmarshal(want, &w); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got, &g); err != nil {
		t.Fatal(err)
	}
	ws, _ := json.MarshalIndent(w, "", " ")
	gs, _ := json.MarshalIndent(g, "", " ")
	if !bytes.Equal(ws, gs) {
		t.Errorf("got\n%s\nwant\n%s", gs, ws)
	}
}

func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	golds, err := LoadGold("testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	var preds []*reading.Reading
	for _, g := range golds {
		preds = append(preds, g.Reading)
	}
	f := Readings(golds, preds).Figures()
	if f.Reading != 1 || f.Typed.F1 != 1 || f.Causes.F1 != 1 {
		t.Errorf("%+v", f)
	}
}

func TestReportWithoutReadingIsNamedAndCounts(t *testing.T) {
	run := fixture(t)
	if len(run.Warnings) != 1 || run.Warnings[0] != "three: no reading" {
		t.Errorf("warnings: %q", run.Warnings)
	}
	if n := run.Reports[1].Typed.Gold; run.Reports[1].ID != "three" || n != 6 {
		t.Errorf("report %s has %d gold events", run.Reports[1].ID, n)
	}
}

func TestOtherTextCannotBeCompared(t *testing.T) {
	golds, err := LoadGold("testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	other, r := "another text", *golds[0].Reading
	r.Document.Text = &other
	run := Readings(golds[:1], []*reading.Reading{&r})
	if run.Figures().Typed.TP != 0 || !strings.Contains(run.Warnings[0], "differs") {
		t.Errorf("%+v", run.Warnings)
	}
}

func TestErrorsNameTheWords(t *testing.T) {
	var out strings.Builder
	fixture(t).PrintErrors(&out)
	for _, want := range []string{
		"one missed ACCUSE.disapprove [\"condemned\"]\n",
		"one extra  AID.- [\"camp\"]\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
}

func TestNamesCompareByWords(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"São Paulo", "Sao Paulo", true},
		{"the army of Iraq", "Iraq army", true},
		{"Mosul", "Kirkuk", false},
		{"the", "the", false},
		{"Kataib Hezbollah", "Hezbollah", true},
		{"United Arab Emirates", "United States", false},
	} {
		if got := sameName(c.a, c.b); got != c.want {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, got)
		}
	}
}
