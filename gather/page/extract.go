package page

import (
	"fmt"
	nurl "net/url"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// An extractor finds the element of a page that holds the article.
type extractor func(page *html.Node, address *nurl.URL) (*html.Node, error)

// extract is the text that an extractor takes for the article, without white space; empty when it finds none.
func extract(by extractor, text, address string) (stream string) {
	defer func() {
		if recover() != nil { // foreign code on foreign bytes
			stream = ""
		}
	}()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return ""
	}
	u, err := nurl.Parse(address)
	if err != nil || !u.IsAbs() {
		u = nil
	}
	n, err := by(doc, u)
	if err != nil || n == nil {
		return ""
	}
	var b strings.Builder
	bare(&b, n)
	return b.String()
}

func byTrafilatura(doc *html.Node, u *nurl.URL) (*html.Node, error) {
	res, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		OriginalURL: u, EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
	})
	if err != nil {
		return nil, fmt.Errorf("trafilatura: %w", err)
	}
	return res.ContentNode, nil
}

func byReadability(doc *html.Node, u *nurl.URL) (*html.Node, error) {
	a, err := readability.FromDocument(doc, u)
	if err != nil {
		return nil, fmt.Errorf("readability: %w", err)
	}
	return a.Node, nil
}

func bare(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(squeeze(n.Data))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		bare(b, c)
	}
}

// squeeze is s without white space.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == 0 {
			return -1
		}
		return r
	}, s)
}
