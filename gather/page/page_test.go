package page

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"sitrep"
)

var update = flag.Bool("update", false, "write the golden files")

// show is an article as the golden files hold it.
func show(a *Article) string {
	dated := "unknown"
	if !a.Dated.IsZero() {
		dated = a.Dated.Format("2006-01-02 15:04 Z07:00")
	}
	return fmt.Sprintf("title: %s\nbyline: %s\noutlet: %s\nurl: %s\ndated: %s\ncredit: %s\nheadline: %q\n\n%s\n",
		a.Title, a.Byline, a.Outlet, a.URL, dated, a.Credit, a.Headline.Of(a.Text), a.Text)
}

func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) < 8 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, name := range pages {
		raw := read(t, name)
		a, err := Read(raw, "", "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkOrigin(t, name, a, raw, "utf-8")
		golden := strings.TrimSuffix(name, ".html") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(show(a)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want := string(read(t, golden)); show(a) != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, show(a), want)
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// checkOrigin proves that the runs tile the text, and that the raw bytes of
// every character that is no white space decode to it.
func checkOrigin(t *testing.T, name string, a *Article, raw []byte, label string) {
	t.Helper()
	d := sitrep.Document{Text: a.Text, Headline: a.Headline}
	if err := d.Check(); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	enc, _ := charset.Lookup(label)
	at := uint32(0)
	for _, r := range a.Origin {
		if r.Text != at || int(r.Raw+r.RawLen) > len(raw) {
			t.Fatalf("%s: run %+v, want it at %d and inside %d bytes", name, r, at, len(raw))
		}
		at += r.Len
		words, bytes := a.Text[r.Text:at], raw[r.Raw:r.Raw+r.RawLen]
		if r.Exact && words != string(bytes) {
			t.Errorf("%s: exact run %q is %q in the page", name, words, bytes)
		}
		if r.Exact || strings.TrimFunc(words, unicode.IsSpace) == "" {
			continue
		}
		decoded, err := enc.NewDecoder().Bytes(bytes)
		if shown := html.UnescapeString(string(decoded)); err != nil || !strings.Contains(shown, words) {
			t.Errorf("%s: run %q is %q in the page", name, words, shown)
		}
		if utf8.RuneCountInString(words) > 2 && !strings.HasPrefix(string(decoded), "<meta") {
			t.Errorf("%s: run %q is more than a character", name, words)
		}
	}
	if int(at) != len(a.Text) {
		t.Errorf("%s: the runs end at %d of %d", name, at, len(a.Text))
	}
}

const (
	parisPage = `<html><head><title>Défilé à Évry</title></head><body><h1>Défilé à Évry : trois blessés</h1>
<p>Un cortège d’environ 2 000 personnes a défilé jeudi à Évry&nbsp;; trois manifestants ont été blessés, selon la préfecture.</p>
<p>La préfète a parlé d’une journée « très calme » &amp; a remercié les forces de l’ordre présentes sur place.</p></body></html>`
	tokyoPage = `<html><head><title>都心でデモ行進</title></head><body><h1>都心でデモ行進、三人拘束</h1>
<p>東京の中心部で水曜日、数百人が増税に抗議してデモ行進を行った。警察は三人を拘束したと発表した。けが人はいなかった。</p>
<p>主催者は「平和的な行進だった」と述べ、拘束された三人の釈放を求めている。警視庁は詳しい説明を控えている。</p></body></html>`
)

// TestTop holds that what the Article tells elsewhere does not stand in its text again,
// and that a title which stands only in a meta element leads back to it.
func TestTop(t *testing.T) {
	raw := []byte(`<html><head><meta property="og:title" content="Two drivers taken near Olm"><meta name="author" content="Ada Roe"></head>
<body><div><p>By Ada Roe, Reporter</p><p>Posted on Friday, May 6, 2016 10:15 GMT</p>
<p>Gunmen attacked a convoy on the road to Olm on Friday and took two drivers with them, the army said.</p>
<p>The convoy carried flour for the besieged town, where 900 people have been without bread since April.</p></div></body></html>`)
	a, err := Read(raw, "", "")
	if err != nil {
		t.Fatal(err)
	}
	checkOrigin(t, "top", a, raw, "utf-8")
	if !strings.HasPrefix(a.Text, "Two drivers taken near Olm\n\nGunmen attacked") || a.Byline != "Ada Roe" {
		t.Errorf("byline %q, text %q", a.Byline, a.Text)
	}
	if tag := raw[a.Origin[0].Raw:][:a.Origin[0].RawLen]; !strings.HasPrefix(string(tag), "<meta property") {
		t.Errorf("the headline comes of %q", tag)
	}
	if got := a.Dated.Format("2006-01-02"); got != "2016-05-06" {
		t.Errorf("dated %s", got)
	}
}

func TestDated(t *testing.T) {
	const story = "<p>Gunmen attacked a convoy on the road to Olm on Friday and took two drivers with them, the army said.</p>"
	for _, c := range []struct{ head, address, want string }{
		{`<meta property="article:published_time" content="2020-02-25T03:10:00Z">`, "https://o.example/2020/02/24/x", "2020-02-24"},
		{`<meta property="article:published_time" content="2020-02-25T03:10:00Z">`, "https://o.example/2019/01/05/x", "2020-02-25"},
		{`<meta property="article:published_time" content="2020-02-25T03:10:00+03:00">`, "https://o.example/2020/02/24/x", "2020-02-25"},
		{"", "https://o.example/news/2020/2/4/x", "2020-02-04"},
		{"", "https://o.example/news/2020/13/40/x", "0001-01-01"},
		{`<meta name="date" content="0000-00-00 00:00:00">`, "", "0001-01-01"},
		{`<script type="application/ld+json">{"@type":"WebPage","datePublished":"2011-01-01","mainEntity":{"@type":"NewsArticle","datePublished":"2012-02-02"}}</script>`, "", "2012-02-02"},
		{`<script type="application/ld+json">{broken</script><meta name="pubdate" content="Tue, 03 Mar 2015 10:00:00 GMT">`, "", "2015-03-03"},
	} {
		a, err := Read([]byte("<head>"+c.head+"</head><body><h1>Two drivers taken near Olm</h1>"+story), "", c.address)
		if err != nil || a.Dated.Format("2006-01-02") != c.want {
			t.Errorf("%s at %s: got %+v, %v, want %s", c.head, c.address, a, err, c.want)
		}
	}
}

func TestCharsets(t *testing.T) {
	for _, c := range []struct{ page, label, declared string }{
		{parisPage, "windows-1252", ""},
		{parisPage, "windows-1252", "ISO-8859-1"},
		{parisPage, "utf-16le", "utf-16le"},
		{parisPage, "utf-8", ""},
		{tokyoPage, "shift_jis", "Shift_JIS"},
		{tokyoPage, "euc-jp", "euc-jp"},
		{tokyoPage, "utf-16be", "utf-16be"},
	} {
		enc, _ := charset.Lookup(c.label)
		raw, err := enc.NewEncoder().Bytes([]byte(c.page))
		if err != nil {
			t.Fatal(err)
		}
		want, err := Read([]byte(c.page), "utf-8", "")
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(raw, c.declared, "")
		if err != nil || got.Text != want.Text {
			t.Errorf("%s declared %q: got %+v, %v, want %q", c.label, c.declared, got, err, want.Text)
			continue
		}
		checkOrigin(t, c.label, got, raw, c.label)
	}
}

func TestNoArticle(t *testing.T) {
	for name, raw := range map[string]string{
		"script": `<html><head><title>News</title></head><body><div id="root"></div><script>render("the whole story is in here, but only for browsers that run it")</script></body></html>`,
		"empty":  ``,
		"menu":   `<ul><li><a href="/">Home</a><li><a href="/w">World</a></ul>`,
		"binary": "GIF89a\x01\x00\x01\x00\x00\x00\x00;",
	} {
		_, err := Read([]byte(raw), "", "")
		var e *sitrep.Error
		if !errors.As(err, &e) || e.Kind != sitrep.Unreadable || e.Hint == "" {
			t.Errorf("%s: got %v, want an unreadable error with a hint", name, err)
		}
	}
}

// TestSloppy holds that what pages leave out or get wrong does not hide the article.
func TestSloppy(t *testing.T) {
	story := "<p>Gunmen attacked a convoy on the road to Olm on Friday and took two drivers with them, the army said.</p>"
	for _, raw := range []string{
		"<html><head><title>News</title><meta name=a content=b><header>Top</header><div>" + story + "</div>",
		`<body><svg viewBox="0 0 1 1"><title/><path d="M0"/></svg>` + story,
		`<body><svg/>` + story,
		"<body><div>\x00</div>" + story,
		"<!-- a comment --!><body><p>" + story[3:],
	} {
		a, err := Read([]byte(raw), "", "")
		if err != nil || !strings.Contains(a.Text, "took two drivers with them") {
			t.Errorf("%q: got %+v, %v", raw, a, err)
		}
	}
}

func TestDeep(t *testing.T) {
	story := "<p>Gunmen attacked a convoy on the road to Olm on Friday and took two drivers with them, the army said.</p>"
	for _, raw := range []string{
		strings.Repeat("<div>", 10_000) + story + strings.Repeat("</div>", 10_000),
		strings.Repeat("<b><i>", 10_000) + story,
		strings.Repeat("</div></p>", 50_000) + story,
		strings.Repeat("<table><tr><td>", 4_000) + story,
		strings.Repeat("<b>a</b><br><br>", 40_000) + story,
	} {
		a, err := Read([]byte(raw), "", "")
		if err != nil || !strings.Contains(a.Text, "took two drivers with them") {
			t.Errorf("%.20q…: got %+v, %v", raw, a, err)
		}
	}
}
