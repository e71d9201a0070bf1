package page

import (
	nurl "net/url"
	"strings"
	"time"

	"sitrep/internal/charset"
)

// head is what a page says about its article.
type head struct {
	title, byline, outlet, url string
	dated                      time.Time
	line                       *block // the headline as it stands in the page
}

func (f *flat) head(address string) head {
	ld := readData(f.data)
	h := head{
		outlet: first(f.meta("og:site_name"), ld.publisher, f.meta("application-name")),
		byline: f.byline(ld),
		url:    absolute(first(f.url, f.meta("og:url"), ld.url), address),
		dated:  f.dated(ld, address),
	}
	h.line = f.headline(first(ld.headline, f.meta("og:title", "twitter:title", "parsely-title", "dc.title")), h.outlet)
	if h.line != nil {
		h.title = h.line.text
	}
	return h
}

func first(of ...string) string {
	for _, s := range of {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

// meta is the content of the first meta element with one of the names.
func (f *flat) meta(names ...string) string {
	for _, name := range names {
		for _, m := range f.metas {
			if m.name == name {
				return strings.Join(strings.Fields(m.content), " ")
			}
		}
	}
	return ""
}

// absolute is the address that a page gives for itself, if it is one of the web.
func absolute(s, base string) string {
	if s == "" {
		return ""
	}
	u, err := nurl.Parse(s)
	if err != nil {
		return ""
	}
	if b, err := nurl.Parse(base); err == nil && b.IsAbs() {
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// headline is the heading that shows the wanted title; else the only first-order
// heading, the title element without the outlet, or the meta element that gives the title.
func (f *flat) headline(wanted, outlet string) *block {
	var titled *block
	var ones []*block
	for i := range f.blocks {
		switch b := &f.blocks[i]; {
		case b.place.in&inTitle != 0:
			if titled == nil {
				titled = b
			}
		case b.place.tag == "h1" && b.place.in&(inNav|inFooter|inAside) == 0:
			ones = append(ones, b)
		}
	}
	target := wanted
	if target == "" && titled != nil {
		target = titled.text
	}
	for _, b := range ones {
		if alike(b.text, target) {
			return b
		}
	}
	if len(ones) == 1 && len(ones[0].text) > 15 {
		return ones[0]
	}
	return f.fallback(titled, wanted, outlet)
}

// fallback is the headline of a page without a heading that fits.
func (f *flat) fallback(titled *block, wanted, outlet string) *block {
	if titled != nil {
		b := titled.cut(len(withoutOutlet(titled.text, outlet)))
		if wanted == "" || alike(b.text, wanted) {
			return &b
		}
	}
	for _, m := range f.metas {
		if text := strings.Join(strings.Fields(m.content), " "); wanted != "" && text == wanted {
			return &block{text: text, pieces: []charset.Piece{{Len: uint32(len(text)), Raw: uint32(m.at), RawLen: uint32(m.n)}}}
		}
	}
	return nil
}

// withoutOutlet cuts " | The Paper" off a title.
func withoutOutlet(title, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " · ", " :: ", " « "} {
		at := strings.LastIndex(title, sep)
		if at < 15 {
			continue
		}
		tail := title[at+len(sep):]
		if outlet != "" && alike(tail, outlet) || sep == " | " || len(strings.Fields(tail)) <= 4 && outlet == "" {
			return withoutOutlet(title[:at], outlet)
		}
	}
	return title
}

// alike tells whether most words of the shorter line stand in the other.
func alike(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	in := set(strings.Join(y, " "))
	hit := 0
	for _, w := range x {
		if in[w] {
			hit++
		}
	}
	return len(x) > 0 && hit*3 >= len(x)*2
}

// byline is who wrote the report, without "By".
func (f *flat) byline(ld data) string {
	by := first(ld.author, f.meta("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"))
	if by == "" || strings.Contains(by, "://") {
		by = ""
		for i := range f.blocks {
			if b := &f.blocks[i]; len(b.text) < 100 && strings.HasPrefix(strings.ToLower(b.text), "by ") && strings.Contains(b.place.names, "by") {
				by = b.text
				break
			}
		}
	}
	if len(by) > 3 && strings.EqualFold(by[:3], "by ") {
		by = by[3:]
	}
	return strings.TrimSpace(by)
}
