package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"sitrep"
)

// report is one line of a .jsonl file.
type report struct {
	ID        label  `json:"id"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	URL       string `json:"url"`
	Language  string `json:"language"`
	Text      string `json:"text"`
	HTML      string `json:"html"`
}

// label is an id written as a string or as a number.
type label string

// UnmarshalJSON reads a string, a number or null.
func (l *label) UnmarshalJSON(b []byte) error {
	var s string
	var n json.Number
	switch {
	case string(b) == "null":
	case json.Unmarshal(b, &s) == nil:
		*l = label(s)
	case json.Unmarshal(b, &n) == nil:
		*l = label(n.String())
	default:
		return errors.New("the id is neither a string nor a number")
	}
	return nil
}

// lines reads one report a line. A broken line is one failure, named by its number.
func (o *opener) lines(name string, r *bufio.Reader) bool {
	found := false
	for n := 1; ; n++ {
		line, long, err := readLine(r, o.MaxItem)
		if err != nil && err != io.EOF {
			return o.cut(fmt.Sprintf("%s#%d", name, n), err)
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if long || len(bytes.TrimSpace(line)) > 0 {
			found = true
			if !o.line(fmt.Sprintf("%s#%d", name, n), n, line, long) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
	}
	return found || o.fail(name, sitrep.Unreadable, "nothing to read in it", errors.New("empty"))
}

func (o *opener) line(name string, n int, line []byte, long bool) bool {
	if long {
		return o.tooLarge(name)
	}
	it, err := itemOf(line)
	if err != nil {
		return o.fail(name, sitrep.Invalid, `one JSON object a line is wanted, with "text" or "html"`,
			fmt.Errorf("line %d: %w", n, err))
	}
	it.Name = name
	return o.item(it)
}

// itemOf reads one line. The id of the item is the digest of the line; Raw is its text or page.
func itemOf(line []byte) (sitrep.Item, error) {
	var r report
	if !utf8.Valid(line) {
		return sitrep.Item{}, errors.New("not UTF-8")
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return sitrep.Item{}, err
	}
	dated, err := parseDate(r.Published)
	if err != nil {
		return sitrep.Item{}, err
	}
	it := sitrep.Item{ID: digest(line), Type: plain, Charset: "utf-8", Raw: []byte(r.Text), Given: sitrep.Given{
		ID: string(r.ID), Title: r.Title, Outlet: r.Outlet, URL: r.URL, Language: r.Language, Dated: dated,
	}}
	if r.Text == "" {
		it.Type, it.Raw = page, []byte(r.HTML)
	}
	if len(it.Raw) == 0 {
		return it, errors.New(`neither "text" nor "html" in it`)
	}
	return it, nil
}

var layouts = []string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05Z0700", "20060102", time.RFC1123Z, time.RFC1123,
}

// parseDate reads the date of publication; no date is the zero time.
func parseDate(s string) (time.Time, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("published %q is not a date like 2020-01-31", s)
}

// readLine reads up to and without the next line feed. A line longer than limit is skipped, and said to be long.
func readLine(r *bufio.Reader, limit int64) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if int64(len(line)) > limit {
			line, long = nil, true
		}
		if err != bufio.ErrBufferFull {
			return bytes.TrimRight(line, "\r\n"), long, err
		}
	}
}
