package what

import (
	"slices"
	"strings"

	"sitrep"
)

// inherit gives accounts without a place or time of their own what the narrative around them says.
func (r *reading) inherit(ds []draft) {
	for i := range ds {
		d := &ds[i]
		if d.Status != sitrep.Happened && d.Status != sitrep.Ongoing {
			continue
		}
		if d.Where == sitrep.None && !slices.Contains(speech, d.Type) {
			if p, on, rule := r.stage(d); p != sitrep.None {
				d.Where = p
				d.By, d.On = append(d.By, rule), append(d.On, on)
			}
		}
	}
	r.inheritTimes(ds)
}

// stage is the place where the narrative stands at account d: the last one told with "in", "at" or
// the like nearby; else, since a town told far off is too narrow, the one country that the account's
// people belong to, or the country that the report is about.
func (r *reading) stage(d *draft) (p sitrep.Ref, on sitrep.Span, rule string) {
	for _, w := range slices.Backward(d.Words) {
		s := r.tree.Sentence(w)
		for x := w; x >= 0 && s-r.tree.Sentence(x) <= 1; x-- {
			if p := r.place(x); p != sitrep.None && r.locative(x) {
				return p, r.tree.Span(x), "what/place-narrative"
			}
		}
	}
	if p := r.homeOf(append(slices.Clone(d.Targets), d.Actors...)); p != sitrep.None {
		return p, r.d.Places[p].Mentions[0], "what/place-home"
	}
	if p := r.mainCountry(); p != sitrep.None {
		return p, r.d.Places[p].Mentions[0], "what/place-report"
	}
	return sitrep.None, sitrep.Span{}, ""
}

// homeOf is the country, if the report names it, that all the actors belong to.
func (r *reading) homeOf(actors []sitrep.Ref) sitrep.Ref {
	country := ""
	for _, a := range actors {
		c := r.d.Actors[a].Country
		if c == "" || country != "" && c != country {
			return sitrep.None
		}
		country = c
	}
	return r.country(country)
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

// locative tells whether a place word says where something happens.
func (r *reading) locative(w sitrep.Ref) bool {
	p, _, _ := strings.Cut(r.tree.Case(w), " ")
	switch p {
	case "in", "at", "near", "outside", "inside", "around", "across", "throughout", "on":
		return r.tree.Is(w, "obl", "nmod")
	}
	return false
}

// inheritTimes lets an untimed account take the time of the one told right before it in the same
// stretch, else the day of the news itself.
func (r *reading) inheritTimes(ds []draft) {
	news := r.newsDay()
	for i := range ds {
		d := &ds[i]
		if d.Days.Known() || d.Status != sitrep.Happened {
			continue
		}
		if t, on := r.timeBefore(ds, i); t != sitrep.None && !r.perfect(d.Words[0]) {
			r.timed(d, t, on, "what/time-narrative")
		} else if news != sitrep.None && r.tree.Sentence(d.Words[0]) < newsSentences && r.clauses(d.Words[0]) < 2 {
			r.timed(d, news, r.d.Times[news].Mentions[0], "what/time-news")
		}
	}
}

// newsSentences is how many sentences of a report tell its news; background follows.
const newsSentences = 20

// clauses counts the clauses that w lies within below the main one: the deeper, the less it is the news.
func (r *reading) clauses(w sitrep.Ref) (n int) {
	for v := w; v != sitrep.None; v = r.tree.Head(v) {
		if r.tree.Is(v, "acl", "advcl", "ccomp") {
			n++
		}
	}
	return n
}

func (r *reading) timed(d *draft, t sitrep.Ref, on sitrep.Span, rule string) {
	d.Time, d.Days = t, r.d.Times[t].Days
	d.By, d.On = append(d.By, rule), append(d.On, on)
}

// timeBefore is the single day of the account told last before ds[i], at most two sentences back.
func (r *reading) timeBefore(ds []draft, i int) (sitrep.Ref, sitrep.Span) {
	for j := i - 1; j >= 0; j-- {
		e := &ds[j]
		gap := r.tree.Sentence(ds[i].Words[0]) - r.tree.Sentence(e.Words[0])
		if gap > 2 {
			break
		}
		if gap >= 0 && e.Time != sitrep.None && e.Status == sitrep.Happened && e.Days.Start == e.Days.End {
			return e.Time, e.Mentions[0]
		}
	}
	return sitrep.None, sitrep.Span{}
}

// newsDay is the first day named in the report that lies within the week up to its publication.
func (r *reading) newsDay() sitrep.Ref {
	published := sitrep.DayOf(r.d.Dated)
	best := sitrep.None
	for i, t := range r.d.Times {
		if published == 0 || t.Days.Start != t.Days.End || t.Days.Start > published || t.Days.Start < published-7 {
			continue
		}
		if best == sitrep.None || t.Mentions[0].Start < r.d.Times[best].Mentions[0].Start {
			best = sitrep.Ref(i)
		}
	}
	return best
}

// perfect tells whether w is told in the perfect, which leaves the narrative's time.
func (r *reading) perfect(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "aux") {
		if r.tree.Lemma(k) == "have" {
			return true
		}
	}
	return false
}

// goesOn marks what is still going on at publication: acts told as lasting up to it, and lasting
// help or trade told in the present tense.
func (r *reading) goesOn(ds []draft) {
	published := sitrep.DayOf(r.d.Dated)
	for i := range ds {
		d := &ds[i]
		if d.Status != sitrep.Happened {
			continue
		}
		w := d.Words[0]
		lasting := published != 0 && d.Days.End == published && d.Days.Start+6 < published
		habit := (d.Type == "AID" || d.Type == "COOPERATE") && (r.tree.Word(w).XPOS == "VBZ" || r.tree.Word(w).XPOS == "VBP")
		if lasting || habit && !r.headline(d) {
			d.Status = sitrep.Ongoing
			d.By = append(d.By, "what/status/lasting")
		}
	}
}
