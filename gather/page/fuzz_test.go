package page

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sitrep"
)

// FuzzPage reads foreign bytes as a page. Nothing panics, the runs lead back to
// the page, the text checks, and a failure says what to do.
func FuzzPage(f *testing.F) {
	pages, _ := filepath.Glob("testdata/pages/*.html")
	for _, name := range pages {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, "")
	}
	f.Add([]byte("<p>"+tokyoPage), "shift_jis")
	f.Add([]byte("<title>a&amp;b&notit;</title><table><p>c<br><br>d&nbsp;\u200b<script>e"), "windows-1252")
	f.Fuzz(func(t *testing.T, raw []byte, declared string) {
		a, err := Read(raw, declared, "")
		if err != nil {
			var e *sitrep.Error
			if !errors.As(err, &e) || e.Hint == "" {
				t.Errorf("failure %v", err)
			}
			return
		}
		d := sitrep.Document{Text: a.Text, Headline: a.Headline}
		if err := d.Check(); err != nil {
			t.Error(err)
		}
		at := uint32(0)
		for _, r := range a.Origin {
			if r.Text != at || int(r.Raw+r.RawLen) > len(raw) || r.Len == 0 {
				t.Fatalf("run %+v, want it at %d and inside %d bytes", r, at, len(raw))
			}
			at += r.Len
			if r.Exact && a.Text[r.Text:at] != string(raw[r.Raw:r.Raw+r.RawLen]) {
				t.Errorf("run %+v: %q is not %q", r, a.Text[r.Text:at], raw[r.Raw:r.Raw+r.RawLen])
			}
		}
		if int(at) != len(a.Text) {
			t.Errorf("runs end at %d of %d", at, len(a.Text))
		}
	})
}
