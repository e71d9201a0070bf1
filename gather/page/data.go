package page

import (
	"encoding/json"
	"strings"
)

// data is what the JSON-LD of a page says about its article.
type data struct {
	headline, published, author, publisher, url string
	rank                                        int // 2 an article, 1 a page, 0 none
}

// readData reads the first article in the JSON-LD scripts, else the first page.
func readData(scripts []string) data {
	var best data
	for _, s := range scripts {
		var v any
		if json.Unmarshal([]byte(mended(s)), &v) == nil {
			best.walk(v, 0)
		}
	}
	return best
}

// mended takes comment marks and raw control characters out of a script, as pages put them there.
func mended(s string) string {
	s = strings.NewReplacer("<!--", "", "-->", "", "//<![CDATA[", "", "//]]>", "", "<![CDATA[", "", "]]>", "").Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

func (d *data) walk(v any, depth int) {
	if depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.walk(e, depth+1)
		}
	case map[string]any:
		if r := rankOf(v["@type"]); r > d.rank {
			d.take(v, r)
		}
		if d.rank == 2 {
			return // the first article is the page's own; those inside it are updates or related
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			d.walk(v[key], depth+1)
		}
	}
}

func (d *data) take(v map[string]any, rank int) {
	*d = data{
		rank:      rank,
		headline:  unescaped(str(v["headline"])),
		published: first(str(v["datePublished"]), str(v["dateCreated"])),
		author:    unescaped(names(v["author"])),
		publisher: unescaped(names(v["publisher"])),
		url:       first(str(v["url"]), str(v["mainEntityOfPage"])),
	}
}

func rankOf(typ any) int {
	for _, t := range append(list(typ), typ) {
		s, _ := t.(string)
		switch {
		case strings.HasSuffix(s, "Article"), strings.HasSuffix(s, "Posting"), s == "Report":
			return 2
		case strings.HasSuffix(s, "WebPage"):
			return 1
		}
	}
	return 0
}

func list(v any) []any {
	l, _ := v.([]any)
	return l
}

func str(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}

// names joins the names of people or bodies, each a string or an object with a name.
func names(v any) string {
	var all []string
	for _, e := range append(list(v), v) {
		if m, ok := e.(map[string]any); ok {
			e = m["name"]
		}
		if s := str(e); s != "" && !strings.Contains(s, "://") {
			all = append(all, s)
		}
	}
	return strings.Join(all, ", ")
}
