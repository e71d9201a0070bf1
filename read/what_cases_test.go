package read_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/read"
)

// TestWhatCases reads every sentence of read/what/testdata end to end and
// compares the events with the answers written into it.
func TestWhatCases(t *testing.T) {
	cases, err := casefile.Read(os.DirFS("what/testdata"), "en/*.case")
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t)
	negatives := 0
	for _, c := range cases {
		d := caseDocument(t, r, c)
		if !checkCase(t, c, d) {
			negatives++
		}
	}
	if len(cases) < 166 || negatives*2 < len(cases)-16 {
		t.Errorf("%d cases, %d of them without an event that happened; 166 and half of them wanted", len(cases), negatives)
	}
}

var shared *read.Reader

// reader loads the model once for the package's tests.
func reader(t testing.TB) *read.Reader {
	if shared == nil {
		var err error
		if shared, err = read.New(read.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	return shared
}

func caseDocument(t *testing.T, r *read.Reader, c casefile.Case) *sitrep.Document {
	t.Helper()
	d := &sitrep.Document{ID: sitrep.DocID(c.File), Text: c.Text}
	if day := c.Set["published"]; day != "" {
		d.Dated, _ = time.Parse(time.DateOnly, day)
	}
	if err := r.Read(context.Background(), d); err != nil {
		t.Fatalf("%s:%d: %v", c.File, c.Line, err)
	}
	if err := d.Check(); err != nil {
		t.Fatalf("%s:%d: %v", c.File, c.Line, err)
	}
	return d
}

// checkCase reports what differs and tells whether the case has an event that happened.
func checkCase(t *testing.T, c casefile.Case, d *sitrep.Document) (happened bool) {
	t.Helper()
	matched := map[int]bool{}
	for _, m := range c.Marks {
		answer, optional := strings.CutPrefix(m.Answer, "X")
		span := sitrep.Span{Start: m.Start, End: m.End}
		i := slices.IndexFunc(d.Accounts, func(a sitrep.Account) bool { return slices.ContainsFunc(a.Mentions, span.Overlaps) })
		if i >= 0 {
			matched[i] = true
		}
		// An act inside the phrase of another is meant where the mark is just its word.
		if inner := slices.IndexFunc(d.Accounts, func(a sitrep.Account) bool { return slices.Contains(a.Mentions, span) }); inner >= 0 {
			matched[inner], i = true, inner
		}
		if optional || strings.Contains(answer, "optional") {
			continue
		}
		happened = happened || strings.Contains(m.Answer, "happened")
		if i < 0 {
			t.Errorf("%s:%d: %q: no event at %q, want %s", c.File, c.Line, c.Text, span.Of(c.Text), m.Answer)
			continue
		}
		for _, wrong := range differs(d, sitrep.Ref(i), m.Answer) {
			t.Errorf("%s:%d: %q: at %q %s", c.File, c.Line, c.Text, span.Of(c.Text), wrong)
		}
	}
	for i, a := range d.Accounts {
		if !matched[i] && (a.Status == sitrep.Happened || a.Status == sitrep.Ongoing) {
			t.Errorf("%s:%d: %q: extra %s.%s at %q by %s", c.File, c.Line, c.Text, a.Type, a.Mode, a.Mentions[0].Of(c.Text), a.By[0])
		}
	}
	return happened
}

// differs lists what account i has otherwise than the answer.
func differs(d *sitrep.Document, i sitrep.Ref, answer string) (wrong []string) {
	a := &d.Accounts[i]
	parts := strings.Split(answer, ";")
	code, status, _ := strings.Cut(strings.TrimSpace(parts[0]), " ")
	typ, mode, _ := strings.Cut(code, ".")
	if a.Type != typ || mode != "" && a.Mode != mode || string(a.Status) != strings.TrimSpace(status) {
		wrong = append(wrong, "is "+a.Type+"."+a.Mode+" "+string(a.Status)+", want "+parts[0]+" by "+strings.Join(a.By, " "))
	}
	for _, part := range parts[1:] {
		if !strings.Contains(part, "=") {
			actors, targets, _ := strings.Cut(part, ">")
			wrong = append(wrong, differWho(d, "actors", a.Actors, actors)...)
			wrong = append(wrong, differWho(d, "targets", a.Targets, targets)...)
			continue
		}
		for kv := range strings.FieldsSeq(part) {
			key, value, _ := strings.Cut(kv, "=")
			wrong = append(wrong, differSlot(d, i, key, value)...)
		}
	}
	return wrong
}

func differWho(d *sitrep.Document, slot string, refs []sitrep.Ref, names string) (wrong []string) {
	for _, name := range strings.Split(names, "+") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		if !slices.ContainsFunc(refs, func(r sitrep.Ref) bool { return sameName(&d.Actors[r], name) }) {
			wrong = append(wrong, slot+" are "+namesOf(d, refs)+", want "+name)
		}
	}
	return wrong
}

// sameName compares loosely: half of the words, or the country's name as the whole state's.
func sameName(a *sitrep.Who, name string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	want := words(name)
	for _, w := range words(a.Name) {
		if slices.Contains(want, w) {
			return true
		}
	}
	return countries[name] != "" && a.Country == countries[name]
}

var countries = map[string]string{"United States": "USA", "Israel": "ISR", "Iran": "IRN", "Syria": "SYR", "Russia": "RUS", "Turkey": "TUR", "Iraqi government": "IRQ"}

func namesOf(d *sitrep.Document, refs []sitrep.Ref) string {
	var out []string
	for _, r := range refs {
		out = append(out, d.Actors[r].Name)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

func differSlot(d *sitrep.Document, i sitrep.Ref, key, value string) []string {
	a, got := &d.Accounts[i], ""
	switch key {
	case "when":
		got = a.Days.Start.String()
		if a.Days.End != a.Days.Start {
			got += "/" + a.Days.End.String()
		}
	case "where":
		got = "-"
		if a.Where != sitrep.None {
			got = d.Places[a.Where].Name
			if strings.Contains(got, strings.ReplaceAll(value, "_", " ")) {
				return nil
			}
		}
	case "also":
		for _, p := range a.AlsoWhere {
			if got = d.Places[p].Name; got == strings.ReplaceAll(value, "_", " ") {
				return nil
			}
		}
	case "killed":
		for _, r := range a.Tallies {
			if y := d.Tallies[r]; y.What == "killed" && y.Range == sitrep.Exactly(atoi(value)) {
				return nil
			}
		}
	case "because":
		for _, l := range d.Links {
			if l.To == i && string(l.Why) == value {
				return nil
			}
		}
	case "said":
		name, stance, _ := strings.Cut(strings.ReplaceAll(value, "_", " "), ":")
		for _, c := range d.Claims {
			if c.Of == i && string(c.Stance) == stance && sameName(&d.Actors[c.Speaker], name) {
				return nil
			}
		}
	}
	if got == value {
		return nil
	}
	return []string{key + " is " + got + ", want " + value}
}

func atoi(s string) (n int64) {
	for _, c := range s {
		n = n*10 + int64(c-'0')
	}
	return n
}
