package what

import (
	"slices"

	"sitrep"
)

// inherit gives accounts without a place or time of their own what the narrative around them says.
func (r *reading) inherit(ds []draft) {
	at := map[sitrep.Ref]int{}
	for i := range ds {
		for _, w := range ds[i].Words {
			at[w] = i
		}
	}
	r.inheritTimes(ds, at)
	r.inheritPlaces(ds, at)
}

// The rules of last resort.
const (
	placeHome   = "what/place-home"
	placeReport = "what/place-report"
)

// inheritPlaces lets an unplaced account take the place of the act it hangs on, the one where the
// narrative stands, else the country of its people or of the report.
func (r *reading) inheritPlaces(ds []draft, at map[sitrep.Ref]int) {
	for i := range ds {
		d := &ds[i]
		if d.Status != sitrep.Happened && d.Status != sitrep.Ongoing || d.Where != sitrep.None || slices.Contains(speech, d.Type) {
			continue
		}
		if j := r.governing(ds, at, i); j >= 0 {
			r.placeLike(d, &ds[j], "what/place-governing")
		} else if x := r.stage(ds, at, i); x != sitrep.None && !r.longAgo(d) {
			r.placed(d, x, "what/place-narrative")
		} else if j := r.scene(ds, i); j >= 0 {
			r.placeLike(d, &ds[j], "what/place-scene")
		} else if p, rule := r.home(d); p != sitrep.None && !r.elsewhere(d) {
			d.Where = p
			d.By, d.On = append(d.By, rule), append(d.On, r.d.Places[p].Mentions[0])
		}
	}
}

// governing is the placed act that ds[i] hangs on in its sentence, where both are of one scene; -1 for none.
func (r *reading) governing(ds []draft, at map[sitrep.Ref]int, i int) int {
	w := ds[i].Words[0]
	for v := r.tree.Head(w); v != sitrep.None && !r.tree.Is(w, "acl:relcl"); v = r.tree.Head(v) {
		if j, ok := at[v]; ok && j != i && r.told(&ds[j]) && r.sameScene(&ds[i], &ds[j]) {
			return j
		}
		if r.tree.Is(v, "acl:relcl", "ccomp") {
			break
		}
	}
	return -1
}

// told tells whether the text places d, or no text around it can: it is of another time.
func (r *reading) told(d *draft) bool {
	return d.Where != sitrep.None && (r.longAgo(d) || !slices.ContainsFunc(d.By, func(by string) bool { return by == placeHome || by == placeReport }))
}

// sameScene tells whether acts of one sentence can share a place: neither is talk, and their days agree.
func (r *reading) sameScene(a, b *draft) bool {
	if slices.Contains(speech, b.Type) || b.Type == "CONSULT" || b.Status != sitrep.Happened && b.Status != sitrep.Ongoing {
		return false
	}
	return !a.Days.Known() || !b.Days.Known() || a.Days == b.Days
}

func (r *reading) placeLike(d, e *draft, rule string) {
	d.Where, d.AlsoWhere = e.Where, e.AlsoWhere
	d.By, d.On = append(d.By, rule), append(d.On, e.Mentions[0])
}

// stage is the word of the place where the narrative stands at ds[i]: the last one told with "in", "at"
// or the like, or struck, at most a sentence back.
func (r *reading) stage(ds []draft, at map[sitrep.Ref]int, i int) sitrep.Ref {
	for _, w := range slices.Backward(ds[i].Words) {
		s := r.tree.Sentence(w)
		for x := w; x >= 0 && s-r.tree.Sentence(x) <= 1; x-- {
			if r.parted(x, w) {
				break
			}
			if q := r.tree.Sentence(x); q != s && (r.caption(q) || r.caption(s)) || r.place(x) == sitrep.None || r.dateline(x) {
				continue
			}
			if r.locative(x) {
				return x
			}
			if j, ok := at[r.tree.Head(x)]; ok && r.struck(x, &ds[j]) {
				return x
			}
		}
	}
	return sitrep.None
}

// scene is the last act told before ds[i], at most sceneReach sentences back, that is of the same day
// and people and happened at a town or site; -1 for none.
func (r *reading) scene(ds []draft, i int) int {
	d, s := &ds[i], r.tree.Sentence(ds[i].Words[0])
	if !force[d.Type] || r.participle(d.Words[0]) {
		return -1
	}
	people := r.people(d)
	for j := i - 1; j >= 0 && s-r.tree.Sentence(ds[j].Words[0]) <= sceneReach; j-- {
		e := &ds[j]
		same := force[e.Type] && e.Days.Known() && e.Days == d.Days && overlap(people, r.people(e))
		if same && r.told(e) && width[r.d.Places[e.Where].Kind] < 2 && !r.caption(r.tree.Sentence(e.Words[0])) {
			return j
		}
	}
	return -1
}

// people are the actors and targets of d.
func (r *reading) people(d *draft) []sitrep.Ref { return merge(slices.Clone(d.Actors), d.Targets) }

// sceneReach is how many sentences a scene goes on for.
const sceneReach = 4

// force are the types of acts that make one scene together.
var force = map[string]bool{"ASSAULT": true, "PROTEST": true, "COERCE": true}

// longAgo tells whether d has days of its own that lie well before the news: its scene is another.
func (r *reading) longAgo(d *draft) bool {
	return d.Days.Known() && d.Days.End+7 < r.news().days.Start
}

// home is the one country that all who suffer belong to, or of those who act at home; else the country
// that the report is about, unless the account's people are of another.
func (r *reading) home(d *draft) (sitrep.Ref, string) {
	var people []sitrep.Ref
	if force[d.Type] || d.Type == "AID" || d.Type == "MOBILIZE" {
		people = d.Targets
	}
	if len(people) == 0 && (d.Type == "PROTEST" || d.Type == "COERCE") {
		people = d.Actors
	}
	country, foreign := r.countryOf(people)
	if p := r.country(country); p != sitrep.None && d.Type != "CONSULT" && !r.origin(p, d) {
		return p, placeHome
	}
	if p := r.mainCountry(); p != sitrep.None && !r.news().digest && !foreign && (country == "" || country == r.d.Places[p].Country) {
		return p, placeReport
	}
	return sitrep.None, ""
}

// elsewhere tells whether d is told to lead to an area that the sentence leaves without a name: "troops
// were sent to the region".
func (r *reading) elsewhere(d *draft) bool {
	s := r.d.Split.Sentences[r.tree.Sentence(d.Words[0])]
	for x := s.First; x < s.End; x++ {
		if area[r.tree.Lemma(x)] && r.tree.Case(x) == "to" && r.namedArea(x) == sitrep.None && r.tree.Under(x, d.Words[0]) {
			return true
		}
	}
	return false
}

// origin tells whether d's sentence names the country p only as where somebody is from: "a woman from Egypt".
func (r *reading) origin(p sitrep.Ref, d *draft) (from bool) {
	s := r.d.Split.Sentences[r.tree.Sentence(d.Words[0])]
	for x := s.First; x < s.End; x++ {
		if r.place(x) != p {
			continue
		}
		if r.tree.Case(x) != "from" {
			return false
		}
		from = true
	}
	return from
}

// countryOf is the one country of all the actors; mixed where they have several.
func (r *reading) countryOf(actors []sitrep.Ref) (country string, mixed bool) {
	for _, a := range actors {
		c := r.d.Actors[a].Country
		if c == "" || country != "" && c != country {
			return "", c != ""
		}
		country = c
	}
	return country, false
}

// country is the place of a country's code, None when the report does not name it.
func (r *reading) country(code string) sitrep.Ref {
	for i, p := range r.d.Places {
		if code != "" && p.Country == code && p.Kind == sitrep.Country {
			return sitrep.Ref(i)
		}
	}
	return sitrep.None
}

// mainCountry is the country with the most mentions of places in the report.
func (r *reading) mainCountry() sitrep.Ref {
	count := map[string]int{}
	best := ""
	for _, p := range r.d.Places {
		count[p.Country] += len(p.Mentions)
		if p.Country != "" && (count[p.Country] > count[best] || count[p.Country] == count[best] && p.Country < best) {
			best = p.Country
		}
	}
	return r.country(best)
}
