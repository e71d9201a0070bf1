package gather

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"sitrep"
	"sitrep/gather/page"
	"sitrep/internal/charset"
)

// fromText fills d from a plain text. The text stays as it is, but for a byte order mark and CRLF.
func fromText(d *sitrep.Document, item sitrep.Item) error {
	decoded, err := charset.Plain(item.Raw, item.Charset)
	if err != nil {
		return &sitrep.Error{Kind: sitrep.Unreadable, Hint: "save the report as UTF-8 text", Err: fmt.Errorf("the bytes are %w in any charset", err)}
	}
	if strings.TrimSpace(decoded.UTF8) == "" {
		return &sitrep.Error{Kind: sitrep.Unreadable, Hint: "nothing to read in it", Err: errors.New("empty")}
	}
	var over []charset.Piece
	d.Text, over = unixLines(decoded.UTF8)
	d.Origin = page.Runs(charset.Compose(over, decoded.Pieces))
	d.Headline = headline(d.Text)
	d.Title = first(d.Title, d.Headline.Of(d.Text))
	d.Dated = firstTime(d.Dated, dateline(d.Text))
	d.Credit, _ = page.SignOff(d.Text, d.Outlet)
	return nil
}

// unixLines is s with "\n" for "\r\n", and its pieces back to s.
func unixLines(s string) (string, []charset.Piece) {
	var b strings.Builder
	var pieces []charset.Piece
	add := func(text string, at, n int) {
		if n == 0 {
			return
		}
		pieces = charset.Join(pieces, charset.Piece{
			At: uint32(b.Len()), Len: uint32(len(text)), Raw: uint32(at), RawLen: uint32(n), Exact: len(text) == n,
		})
		b.WriteString(text)
	}
	for at := 0; at < len(s); {
		n := strings.Index(s[at:], "\r\n")
		if n < 0 {
			add(s[at:], at, len(s)-at)
			break
		}
		add(s[at:at+n], at, n)
		add("\n", at+n, 2)
		at += n + 2
	}
	return b.String(), pieces
}

// headline is the first line, if a blank line follows, it is short and does not end as a sentence.
func headline(text string) sitrep.Span {
	start := len(text) - len(strings.TrimLeft(text, " \t\n"))
	line, rest, more := strings.Cut(text[start:], "\n")
	next, _, _ := strings.Cut(rest, "\n")
	line = strings.TrimRight(line, " \t")
	if !more || strings.TrimSpace(next) != "" || len(line) > 160 || strings.HasSuffix(line, ".") || strings.TrimSpace(rest) == "" {
		return sitrep.Span{}
	}
	return sitrep.Span{Start: uint32(start), End: uint32(start + len(line))}
}

var (
	placeRE = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’()/-]{1,60}$`)
	townRE  = regexp.MustCompile(`^\p{Lu}[\p{L} .'’-]{1,40},? $`)
)

// dateline is the date at the head of a text: "BAGHDAD, Jan 1, 2020 -" before a paragraph, or a
// line that is only a date. A date without its year is none.
func dateline(text string) time.Time {
	seen := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if seen++; seen > 5 {
			break
		}
		t, start, end, ok := page.FullDate(line)
		if ok && heads(line[:start], line[end:]) {
			return t
		}
	}
	return time.Time{}
}

// heads tells whether a date between the two parts of a line is there to date the report.
func heads(before, after string) bool {
	said := strings.ToLower(before)
	if strings.Contains(said, "updated") || strings.Contains(said, "modified") {
		return false // not when it was published
	}
	alone := page.Spare(after) && (page.Spare(before) || townRE.MatchString(before))
	return alone || placeRE.MatchString(before)
}
