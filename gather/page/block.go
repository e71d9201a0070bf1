package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/internal/charset"
)

// A block is a run of text that a browser would set apart: a paragraph, a
// heading, an item of a list, a cell. White space in it is collapsed.
type block struct {
	text   string
	pieces []charset.Piece // of text, back to the decoded page
	place  place
	linked int // bytes of text inside links
	links  int // links begun in it
}

// place is where a block stands in the page.
type place struct {
	tag   string // of the innermost block element: "p", "h1", "li"
	in    areas  // what it lies inside of
	names string // class and id tokens of its nearest elements, lower case, between spaces
	boxes []int  // the elements around it that are named for a part beside the article, by number
}

// areas is a set of the parts of a page.
type areas uint16

const (
	inNav areas = 1 << iota
	inHeader
	inFooter
	inAside
	inFigure
	inCaption
	inList
	inTable
	inQuote
	inForm
	inButton
	inHidden
	inTitle // the title element
	inArticle
)

// areaOf gives the part of a page that an element opens.
var areaOf = map[string]areas{
	"nav": inNav, "header": inHeader, "footer": inFooter, "aside": inAside, "figure": inFigure,
	"figcaption": inCaption, "amp-img": inFigure, "ul": inList, "ol": inList, "dl": inList, "table": inTable,
	"blockquote": inQuote, "form": inForm, "button": inButton, "title": inTitle, "article": inArticle, "main": inArticle,
}

// linkShare is the part of the block's text that lies inside links, 0 to 1.
func (b *block) linkShare() float64 {
	return float64(b.linked) / float64(max(len(b.text), 1))
}

// writer collects the characters of one block.
type writer struct {
	text   strings.Builder
	pieces []charset.Piece
	space  charset.Piece // white space not yet written; RawLen 0 for none
	exact  bool          // the white space is one space
	linked int
	links  int
}

// char adds a character that stands at [at, at+n) of the decoded page.
func (w *writer) char(c string, at, n int, link bool) {
	if r, _ := utf8.DecodeRuneInString(c); unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == 0 {
		w.blank(at, n, c == " ")
		return
	}
	if w.space.RawLen > 0 && w.text.Len() > 0 {
		s := w.space
		w.put(" ", int(s.Raw), int(s.RawLen), w.exact, link)
	}
	w.space.RawLen = 0
	w.put(c, at, n, len(c) == n, link)
}

// blank notes white space that is written as one space if a character follows.
func (w *writer) blank(at, n int, exact bool) {
	if w.space.RawLen == 0 {
		w.space.Raw, w.exact = uint32(at), exact
	} else {
		w.exact = false
	}
	w.space.RawLen = uint32(at+n) - w.space.Raw
}

func (w *writer) put(c string, at, n int, exact, link bool) {
	w.pieces = charset.Join(w.pieces, charset.Piece{
		At: uint32(w.text.Len()), Len: uint32(len(c)), Raw: uint32(at), RawLen: uint32(n), Exact: exact,
	})
	w.text.WriteString(c)
	if link {
		w.linked += len(c)
	}
}

// take gives the block collected so far and starts the next; ok is false when there is no text.
func (w *writer) take(p place) (b block, ok bool) {
	b = block{text: w.text.String(), pieces: w.pieces, place: p, linked: w.linked, links: w.links}
	*w = writer{}
	return b, b.text != ""
}
