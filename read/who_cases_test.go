package read_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"sitrep"
	"sitrep/internal/casefile"
	"sitrep/read/coref"
	"sitrep/read/parse"
	"sitrep/read/split"
	"sitrep/read/where"
	"sitrep/read/who"
)

// TestWhoCases reads every sentence of read/who/testdata with the real stages before it.
func TestWhoCases(t *testing.T) {
	cases, err := casefile.Read(os.DirFS("who/testdata"), "en/*.case")
	if err != nil {
		t.Fatal(err)
	}
	read := actorReader(t)
	positive, negative := map[string]int{}, map[string]int{}
	for _, c := range cases {
		d := read(c)
		if rule := c.Set["rule"]; len(c.Marks) == 0 {
			negative[rule]++
			checkNoActor(t, c, d)
		} else {
			positive[rule]++
			checkActors(t, c, d)
		}
	}
	for _, rule := range who.Rules {
		if positive[rule] == 0 || negative[rule] == 0 {
			t.Errorf("%s has %d positive and %d negative cases", rule, positive[rule], negative[rule])
		}
	}
}

func actorReader(t *testing.T) func(casefile.Case) *sitrep.Document {
	t.Helper()
	model, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	places, err := where.New()
	if err != nil {
		t.Fatal(err)
	}
	actors, err := who.New()
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	return func(c casefile.Case) *sitrep.Document {
		d := &sitrep.Document{ID: sitrep.DocID(c.File), Text: c.Text}
		d.Dated, _ = time.Parse(time.DateOnly, c.Set["published"])
		var errs [5]error
		d.Split, errs[0] = split.New().Run(ctx, d)
		d.Parse, errs[1] = model.Run(ctx, d)
		d.Chains, errs[2] = coref.New().Run(ctx, d)
		d.Places, errs[3] = places.Run(ctx, d)
		d.Actors, errs[4] = actors.Run(ctx, d)
		for _, err := range append(errs[:], d.Check()) {
			if err != nil {
				t.Fatalf("%s:%d: %v", c.File, c.Line, err)
			}
		}
		return d
	}
}

// checkActors wants an actor at each mark: "name; COUNTRY SECTOR", "-" for none; the first by the rule of the case.
func checkActors(t *testing.T, c casefile.Case, d *sitrep.Document) {
	t.Helper()
	for i, m := range c.Marks {
		span := sitrep.Span{Start: m.Start, End: m.End}
		var seen []string
		ok := false
		for _, a := range d.Actors {
			if slices.ContainsFunc(a.Mentions, span.Overlaps) {
				seen = append(seen, answer(a)+" "+strings.Join(a.By, " "))
				ok = ok || answer(a) == m.Answer && (i > 0 || slices.Contains(a.By, c.Set["rule"]))
			}
		}
		if !ok {
			t.Errorf("%s:%d: %q: want %s by %s, have %q", c.File, c.Line, span.Of(c.Text), m.Answer, c.Set["rule"], seen)
		}
	}
}

func answer(a sitrep.Who) string {
	or := func(s string) string {
		if s == "" {
			return "-"
		}
		return s
	}
	return a.Name + "; " + or(a.Country) + " " + or(a.Sector)
}

func checkNoActor(t *testing.T, c casefile.Case, d *sitrep.Document) {
	t.Helper()
	for _, a := range d.Actors {
		if slices.Contains(a.By, c.Set["rule"]) {
			t.Errorf("%s:%d: %s by %s in %q", c.File, c.Line, answer(a), c.Set["rule"], c.Text)
		}
	}
}
