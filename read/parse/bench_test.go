package parse

import (
	"context"
	"strings"
	"testing"

	"sitrep"
)

// report is a made-up report of some length, for timing.
func report() *sitrep.Document {
	var all []string
	for range 12 {
		all = append(all,
			"Rebels stormed the governor 's palace in Arden on Tuesday , killing at least 12 soldiers and wounding dozens of civilians .",
			"The Foreign Ministry in Lisbon condemned the attack and called for an immediate ceasefire , according to two officials who spoke on condition of anonymity .",
			"“ We do n't want a war , ” said President Maria Keller .",
			"Flooding has forced more than 3,000 families to flee their homes since Monday .",
			"The U.N. Security Council voted 13-0 to impose sanctions , but the government said it would not give up its nuclear programme .")
	}
	return split(all...)
}

func BenchmarkRun(b *testing.B) {
	m, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	d := report()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Run(context.Background(), d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d.Split.Words)*b.N)/b.Elapsed().Seconds(), "words/s")
}

// The encoder takes 21.2 million operations a piece in six layers.
func BenchmarkEncoder(b *testing.B) {
	m, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	w, words := new(work), strings.Fields(report().Text)
	for at := 0; at+25 <= len(words) && len(w.ids) < batchPieces; at += 25 {
		w.add(m.pieces, at, at+25, false, func(i int) string { return words[i] })
	}
	for b.Loop() {
		m.encoder.run(w)
	}
	wide := float64(m.encoder.wide)
	b.ReportMetric(float64(len(w.ids)*b.N*len(m.encoder.layers))*24*wide*wide/b.Elapsed().Seconds()/1e9, "GOP/s")
}

func BenchmarkOpen(b *testing.B) {
	file := tiny(b, 6)
	for b.Loop() {
		if _, err := Open(file); err != nil {
			b.Fatal(err)
		}
	}
}
