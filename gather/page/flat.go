package page

import (
	"strings"

	"golang.org/x/net/html"
)

// flat is a page without its tree: the blocks in their order and what stands in the head.
type flat struct {
	blocks []block
	metas  []meta
	data   []string // bodies of JSON-LD scripts
	times  []stamp  // time elements
	lang   string
	url    string // canonical
	depth  int    // deepest nesting seen
	size   int    // elements
	boxes  int    // elements named for a part beside the article
}

// meta is one meta element.
type meta struct {
	name, content string
	at, n         int // its tag in the decoded page
}

// stamp is a time element, or one that says it holds a date.
type stamp struct {
	value string
	pub   bool // it says that it is the date of publication
	place place
}

// flatten reads the page token by token. Nothing in it recurses, so that no
// nesting is too deep; unclosed elements end with the page.
func flatten(text string) *flat {
	s := scanner{flat: &flat{}, open: map[string]int{}}
	z := html.NewTokenizer(strings.NewReader(text))
	at := 0
	for {
		kind := z.Next()
		raw := len(z.Raw())
		switch kind {
		case html.ErrorToken:
			s.text(text[at:min(at+raw, len(text))], at)
			s.end()
			return s.flat
		case html.TextToken:
			s.text(text[at:at+raw], at)
		case html.StartTagToken, html.SelfClosingTagToken:
			s.start(z, at, raw, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			s.close(string(name))
		}
		at += raw
	}
}

// scanner is the state of flatten: the open elements and the block being written.
type scanner struct {
	*flat
	stack []element
	open  map[string]int // how many of each tag are on the stack
	deep  int            // open elements beyond maxStack
	w     writer
	br    int // line breaks in a row
	skip  int // open elements whose text is not shown
	links int
}

// maxStack bounds the elements remembered. What lies deeper belongs to the deepest of them.
const maxStack = 1000

type element struct {
	tag   string
	in    areas
	names string
	box   int // its number among the boxes; 0 when it is none
}

// unseen are elements whose text a reader does not see.
var unseen = set("script style noscript template svg iframe object select textarea head math canvas audio video datalist noembed")

// breaks are elements that set their text apart.
var breaks = set(`p div section article main aside header footer nav ul ol li dl dt dd table caption thead tbody tr td th
	h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption form fieldset hr address details summary center body html title
	button label option amp-img amp-ad amp-carousel`)

// heads are the elements that may stand in a head.
var heads = set("title meta link script style base noscript template")

var void = set("area base br col embed hr img input link meta source track wbr")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// text adds the characters of a text token.
func (s *scanner) text(raw string, at int) {
	if s.open["title"] == 0 && s.skip > 0 {
		if s.top().tag == "script" && s.top().names == ldJSON {
			s.data = append(s.data, raw)
		}
		return
	}
	eachChar(raw, func(c string, i, n int) {
		if strings.TrimSpace(c) != "" {
			s.br = 0
		}
		s.w.char(c, at+i, n, s.links > 0)
	})
}

const ldJSON = " application/ld+json "

func (s *scanner) start(z *html.Tokenizer, at, raw int, closed bool) {
	name, more := z.TagName()
	tag := string(name)
	s.size++
	e := element{tag: tag, in: areaOf[tag]}
	attr := attributes(z, more)
	s.note(tag, attr, at, raw)
	s.implied(tag)
	switch {
	case tag == "br":
		s.lineBreak(at, raw)
	case breaks[tag]:
		s.end()
	}
	if tag == "td" || tag == "img" {
		s.w.blank(at, raw, false)
	}
	foreign := tag == "svg" || tag == "math" || s.open["svg"]+s.open["math"] > 0
	if foreign {
		z.NextIsNotRawText() // a title in a drawing is an element like others
	}
	if void[tag] || foreign && closed {
		return
	}
	if _, ok := attr["hidden"]; ok || attr["aria-hidden"] == "true" || strings.Contains(strings.ReplaceAll(attr["style"], " ", ""), "display:none") {
		e.in |= inHidden
	}
	e.names = tokens(attr["class"] + " " + attr["id"] + " " + attr["role"] + " " + attr["itemprop"] + " " + attr["data-component"])
	if tag == "script" {
		e.names = tokens(attr["type"])
	}
	if partRE.MatchString(e.names) {
		s.boxes++
		e.box = s.boxes
	}
	s.push(e)
}

func attributes(z *html.Tokenizer, more bool) map[string]string {
	if !more {
		return nil
	}
	attr := map[string]string{}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if _, ok := attr[string(key)]; !ok {
			attr[string(key)] = string(value)
		}
	}
	return attr
}

// tokens is s in lower case with a space on both sides of each word.
func tokens(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return " " + strings.Join(strings.Fields(strings.ToLower(s)), " ") + " "
}

// note keeps what the head and the time elements say.
func (s *scanner) note(tag string, attr map[string]string, at, n int) {
	switch tag {
	case "html":
		s.lang = attr["lang"]
	case "link":
		if strings.EqualFold(attr["rel"], "canonical") {
			s.url = attr["href"]
		}
	case "meta":
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if attr[key] != "" && attr["content"] != "" {
				s.metas = append(s.metas, meta{strings.ToLower(attr[key]), strings.TrimSpace(attr["content"]), at, n})
			}
		}
	case "time":
		pub := attr["pubdate"] != "" || strings.Contains(strings.ToLower(attr["itemprop"]+attr["class"]), "publish")
		s.times = append(s.times, stamp{attr["datetime"], pub, s.place()})
	}
	if tag != "meta" && attr["itemprop"] == "datePublished" && attr["content"] != "" {
		s.times = append(s.times, stamp{attr["content"], true, s.place()})
	}
}

// lineBreak ends the block at the second break in a row.
func (s *scanner) lineBreak(at, n int) {
	if s.br++; s.br > 1 {
		s.end()
		s.br = 0
		return
	}
	s.w.blank(at, n, false)
}

// implied closes the paragraph or list item that a new one ends.
func (s *scanner) implied(tag string) {
	if top := s.top().tag; tag == top && (tag == "p" || tag == "li" || tag == "td" || tag == "tr" || tag == "option") {
		s.close(tag)
	}
	if s.open["head"] > 0 && s.open["svg"] == 0 && !heads[tag] {
		s.close("head") // pages leave its end tag out
	}
}

func (s *scanner) push(e element) {
	if len(s.stack) >= maxStack {
		s.deep++
		return
	}
	s.stack = append(s.stack, e)
	s.depth = max(s.depth, len(s.stack)+s.deep)
	s.count(e, 1)
}

func (s *scanner) count(e element, by int) {
	s.open[e.tag] += by
	if unseen[e.tag] {
		s.skip += by
	}
	if e.tag == "a" {
		s.links += by
		s.w.links += max(by, 0)
	}
}

// close ends the innermost open element of the name and those inside it.
func (s *scanner) close(tag string) {
	if breaks[tag] {
		s.end()
	}
	if s.deep > 0 {
		s.deep--
		return
	}
	for s.open[tag] > 0 {
		top := s.top()
		s.stack = s.stack[:len(s.stack)-1]
		s.count(top, -1)
		if top.tag == tag {
			return
		}
	}
}

func (s *scanner) top() element {
	if len(s.stack) == 0 {
		return element{}
	}
	return s.stack[len(s.stack)-1]
}

// end closes the block being written.
func (s *scanner) end() {
	if s.w.text.Len() == 0 {
		s.w = writer{}
		return
	}
	if b, ok := s.w.take(s.place()); ok {
		s.blocks = append(s.blocks, b)
	}
}

// place describes the open elements: all their areas, the names of the nearest six.
func (s *scanner) place() place {
	var p place
	for i := len(s.stack) - 1; i >= 0; i-- {
		e := &s.stack[i]
		p.in |= e.in
		if p.tag == "" && breaks[e.tag] {
			p.tag = e.tag
		}
		if len(s.stack)-i <= 6 {
			p.names += e.names
		}
		if e.box > 0 && len(p.boxes) < 8 {
			p.boxes = append(p.boxes, e.box)
		}
	}
	return p
}
