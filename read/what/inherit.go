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
			if p, on := r.stage(d.Words[0]); p != sitrep.None {
				d.Where = p
				d.By, d.On = append(d.By, "what/place-narrative"), append(d.On, on)
			}
		}
	}
	r.inheritTimes(ds)
}

// stage is the place where the narrative stands at word w: the last one told with "in", "at" or
// the like in the sentences before, else the first of the report.
func (r *reading) stage(w sitrep.Ref) (sitrep.Ref, sitrep.Span) {
	s := r.tree.Sentence(w)
	for x := w; x >= 0 && s-r.tree.Sentence(x) <= 2; x-- {
		if p := r.place(x); p != sitrep.None && r.locative(x) {
			return p, r.tree.Span(x)
		}
	}
	for x := range w {
		if p := r.place(x); p != sitrep.None && r.locative(x) {
			return p, r.tree.Span(x)
		}
	}
	return sitrep.None, sitrep.Span{}
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
		} else if news != sitrep.None && r.tree.Sentence(d.Words[0]) < newsSentences {
			r.timed(d, news, r.d.Times[news].Mentions[0], "what/time-news")
		}
	}
}

// newsSentences is how many sentences of a report tell its news; background follows.
const newsSentences = 20

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
