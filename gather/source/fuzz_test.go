package source

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"sitrep"
)

// FuzzSource reads foreign bytes from standard input as whatever they look like.
// Nothing panics, every item has an id and bytes within the limit, every failure says what to do.
func FuzzSource(f *testing.F) {
	for _, r := range archive() {
		f.Add([]byte(r))
		f.Add([]byte(zipped(r)))
	}
	f.Add([]byte(`{"id":1,"text":"a"}` + "\n" + `{"html":"<p>b","published":"2020-01-01"}`))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		const limit = 1 << 16
		for it, err := range Open(context.Background(), []string{"-"}, Options{Stdin: bytes.NewReader(data), MaxItem: limit}) {
			var e *sitrep.Error
			switch {
			case err == nil && (it.ID == "" || len(it.Raw) == 0 || len(it.Raw) > limit || it.Type == ""):
				t.Errorf("item %q of %d bytes, type %q", it.ID, len(it.Raw), it.Type)
			case err != nil && (!errors.As(err, &e) || e.Hint == "" || e.Item == ""):
				t.Errorf("failure %v", err)
			}
		}
	})
}
