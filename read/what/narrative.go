package what

import (
	"slices"
	"strings"

	"sitrep"
)

// inheritTimes lets an untimed account take the length of time it has gone on, the time of what came
// after it, the day the narrative stands at, else the day of the news itself.
func (r *reading) inheritTimes(ds []draft, at map[sitrep.Ref]int) {
	for i := range ds {
		d := &ds[i]
		if d.Days.Known() || d.Status != sitrep.Happened && d.Status != sitrep.Ongoing || r.lasting(d) || d.Status != sitrep.Happened {
			continue
		}
		if x := r.clauseTime(d); x != sitrep.None && !r.clockAlone(x) {
			r.timeAtWord(d, x, "what/time-clause")
		} else if w := d.Words[0]; !r.background(w) && !r.aloof(w) {
			r.timeOfNarrative(ds, at, i)
		}
	}
}

// timeOfNarrative gives ds[i] the day where the narrative stands, else that of the news.
func (r *reading) timeOfNarrative(ds []draft, at map[sitrep.Ref]int, i int) {
	d, n := &ds[i], r.news()
	w := d.Words[0]
	t, on := r.dayBefore(ds, at, i)
	switch lead := r.tree.Sentence(w) < newsSentences && r.clauses(w) < 2; {
	case n.digest && t == sitrep.None && r.clauses(w) < 2 && r.tellsNow(w):
		day := sitrep.DayOf(r.d.Dated)
		d.Days = sitrep.Interval{Start: day, End: day}
		d.By, d.On = append(d.By, "what/time-digest"), append(d.On, d.Mentions[0])
	case n.digest && t == sitrep.None:
	case t != sitrep.None && !r.perfect(w):
		r.timed(d, t, on, "what/time-narrative")
	case lead && r.perfect(w) && n.latest != sitrep.None:
		r.timed(d, n.latest, r.d.Times[n.latest].Mentions[0], "what/time-news")
	case lead && n.first != sitrep.None:
		r.timed(d, n.first, r.d.Times[n.first].Mentions[0], "what/time-news")
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
	return !r.tree.Is(w, "ccomp") && r.had(w)
}

// had tells whether w is told in the pluperfect.
func (r *reading) had(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool { return r.tree.Text(k) == "had" })
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
		if r.parted(x, w) {
			break
		}
		if q := r.tree.Sentence(x); q == s && r.aside(w, x) || r.inLabel(x) || q != s && (r.caption(q) || r.caption(s)) {
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
	news := r.news()
	between := r.d.Text[r.tree.Span(x).End:r.tree.Span(w).Start]
	return days.End+7 < news.days.Start && strings.Contains(between, "\n")
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

// parted tells whether x and w stand in items of news that have nothing to do with each other.
func (r *reading) parted(x, w sitrep.Ref) bool {
	return x < w && r.news().digest && strings.Contains(r.d.Text[r.tree.Span(x).End:r.tree.Span(w).Start], "\n")
}
