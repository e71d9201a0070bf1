package parse

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"sitrep"
)

func TestOpenFileNamesTheFileThatIsWrong(t *testing.T) {
	whole := tiny(t, 2)
	altered := append([]byte(nil), whole...)
	altered[len(altered)-1]++
	for name, c := range map[string]struct {
		data []byte
		kind sitrep.Kind
	}{"empty": {nil, sitrep.Unreadable}, "short": {whole[:len(whole)/2], sitrep.Unreadable}, "altered": {altered, sitrep.Unreadable}, "head": {whole[:40], sitrep.Unreadable}} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := OpenFile(path)
		checkError(t, err, c.kind, path)
	}
	_, err := OpenFile("no such file")
	checkError(t, err, sitrep.NotFound, "no such file")
}

func checkError(t *testing.T, err error, kind sitrep.Kind, item string) {
	t.Helper()
	e, ok := err.(*sitrep.Error)
	if !ok || e.Kind != kind || e.Item != item {
		t.Errorf("%s: got %v", item, err)
	}
}

func TestOpenFileTakesAnyNumberOfLayers(t *testing.T) {
	for _, layers := range []int{1, 2, 3} {
		path := filepath.Join(t.TempDir(), "w")
		if err := os.WriteFile(path, tiny(t, layers), 0o600); err != nil {
			t.Fatal(err)
		}
		m, err := OpenFile(path)
		if err != nil || len(m.encoder.layers) != layers {
			t.Fatalf("%d layers: %v", layers, err)
		}
	}
	if _, err := Open(tiny(t, 0)); err == nil {
		t.Error("a model without layers was taken")
	}
}

func TestTimesHoldEveryPart(t *testing.T) {
	m, err := Open(tiny(t, 2))
	if err != nil {
		t.Fatal(err)
	}
	var one, all Times
	d := split("the rebels stormed the palace .")
	got, err := m.Timed(context.Background(), d, &one)
	if err != nil || len(got.Words) != 6 {
		t.Fatal(len(got.Words), err)
	}
	all.Add(&one)
	all.Add(&one)
	for p := range Parts {
		if one.Spent[p] <= 0 || all.Spent[p] != 2*one.Spent[p] || p.String() == "" {
			t.Errorf("%v took %v", p, one.Spent[p])
		}
	}
	// 12 wide² weights a piece and layer: 8 word pieces with [CLS] and [SEP] make 10.
	if want := 10.0 * 2 * 24 * 384 * 384; all.Words != 12 || one.Ops != want {
		t.Errorf("%d words, %g operations, want %g", all.Words, one.Ops, want)
	}
}
