package lang

import (
	"context"
	"os"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

func TestTable(t *testing.T) {
	rows, err := lex.Table(resources.FS, tablePath, 4)
	if err != nil || len(rows) < 40 {
		t.Fatalf("%d languages, %v", len(rows), err)
	}
	known := map[string]bool{}
	for _, s := range scripts {
		known[s.name] = true
	}
	for _, r := range rows {
		if !known[r.Cell(2)] {
			t.Error(r.Errorf("unknown script %q", r.Cell(2)))
		}
	}
}

func TestDetect(t *testing.T) {
	rows, err := lex.Table(os.DirFS("testdata"), "all.tsv", 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if got := Detect(r.Cell(1)); got.Code != r.Cell(0) {
			t.Errorf("line %d: %q is %q (%.2f), want %q", r.Line, r.Cell(1), got.Code, got.Score, r.Cell(0))
		}
	}
}

func TestRunRefuses(t *testing.T) {
	d := &sitrep.Document{ID: "x", Text: "Le président a condamné les attaques dans la capitale."}
	l, err := New().Run(context.Background(), d)
	if sitrep.KindOf(err) != sitrep.Unsupported || l.Code != "fr" || !strings.Contains(err.Error(), "French") {
		t.Errorf("got %v, %v", l, err)
	}
}

func TestRunPasses(t *testing.T) {
	for _, text := range []string{"", "12 34", "Protesters stormed the embassy.", "Xyzzy Qwfp"} {
		if l, err := New().Run(context.Background(), &sitrep.Document{Text: text}); err != nil {
			t.Errorf("%q: %v, %v", text, l, err)
		}
	}
}
