package gather

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"sitrep"
	"sitrep/gather/source"
)

func text(s string) sitrep.Item { return sitrep.Item{Type: "text/plain", Raw: []byte(s)} }

func document(t *testing.T, it sitrep.Item, g sitrep.Given) *sitrep.Document {
	t.Helper()
	d, err := Document(it, g)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Error(err)
	}
	return d
}

func TestText(t *testing.T) {
	raw, err := os.ReadFile("testdata/embassy.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := document(t, text(string(raw)), sitrep.Given{Outlet: "Gulf Gazette"})
	if d.Text != string(raw) {
		t.Errorf("the text was changed: %q", d.Text)
	}
	want := "US consulate evacuated after rocket lands in garden"
	if d.Title != want || d.Headline.Of(d.Text) != want || d.Credit != "CNN" || d.Outlet != "Gulf Gazette" {
		t.Errorf("title %q, headline %q, credit %q, outlet %q", d.Title, d.Headline.Of(d.Text), d.Credit, d.Outlet)
	}
	if sitrep.DayOf(d.Dated).String() != "2018-09-08" {
		t.Errorf("dated %v", d.Dated)
	}
	if string(d.ID) != digest(raw) || d.SHA256 != digest([]byte(d.Text)) {
		t.Errorf("id %s, sha256 %s", d.ID, d.SHA256)
	}
}

// TestOrigin holds that each character of a text leads to the raw bytes that decode to it.
func TestOrigin(t *testing.T) {
	const story = "Défilé à Évry\r\n\r\nUn cortège « très calme » a défilé jeudi.\r\nFin d’alerte"
	for _, label := range []string{"utf-8", "windows-1252", "utf-16le", "utf-16be"} {
		enc, _ := charset.Lookup(label)
		raw, err := enc.NewEncoder().Bytes([]byte(story))
		if err != nil {
			t.Fatal(err)
		}
		d := document(t, sitrep.Item{Type: "text/plain", Charset: label, Raw: raw}, sitrep.Given{})
		if d.Text != strings.ReplaceAll(story, "\r\n", "\n") {
			t.Errorf("%s: %q", label, d.Text)
		}
		at := uint32(0)
		for _, r := range d.Origin {
			if r.Text != at {
				t.Fatalf("%s: run at %d, want %d", label, r.Text, at)
			}
			at += r.Len
			words, err := enc.NewDecoder().Bytes(raw[r.Raw : r.Raw+r.RawLen])
			if err != nil || strings.ReplaceAll(string(words), "\r\n", "\n") != d.Text[r.Text:at] {
				t.Errorf("%s: %q comes of %q", label, d.Text[r.Text:at], words)
			}
			if !r.Exact && utf8.RuneCountInString(d.Text[r.Text:at]) != 1 {
				t.Errorf("%s: %q is not one character", label, d.Text[r.Text:at])
			}
		}
		if int(at) != len(d.Text) {
			t.Errorf("%s: runs end at %d of %d", label, at, len(d.Text))
		}
	}
}

func TestMark(t *testing.T) {
	d := document(t, text("\ufeffTwo held\n\nPolice held two."), sitrep.Given{})
	if d.Text != "Two held\n\nPolice held two." || d.Origin[0].Raw != 3 {
		t.Errorf("text %q, origin %+v", d.Text, d.Origin)
	}
}

func TestHeadline(t *testing.T) {
	for s, want := range map[string]string{
		"Two held in Basra\n\nPolice said so.":       "Two held in Basra",
		"\n Two held? \n \nPolice said so.":          "Two held?",
		"Police held two men.\n\nThey were freed.":   "",
		"Police held two men\nThey were freed.":      "",
		"Two held in Basra":                          "",
		"Two held in Basra\n\n":                      "",
		strings.Repeat("long ", 40) + "\n\nPolice …": "",
	} {
		if got := headline(s).Of(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestDateline(t *testing.T) {
	for s, want := range map[string]string{
		"BAGHDAD, Jan 1, 2020 (Reuters) - Crowds left.":           "2020-01-01",
		"Crowds leave\n\nBAGHDAD, 1 January 2020 – Crowds left.":  "2020-01-01",
		"Crowds leave\n\nPublished: Wednesday, January 1st, 2020": "2020-01-01",
		"Crowds leave\n01.02.2020, 10:15\n\nThey left.":           "2020-02-01",
		"Crowds leave\n\nBaghdad, 1 January 2020\n\nThey left.":   "2020-01-01",
		"BAGHDAD, Jan 1 (Reuters) - Crowds left.":                 "unknown",
		"The crowd that came on January 1, 2020 has left.":        "unknown",
		"Crowds leave\n\nUpdated: January 1, 2020":                "unknown",
		"Today, crowds left.":                                     "unknown",
		"a\n\nb\n\nc\n\nd\n\ne\n\nJanuary 1, 2020":                "unknown",
	} {
		if got := sitrep.DayOf(dateline(s)).String(); got != want {
			t.Errorf("%q: got %s, want %s", s, got, want)
		}
	}
}

func TestGiven(t *testing.T) {
	day := time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC)
	it := text("Two held\n\nBASRA, Jan 1, 2019 - Police held two.")
	it.Given = sitrep.Given{ID: "r1", Title: "T", Outlet: "O", URL: "https://o.example/1", Dated: day}
	d := document(t, it, sitrep.Given{Outlet: "P"})
	if d.ID != "r1" || d.Title != "T" || d.Outlet != "P" || d.URL != "https://o.example/1" || !d.Dated.Equal(day) {
		t.Errorf("document %+v", d)
	}
	if d.Headline.Of(d.Text) != "Two held" {
		t.Errorf("headline %q", d.Headline.Of(d.Text))
	}
}

func TestPage(t *testing.T) {
	it := sitrep.Item{Type: "text/html", Raw: []byte(`<title>x</title><meta property="article:published_time" content="2020-03-04">
		<h1>Two men held in Basra</h1><p>Police held two men in the old market of Basra on Tuesday, a spokesman said. -AFP</p>`)}
	d := document(t, it, sitrep.Given{})
	const want = "Two men held in Basra\n\nPolice held two men in the old market of Basra on Tuesday, a spokesman said."
	if d.Text != want || d.Credit != "AFP" || sitrep.DayOf(d.Dated).String() != "2020-03-04" || d.Headline.Of(d.Text) != "Two men held in Basra" {
		t.Errorf("document %+v", d)
	}
}

// TestOpen holds that one bad report does not stop a run, and that failures carry the id of the report.
func TestOpen(t *testing.T) {
	in := `{"id":"a","text":"One was held."}
{"id":"b","html":"<p>short"}
{"id":"c","text":"zero \u0000 byte"}
{broken
{"id":"e","text":"Five were held."}`
	var all []string
	for d, err := range Open(context.Background(), []string{"-"}, Options{Source: source.Options{Stdin: strings.NewReader(in)}}) {
		var e *sitrep.Error
		switch {
		case err == nil:
			all = append(all, string(d.ID))
		case errors.As(err, &e):
			all = append(all, e.Item+" "+string(e.Kind))
		}
	}
	if got, want := strings.Join(all, ", "), "a, b unreadable, c unreadable, -#4 invalid, e"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
