package lex

import (
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	rows, err := Read(strings.NewReader("# words\tcode\n\nopen fire, shoot\tASSAULT\t\n"), "t.tsv", 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1 || rows[0].Line != 3 || rows[0].Cell(1) != "ASSAULT" || rows[0].Cell(7) != "" {
		t.Fatalf("rows = %+v", rows)
	}
	if got := rows[0].List(0, ","); len(got) != 2 || got[1] != "shoot" {
		t.Fatalf("list = %q", got)
	}
}

func TestReadNamesTheBadLine(t *testing.T) {
	_, err := Read(strings.NewReader("a\tb\nonly one\n"), "t.tsv", 2)
	if err == nil || !strings.HasPrefix(err.Error(), "t.tsv:2:") {
		t.Fatalf("err = %v, want one that starts with t.tsv:2:", err)
	}
}
