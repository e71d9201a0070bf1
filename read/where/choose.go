package where

import (
	"fmt"
	"math"

	"sitrep/internal/gaz"
	"sitrep/internal/geo"
)

// Weights of the signs, in powers of ten of inhabitants.
const (
	byPhrase   = 6.0 // the phrase names the place it lies in, or its people
	byKind     = 4.0 // the phrase says "province", "city of"
	bySentence = 0.8 // the sentence names its country
	byList     = 2.5 // the sentence names two more divisions of the same country
	byReport   = 1.2 // the report names its country, as often as any other
	byNearness = 1.5 // the report names a place next to it
	nearby     = 200 // kilometres at which nearness has lost most of its weight
)

// prior is how likely a report means a place that bears a name, whatever else it says.
func prior(p gaz.Place) float64 {
	s := math.Log10(float64(size(p)) + 100)
	switch {
	case p.Kind == gaz.Country:
		return 8.2
	case p.Kind == gaz.Region || p.Kind == gaz.Water:
		return 6.8
	case p.Kind == gaz.Site:
		return 6.3
	case p.ID < 0:
		return 5
	case p.Grade == gaz.First:
		s = max(s, 6) - 0.5
	case p.Grade == gaz.Second:
		s -= 2
	case p.Grade == gaz.Capital:
		s++
	case p.Grade == gaz.Seat:
		s += 0.4
	case p.Grade == gaz.Quarter:
		s -= 0.5
	}
	if p.Alias {
		s -= 1.2
	}
	return s
}

// choose gives a group the candidate that most speaks for.
func (r *resolver) choose(g *group, round int) {
	var best, next float64 = math.Inf(-1), math.Inf(-1)
	var place gaz.Place
	var reason string
	for _, p := range g.lead().all {
		s, why := r.weigh(p, g, round)
		switch {
		case s > best:
			if best > next && geo.Distance(p.At, place.At) > 50 {
				next = best
			}
			best, place, reason = s, p, why
		case s > next && geo.Distance(p.At, place.At) > 50:
			next = s
		}
	}
	g.place, g.reason, g.chosen = place, reason, true
	g.margin = min(best-next, 4)
}

// weigh adds up what speaks for a candidate and says what speaks most.
func (r *resolver) weigh(p gaz.Place, g *group, round int) (float64, string) {
	m := g.lead()
	score, top, why := prior(p), 0.3, r.plainReason(p, g)
	add := func(s float64, reason string) {
		score += s
		if s > top && p.Kind != gaz.Country {
			top, why = s, reason
		}
	}
	if m.kind != "" && m.kind == p.Kind {
		score += byKind
	} else if p.Grade == gaz.First && sharesName(p, m.all) {
		score -= byKind / 4
	}
	if m.nation != "" && p.Country == m.nation {
		add(byPhrase, fmt.Sprintf("the phrase says %q", m.because))
	}
	r.container(p, g, add)
	for _, in := range g.inside {
		if s := r.holds(p, in); s > 0 {
			score += s
		}
	}
	if r.inSentence(p, g) {
		add(bySentence, "in "+r.nation(p)+", which the same sentence names")
	}
	if p.Grade == gaz.First && r.amongPeers(p, g) {
		add(byList, "named among other divisions of "+r.nation(p))
	}
	if s := r.support(p.Country, g.name); s > 0 {
		add(byReport*s, "in "+r.nation(p)+", of which the report tells")
	}
	if round > 0 && p.Kind != gaz.Country {
		if km, name := r.distance(p, g); km < 3*nearby {
			add(byNearness*math.Exp(-km/nearby), "close to "+name+", which the report names")
		}
	}
	return score, why
}

// amongPeers tells whether a mention stands with two or more other first-order divisions of the country.
func (r *resolver) amongPeers(p gaz.Place, g *group) bool {
	for _, m := range g.mentions {
		n := 0
		for _, o := range r.said[r.f.sent[m.first]] {
			if og := r.of[o]; og != g && og.chosen && og.place.Grade == gaz.First && og.place.Country == p.Country {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// sharesName tells whether a division is called after a great town of its own, which a bare name rather means.
func sharesName(p gaz.Place, all []gaz.Place) bool {
	for _, q := range all {
		if q.Kind == gaz.City && q.AdminID == p.ID && !q.Alias && 10*q.People > p.People {
			return true
		}
	}
	return false
}

// container adds the weight of the place that the phrase puts p in.
func (r *resolver) container(p gaz.Place, g *group, add func(float64, string)) {
	w := g.lead().within
	if w == nil {
		return
	}
	if in := r.of[w]; in != nil && in.chosen {
		if lies(p, in.place) {
			add(byPhrase, "in "+in.place.Name+", which the same phrase names")
		}
		return
	}
	for _, q := range w.all {
		if lies(p, q) {
			add(byPhrase, "in "+q.Name+", which the same phrase names")
			return
		}
	}
}

// holds is what speaks for a container because a place that its phrase puts in it lies there.
func (r *resolver) holds(q gaz.Place, in *group) float64 {
	best := 0.0
	for _, p := range in.lead().all {
		if lies(p, q) {
			best = max(best, 3+0.5*prior(p))
		}
	}
	return best
}

// inSentence tells whether a sentence with the name also names the country.
func (r *resolver) inSentence(p gaz.Place, g *group) bool {
	if p.Country == "" {
		return false
	}
	for _, m := range g.mentions {
		s := r.f.sent[m.first]
		if r.near[s][p.Country] {
			return true
		}
		for _, o := range r.said[s] {
			if o.kind == "" && o.best().Kind == gaz.Country && o.best().Country == p.Country && r.of[o] != g {
				return true
			}
		}
	}
	return false
}

func (r *resolver) nation(p gaz.Place) string {
	if c, ok := r.f.gaz.Country(p.Country); ok {
		return c.Name
	}
	return p.Country
}

// plainReason is the reason where nothing in the report speaks for a place but its name.
func (r *resolver) plainReason(p gaz.Place, g *group) string {
	n := len(g.lead().all)
	switch {
	case p.Kind == gaz.Country:
		return "the country of that name"
	case n == 1:
		return "the only place of that name"
	case p.ID < 0:
		return "the best-known place of that name"
	}
	return fmt.Sprintf("the most prominent of %d places of that name", n)
}
