package where

import "sitrep/internal/gaz"

// hamlet is the size below which a town is no likely bearer of a name that nothing else places.
const hamlet = 100_000

// doubt leaves out names of small towns where neither the phrase nor the report speaks for the place and
// the model sees none of that name: they are parts of longer names, or persons, shops, streets.
func (r *resolver) doubt() {
	lonely := map[*group]bool{}
	for _, g := range r.groups {
		lonely[g] = r.lonely(g)
	}
	var kept []*mention
	for _, m := range r.f.all {
		if g := r.of[m]; g != nil && (lonely[g] || small(g.place) && r.fragment(m)) {
			r.f.refused = append(r.f.refused, m)
			continue
		}
		kept = append(kept, m)
	}
	r.f.all = kept
}

// lonely tells whether nothing speaks for the small town that was chosen for g.
func (r *resolver) lonely(g *group) bool {
	p := g.place
	if !small(p) || len(g.inside) > 0 {
		return false
	}
	for _, m := range g.mentions {
		if m.seen && r.f.alone(m) || m.within != nil || m.nation != "" || m.kind != "" || m.sort != "" || r.f.sign(m) || r.f.dateline(m) {
			return false
		}
	}
	return !r.told(p.Country, g)
}

// small tells whether p is a town that a report seldom means by its bare name.
func small(p gaz.Place) bool {
	return p.ID >= 0 && p.Kind == gaz.City && size(p) < hamlet && p.Grade != gaz.Capital && p.Grade != gaz.Seat
}

// fragment tells whether m is but a part of a name: "Ampere-Hugo station", "Juan de la Riva".
func (r *resolver) fragment(m *mention) bool {
	f := r.f
	if m.within != nil || m.nation != "" || m.kind != "" {
		return false
	}
	if f.same(m.first, m.end+1) && hyphen(f.words[m.end]) && f.gap(m.end-1) == "" && f.gap(m.end) == "" && f.capital(m.end+1) {
		return true
	}
	switch f.at(m.first, m.first-1) {
	case "de", "la", "del":
		return true
	}
	return false
}

// told tells whether the report names the country otherwise than by g: itself, its people or a town of weight.
func (r *resolver) told(country string, g *group) bool {
	for _, near := range r.near {
		if near[country] {
			return true
		}
	}
	for _, o := range r.groups {
		if q := o.place; o != g && q.Country == country && (q.Kind == gaz.Country || q.Kind == gaz.Admin || size(q) >= hamlet) {
			return true
		}
	}
	return false
}
