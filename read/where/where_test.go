package where

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"sitrep"
)

func TestEmptyDocument(t *testing.T) {
	places, err := stage(t).Run(context.Background(), &sitrep.Document{ID: "empty"})
	if err != nil || len(places) != 0 {
		t.Errorf("%v, %v", places, err)
	}
}

func TestRunHeedsTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := stage(t).Run(ctx, document("Rain fell in Mosul.")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestPlacesAreListedOnceWithEveryMention(t *testing.T) {
	d := document("Shells fell on Aleppo. Nobody left Aleppo. People in Aleppo, Syria, hid.")
	places, err := stage(t).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if len(places) != 2 || len(places[0].Mentions) != 3 || places[0].Reason == "" || places[0].Score <= 0.5 {
		t.Errorf("%+v", places)
	}
}

// A name means one place in a report: the mention with an address settles the bare one.
func TestBareMentionFollowsTheAddressedOne(t *testing.T) {
	d := document("The mill in Athens, Georgia, burned. Athens has two more mills.")
	places, err := stage(t).Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range places {
		if w.Name == "Athens" && w.Admin != "Georgia" {
			t.Errorf("%+v", w)
		}
	}
}

func TestSharedByGoroutines(t *testing.T) {
	s := stage(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			places, err := s.Run(context.Background(), document("Rain fell in Mosul, Iraq."))
			if err != nil || len(places) != 2 {
				t.Errorf("%v, %v", places, err)
			}
		})
	}
	wg.Wait()
}

func FuzzRun(f *testing.F) {
	for _, text := range []string{"Rain fell in Mosul.", "US$", "the U.S.'s al-Asad, 'Calif.", "Turkish-Syrian border", "in - The of", "İ, ß. Å"} {
		f.Add(text)
	}
	s := stage(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, " ")
		d := document(text)
		places, err := s.Run(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		d.Places = places
		if err := d.Check(); err != nil {
			t.Error(err)
		}
	})
}

// BenchmarkRun reads a report of a hundred and fifty words; look at words/s.
func BenchmarkRun(b *testing.B) {
	s := stage(b)
	d := document(strings.Repeat("Shells fell on the Syrian city of Aleppo on Monday, residents said, and aid reached Azaz from Turkey. "+
		"The United States embassy in Baghdad was closed after rockets landed in the Green Zone. ", 5))
	for b.Loop() {
		if _, err := s.Run(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Split.Words)*b.N)/b.Elapsed().Seconds(), "words/s")
}
