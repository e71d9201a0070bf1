package score

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"sitrep/internal/reading"
)

// Figures are the scores over many reports. Reading is the headline: the F1 in
// which every typed pair earns the mean of its slots.
type Figures struct {
	Found   PRF             `json:"found"`
	Typed   PRF             `json:"typed"`
	Causes  PRF             `json:"causes"`
	Reading float64         `json:"reading"`
	Slots   map[string]Slot `json:"slots"`
	Reports int             `json:"reports"`
}

// PRF is precision, recall and their harmonic mean, with the counts they come of.
type PRF struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Tally
}

// Slot is the mean of a slot over the N events whose gold fills it.
type Slot struct {
	Mean float64 `json:"mean"`
	N    int     `json:"n"`
}

// Run is the scoring of many readings.
type Run struct {
	Reports  []Report
	Warnings []string // reports without a reading, or with another text
	golds    []Gold
	preds    []*reading.Reading
}

// Readings scores preds, by document id, against all golds. A report without a
// reading, or whose reading is of another text, counts as read empty.
func Readings(golds []Gold, preds []*reading.Reading) *Run {
	byID := map[string]*reading.Reading{}
	for _, p := range preds {
		byID[p.Document.ID] = p
	}
	run := &Run{golds: golds}
	for _, g := range golds {
		p := byID[g.ID]
		switch {
		case p == nil:
			run.warn(g.ID + ": no reading")
			p = &reading.Reading{}
		case p.Error != nil:
			run.warn(g.ID + ": not read: " + p.Error.Message)
			p = &reading.Reading{}
		case p.Document.Text != nil && *p.Document.Text != g.Text:
			run.warn(g.ID + ": document.text differs from the report; its offsets cannot be compared")
			p = &reading.Reading{}
		}
		run.preds = append(run.preds, p)
		run.Reports = append(run.Reports, Compare(g.Reading, p))
	}
	return run
}

func (r *Run) warn(line string) { r.Warnings = append(r.Warnings, line) }

// Figures adds the reports up.
func (r *Run) Figures() Figures {
	f := Figures{Slots: map[string]Slot{}, Reports: len(r.Reports)}
	soft, slots := 0.0, map[string][]float64{}
	for _, x := range r.Reports {
		f.Found.add(x.Found)
		f.Typed.add(x.Typed)
		f.Causes.add(x.Causes)
		soft += x.Soft
		for name, v := range x.Slots {
			slots[name] = append(slots[name], v...)
		}
	}
	for _, p := range []*PRF{&f.Found, &f.Typed, &f.Causes} {
		p.finish()
	}
	if n := f.Typed.Pred + f.Typed.Gold; n > 0 {
		f.Reading = round(2 * soft / float64(n))
	}
	for name, v := range slots {
		sum := 0.0
		for _, x := range v {
			sum += x
		}
		f.Slots[name] = Slot{round(sum / float64(len(v))), len(v)}
	}
	return f
}

func (p *PRF) add(t Tally) {
	p.TP, p.Pred, p.Gold = p.TP+t.TP, p.Pred+t.Pred, p.Gold+t.Gold
}

func (p *PRF) finish() {
	if p.Pred > 0 {
		p.Precision = round(float64(p.TP) / float64(p.Pred))
	}
	if p.Gold > 0 {
		p.Recall = round(float64(p.TP) / float64(p.Gold))
	}
	p.F1 = round(f1(p.TP, p.Pred, p.Gold))
}

// round keeps four decimals, to even where the binary fraction is halfway.
func round(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	return y
}

// Print writes the figures as a table.
func (f Figures) Print(w io.Writer) {
	fmt.Fprintf(w, "reports %d\n", f.Reports)
	for _, row := range []struct {
		name string
		PRF
	}{{"found", f.Found}, {"typed", f.Typed}, {"causes", f.Causes}} {
		fmt.Fprintf(w, "%-8s P %.3f  R %.3f  F1 %.3f   (tp %d, read %d, gold %d)\n",
			row.name, row.Precision, row.Recall, row.F1, row.TP, row.Pred, row.Tally.Gold)
	}
	for _, name := range slices.Sorted(maps.Keys(f.Slots)) {
		fmt.Fprintf(w, "  %-14s %.3f  (n %d)\n", name, f.Slots[name].Mean, f.Slots[name].N)
	}
	fmt.Fprintf(w, "reading  %.4f\n", f.Reading)
}
