package what

import (
	"strings"

	"sitrep"
)

// news is when the news of a report happened.
type news struct {
	first, latest sitrep.Ref      // the time that dates its news, and the last day that it names; None without
	days          sitrep.Interval // the days of first, else the week up to publication
	digest        bool            // short items told in the present tense, each of its own story
}

// news reads when the news of the report happened.
func (r *reading) news() *news {
	if r.newsRead != nil {
		return r.newsRead
	}
	published := sitrep.DayOf(r.d.Dated)
	n := &news{first: r.newsTime(), digest: r.digest()}
	n.latest = r.pick(n.first, r.newsworthy, func(t, best *sitrep.When) bool { return t.Days.Start > best.Days.Start })
	if n.first != sitrep.None {
		n.days = r.d.Times[n.first].Days
	} else if published != 0 {
		n.days = sitrep.Interval{Start: published - 7, End: published}
	}
	r.newsRead = n
	return n
}

// leadSentences are those in which a report tells its news first.
const leadSentences = 3

// newsTime is the time of the news: the first day of the week up to publication that a past verb of the
// lead has, else the first that is told at all; then a length of days up to publication, at last a day
// of a clause about somebody.
func (r *reading) newsTime() sitrep.Ref {
	for _, fits := range []func(t *sitrep.When, x sitrep.Ref) bool{
		func(t *sitrep.When, x sitrep.Ref) bool {
			return r.newsworthy(t, x) && r.tree.Sentence(x) < leadSentences && r.tree.Has(r.verbOf(x), "Tense=Past")
		},
		r.newsworthy,
		func(t *sitrep.When, x sitrep.Ref) bool {
			return r.thisWeek(t, x) && t.Days.End == sitrep.DayOf(r.d.Dated) && r.tree.Sentence(x) < leadSentences && !r.inRelative(x)
		},
		func(t *sitrep.When, x sitrep.Ref) bool { return r.thisWeek(t, x) && t.Days.Start == t.Days.End },
	} {
		if t := r.pick(sitrep.None, fits, func(t, best *sitrep.When) bool { return t.Mentions[0].Start < best.Mentions[0].Start }); t != sitrep.None {
			return t
		}
	}
	return sitrep.None
}

// newsworthy tells whether t, told at x, is a day of the week up to publication that dates what the report tells.
func (r *reading) newsworthy(t *sitrep.When, x sitrep.Ref) bool {
	return t.Days.Start == t.Days.End && r.thisWeek(t, x) && !r.inRelative(x)
}

// thisWeek tells whether t, told at x, lies within the week up to publication and is more than a part of a
// title in quotes, of the label of a line or of the words under a picture.
func (r *reading) thisWeek(t *sitrep.When, x sitrep.Ref) bool {
	published := sitrep.DayOf(r.d.Dated)
	return published != 0 && t.Days.Start >= published-7 && t.Days.End <= published &&
		!r.titled(x) && !r.inLabel(x) && !r.caption(r.tree.Sentence(x))
}

// inRelative tells whether x stands in a clause about somebody or something.
func (r *reading) inRelative(x sitrep.Ref) bool {
	for v := x; v != sitrep.None; v = r.tree.Head(v) {
		if r.tree.Is(v, "acl:relcl") {
			return true
		}
	}
	return false
}

// pick is the time that comes before the others of those that fit where they are told; best where none does.
func (r *reading) pick(best sitrep.Ref, fits func(t *sitrep.When, x sitrep.Ref) bool, before func(t, best *sitrep.When) bool) sitrep.Ref {
	told := map[sitrep.Ref]bool{}
	for w := range sitrep.Ref(r.tree.Len()) {
		i, ok := r.timeAt[w]
		if !ok || told[i] || !fits(&r.d.Times[i], w) {
			continue
		}
		told[i] = true
		if best == sitrep.None || before(&r.d.Times[i], &r.d.Times[best]) {
			best = i
		}
	}
	return best
}

// titled tells whether word x stands in quotes that hold no verb: "Friday of Rage".
func (r *reading) titled(x sitrep.Ref) bool {
	s := r.d.Split.Sentences[r.tree.Sentence(x)]
	edge := func(step sitrep.Ref) bool {
		for w := x; w >= s.First && w < s.End; w += step {
			if strings.ContainsAny(r.tree.Text(w), "\"“”«»") {
				return true
			}
			if p := r.tree.Word(w).UPOS; p == "VERB" || p == "AUX" {
				return false
			}
		}
		return false
	}
	return edge(-1) && edge(1)
}

// topic is the end of the words before a colon that open a line and tell nothing: "2011 dockers' strike: …";
// the first word of the sentence where there are none.
func (r *reading) topic(sentence int) sitrep.Ref {
	s := r.d.Split.Sentences[sentence]
	for w := s.First; w < s.End && w < s.First+longLabel && r.opensLine(s.First); w++ {
		switch p := r.tree.Word(w).UPOS; {
		case r.tree.Text(w) == ":" && w > s.First+1 && w+2 < s.End:
			return w
		case p == "VERB", p == "AUX", strings.ContainsAny(r.tree.Text(w), "\"“”,"):
			return s.First
		}
	}
	return s.First
}

// longLabel is how many words the label of a line has at most.
const longLabel = 10

// opensLine tells whether word w is the first of its line.
func (r *reading) opensLine(w sitrep.Ref) bool {
	before := strings.TrimRight(r.d.Text[:r.tree.Span(w).Start], " \t")
	return before == "" || strings.HasSuffix(before, "\n")
}

// inLabel tells whether word x stands in the label of its line.
func (r *reading) inLabel(x sitrep.Ref) bool { return x < r.topic(r.tree.Sentence(x)) }

// digest tells whether the report is items of news told in the present tense: so the sentences that
// open its lines, but for titles.
func (r *reading) digest() bool {
	lines, present, past := 0, 0, 0
	for i, s := range r.d.Split.Sentences {
		if !r.opensLine(s.First) {
			continue
		}
		if lines++; r.tree.Text(s.End-1) != "." {
			continue
		}
		switch root := r.root(i); {
		case root == sitrep.None:
		case r.present(root):
			present++
		case r.tree.Has(root, "Tense=Past"):
			past++
		}
	}
	return present > 2*past && (present >= manyItems || lines == 1)
}

// manyItems is how many items make a digest, where it is not a single one.
const manyItems = 4

// root is the word of sentence i, behind its label, that hangs on no other there.
func (r *reading) root(i int) sitrep.Ref {
	s, topic := r.d.Split.Sentences[i], r.topic(i)
	for w := topic; w < s.End; w++ {
		if h := r.tree.Head(w); h < topic && r.tree.Word(w).UPOS != "PUNCT" {
			return w
		}
	}
	return sitrep.None
}

// present tells whether verb w is told in the present tense: "storm the hotel", "are indicted".
func (r *reading) present(w sitrep.Ref) bool {
	if x := r.tree.Word(w).XPOS; x == "VBZ" || x == "VBP" {
		return r.tree.Word(w).UPOS == "VERB"
	}
	for _, k := range r.tree.Kids(w, "aux:pass", "aux") {
		if text := r.tree.Text(k); r.tree.Word(w).UPOS == "VERB" && (text == "is" || text == "are") {
			return true
		}
	}
	return false
}

// tellsNow tells whether what w tells of is news where the news is told in the present tense: the finite
// verb above it is of the present or the perfect.
func (r *reading) tellsNow(w sitrep.Ref) bool {
	for v := w; v != sitrep.None; v = r.tree.Head(v) {
		switch past := r.tree.Has(v, "Tense=Past"); {
		case r.tree.Word(v).UPOS != "VERB":
		case r.present(v):
			return true
		case r.perfect(v):
			return !r.had(v)
		case past && (r.tree.Has(v, "VerbForm=Fin") || r.tree.Kid(v, "aux", "aux:pass") != sitrep.None):
			return false
		}
	}
	return true
}
