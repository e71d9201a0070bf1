package export

import (
	"errors"
	"math"
	"time"

	"sitrep"
	"sitrep/internal/reading"
)

// Reading is the reading of d in schema reading/1.
func Reading(d *sitrep.Document) reading.Reading {
	x := newExporter(d)
	return reading.Reading{
		Schema:   reading.Schema,
		Document: x.document(),
		Actors:   x.actors(),
		Places:   x.places(),
		Times:    x.times(),
		Events:   x.events(),
		Claims:   x.claims(),
		Made:     made(d),
	}
}

// Failed is the reading of a report that could not be read. The id is the item
// that the error names when id is empty; the message does not repeat it.
func Failed(id sitrep.DocID, err error) reading.Reading {
	var e *sitrep.Error
	if !errors.As(err, &e) {
		return reading.Failed(string(id), string(sitrep.Internal), err.Error())
	}
	if id == "" {
		id = sitrep.DocID(e.Item)
	}
	bare := *e
	bare.Item = ""
	return reading.Failed(string(id), string(e.Kind), bare.Error())
}

func (x *exporter) document() reading.Document {
	d := x.d
	return reading.Document{
		ID: string(d.ID), Title: d.Title, Outlet: d.Outlet,
		Published: date(d.Dated), URL: known(d.URL), Language: d.Lang.Code,
		Text: &d.Text, SHA256: d.SHA256, Origin: x.origin(),
	}
}

// origin maps the text back to the page it was taken from. A text that is its
// own raw item needs no map.
func (x *exporter) origin() []reading.Run {
	runs := x.d.Origin
	if len(runs) == 0 || len(runs) == 1 && runs[0].Exact && runs[0].Raw == 0 {
		return nil
	}
	out := make([]reading.Run, len(runs))
	for i, r := range runs {
		raw := r.RawLen
		if r.Exact {
			raw = r.Len
		}
		out[i] = reading.Run{
			Start: x.cp.before(r.Text), End: x.cp.before(r.Text + r.Len),
			RawStart: int(r.Raw), RawEnd: int(r.Raw + raw), Exact: r.Exact,
		}
	}
	return out
}

func made(d *sitrep.Document) []reading.Stamp {
	out := make([]reading.Stamp, len(d.Made))
	for i, s := range d.Made {
		out[i] = reading.Stamp(s)
	}
	return out
}

// known is nil for the empty string, which is how the vocabulary says unknown.
func known[S ~string](s S) *string {
	if s == "" {
		return nil
	}
	t := string(s)
	return &t
}

func date(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return known(t.Format(time.DateOnly))
}

func day(d sitrep.Day) *string {
	if d == 0 {
		return nil
	}
	return known(d.String())
}

// bound is nil for an open bound of a range.
func bound(n int64) *int64 {
	if n == sitrep.Open {
		return nil
	}
	return &n
}

// round keeps scores short in JSON.
func round(score float32) float64 { return math.Round(float64(score)*1000) / 1000 }
