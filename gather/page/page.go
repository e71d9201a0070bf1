package page

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"sitrep"
	"sitrep/internal/charset"
)

// Article is the report on a page.
type Article struct {
	Title    string
	Byline   string
	Outlet   string
	URL      string    // canonical address, empty when the page names none
	Language string    // as the page declares it
	Dated    time.Time // when the page says it was published; zero when it does not say
	Credit   string    // the agency that signed at the end
	Text     string
	Headline sitrep.Span // the title at the start of Text; empty when the page has none
	Origin   []sitrep.Run
}

// shortest is the least text, in characters, that counts as an article.
const shortest = 60

// Read finds the article in the raw bytes of a page. The declared charset and the address
// may be empty. An error is a *sitrep.Error of kind Unreadable, without Item.
func Read(raw []byte, declared, address string) (*Article, error) {
	decoded, err := charset.HTML(raw, declared)
	if err != nil {
		return nil, unreadable("save the page as UTF-8", fmt.Errorf("the page is %w in any charset", err))
	}
	f := flatten(decoded.UTF8)
	body := f.body(decoded.UTF8, address)
	if size(body) < shortest {
		return nil, unreadable("it may need scripts or a login: save the page from a browser, or give the text",
			errors.New("no article on the page"))
	}
	h := f.head(address)
	a := &Article{Title: h.title, Byline: h.byline, Outlet: h.outlet, URL: h.url, Language: f.lang, Dated: h.dated}
	body, a.Credit = unsigned(body, h.outlet)
	body = under(h, body)
	a.Text, a.Origin = render(body, decoded)
	if h.line != nil {
		a.Headline = sitrep.Span{End: uint32(len(h.line.text))}
	}
	return a, nil
}

func unreadable(hint string, err error) error {
	return &sitrep.Error{Op: "gather/page.Read", Kind: sitrep.Unreadable, Hint: hint, Err: err}
}

// unsigned takes the sign-off off the last block.
func unsigned(body []block, outlet string) ([]block, string) {
	last := len(body) - 1
	if name := body[last].text; last > 0 && agency(name) {
		return body[:last], name
	}
	credit, sign := SignOff(body[last].text, outlet)
	if credit == "" {
		return body, ""
	}
	body[last] = body[last].cut(int(sign.Start))
	if body[last].text == "" {
		body = body[:last]
	}
	return body, credit
}

// under puts the headline above the body, and takes out of its first blocks
// what the Article tells elsewhere: the headline again, the byline, the date.
func under(h head, body []block) []block {
	var all []block
	if h.line != nil {
		all = append(all, *h.line)
	}
	for i, b := range body {
		if i < 6 && (h.line != nil && same(b.text, h.line.text) || isByline(b.text, h.byline) || isDateOnly(b.text)) {
			continue
		}
		all = append(all, b)
	}
	return all
}

// isByline tells whether a block only names the writer.
func isByline(text, byline string) bool {
	return byline != "" && len(text) < len(byline)+30 && (same(text, byline) || strings.HasPrefix(strings.ToLower(text), "by "+strings.ToLower(byline)))
}

// isDateOnly tells whether a line is a date and perhaps a time, and nothing else.
func isDateOnly(text string) bool {
	_, start, end, ok := FullDate(text)
	return ok && Spare(text[:start]) && Spare(text[end:])
}

var spareRE = regexp.MustCompile(`^(?i)(?:published|posted|updated|last|modified|date|on|at|by|mon|tues?|wednes|thurs?|fri|satur|sun|day|wed|sat|thu|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|cet|bst|ist|\d\d?[:.]\d\d|[\s,:|–—-])*$`)

// Spare tells whether the words around a date only serve the date: "Posted on Wednesday, … 10:15 GMT".
func Spare(text string) bool { return spareRE.MatchString(text) }

// same tells whether two lines differ in case and white space at most.
func same(a, b string) bool { return strings.EqualFold(squeeze(a), squeeze(b)) }

func size(body []block) int {
	n := 0
	for _, b := range body {
		n += utf8.RuneCountInString(b.text)
	}
	return n
}
