package what

import (
	"slices"
	"strings"

	"sitrep"
)

const (
	timeReach = 7 // how far a time may stand from its act
	crossing  = 6 // what it costs to cross the word of another act
)

// nearest is the marked word nearest to w within its sentence, and its cost. What hangs on
// another act of the sentence is that act's: "condemned the attack on Monday".
func (r *reading) nearest(w sitrep.Ref, own []sitrep.Ref, at map[sitrep.Ref]sitrep.Ref, allow func(word, value sitrep.Ref) bool) (word sitrep.Ref, cost int) {
	word, cost = sitrep.None, far
	s := r.d.Split.Sentences[r.tree.Sentence(w)]
	for x := s.First; x < s.End; x++ {
		v, ok := at[x]
		if !ok || !allow(x, v) || r.inLabel(x) && !r.inLabel(w) {
			continue
		}
		y := r.outer(x)
		if c := r.reach(y, w) + r.crossed(y, w, own); c < cost {
			word, cost = x, c
		}
	}
	return word, cost
}

// outer is x, or where it stands before the word that opens its clause what that clause hangs on:
// in "clashed last May after he took office" the month is that of the clashes.
func (r *reading) outer(x sitrep.Ref) sitrep.Ref {
	h := r.tree.Head(x)
	if h == sitrep.None || !r.tree.Is(h, "advcl") {
		return x
	}
	if k := r.tree.Kid(h, "mark"); k != sitrep.None && x < k && k < h && r.tree.Head(h) != sitrep.None {
		return r.tree.Head(h)
	}
	return x
}

// crossed is the cost of the acts other than own ones that x hangs on, below what it shares with w.
func (r *reading) crossed(x, w sitrep.Ref, own []sitrep.Ref) (cost int) {
	for v := x; v != sitrep.None && !r.tree.Under(w, v); v = r.tree.Head(v) {
		if _, act := r.acts[v]; act && !slices.Contains(own, v) && !r.oneScene(x, v, own) {
			cost += crossing
		}
	}
	return cost
}

// within are prepositions that make one scene of two acts: "arrested in raids on Monday".
var within = []string{"in", "during", "at"}

// oneScene tells whether the act at v, which x hangs on, makes one scene with the act it hangs on itself;
// "a part in last year's raids" does not.
func (r *reading) oneScene(x, v sitrep.Ref, own []sitrep.Ref) bool {
	return slices.Contains(within, r.tree.Case(v)) && slices.Contains(own, r.tree.Head(v)) && !r.tree.Is(x, "nmod:poss")
}

// fillTimes gives each account the time in its clause, else in its sentence.
func (r *reading) fillTimes(ds []draft) {
	for i := range ds {
		if x := r.clauseTime(&ds[i]); x != sitrep.None && !r.precedes(ds[i].Words[0], x) && !r.clockAlone(x) {
			r.timeAtWord(&ds[i], x, "what/time-clause")
		}
	}
}

// clockAlone tells whether at x only the clock is told, whose day the narrative knows better: "shortly after noon".
func (r *reading) clockAlone(x sitrep.Ref) bool {
	t := &r.d.Times[r.timeAt[x]]
	return t.Type == "TIME" && t.Score <= 0.5
}

// clauseTime is the word of the time nearest to d, None when there is none in reach.
func (r *reading) clauseTime(d *draft) sitrep.Ref {
	x, cost := r.nearest(d.Words[0], d.Words, r.timeAt, func(x, t sitrep.Ref) bool {
		days := r.d.Times[t].Days
		return days.Known() && !r.tooLate(d, days) && !r.spokenOf(d.Words[0], x)
	})
	if cost > timeReach && !(x != sitrep.None && r.caption(r.tree.Sentence(x))) {
		return sitrep.None
	}
	return x
}

// spokenOf tells whether the time x behind "the attack" at w is rather that of the talk about it:
// "claimed responsibility for the attack on Thursday".
func (r *reading) spokenOf(w, x sitrep.Ref) bool {
	if r.tree.Head(x) != w || x < w || r.tree.Sentence(w) == 0 || r.verb(w) {
		return false
	}
	if det := r.tree.Kid(w, "det"); det == sitrep.None || strings.EqualFold(r.tree.Text(det), "a") || strings.EqualFold(r.tree.Text(det), "an") {
		return false
	}
	for v := w; v != sitrep.None && !r.tree.Is(v, "ccomp", "acl", "advcl"); v = r.tree.Head(v) {
		if r.tree.Word(v).UPOS == "VERB" {
			return talks[r.tree.Lemma(v)]
		}
	}
	return false
}

// talks are verbs of talk about an act that was told before.
var talks = map[string]bool{"claim": true, "condemn": true, "denounce": true, "discuss": true, "blame": true, "praise": true, "criticize": true, "criticise": true, "mourn": true}

// tooLate tells whether days lie after publication, where nothing told as done can have happened.
func (r *reading) tooLate(d *draft, days sitrep.Interval) bool {
	published := sitrep.DayOf(r.d.Dated)
	return published != 0 && days.Start > published && (d.Status == sitrep.Happened || d.Status == sitrep.Ongoing)
}

// precedes tells whether the act at w is told as what came before the act timed at x: "arrived on
// Tuesday after being detained".
func (r *reading) precedes(w, x sitrep.Ref) bool {
	for v := w; v != sitrep.None && !r.tree.Under(x, v); v = r.tree.Head(v) {
		if r.marked(v, "after", "since") || r.tree.Is(v, "obl") && r.tree.Case(v) == "after" {
			return true
		}
	}
	return false
}

// timeAtWord gives d the time at word x, from the first to the last of several that are joined:
// "in 2011 and 2015".
func (r *reading) timeAtWord(d *draft, x sitrep.Ref, rule string) {
	t := r.timeAt[x]
	r.timed(d, t, r.mentionAt(r.d.Times[t].Mentions, x), rule)
	for _, y := range r.tree.With(x) {
		if u, ok := r.timeAt[y]; ok && u != t && r.d.Times[u].Days.Known() {
			d.Days.Start, d.Days.End = min(d.Days.Start, r.d.Times[u].Days.Start), max(d.Days.End, r.d.Times[u].Days.End)
		}
	}
}

func (r *reading) timed(d *draft, t sitrep.Ref, on sitrep.Span, rule string) {
	d.Time, d.Days = t, r.d.Times[t].Days
	d.By, d.On = append(d.By, rule), append(d.On, on)
}

// mentionAt is the mention that holds word x, else the first.
func (r *reading) mentionAt(mentions []sitrep.Span, x sitrep.Ref) sitrep.Span {
	for _, m := range mentions {
		if m.Contains(r.tree.Span(x)) {
			return m
		}
	}
	return mentions[0]
}

// shown tells whether sentence s describes a picture: its main verb is in the present tense.
func (r *reading) shown(s int) bool {
	words := r.d.Split.Sentences[s]
	for w := words.First; w < words.End; w++ {
		if r.tree.Head(w) == sitrep.None {
			return r.tree.Word(w).XPOS == "VBP" || r.tree.Word(w).XPOS == "VBZ"
		}
	}
	return false
}

// lasting dates what has gone on for a length of time up to now: "have been protesting for weeks",
// "18 months of attacks".
func (r *reading) lasting(d *draft) bool {
	published := sitrep.DayOf(r.d.Dated)
	s := r.d.Split.Sentences[r.tree.Sentence(d.Words[0])]
	for x := s.First; published != 0 && x < s.End; x++ {
		t, ok := r.timeAt[x]
		if !ok || r.d.Times[t].Type != "DURATION" || r.d.Times[t].Days.Known() || !r.lasts(d, x) {
			continue
		}
		if from := before(published, r.d.Times[t].Value); from != 0 {
			r.timed(d, t, r.mentionAt(r.d.Times[t].Mentions, x), "what/time-lasting")
			d.Days = sitrep.Interval{Start: from, End: published}
			return true
		}
	}
	return false
}

// lasts tells whether the length of time at x is how long d went on.
func (r *reading) lasts(d *draft, x sitrep.Ref) bool {
	for _, w := range d.Words {
		if r.tree.Head(w) == x && r.tree.Case(w) == "of" {
			return true
		}
		if r.tree.Head(x) == w && r.tree.Is(x, "obl") && strings.HasPrefix(r.tree.Case(x), "for") && (r.perfect(w) || d.Status == sitrep.Ongoing) {
			return true
		}
	}
	return false
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

// caption tells whether sentence s stands under a picture: such lines are marked, or close with
// the day the picture was taken, and tell nothing of the lines around them.
func (r *reading) caption(s int) bool {
	words := r.d.Split.Sentences[s]
	if text := r.tree.Text(words.First); text == "FILE" || text == "File" {
		return true
	}
	last := words.End - 1
	for last > words.First && r.tree.Word(last).UPOS == "PUNCT" {
		last--
	}
	t, ok := r.timeAt[last]
	if !ok || len(r.tree.Text(last)) != 4 || r.d.Times[t].Days.Start != r.d.Times[t].Days.End {
		return false
	}
	for last > words.First && r.timeAt[last] == t {
		last--
	}
	return r.tree.Text(last) == "," || r.tree.Text(last) == "on" && r.shown(s)
}
