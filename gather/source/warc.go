package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"sitrep"
)

// record is one WARC record: its header and as much of its block as may be kept.
type record struct {
	head  textproto.MIMEHeader
	block []byte
	cut   bool // the block is longer than that
}

var errHeader = errors.New("no WARC record starts here")

// warc reads the pages and texts of an archive, record by record.
func (o *opener) warc(name string, r *bufio.Reader) bool {
	found := false
	for n := 1; ; n++ {
		id := fmt.Sprintf("%s#%d", name, n)
		rec, err := readRecord(r, o.MaxItem)
		switch {
		case err == io.EOF:
			return found || o.fail(name, sitrep.Unreadable, "only pages and texts of response records are read",
				errors.New("no report in the archive"))
		case errors.Is(err, errHeader):
			found = true
			if !o.fail(id, sitrep.Unreadable, "the record was skipped", err) || resync(r) != nil {
				return true
			}
			continue
		case err != nil:
			return o.cut(id, err)
		}
		it, err := pageOf(rec, o.MaxItem)
		if it == nil && err == nil {
			continue
		}
		found = true
		if !o.record(id, it, err) {
			return false
		}
	}
}

// record yields what came of one record that holds a report.
func (o *opener) record(id string, it *sitrep.Item, err error) bool {
	switch {
	case errors.Is(err, errLarge):
		return o.tooLarge(id)
	case err != nil:
		return o.fail(id, sitrep.Unreadable, "the record was skipped", err)
	}
	it.Name = id
	return o.item(*it)
}

// readRecord reads the next record; io.EOF when there is none, io.ErrUnexpectedEOF when it is cut.
func readRecord(r *bufio.Reader, limit int64) (*record, error) {
	if err := skipBlank(r); err != nil {
		return nil, err
	}
	version, long, err := readLine(r, 256)
	if long || !bytes.HasPrefix(version, []byte("WARC/")) {
		return nil, errHeader
	}
	if err != nil {
		return nil, unexpected(err)
	}
	head, err := readHead(r)
	if err != nil {
		return nil, err
	}
	size, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, errHeader
	}
	keep := min(size, limit+64<<10)
	block := new(bytes.Buffer)
	if _, err := io.CopyN(block, r, keep); err != nil {
		return nil, unexpected(err)
	}
	if _, err := io.CopyN(io.Discard, r, size-keep); err != nil {
		return nil, unexpected(err)
	}
	return &record{head: head, block: block.Bytes(), cut: keep < size}, nil
}

// readHead reads named fields up to the blank line, at most 64 KB of them.
func readHead(r *bufio.Reader) (textproto.MIMEHeader, error) {
	head := textproto.MIMEHeader{}
	for total := 0; total < 64<<10; {
		line, long, err := readLine(r, 64<<10)
		if err != nil {
			return nil, unexpected(err)
		}
		if len(line) == 0 && !long {
			return head, nil
		}
		total += len(line) + 2
		key, value, ok := strings.Cut(string(line), ":")
		if ok {
			head.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	return nil, errHeader
}

// skipBlank passes over the empty lines between records.
func skipBlank(r *bufio.Reader) error {
	for {
		b, err := r.ReadByte()
		if err != nil {
			return err
		}
		if b != '\r' && b != '\n' {
			return r.UnreadByte()
		}
	}
}

// resync moves on to the next line that starts a record.
func resync(r *bufio.Reader) error {
	for {
		if head, _ := r.Peek(5); string(head) == "WARC/" {
			return nil
		}
		if _, _, err := readLine(r, 0); err != nil {
			return err
		}
	}
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// captured is when the record says that it was made; the zero time when it does not say.
func (r *record) captured() time.Time {
	t, err := time.Parse(time.RFC3339, r.head.Get("WARC-Date"))
	if err != nil {
		return time.Time{}
	}
	return t
}
