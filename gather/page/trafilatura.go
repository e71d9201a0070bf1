package page

import (
	"errors"
	"fmt"
	nurl "net/url"
	"strings"
	"unicode"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// extract is the text that go-trafilatura takes for the article, without white space.
func extract(text, address string) (stream string, err error) {
	defer func() {
		if r := recover(); r != nil { // foreign code on foreign bytes
			err = fmt.Errorf("extractor: %v", r)
		}
	}()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return "", err
	}
	u, _ := nurl.Parse(address)
	res, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		OriginalURL: u, EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
	})
	if err != nil {
		return "", err
	}
	if res.ContentNode == nil {
		return "", errors.New("no article")
	}
	var b strings.Builder
	bare(&b, res.ContentNode)
	return b.String(), nil
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
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			return -1
		}
		return r
	}, s)
}
