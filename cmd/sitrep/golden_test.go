package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sitrep/internal/reading"
	"sitrep/learn/score"
)

var update = flag.Bool("update", false, "write the golden readings anew")

const testdata = "../../testdata/"

// readAll reads the reports of this project once for all tests of the package.
func readAll(t *testing.T) []*reading.Reading {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(context.Background(), []string{"read", "--json", testdata + "reports"}, &streams{nil, &out, &errs})
	if code != allRead || errs.Len() > 0 {
		t.Fatalf("exit status %d, %s", code, errs.String())
	}
	all, err := reading.DecodeLines(&out)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestGoldenReadings shows what a change does to the readings of our own
// reports. The golden files say what is read, not what is right: testdata/gold does that.
func TestGoldenReadings(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range readAll(t) {
		name := goldenName(r)
		seen[name] = true
		got := outline(r)
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the reading changed; run the test with -update if that is meant\n%s", name, diff(string(want), got))
		}
	}
	stale, err := filepath.Glob(testdata + "golden/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stale {
		if !seen[name] {
			t.Errorf("%s belongs to no report", name)
		}
	}
}

// TestDocumentsHold proves spans, refs and bases of every report read.
func TestDocumentsHold(t *testing.T) {
	l, err := newLine(lineOptions{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for d, err := range l.each(t.Context(), []string{testdata + "reports"}) {
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Check(); err != nil {
			t.Error(err)
		}
		n++
	}
	if n != 15 {
		t.Errorf("%d reports read", n)
	}
}

func goldenName(r *reading.Reading) string {
	id := r.Document.ID
	if len(id) == 64 { // a file without an id goes by its digest
		id = strings.ToLower(strings.Join(strings.Fields(r.Document.Title)[:3], "-"))
	}
	return testdata + "golden/" + id + ".txt"
}

// outline is one line an event: code, status, triggers, who to whom, when, where, how many, because of what.
// Scores are left out: they may differ in the last digit between processors.
func outline(r *reading.Reading) string {
	text := []rune(*r.Document.Text)
	words := func(s reading.Span) string { return strings.Join(strings.Fields(string(text[s.Start:s.End])), " ") }
	names := map[string]string{}
	for _, a := range r.Actors {
		names[a.ID] = a.Name
	}
	for _, p := range r.Places {
		names[p.ID] = p.Name
	}
	var b strings.Builder
	for _, e := range r.Events {
		fmt.Fprintf(&b, "%s %s %s", e.ID, code(e), e.Status)
		for _, m := range e.Mentions {
			fmt.Fprintf(&b, " “%s”", words(m))
		}
		fmt.Fprintf(&b, " | %s → %s", all(e.Actors, names), all(e.Targets, names))
		if e.When != nil {
			fmt.Fprintf(&b, " | %s/%s", e.When.Start, e.When.End)
		}
		if e.Where != nil {
			fmt.Fprintf(&b, " | %s", names[*e.Where])
		}
		for _, c := range e.Counts {
			fmt.Fprintf(&b, " | %s %s–%s", c.What, bound(c.Min), bound(c.Max))
		}
		for _, s := range e.SaidBy {
			fmt.Fprintf(&b, " | %s by “%s”", s.Stance, words(s.Span))
		}
		for _, c := range e.Causes {
			fmt.Fprintf(&b, " | %s %s", c.Relation, c.Event)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func code(e reading.Event) string {
	if e.Mode == nil {
		return e.Type
	}
	return e.Type + "." + *e.Mode
}

func all(ids []string, names map[string]string) string {
	var out []string
	for _, id := range ids {
		out = append(out, names[id])
	}
	if out == nil {
		return "?"
	}
	return strings.Join(out, ", ")
}

func bound(n *int64) string {
	if n == nil {
		return "?"
	}
	return fmt.Sprint(*n)
}

// diff lists the lines that only one side has.
func diff(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	var b strings.Builder
	for _, l := range w {
		if !slices.Contains(g, l) {
			b.WriteString("- " + l + "\n")
		}
	}
	for _, l := range g {
		if !slices.Contains(w, l) {
			b.WriteString("+ " + l + "\n")
		}
	}
	return b.String()
}

// The least that the reader must reach on testdata/gold; raise it with every gain that lasts.
const (
	leastTyped   = 0.70
	leastReading = 0.48
)

// TestFloor keeps the quality of reading from sinking.
func TestFloor(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(context.Background(), []string{"score", "--json", testdata + "gold"}, &streams{nil, &out, &errs}); code != allRead {
		t.Fatalf("exit status %d, %s", code, errs.String())
	}
	var f score.Figures
	if err := json.Unmarshal(out.Bytes(), &f); err != nil {
		t.Fatal(err)
	}
	if f.Typed.F1 < leastTyped || f.Reading < leastReading {
		t.Errorf("typed F1 %.3f, reading %.3f; at least %.2f and %.2f are wanted", f.Typed.F1, f.Reading, leastTyped, leastReading)
	}
}
