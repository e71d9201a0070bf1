package export

import (
	"fmt"
	"math"

	"sitrep"
	"sitrep/internal/reading"
)

// exporter holds what turning the layers of one document into JSON needs.
type exporter struct {
	d    *sitrep.Document
	cp   *codePoints
	ids  map[sitrep.Ref]string // ids of the actors that are used
	said map[sitrep.Ref][]sitrep.Claim
	why  map[sitrep.Ref][]sitrep.Link
}

func newExporter(d *sitrep.Document) *exporter {
	x := &exporter{d: d, cp: newCodePoints(d.Text),
		said: map[sitrep.Ref][]sitrep.Claim{}, why: map[sitrep.Ref][]sitrep.Link{}}
	for _, c := range d.Claims {
		if c.Of != sitrep.None && !c.Part {
			x.said[c.Of] = append(x.said[c.Of], c)
		}
	}
	for _, l := range d.Links {
		x.why[l.To] = append(x.why[l.To], l)
	}
	x.number(used(d))
	return x
}

// number gives the used actors their ids, in the order of the layer.
func (x *exporter) number(used map[sitrep.Ref]bool) {
	x.ids = map[sitrep.Ref]string{}
	for i := range x.d.Actors {
		if used[sitrep.Ref(i)] {
			x.ids[sitrep.Ref(i)] = fmt.Sprintf("a%d", len(x.ids)+1)
		}
	}
}

// used are the actors that an account, a claim or a link refers to.
func used(d *sitrep.Document) map[sitrep.Ref]bool {
	used := map[sitrep.Ref]bool{}
	add := func(refs ...sitrep.Ref) {
		for _, r := range refs {
			used[r] = true
		}
	}
	for _, a := range d.Accounts {
		add(a.Actors...)
		add(a.Targets...)
	}
	for _, c := range d.Claims {
		add(c.Speaker)
		add(c.Via...)
	}
	for _, l := range d.Links {
		add(l.SaidBy)
	}
	return used
}

func (x *exporter) actors() []reading.Actor {
	out := []reading.Actor{}
	for i, a := range x.d.Actors {
		if id, ok := x.ids[sitrep.Ref(i)]; ok {
			out = append(out, reading.Actor{
				ID: id, Name: a.Name, Country: known(a.Country), Sector: known(a.Sector),
				Mentions: x.cp.spans(a.Mentions), Basis: x.cp.basis(a.Basis),
			})
		}
	}
	return out
}

func (x *exporter) places() []reading.Place {
	out := make([]reading.Place, len(x.d.Places))
	for i, p := range x.d.Places {
		r := reading.Place{
			ID: id("p", sitrep.Ref(i)), Name: p.Name, Country: known(p.Country), Admin: p.Admin,
			Kind: string(p.Kind), Reason: p.Reason,
			Mentions: x.cp.spans(p.Mentions), Basis: x.cp.basis(p.Basis),
		}
		if p.Located {
			lat, lon := degrees(p.Lat), degrees(p.Lon)
			r.Lat, r.Lon = &lat, &lon
		}
		if p.GeoNames != 0 {
			r.GeoNames = &p.GeoNames
		}
		out[i] = r
	}
	return out
}

func (x *exporter) times() []reading.Time {
	out := make([]reading.Time, len(x.d.Times))
	for i, t := range x.d.Times {
		out[i] = reading.Time{
			ID: id("t", sitrep.Ref(i)), Timex: reading.Timex{Type: t.Type, Value: t.Value},
			Start: day(t.Days.Start), End: day(t.Days.End),
			Mentions: x.cp.spans(t.Mentions), Basis: x.cp.basis(t.Basis),
		}
	}
	return out
}

// id is the id of entry r of a layer that is exported whole.
func id(prefix string, r sitrep.Ref) string { return fmt.Sprintf("%s%d", prefix, r+1) }

// degrees keeps five decimals, about a metre.
func degrees(d float64) float64 { return math.Round(d*1e5) / 1e5 }
