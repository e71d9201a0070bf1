package sitrep

import (
	"strings"
	"testing"
	"time"
)

// whole is a document that holds together, with a value in each layer.
func whole() *Document {
	s := Span{0, 4}
	b := Base("test", 1, s)
	return &Document{ID: "d", Text: "Iran hit Iraq",
		Split: Split{Sentences: []Sentence{{Span{0, 13}, 0, 3}}, Words: []Span{{0, 4}, {5, 8}, {9, 13}}},
		Parse: Parse{Words: []Word{{Head: 1}, {Head: None}, {Head: 1}}},
		Times: []When{{Mentions: []Span{s}, Basis: b}}, Places: []Where{{Mentions: []Span{s}, Basis: b}},
		Actors:   []Who{{Name: "Iran", Mentions: []Span{s}, Heads: []Ref{0}, Basis: b}},
		Tallies:  []Tally{{Span: s, Word: 0, Verb: None, Basis: b}},
		Accounts: []Account{{Type: "ASSAULT", Mentions: []Span{{5, 8}}, Words: []Ref{1}, Actors: []Ref{0}, Time: None, Where: 0, Tallies: []Ref{0}, Basis: b}},
		Claims:   []Claim{{Speaker: 0, Of: 0, Source: s, Text: s, Basis: b}},
		Links:    []Link{{From: 0, To: 0, SaidBy: None, Basis: b}},
	}
}

func TestCheckAcceptsWhole(t *testing.T) {
	if err := whole().Check(); err != nil {
		t.Fatal(err)
	}
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	for want, spoil := range map[string]func(*Document){
		"not UTF-8":                  func(d *Document) { d.Text = "\xff" },
		"off a rune edge":            func(d *Document) { d.Text = "Irän hit Iraq"; d.Times[0].Mentions[0] = Span{0, 3} },
		"time: span 0-99":            func(d *Document) { d.Times[0].Mentions[0].End = 99 },
		"overlaps the one before":    func(d *Document) { d.Split.Words[1].Start = 2 },
		"words 0-3 do not follow":    func(d *Document) { d.Split.Sentences = append(d.Split.Sentences, d.Split.Sentences[0]) },
		"parse: 2 words":             func(d *Document) { d.Parse.Words = d.Parse.Words[:2] },
		"head: ref 7":                func(d *Document) { d.Parse.Words[0].Head = 7 },
		"actor: no basis":            func(d *Document) { d.Actors[0].On = nil },
		"account: no mention":        func(d *Document) { d.Accounts[0].Mentions = nil },
		"account place: ref 1 of":    func(d *Document) { d.Accounts[0].Where = 1 },
		"account place: ref 2 of":    func(d *Document) { d.Accounts[0].AlsoWhere = []Ref{2} },
		"claim: ref -2 of a layer":   func(d *Document) { d.Claims[0].Of = -2 },
		"link: ref 5 of a layer of ": func(d *Document) { d.Links[0].To = 5 },
	} {
		d := whole()
		spoil(d)
		if err := d.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("err = %v, want one with %q", err, want)
		}
	}
}

func TestDay(t *testing.T) {
	d, err := ParseDay("2019-12-31")
	if err != nil || d.String() != "2019-12-31" || (d+1).String() != "2020-01-01" {
		t.Fatalf("%v %v", d, err)
	}
	if d := DayOf(time.Time{}); d != 0 || d.String() != "unknown" {
		t.Fatalf("no date gives %v, want the unknown day", d)
	}
	if d := Date(1, 1, 1); d != 1 {
		t.Fatalf("the first day is %d, want 1", d)
	}
	if _, err := ParseDay("31.12.2019"); err == nil || !strings.Contains(err.Error(), "2006-01-02") {
		t.Fatalf("err = %v, want one that shows the form", err)
	}
}

func TestSpan(t *testing.T) {
	a, b := Span{2, 5}, Span{5, 9}
	if a.Overlaps(b) || !a.Overlaps(Span{4, 6}) {
		t.Error("half-open spans that touch do not overlap")
	}
	if got := a.Join(b); got != (Span{2, 9}) || a.Join(Span{}) != a {
		t.Errorf("join = %v", got)
	}
}
