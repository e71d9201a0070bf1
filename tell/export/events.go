package export

import (
	"sitrep"
	"sitrep/internal/reading"
)

func (x *exporter) events() []reading.Event {
	out := make([]reading.Event, len(x.d.Accounts))
	for i := range x.d.Accounts {
		out[i] = x.event(sitrep.Ref(i), &x.d.Accounts[i])
	}
	return out
}

func (x *exporter) event(at sitrep.Ref, a *sitrep.Account) reading.Event {
	e := reading.Event{
		ID: id("e", at), Type: a.Type, Mode: known(a.Mode), Status: string(a.Status),
		Mentions: x.cp.spans(a.Mentions),
		Actors:   x.names(a.Actors), Targets: x.names(a.Targets),
		Counts: x.counts(a.Tallies), SaidBy: x.saidBy(at), Causes: x.causes(at),
		Confidence: round(a.Score), Basis: x.cp.basis(a.Basis),
	}
	if a.Days.Known() {
		e.When = &reading.Days{Start: a.Days.Start.String(), End: a.Days.End.String()}
	}
	if a.Where != sitrep.None {
		e.Where = known(id("p", a.Where))
		for _, p := range a.AlsoWhere {
			e.AlsoWhere = append(e.AlsoWhere, id("p", p))
		}
	}
	return e
}

// names are the ids of actors, without the unknown.
func (x *exporter) names(refs []sitrep.Ref) []string {
	out := []string{}
	for _, r := range refs {
		if name, ok := x.ids[r]; ok {
			out = append(out, name)
		}
	}
	return out
}

func (x *exporter) saidBy(at sitrep.Ref) []reading.SaidBy {
	out := []reading.SaidBy{}
	for _, c := range x.said[at] {
		out = append(out, reading.SaidBy{
			Actor: known(x.ids[c.Speaker]), Stance: string(c.Stance), Span: x.cp.span(c.Source),
		})
	}
	return out
}

func (x *exporter) causes(at sitrep.Ref) []reading.Cause {
	out := []reading.Cause{}
	for _, l := range x.why[at] {
		if l.From != sitrep.None {
			out = append(out, reading.Cause{
				Event: id("e", l.From), Relation: string(l.Why), SaidBy: known(x.ids[l.SaidBy]),
			})
		}
	}
	return out
}

func (x *exporter) claims() []reading.Claim {
	out := make([]reading.Claim, len(x.d.Claims))
	for i, c := range x.d.Claims {
		r := reading.Claim{
			ID: id("c", sitrep.Ref(i)), Speaker: known(x.ids[c.Speaker]), Stance: string(c.Stance),
			Span: x.cp.span(c.Text), Quote: c.Quoted, Part: c.Part, Basis: x.cp.basis(c.Basis),
		}
		if c.Of != sitrep.None {
			r.About = known(id("e", c.Of))
		}
		out[i] = r
	}
	return out
}
