package export_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"sitrep"
	"sitrep/internal/reading"
	"sitrep/tell/export"
)

// The text holds an emoji outside the basic plane, Arabic with vowel signs and
// an e with a combining acute: one code point is one to four bytes.
const text = "🔥 مُظاهرة: protesters stormed the embassy in Bagdad\u0301 on Tuesday, police said. At least 25 were hurt."

func span(words string) sitrep.Span {
	at := strings.Index(text, words)
	return sitrep.Span{Start: uint32(at), End: uint32(at + len(words))}
}

func base(words string) sitrep.Basis {
	return sitrep.Basis{By: []string{"test/rule@1"}, On: []sitrep.Span{span(words)}, Score: 0.91239}
}

func document() *sitrep.Document {
	tuesday := sitrep.Date(2019, time.December, 31)
	return &sitrep.Document{
		ID: "r1", Title: "Embassy", Text: text, Dated: time.Date(2020, 1, 1, 9, 0, 0, 0, time.UTC),
		Lang: sitrep.Lang{Code: "en", Score: 1},
		Actors: []sitrep.Who{
			{Name: "a bystander", Mentions: []sitrep.Span{span("hurt")}, Basis: base("hurt")},
			{Name: "protesters", Country: "IRQ", Sector: "CVL", Mentions: []sitrep.Span{span("protesters")}, Basis: base("protesters")},
			{Name: "US embassy", Country: "USA", Sector: "GOV", Mentions: []sitrep.Span{span("the embassy")}, Basis: base("embassy")},
			{Name: "police", Sector: "COP", Mentions: []sitrep.Span{span("police")}, Basis: base("police")},
		},
		Places: []sitrep.Where{
			{Name: "Baghdad", Country: "IRQ", Lat: 33.340581234, Lon: 44.40088, Located: true, Kind: sitrep.City, GeoNames: 98182,
				Mentions: []sitrep.Span{span("Bagdad\u0301")}, Basis: base("Bagdad\u0301")},
			{Name: "nowhere", Kind: sitrep.Region, Mentions: []sitrep.Span{span("embassy")}, Basis: base("embassy")},
		},
		Times: []sitrep.When{
			{Type: "DATE", Value: "2019-12-31", Days: sitrep.Interval{Start: tuesday, End: tuesday}, Mentions: []sitrep.Span{span("Tuesday")}, Basis: base("Tuesday")},
			{Type: "DURATION", Mentions: []sitrep.Span{span("on")}, Basis: base("on")},
		},
		Tallies: []sitrep.Tally{{What: "injured", Range: sitrep.Range{Min: 25, Max: sitrep.Open}, Span: span("25"), Word: sitrep.None, Verb: sitrep.None, Basis: base("25")}},
		Accounts: []sitrep.Account{
			{Type: "PROTEST", Mode: "riot", Status: sitrep.Happened, Mentions: []sitrep.Span{span("stormed")},
				Actors: []sitrep.Ref{1}, Targets: []sitrep.Ref{2}, Days: sitrep.Interval{Start: tuesday, End: tuesday}, Time: 0, Where: 0, AlsoWhere: []sitrep.Ref{1},
				Tallies: []sitrep.Ref{0}, Basis: base("stormed")},
			{Type: "ASSAULT", Mentions: []sitrep.Span{span("hurt")}, Time: sitrep.None, Where: sitrep.None, Basis: base("hurt")},
		},
		Claims: []sitrep.Claim{{Speaker: 3, Of: 0, Stance: sitrep.Asserts, Source: span("police"), Text: span("stormed the embassy"), Basis: base("said")}},
		Links:  []sitrep.Link{{From: 0, To: 1, Why: sitrep.Response, SaidBy: 3, Basis: base("said")}},
		Made:   []sitrep.Stamp{{Layer: "what", By: "what@1"}},
	}
}

func TestSpansCountCodePoints(t *testing.T) {
	d := document()
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	r := export.Reading(d)
	runes := []rune(text)
	got := func(s reading.Span) string { return string(runes[s.Start:s.End]) }
	for want, s := range map[string]reading.Span{
		"stormed":      r.Events[0].Mentions[0],
		"Bagdad\u0301": r.Places[0].Mentions[0],
		"Tuesday":      r.Times[0].Mentions[0],
		"police":       r.Events[0].SaidBy[0].Span,
		"25":           r.Events[0].Counts[0].Span,
		"hurt":         r.Events[1].Mentions[0],
	} {
		if got(s) != want {
			t.Errorf("span %v covers %q, want %q", s, got(s), want)
		}
	}
}

// TestPartIsNoSource: who denies a part in an event says nothing against it.
func TestPartIsNoSource(t *testing.T) {
	d := document()
	d.Claims[0].Stance, d.Claims[0].Part = sitrep.Denies, true
	if r := export.Reading(d); len(r.Events[0].SaidBy) != 0 || *r.Claims[0].About != r.Events[0].ID || !r.Claims[0].Part {
		t.Errorf("said by %+v, claims %+v", r.Events[0].SaidBy, r.Claims)
	}
}

func TestLongTextKeepsCount(t *testing.T) {
	d := document()
	d.Text = strings.Repeat("é🔥", 500) + d.Text
	shift := uint32(len(d.Text) - len(text))
	d.Accounts = d.Accounts[:1]
	d.Accounts[0].Mentions[0].Start += shift
	d.Accounts[0].Mentions[0].End += shift
	s := export.Reading(d).Events[0].Mentions[0]
	if got := string([]rune(d.Text)[s.Start:s.End]); got != "stormed" {
		t.Errorf("got %q", got)
	}
}

func TestUnknownIsNull(t *testing.T) {
	r := export.Reading(document())
	e := r.Events[1]
	switch {
	case e.When != nil, e.Where != nil, e.Mode != nil:
		t.Errorf("unknown slots of %+v are not null", e)
	case r.Events[0].Counts[0].Max != nil, *r.Events[0].Counts[0].Min != 25:
		t.Errorf("count %+v: want at least 25", r.Events[0].Counts[0])
	case r.Places[1].Lat != nil, r.Places[1].GeoNames != nil:
		t.Errorf("an unlocated place has coordinates")
	case r.Times[1].Start != nil:
		t.Errorf("an unresolved time has days")
	case r.Document.URL != nil, *r.Document.Published != "2020-01-01":
		t.Errorf("document %+v", r.Document)
	}
}

func TestFurtherPlaces(t *testing.T) {
	r := export.Reading(document())
	if e := r.Events[0]; *e.Where != "p1" || len(e.AlsoWhere) != 1 || e.AlsoWhere[0] != "p2" || r.Events[1].AlsoWhere != nil {
		t.Errorf("where %s, also %v, of the other event %v", *e.Where, e.AlsoWhere, r.Events[1].AlsoWhere)
	}
}

func TestOnlyUsedActors(t *testing.T) {
	r := export.Reading(document())
	if len(r.Actors) != 3 || r.Actors[0].ID != "a1" || r.Actors[0].Name != "protesters" {
		t.Fatalf("actors: %+v", r.Actors)
	}
	if r.Events[0].Actors[0] != "a1" || r.Events[0].Targets[0] != "a2" || *r.Events[0].SaidBy[0].Actor != "a3" {
		t.Errorf("event refers to the wrong actors: %+v", r.Events[0])
	}
	if c := r.Events[1].Causes[0]; c.Event != "e1" || c.Relation != "response" || *c.SaidBy != "a3" {
		t.Errorf("cause: %+v", c)
	}
}

func TestOriginOfPagesOnly(t *testing.T) {
	d := document()
	d.Origin = []sitrep.Run{{Text: 0, Len: uint32(len(text)), Raw: 0, RawLen: uint32(len(text)), Exact: true}}
	if r := export.Reading(d); r.Document.Origin != nil {
		t.Errorf("plain text has an origin: %v", r.Document.Origin)
	}
	d.Origin = []sitrep.Run{{Text: 0, Len: 4, Raw: 100, RawLen: 9}, {Text: 5, Len: 3, Raw: 120, Exact: true}}
	got := export.Reading(d).Document.Origin
	want := []reading.Run{{Start: 0, End: 1, RawStart: 100, RawEnd: 109}, {Start: 2, End: 4, RawStart: 120, RawEnd: 123, Exact: true}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("origin %v, want %v", got, want)
	}
}

func TestFailureIsOneShortObject(t *testing.T) {
	err := &sitrep.Error{Kind: sitrep.Unreadable, Item: "x.txt", Err: errors.New("no report"), Hint: "give a report"}
	got, _ := json.Marshal(export.Failed("", err))
	want := `{"schema":"reading/1","document":{"id":"x.txt"},"error":{"kind":"unreadable","message":"no report (give a report)"}}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// FuzzReadingJSON: whatever JSON comes in, decoding does not panic, and what
// it accepts survives being written and read again.
func FuzzReadingJSON(f *testing.F) {
	seed, err := json.Marshal(export.Reading(document()))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add([]byte(`{"schema":"reading/1","document":{"id":"x"},"error":{"kind":"invalid","message":"m"}}`))
	f.Add([]byte(`{"events":[{"mentions":[{"start":5,"end":2}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := reading.Decode(data)
		if err != nil {
			return
		}
		again, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := reading.Decode(again); err != nil || !utf8.Valid(again) {
			t.Fatalf("%s: %v", again, err)
		}
	})
}

func TestConfidentLeavesOutTheUnsure(t *testing.T) {
	d := document()
	d.Accounts[0].Score = 0.3
	r := export.Confident(export.Reading(d), 0.5)
	if len(r.Events) != 1 || r.Events[0].ID != "e2" || len(r.Events[0].Causes) != 0 {
		t.Fatalf("events: %+v", r.Events)
	}
	if r.Claims[0].About != nil || len(r.Actors) != 1 || r.Actors[0].Name != "police" {
		t.Errorf("claims %+v, actors %+v", r.Claims, r.Actors)
	}
}

func TestFigureIsItsSpeakers(t *testing.T) {
	d := document()
	if r := export.Reading(d); r.Events[0].Counts[0].SaidBy != nil {
		t.Errorf("said by %s, want nobody: no claim holds the figure", *r.Events[0].Counts[0].SaidBy)
	}
	d.Claims[0].Text = d.Tallies[0].Span
	if r := export.Reading(d); r.Events[0].Counts[0].SaidBy == nil || *r.Events[0].Counts[0].SaidBy != "a3" {
		t.Error("the figure stands in the words of a3 and is not said by it")
	}
	d.Claims[0].Stance = sitrep.Denies
	if r := export.Reading(d); r.Events[0].Counts[0].SaidBy != nil {
		t.Error("who denies a figure does not say it")
	}
}
