package codebook

import (
	"testing"
	"testing/fstest"
)

func TestTables(t *testing.T) {
	if Err() != nil {
		t.Fatal(Err())
	}
	modes := 0
	seen := map[string]bool{}
	for _, typ := range Types() {
		modes += len(typ.Modes)
		if typ.Words == "" || typ.Definition == "" || typ.Quad < VerbalCooperation || typ.Quad > MaterialConflict {
			t.Errorf("type %+v", typ)
		}
		if coop := typ.Quad <= MaterialCooperation; coop != (typ.Score > 0) {
			t.Errorf("%s: quad %d with score %v", typ.Code, typ.Quad, typ.Score)
		}
		for _, m := range typ.Modes {
			if seen[typ.Code+m.Code] || m.Words == "" || m.Definition == "" || m.Score < -10 || m.Score > 10 {
				t.Errorf("mode %s.%+v", typ.Code, m)
			}
			seen[typ.Code+m.Code] = true
		}
	}
	if len(Types()) != 16 || modes != 67 || len(Sectors()) != 33 {
		t.Errorf("%d types, %d modes, %d sectors", len(Types()), modes, len(Sectors()))
	}
}

func TestAllowed(t *testing.T) {
	for _, c := range []struct {
		typ, mode string
		want      bool
	}{
		{"ASSAULT", "aerial", true}, {"PROTEST", "aerial", false}, {"AGREE", "", true},
		{"AGREE", "visit", false}, {"TALK", "", false},
	} {
		if got := Allowed(c.typ, c.mode); got != c.want {
			t.Errorf("Allowed(%q, %q) = %v", c.typ, c.mode, got)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range [][3]string{
		{"ASSAULT", "aerial", "air strike"}, {"ASSAULT", "", "attack"}, {"ASSAULT", "later", "attack"},
		{"PROTEST", "riot", "protest · riot"}, {"NEW", "", "NEW"},
	} {
		if got := Words(c[0], c[1]); got != c[2] {
			t.Errorf("Words(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestBrokenTableIsNamed(t *testing.T) {
	b := load(fstest.MapFS{
		"codebook/en/types.tsv": {Data: []byte("A\ta\t1\t1\td\n")},
		"codebook/en/modes.tsv": {Data: []byte("B\tx\tx\t1\td\n")},
	})
	if b.err == nil || b.err.Error() != `codebook/en/modes.tsv:1: no type "B"` {
		t.Errorf("got %v", b.err)
	}
}
