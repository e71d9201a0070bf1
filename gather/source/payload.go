package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strings"

	"sitrep"
)

var errLarge = errors.New("too large")

// pageOf is the report that a record holds. Records of other kinds, of other
// media and of answers other than 200 hold none and give nil.
func pageOf(rec *record, limit int64) (*sitrep.Item, error) {
	it := &sitrep.Item{Fetched: rec.captured(), Given: sitrep.Given{
		URL: strings.Trim(rec.head.Get("WARC-Target-URI"), "<>"),
	}}
	switch rec.head.Get("WARC-Type") {
	case "response":
		return answer(it, rec, limit)
	case "resource", "conversion":
		if !readable(it, rec.head.Get("Content-Type")) {
			return nil, nil
		}
		it.Raw = rec.block
		return it, sized(rec.block, rec.cut, limit)
	}
	return nil, nil
}

// answer reads a stored HTTP response.
func answer(it *sitrep.Item, rec *record, limit int64) (*sitrep.Item, error) {
	r := bufio.NewReader(bytes.NewReader(rec.block))
	status, _, _ := readLine(r, 8<<10)
	if !strings.HasPrefix(string(status), "HTTP/") {
		return nil, nil
	}
	if f := strings.Fields(string(status)); len(f) < 2 || f[1] != "200" {
		return nil, nil
	}
	head, err := readHead(r)
	if err != nil {
		return nil, errors.New("the HTTP header is broken")
	}
	if !readable(it, head.Get("Content-Type")) {
		return nil, nil
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if it.Raw, err = undo(raw, head.Get("Transfer-Encoding"), head.Get("Content-Encoding"), limit); err != nil {
		return nil, err
	}
	return it, sized(it.Raw, rec.cut, limit)
}

func sized(raw []byte, cut bool, limit int64) error {
	if cut || int64(len(raw)) > limit {
		return errLarge
	}
	return nil
}

// readable sets the type and charset of an item and tells whether it may hold a report.
func readable(it *sitrep.Item, contentType string) bool {
	typ, par, _ := mime.ParseMediaType(contentType)
	it.Charset = par["charset"]
	switch typ {
	case "text/html", "application/xhtml+xml":
		it.Type = page
	case "text/plain":
		it.Type = plain
	default:
		return false
	}
	return true
}

// undo takes off transfer and content encodings. Archives often keep the header
// of an encoding that they took off already: a body that does not look encoded is left as it is.
func undo(raw []byte, transfer, content string, limit int64) ([]byte, error) {
	if strings.EqualFold(transfer, "chunked") {
		if body, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(raw))); err == nil {
			raw = body
		}
	}
	var z io.Reader
	var err error
	switch strings.ToLower(content) {
	case "", "identity":
		return raw, nil
	case "gzip", "x-gzip":
		z, err = gzip.NewReader(bytes.NewReader(raw))
	case "deflate":
		z, err = zlib.NewReader(bytes.NewReader(raw))
	default:
		return nil, fmt.Errorf("content encoding %s is not read", content)
	}
	if err != nil {
		return raw, nil
	}
	out, err := io.ReadAll(io.LimitReader(z, limit+1))
	if err != nil {
		return nil, fmt.Errorf("the %s body is cut or broken", content)
	}
	return out, nil
}
