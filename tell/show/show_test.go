package show

import (
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"

	"sitrep"
)

const report = `Jets strike camp near Mosul

At least 25 fighters died when US jets bombed a camp near Mosul on Sunday, Washington said. The raid was a retaliation for a rocket attack on Friday.

Tehran denied that it had ordered "the attack". It warned of an answer.`

func span(words string) sitrep.Span {
	at := strings.Index(report, words)
	return sitrep.Span{Start: uint32(at), End: uint32(at + len(words))}
}

func base(words string) sitrep.Basis { return sitrep.Base("test/rule@1", 0.9, span(words)) }

func document() *sitrep.Document {
	day := func(d int) sitrep.Interval {
		x := sitrep.Date(2019, time.December, d)
		return sitrep.Interval{Start: x, End: x}
	}
	return &sitrep.Document{
		ID: "r1", Title: "Jets strike camp near Mosul", Outlet: "Test Wire", Text: report,
		Dated: time.Date(2019, 12, 31, 0, 0, 0, 0, time.UTC), Headline: span("Jets strike camp near Mosul"),
		Split: sitrep.Split{Sentences: []sitrep.Sentence{
			{Span: span("At least 25 fighters died when US jets bombed a camp near Mosul on Sunday, Washington said.")},
			{Span: span("The raid was a retaliation for a rocket attack on Friday.")},
		}},
		Actors: []sitrep.Who{
			{Name: "United States", Country: "USA", Sector: "MIL", Mentions: []sitrep.Span{span("US")}, Basis: base("US")},
			{Name: "fighters", Sector: "UAF", Mentions: []sitrep.Span{span("fighters")}, Basis: base("fighters")},
			{Name: "United States", Country: "USA", Mentions: []sitrep.Span{span("Washington")}, Basis: base("Washington")},
			{Name: "Iran", Country: "IRN", Mentions: []sitrep.Span{span("Tehran")}, Basis: base("Tehran")},
		},
		Places:  []sitrep.Where{{Name: "Mosul", Country: "IRQ", Kind: sitrep.City, Mentions: []sitrep.Span{span("Mosul")}, Basis: base("Mosul")}},
		Times:   []sitrep.When{{Type: "DATE", Value: "2019-12-29", Days: day(29), Mentions: []sitrep.Span{span("Sunday")}, Basis: base("Sunday")}},
		Tallies: []sitrep.Tally{{What: "killed", Range: sitrep.Range{Min: 25, Max: sitrep.Open}, Of: "fighters", Span: span("At least 25 fighters"), Basis: base("25")}},
		Accounts: []sitrep.Account{
			{Type: "ASSAULT", Mode: "aerial", Status: sitrep.Happened, Mentions: []sitrep.Span{span("strike"), span("bombed"), span("raid")},
				Actors: []sitrep.Ref{0}, Targets: []sitrep.Ref{1}, Days: day(29), Time: 0, Where: 0, Tallies: []sitrep.Ref{0}, Basis: base("bombed")},
			{Type: "ASSAULT", Mode: "heavy-weapons", Status: sitrep.Happened, Mentions: []sitrep.Span{span("rocket attack")},
				Days: day(27), Time: sitrep.None, Where: sitrep.None, Basis: base("rocket")},
			{Type: "THREATEN", Status: sitrep.Possible, Mentions: []sitrep.Span{span("warned")},
				Actors: []sitrep.Ref{3}, Time: sitrep.None, Where: sitrep.None, Basis: sitrep.Base("test/rule@1", 0.4, span("warned"))},
		},
		Claims: []sitrep.Claim{
			{Speaker: 2, Of: 0, Stance: sitrep.Asserts, Source: span("Washington"), Text: span("US jets bombed a camp"), Basis: base("said")},
			{Speaker: 3, Of: 1, Stance: sitrep.Denies, Part: true, Source: span("Tehran"), Text: span(`it had ordered "the attack"`), Basis: base("denied")},
		},
		Links: []sitrep.Link{{From: 1, To: 0, Why: sitrep.Retaliation, SaidBy: sitrep.None, Basis: base("retaliation")}},
	}
}

func printed(t *testing.T, d *sitrep.Document, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := Document(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDocument(t *testing.T) {
	want := `Jets strike camp near Mosul
Test Wire · published Tue 31 Dec 2019

 1  Fri 27 Dec 2019    ● happened    shelling
    “The raid was a retaliation for a rocket attack on Friday.” 3:126

 2  Sun 29 Dec 2019    ● happened    air strike
    United States (USA military) → fighters (unidentified armed)
    killed ≥ 25 fighters · in Mosul (IRQ) · says United States · in retaliation
      for event 1
    “At least 25 fighters died when US jets bombed a camp near Mosul on Sunday,
    Washington said.” 3:40 also 1:6, 3:97

The report does not say when:

 3  undated            ? possible    threat (40% sure)
    Iran
    “Tehran denied that it had ordered 'the attack'. It warned of an answer.”
    5:52

Claims
    Iran denies: a part in event 1, “it had ordered 'the attack'” 5:20

`
	if got := printed(t, document(), Options{}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFurtherPlaces(t *testing.T) {
	d := document()
	d.Places = append(d.Places,
		sitrep.Where{Name: "eastern Syria", Country: "SYR", Kind: sitrep.Region, Mentions: []sitrep.Span{span("camp")}, Basis: base("camp")},
		sitrep.Where{Name: "Baiji refinery", Country: "IRQ", Kind: sitrep.Site, Mentions: []sitrep.Span{span("camp")}, Basis: base("camp")})
	d.Accounts[0].AlsoWhere = []sitrep.Ref{1, 2}
	if got, want := printed(t, d, Options{Width: 120}), "in Mosul (IRQ), eastern Syria (SYR) and at Baiji refinery (IRQ)"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwithout %s", got, want)
	}
}

func TestEveryLineFits(t *testing.T) {
	d := document()
	d.Title = "記者：" + strings.Repeat("衝突が続いている", 20) + " Übergröße 🏛🏛🏛"
	for _, width := range []int{40, 62, 80, 120} {
		for _, line := range strings.Split(printed(t, d, Options{Width: width, Explain: true}), "\n") {
			if n := displaywidth.String(line); n > width {
				t.Errorf("%d columns of %d: %q", n, width, line)
			}
		}
	}
}

func TestColourOnlyAdds(t *testing.T) {
	d := document()
	bare, coloured := printed(t, d, Options{Explain: true}), printed(t, d, Options{Explain: true, Colour: true})
	var stripped strings.Builder
	for i, part := range strings.Split(coloured, "\x1b[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "m")
		}
		stripped.WriteString(part)
	}
	if strings.Contains(bare, "\x1b") || bare == coloured || stripped.String() != bare {
		t.Errorf("colour changes the words:\n%s\n%s", bare, stripped.String())
	}
}

func TestExplainNamesRuleWordsAndScore(t *testing.T) {
	got := printed(t, document(), Options{Explain: true})
	for _, want := range []string{
		"┊ event  ASSAULT.aerial happened 90% by test/rule@1 on “bombed” 3:40",
		"┊ when   DATE 2019-12-29 90% by test/rule@1 on “Sunday” 3:68",
		"┊ target fighters UAF 90% by test/rule@1 on “fighters” 3:13",
		"┊ cause  in retaliation for 1 90% by test/rule@1 on “retaliation” 3:108",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestWhoToWhom(t *testing.T) {
	d := document()
	again := d.Actors[1]
	d.Actors = append(d.Actors, again)
	for _, c := range []struct {
		actors, targets []sitrep.Ref
		want            string
	}{
		{[]sitrep.Ref{3}, []sitrep.Ref{1, 4}, "Iran → fighters (unidentified armed)"},
		{[]sitrep.Ref{1, 3}, []sitrep.Ref{1, 3}, "fighters (unidentified armed) ↔ Iran"},
		{nil, []sitrep.Ref{3}, "unknown → Iran"},
		{[]sitrep.Ref{0, 2}, nil, "United States (USA military), United States"},
		{nil, nil, ""},
	} {
		s := &sheet{d: d, met: map[sitrep.Ref]bool{}}
		if got := s.whoToWhom(&sitrep.Account{Actors: c.actors, Targets: c.targets}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestUnknownDateIsSaid(t *testing.T) {
	d := document()
	d.Dated = time.Time{}
	if got := printed(t, d, Options{}); !strings.Contains(got, "date unknown") || strings.Contains(got, "0001") {
		t.Errorf("got\n%s", got)
	}
}

func TestMinConfidence(t *testing.T) {
	if got := printed(t, document(), Options{MinConfidence: 0.5}); strings.Contains(got, "threat") {
		t.Errorf("a doubtful event is printed:\n%s", got)
	}
}

func TestDays(t *testing.T) {
	date := sitrep.Date
	for _, c := range []struct {
		from, to sitrep.Day
		want     string
	}{
		{date(2020, 2, 3), date(2020, 2, 3), "Mon 3 Feb 2020"},
		{date(2020, 2, 1), date(2020, 2, 29), "February 2020"},
		{date(2020, 1, 1), date(2020, 12, 31), "2020"},
		{date(2018, 1, 1), date(2020, 12, 31), "2018–2020"},
		{date(2020, 4, 1), date(2020, 6, 30), "Apr–Jun 2020"},
		{date(2020, 2, 3), date(2020, 2, 9), "3–9 Feb 2020"},
		{date(2019, 12, 31), date(2020, 1, 1), "31 Dec–1 Jan 2020"},
		{date(2017, 5, 2), date(2019, 5, 1), "2 May 2017–1 May 2019"},
		{0, 0, "undated"},
	} {
		if got := days(sitrep.Interval{Start: c.from, End: c.to}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestTally(t *testing.T) {
	for _, c := range []struct {
		in   sitrep.Tally
		want string
	}{
		{sitrep.Tally{What: "killed", Range: sitrep.Exactly(3)}, "killed 3"},
		{sitrep.Tally{What: "killed", Range: sitrep.Range{Min: sitrep.Open, Max: 40}, Of: "people"}, "killed ≤ 40 people"},
		{sitrep.Tally{What: "participants", Range: sitrep.Range{Min: 2000, Max: 9999}}, "participants 2,000–9,999"},
		{sitrep.Tally{What: "injured", Range: sitrep.Exactly(0)}, "no one injured"},
		{sitrep.Tally{What: "other", Range: sitrep.Exactly(400), Of: "lorries"}, "400 lorries"},
		{sitrep.Tally{What: "killed", Range: sitrep.Range{Min: sitrep.Open, Max: sitrep.Open}}, ""},
	} {
		if got := tally(c.in); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSummary(t *testing.T) {
	var s Summary
	s.Add(document(), 0)
	s.Failed = 1
	var b strings.Builder
	if err := s.Print(&b, Options{}); err != nil {
		t.Fatal(err)
	}
	want := "1 report read, published Tue 31 Dec 2019, 1 not read; 3 events: ● 2 happened,\n  ? 1 possible.\n"
	if b.String() != want {
		t.Errorf("got %q", b.String())
	}
}

func TestVerbAgreesWithItsSpeaker(t *testing.T) {
	for _, c := range [][2]string{
		{stance(sitrep.Asserts, "Iran"), "says Iran"},
		{stance(sitrep.Asserts, "United States"), "says United States"},
		{stance(sitrep.Asserts, "two officials"), "say two officials"},
		{stance(sitrep.Denies, "the police"), "denied by the police"},
		{verb(sitrep.Denies, "Iran"), "denies"},
		{verb(sitrep.Denies, "witnesses"), "deny"},
		{verb(sitrep.Doubts, "NATO"), "doubts"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
}
