package what

import (
	"slices"
	"strings"

	"sitrep"
)

// inheritTimes lets an untimed account take the length of time it has gone on, the time of what came
// after it, the day the narrative stands at, else the day of the news itself.
func (r *reading) inheritTimes(ds []draft, at map[sitrep.Ref]int) {
	news, latest := r.newsDay(), r.latestDay()
	for i := range ds {
		d := &ds[i]
		if d.Days.Known() || d.Status != sitrep.Happened && d.Status != sitrep.Ongoing || r.lasting(d) || d.Status != sitrep.Happened {
			continue
		}
		w := d.Words[0]
		if x := r.clauseTime(d); x != sitrep.None && !r.clockAlone(x) {
			r.timeAtWord(d, x, "what/time-clause")
		} else if r.background(w) {
			continue
		} else if t, on := r.dayBefore(ds, at, i); t != sitrep.None && !r.perfect(w) {
			r.timed(d, t, on, "what/time-narrative")
		} else if r.perfect(w) && latest != sitrep.None && r.tree.Sentence(w) < newsSentences && r.clauses(w) < 2 {
			r.timed(d, latest, r.d.Times[latest].Mentions[0], "what/time-news")
		} else if news != sitrep.None && r.tree.Sentence(w) < newsSentences && r.clauses(w) < 2 {
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

// background tells whether w is told as over before the news, or as done time and again: "had long
// faced criticism", "has repeatedly accused". Behind "said that" the pluperfect is a plain past.
func (r *reading) background(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "obl") {
		if r.tree.Case(k) == "since" {
			return true
		}
	}
	for r.tree.Is(w, "advcl", "conj", "xcomp") && r.participle(w) {
		w = r.tree.Head(w)
	}
	if !r.perfect(w) {
		return false
	}
	for _, k := range r.tree.Kids(w, "advmod") {
		if again[r.tree.Lemma(k)] {
			return true
		}
	}
	return !r.tree.Is(w, "ccomp") && slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool { return r.tree.Text(k) == "had" })
}

// participle tells whether w has no time of its own: "…, destroying two vehicles".
func (r *reading) participle(w sitrep.Ref) bool {
	return r.tree.Word(w).UPOS == "VERB" && r.tree.Has(w, "VerbForm=Ger") && r.tree.Kid(w, "aux", "mark") == sitrep.None
}

// again are adverbs of what was done before, or more than once.
var again = map[string]bool{"repeatedly": true, "often": true, "frequently": true, "long": true, "previously": true, "regularly": true, "consistently": true, "always": true, "already": true, "before": true}

// dayBefore is the single day that the narrative stands at where ds[i] is told: that of an account or
// of a time told before it, at most two sentences back.
func (r *reading) dayBefore(ds []draft, at map[sitrep.Ref]int, i int) (sitrep.Ref, sitrep.Span) {
	w := ds[i].Words[0]
	s := r.tree.Sentence(w)
	for x := w - 1; x >= 0 && s-r.tree.Sentence(x) <= 2; x-- {
		if q := r.tree.Sentence(x); q == s && r.aside(w, x) || q != s && (r.caption(q) || r.caption(s)) {
			continue
		}
		if j, ok := at[x]; ok && j < i && r.carries(&ds[j]) && !r.left(ds[j].Days, x, w) {
			return ds[j].Time, ds[j].Mentions[0]
		}
		if t, ok := r.timeAt[x]; ok && !r.clockAlone(x) && r.stands(t, x) && !r.left(r.d.Times[t].Days, x, w) {
			return t, r.mentionAt(r.d.Times[t].Mentions, x)
		}
	}
	return sitrep.None, sitrep.Span{}
}

// left tells whether the narrative has come back from days long past, or told in passing, at x
// by the time it is at w: a paragraph of background ends with it.
func (r *reading) left(days sitrep.Interval, x, w sitrep.Ref) bool {
	from := x
	if _, time := r.timeAt[x]; time {
		from = r.verbOf(x)
	}
	for v := from; v != sitrep.None; v = r.tree.Head(v) {
		if (r.tree.Is(v, "acl") || r.marked(v, "after", "since")) && !r.tree.Under(w, v) {
			return true
		}
	}
	news := r.newsDay()
	between := r.d.Text[r.tree.Span(x).End:r.tree.Span(w).Start]
	return news != sitrep.None && days.End+7 < r.d.Times[news].Days.Start && strings.Contains(between, "\n")
}

// aside tells whether w is told beside the line of the narrative that x stands in: in a relative
// clause, or as what came before.
func (r *reading) aside(w, x sitrep.Ref) bool {
	for v := w; v != sitrep.None && !r.tree.Under(x, v); v = r.tree.Head(v) {
		if r.tree.Is(v, "acl:relcl") {
			return true
		}
	}
	return r.precedes(w, x)
}

func (r *reading) carries(e *draft) bool {
	return e.Time != sitrep.None && e.Status == sitrep.Happened && e.Days.Start == e.Days.End
}

// stands tells whether the time at x moves the narrative: a past day of what somebody did, not of
// when he spoke.
func (r *reading) stands(t, x sitrep.Ref) bool {
	when, published := &r.d.Times[t], sitrep.DayOf(r.d.Dated)
	if when.Days.Start == 0 || when.Days.Start != when.Days.End || published != 0 && when.Days.Start > published {
		return false
	}
	v := r.verbOf(x)
	return r.tree.Has(v, "Tense=Past") && !speaks[r.tree.Lemma(v)]
}

// verbOf is the verb that the time at x hangs on or, where it is hung loosely, the one before it.
func (r *reading) verbOf(x sitrep.Ref) sitrep.Ref {
	v := r.tree.Head(x)
	for v != sitrep.None && (r.tree.Word(v).UPOS == "PROPN" || r.tree.Word(v).UPOS == "NUM") {
		v = r.tree.Head(v)
	}
	if v != sitrep.None && r.tree.Word(v).UPOS == "VERB" {
		return v
	}
	for v = x; v > 0 && r.tree.Sentence(v) == r.tree.Sentence(x) && r.tree.Word(v).UPOS != "VERB"; v-- {
	}
	return v
}

// speaks are verbs whose day is that of the telling.
var speaks = map[string]bool{"say": true, "tell": true, "add": true, "report": true, "announce": true, "note": true, "state": true, "warn": true, "write": true, "tweet": true, "confirm": true, "deny": true}

// newsDay is the first day named in the report that lies within the week up to its publication.
func (r *reading) newsDay() sitrep.Ref {
	return r.dayOfWeek(func(t, best *sitrep.When) bool { return t.Mentions[0].Start < best.Mentions[0].Start })
}

// latestDay is the last day of that week that the report names: what "has happened" is of that day.
func (r *reading) latestDay() sitrep.Ref {
	return r.dayOfWeek(func(t, best *sitrep.When) bool { return t.Days.Start > best.Days.Start })
}

// dayOfWeek is the day named in the report, of the week up to publication, that comes before the others.
func (r *reading) dayOfWeek(comesBefore func(t, best *sitrep.When) bool) sitrep.Ref {
	published := sitrep.DayOf(r.d.Dated)
	best := sitrep.None
	for i := range r.d.Times {
		t := &r.d.Times[i]
		if published == 0 || t.Days.Start != t.Days.End || t.Days.Start > published || t.Days.Start < published-7 {
			continue
		}
		if best == sitrep.None || comesBefore(t, &r.d.Times[best]) {
			best = sitrep.Ref(i)
		}
	}
	return best
}
