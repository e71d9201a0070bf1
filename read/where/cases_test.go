package where

import (
	"context"
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sitrep"
	"sitrep/internal/casefile"
)

// TestCases reads every case. A mark is {words|Name, CCC key=value …}: the
// usual name, the alpha-3 code ("-" for none), and any of kind, admin, at
// (degrees, half a degree off allowed; "none" for no point) and because (a word of the reason).
func TestCases(t *testing.T) {
	s := stage(t)
	cases, err := casefile.Read(os.DirFS("testdata"), "en/*.case")
	if err != nil {
		t.Fatal(err)
	}
	positive, negative, fired := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, c := range cases {
		d := document(c.Text)
		parsed(d, c.Set["names"])
		places, err := s.Run(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		d.Places = places
		if err := d.Check(); err != nil {
			t.Errorf("%s:%d: %v", c.File, c.Line, err)
		}
		rule := c.Set["rule"]
		for _, w := range places {
			fired[rule] = fired[rule] || slices.Contains(w.By, rule)
			for _, by := range w.By {
				if !known(by) {
					t.Errorf("%s:%d: rule %s is not listed", c.File, c.Line, by)
				}
			}
		}
		positive[rule] = positive[rule] || len(c.Marks) > 0
		negative[rule] = negative[rule] || len(c.Marks) == 0
		for _, problem := range compare(c, d) {
			t.Errorf("%s:%d: %s", c.File, c.Line, problem)
		}
	}
	for _, r := range rules {
		if !positive[r.id] || !negative[r.id] {
			t.Errorf("rule %s: positive case %v, negative case %v", r.id, positive[r.id], negative[r.id])
		}
		if r.makes && !fired[r.id] {
			t.Errorf("rule %s made nothing in its own cases", r.id)
		}
	}
	if len(cases) < 80 {
		t.Errorf("only %d cases", len(cases))
	}
}

// parsed adds what a model would: "LOC Kampungu|PER Jordan Smith".
func parsed(d *sitrep.Document, names string) {
	if names == "" {
		return
	}
	for _, w := range d.Split.Words {
		tag := "NOUN"
		if t := w.Of(d.Text); t[0] >= 'A' && t[0] <= 'Z' {
			tag = "PROPN"
		}
		d.Parse.Words = append(d.Parse.Words, sitrep.Word{Lemma: w.Of(d.Text), UPOS: tag, Head: sitrep.None})
	}
	for n := range strings.SplitSeq(names, "|") {
		kind, name, _ := strings.Cut(n, " ")
		start := strings.Index(d.Text, name)
		if start < 0 {
			continue
		}
		span := sitrep.Span{Start: uint32(start), End: uint32(start + len(name))}
		first, end := sitrep.None, sitrep.None
		for i, w := range d.Split.Words {
			if span.Contains(w) {
				if first == sitrep.None {
					first = sitrep.Ref(i)
				}
				end = sitrep.Ref(i + 1)
			}
		}
		d.Parse.Names = append(d.Parse.Names, sitrep.Name{First: first, End: end, Kind: kind, Score: 0.9})
	}
}

// compare lists what differs between the marks of a case and the places read.
func compare(c casefile.Case, d *sitrep.Document) []string {
	var problems []string
	for _, m := range c.Marks {
		w := at(d, sitrep.Span{Start: m.Start, End: m.End})
		if w == nil {
			problems = append(problems, fmt.Sprintf("%q was not read", c.Text[m.Start:m.End]))
			continue
		}
		if p := differs(w, m.Answer); p != "" {
			problems = append(problems, fmt.Sprintf("%q: %s in %+v", c.Text[m.Start:m.End], p, *w))
		}
	}
	for _, w := range d.Places {
		for _, span := range w.Mentions {
			if !slices.ContainsFunc(c.Marks, func(m casefile.Mark) bool { return sitrep.Span{Start: m.Start, End: m.End}.Contains(span) }) {
				problems = append(problems, fmt.Sprintf("%q was read as %s (%s)", span.Of(d.Text), w.Name, w.By))
			}
		}
	}
	return problems
}

// at is the place with a mention of exactly that span, nil for none.
func at(d *sitrep.Document, s sitrep.Span) *sitrep.Where {
	for i := range d.Places {
		if slices.Contains(d.Places[i].Mentions, s) {
			return &d.Places[i]
		}
	}
	return nil
}

// differs names the first part of an answer that a place does not meet, "" for none.
func differs(w *sitrep.Where, answer string) string {
	at := strings.LastIndex(answer, ", ")
	name, rest := answer[:at], strings.Fields(answer[at+2:])
	if w.Name != name {
		return "name " + name
	}
	if code := strings.Trim(rest[0], "-"); w.Country != code {
		return "country " + code
	}
	for _, kv := range rest[1:] {
		key, want, _ := strings.Cut(kv, "=")
		want = strings.ReplaceAll(want, "_", " ")
		ok := false
		switch key {
		case "kind":
			ok = string(w.Kind) == want
		case "admin":
			ok = w.Admin == want
		case "at":
			ok = near(w, want)
		case "because":
			ok = strings.Contains(w.Reason, want)
		}
		if !ok {
			return kv
		}
	}
	return ""
}

func near(w *sitrep.Where, want string) bool {
	if want == "none" {
		return !w.Located
	}
	a, b, _ := strings.Cut(want, ",")
	lat, _ := strconv.ParseFloat(a, 64)
	lon, _ := strconv.ParseFloat(b, 64)
	return w.Located && math.Abs(w.Lat-lat) <= 0.5 && math.Abs(w.Lon-lon) <= 0.5
}

func known(id string) bool {
	return slices.ContainsFunc(rules, func(r rule) bool { return r.id == id })
}

func stage(t testing.TB) *Stage {
	t.Helper()
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var word = regexp.MustCompile(`(?:[A-Z]\.){2,}|(?:Mr|Mrs|Dr|Gen|Sen|St|Calif|Ala|Ill|Mo)\.|['’]s\b|[\p{L}\p{N}]+(?:['’][\p{L}]{2,})?|[^\s\p{L}\p{N}]`)

// document splits a text plainly: the cases need no better splitter.
func document(text string) *sitrep.Document {
	d := &sitrep.Document{ID: "case", Text: text}
	for _, w := range word.FindAllStringIndex(text, -1) {
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: uint32(w[0]), End: uint32(w[1])})
	}
	first := sitrep.Ref(0)
	for i, w := range d.Split.Words {
		last := i == len(d.Split.Words)-1
		token := w.Of(text)
		ends := token == "." || token == "!" || token == "?" || !last && strings.Contains(text[w.End:d.Split.Words[i+1].Start], "\n")
		if ends || last {
			span := sitrep.Span{Start: d.Split.Words[first].Start, End: w.End}
			d.Split.Sentences = append(d.Split.Sentences, sitrep.Sentence{Span: span, First: first, End: sitrep.Ref(i + 1)})
			first = sitrep.Ref(i + 1)
		}
	}
	return d
}
