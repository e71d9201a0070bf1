package where

import (
	"math"
	"strings"

	"sitrep/internal/gaz"
	"sitrep/internal/geo"
)

// group is all mentions of one name that ask for the same thing; they get one place.
type group struct {
	name     string
	mentions []*mention
	inside   []*group // groups whose phrases put them in this one
	place    gaz.Place
	margin   float64 // by how much the choice beats the next place
	reason   string
	chosen   bool
}

func (g *group) lead() *mention { return g.mentions[0] }

// resolver chooses among namesakes.
type resolver struct {
	f      *finder
	groups []*group
	of     map[*mention]*group
	near   []map[string]bool          // countries named in each sentence by adjectives
	said   [][]*mention               // mentions with candidates, by sentence
	spoken map[string]map[string]bool // country to the names that speak for it
}

func newResolver(f *finder) *resolver {
	r := &resolver{f: f, of: map[*mention]*group{}, near: make([]map[string]bool, len(f.d.Split.Sentences)),
		said: make([][]*mention, len(f.d.Split.Sentences))}
	byKey := map[string]*group{}
	for _, m := range f.all {
		if len(m.all) == 0 {
			continue
		}
		key := r.key(m)
		g := byKey[key]
		if g == nil {
			g = &group{name: strings.ToLower(f.text(m.first, m.end))}
			byKey[key] = g
			r.groups = append(r.groups, g)
		}
		g.mentions = append(g.mentions, m)
		r.of[m] = g
		s := f.sent[m.first]
		r.said[s] = append(r.said[s], m)
	}
	for m, g := range r.of {
		if w := r.of[m.within]; w != nil {
			w.inside = append(w.inside, g)
		}
	}
	r.adjectives()
	return r
}

// key tells apart what must not share a place: "Aleppo" and "Aleppo province", Springfield in Ohio and in Illinois.
func (r *resolver) key(m *mention) string {
	key := strings.ToLower(r.f.text(m.first, m.end)) + "|" + string(m.kind) + "|" + m.nation
	if m.within != nil {
		key += "|" + strings.ToLower(r.f.text(m.within.first, m.within.end))
	}
	return key
}

// adjectives notes the peoples that each sentence names.
func (r *resolver) adjectives() {
	for i, w := range r.f.words {
		if nation, ok := r.f.peoples[w]; ok {
			s := r.f.sent[i]
			if r.near[s] == nil {
				r.near[s] = map[string]bool{}
			}
			r.near[s][nation] = true
		}
	}
}

// rounds is how often the choices are made anew in the light of each other.
const rounds = 3

func (r *resolver) run() {
	for round := range rounds {
		r.listen(round)
		for _, g := range r.groups {
			r.choose(g, round)
		}
	}
	r.agree()
	r.doubt()
	for _, m := range r.f.all {
		r.finish(m)
	}
	oneMission(r.f.all)
	oneSite(r.f.all)
	for _, m := range r.f.all {
		r.beside(m)
	}
	r.later()
}

// listen counts which names and adjectives speak for which country.
func (r *resolver) listen(round int) {
	r.spoken = map[string]map[string]bool{}
	speak := func(nation, name string) {
		if nation == "" {
			return
		}
		if r.spoken[nation] == nil {
			r.spoken[nation] = map[string]bool{}
		}
		r.spoken[nation][name] = true
	}
	for _, near := range r.near {
		for nation := range near {
			speak(nation, "*")
		}
	}
	for _, g := range r.groups {
		if round == 0 && g.lead().best().Kind == gaz.Country {
			speak(g.lead().best().Country, g.name)
		} else if g.chosen && (g.margin > 1 || g.place.Kind == gaz.Country) {
			speak(g.place.Country, g.name)
		}
	}
}

// support is how loud the report speaks for a country, 0 to 1, names other than the asking one alone.
func (r *resolver) support(nation, asking string) float64 {
	count := func(names map[string]bool) float64 {
		n := len(names)
		if names[asking] {
			n--
		}
		return float64(n)
	}
	loudest := 2.0
	for _, names := range r.spoken {
		loudest = max(loudest, count(names))
	}
	return count(r.spoken[nation]) / loudest
}

// agree lets bare mentions of a name follow those that say where it lies.
func (r *resolver) agree() {
	for _, g := range r.groups {
		if g.lead().within != nil || g.lead().nation != "" {
			continue
		}
		for _, o := range r.groups {
			if o != g && o.name == g.name && (o.lead().within != nil || o.lead().nation != "") && o.place.Kind == g.place.Kind && g.place.Kind != gaz.Country {
				g.place, g.margin, g.reason = o.place, min(o.margin, 3), o.reason
			}
		}
	}
}

// distance is how far the nearest other chosen town of the report is, in kilometres.
func (r *resolver) distance(p gaz.Place, asking *group) (float64, string) {
	km, name := math.Inf(1), ""
	for _, g := range r.groups {
		if !g.chosen || g.name == asking.name || g.margin < 1 || g.place.Kind == gaz.Country || g.place.Kind == gaz.Region || g.place.Kind == gaz.Water {
			continue
		}
		if math.Abs(p.At.Lat-g.place.At.Lat) > 3*nearby/geo.PerDegree {
			continue
		}
		if d := geo.Distance(p.At, g.place.At); d < km && d > 1 {
			km, name = d, g.place.Name
		}
	}
	return km, name
}
