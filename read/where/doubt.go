package where

import "sitrep/internal/gaz"

// hamlet is the size below which a town is no likely bearer of a name that nothing else places.
const hamlet = 50_000

// doubt leaves out names of small towns where neither the phrase nor the report speaks for the place and
// the model sees none of that name: they are parts of longer names, or persons, shops, streets.
func (r *resolver) doubt() {
	lonely := map[*group]bool{}
	for _, g := range r.groups {
		lonely[g] = r.lonely(g)
	}
	kept := r.f.all[:0]
	for _, m := range r.f.all {
		if g := r.of[m]; g != nil && lonely[g] {
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
	if p.ID < 0 || p.Kind != gaz.City || size(p) >= hamlet || p.Grade == gaz.Capital || p.Grade == gaz.Seat || len(g.inside) > 0 {
		return false
	}
	for _, m := range g.mentions {
		if m.seen && r.f.alone(m) || m.within != nil || m.nation != "" || m.kind != "" || m.sort != "" || r.f.sign(m) || r.f.dateline(m) {
			return false
		}
	}
	return !r.told(p.Country, g)
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
