package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"sitrep"
)

// The media types that the package tells apart.
const (
	plain = "text/plain"
	page  = "text/html"
	lines = "application/jsonl"
	warc  = "application/warc"
)

// types maps the endings of file names to media types; ".gz" may stand behind each.
var types = map[string]string{
	".txt": plain, ".text": plain,
	".html": page, ".htm": page, ".xhtml": page,
	".jsonl": lines, ".ndjson": lines,
	".warc": warc,
}

// typeOf is the media type that the name of a file promises; empty when it promises none.
func typeOf(path string) string {
	return types[filepath.Ext(strings.TrimSuffix(strings.ToLower(path), ".gz"))]
}

// file reads one file; the size of a single report is checked before a byte is read.
func (o *opener) file(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return o.fail(path, fileKind(err), "check the permissions of the file", err)
	}
	defer f.Close()
	t := typeOf(path)
	if info, err := f.Stat(); err == nil && (t == plain || t == page) && info.Size() > o.MaxItem {
		return o.tooLarge(path)
	}
	return o.stream(path, t, f)
}

// stream reads r as the given type, or as what it looks like when type is empty.
func (o *opener) stream(name, typ string, r io.Reader) bool {
	b := bufio.NewReaderSize(r, 64<<10)
	if head, _ := b.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(b)
		if err != nil {
			return o.cut(name, err)
		}
		b = bufio.NewReaderSize(z, 64<<10)
	}
	if typ == "" {
		head, _ := b.Peek(512)
		typ = sniff(head)
	}
	switch typ {
	case lines:
		return o.lines(name, b)
	case warc:
		return o.warc(name, b)
	}
	return o.single(name, typ, b)
}

// sniff tells the type of a stream from its first bytes.
func sniff(head []byte) string {
	start := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	switch {
	case bytes.HasPrefix(start, []byte("WARC/")):
		return warc
	case bytes.HasPrefix(start, []byte("{")):
		return lines
	case strings.HasPrefix(http.DetectContentType(start), page):
		return page
	}
	return plain
}

// single reads the whole of r as one item.
func (o *opener) single(name, typ string, r io.Reader) bool {
	raw, err := io.ReadAll(io.LimitReader(r, o.MaxItem+1))
	switch {
	case err != nil:
		return o.cut(name, err)
	case int64(len(raw)) > o.MaxItem:
		return o.tooLarge(name)
	}
	return o.item(sitrep.Item{Name: name, Type: typ, Raw: raw})
}

// item completes an item and yields it, or the reason why it cannot be read.
func (o *opener) item(it sitrep.Item) bool {
	if err := o.ctx.Err(); err != nil {
		o.fail(it.Name, sitrep.Unavailable, "the run was stopped", err)
		return false
	}
	if len(bytes.TrimSpace(it.Raw)) == 0 {
		return o.fail(it.Name, sitrep.Unreadable, "nothing to read in it", errors.New("empty"))
	}
	if t := binary(it.Raw); t != "" {
		return o.fail(it.Name, sitrep.Unsupported, "sitrep reads text and HTML: convert it first",
			fmt.Errorf("not a text but %s", t))
	}
	if it.ID == "" {
		it.ID = digest(it.Raw)
	}
	if it.Fetched.IsZero() {
		it.Fetched = o.Now()
	}
	return o.yield(it, nil)
}

func digest(raw []byte) sitrep.ItemID {
	sum := sha256.Sum256(raw)
	return sitrep.ItemID(hex.EncodeToString(sum[:]))
}

// binary is the media type of bytes that plainly are no text; empty for text and for the unknown.
func binary(raw []byte) string {
	t := http.DetectContentType(raw[:min(len(raw), 512)])
	if strings.HasPrefix(t, "text/") || t == "application/octet-stream" {
		return ""
	}
	if t == "image/bmp" && !bytes.Contains(raw[:min(len(raw), 512)], []byte{0}) {
		return "" // a text that begins with "BM", as in "BMW"
	}
	return t
}
