package main

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"sitrep"
)

// fakeReader takes longer for the first reports than for the last, panics on
// one and fails on another.
type fakeReader struct{}

func (fakeReader) Versions() []sitrep.Stamp { return nil }

func (fakeReader) Read(_ context.Context, d *sitrep.Document) error {
	switch d.ID {
	case "r0":
		time.Sleep(20 * time.Millisecond)
	case "r3":
		panic("index out of range")
	case "r5":
		return &sitrep.Error{Kind: sitrep.Unsupported, Item: "r5", Hint: "translate it", Err: fmt.Errorf("looks German")}
	}
	return nil
}

func testLine(reports int) *line {
	var in strings.Builder
	for i := range reports {
		fmt.Fprintf(&in, "{\"id\":\"r%d\",\"text\":\"Troops marched.\"}\n", i)
	}
	return &line{lineOptions: lineOptions{Workers: 4}, in: strings.NewReader(in.String()), reader: fakeReader{}}
}

func TestLineKeepsTheOrderAndSurvivesFaults(t *testing.T) {
	n := 0
	for d, err := range testLine(20).each(context.Background(), []string{"-"}) {
		if want := fmt.Sprintf("r%d", n); string(d.ID) != want {
			t.Fatalf("got %s in place of %s", d.ID, want)
		}
		switch {
		case n == 3 && (sitrep.KindOf(err) != sitrep.Internal || !strings.Contains(err.Error(), "please report")):
			t.Errorf("a panic became %v", err)
		case n == 5 && err.Error() != "r5: -#6: looks German (translate it)":
			t.Errorf("a failure became %v", err)
		case n != 3 && n != 5 && err != nil:
			t.Error(err)
		}
		n++
	}
	if n != 20 {
		t.Errorf("%d reports", n)
	}
}

func TestLineStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range testLine(1000).each(ctx, []string{"-"}) {
		if n++; n == 3 {
			cancel()
		}
	}
	if n == 1000 {
		t.Error("the line ran to its end")
	}
	for range testLine(100).each(context.Background(), []string{"-"}) {
		break
	}
}
