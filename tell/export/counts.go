package export

import (
	"sitrep"
	"sitrep/internal/reading"
)

func (x *exporter) counts(refs []sitrep.Ref) []reading.Count {
	out := []reading.Count{}
	for _, r := range refs {
		t := x.d.Tallies[r]
		out = append(out, reading.Count{
			What: t.What, Min: bound(t.Min), Max: bound(t.Max), Of: known(t.Of), SaidBy: x.holder(t.Span), Span: x.cp.span(t.Span),
		})
	}
	return out
}

// holder is who vouches for a figure: the speaker of the smallest stretch of claimed words that it stands in,
// nil where the report itself does.
func (x *exporter) holder(figure sitrep.Span) *string {
	best := -1
	for i, c := range x.d.Claims {
		if vouches(c) && c.Text.Contains(figure) && (best < 0 || c.Text.Len() < x.d.Claims[best].Text.Len()) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return known(x.ids[x.d.Claims[best].Speaker])
}

// vouches tells whether a claim puts its words forward as true.
func vouches(c sitrep.Claim) bool { return c.Stance == sitrep.Asserts || c.Stance == sitrep.Confirms }
