package deps

import (
	"os"
	"testing"
	"testing/fstest"
)

func TestHouseKeepsItsRules(t *testing.T) {
	all, err := Imports(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 100 {
		t.Fatalf("only %d imports seen: is this the root?", len(all))
	}
	for _, i := range all {
		if why := Check(i); why != "" {
			t.Errorf("%s: %s", i.File, why)
		}
	}
}

func TestRules(t *testing.T) {
	for _, c := range []struct {
		from, path string
		ok         bool
	}{
		{"read/when", "sitrep", true},
		{"read/when", "sitrep/internal/lex", true},
		{"read/when", "sitrep/resources", true},
		{"read/when", "sitrep/read/where", false},
		{"read/when", "sitrep/read", false},
		{"read/when", "sitrep/gather", false},
		{"read", "sitrep/read/when", true},
		{"read", "sitrep/gather", false},
		{".", "sitrep/internal/lex", false},
		{".", "golang.org/x/text", false},
		{".", "strings", true},
		{"internal/gaz", "sitrep", false},
		{"internal/gaz", "sitrep/resources", true},
		{"tell/export", "sitrep/internal/reading", true},
		{"tell/export", "sitrep/read", false},
		{"keep/sqlite", "modernc.org/sqlite", true},
		{"read/when", "modernc.org/sqlite/lib", false},
		{"learn/score", "sitrep/read/parse", true},
		{"cmd/sitrep", "sitrep/gather/source", true},
		{"attic", "sitrep", false},
		{"read/parse", "C", false},
	} {
		if why := Check(Import{From: c.from, Path: c.path}); (why == "") != c.ok {
			t.Errorf("%s -> %s: %q", c.from, c.path, why)
		}
	}
}

func TestImportsOfFiles(t *testing.T) {
	all, err := Imports(fstest.MapFS{
		"a/a.go":          {Data: []byte("package a\nimport \"sitrep/b\"\n")},
		"a/a_test.go":     {Data: []byte("package a\nimport \"sitrep/c\"\n")},
		"a/testdata/x.go": {Data: []byte("package x\nimport \"sitrep/d\"\n")},
		".hid/x.go":       {Data: []byte("package x\nimport \"sitrep/d\"\n")},
	})
	if err != nil || len(all) != 1 || all[0] != (Import{"a/a.go", "a", "sitrep/b"}) {
		t.Errorf("%v, %v", all, err)
	}
}
