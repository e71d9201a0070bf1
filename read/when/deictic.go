package when

import "sitrep"

// deictic reads days told from the day of publication: today, yesterday, tomorrow.
func (f *finder) deictic(c *cursor) (match, bool) {
	shift := 0
	if c.peek(0).text == "Today" && c.peek(-1).capital() {
		return match{}, false // a newspaper
	}
	switch {
	case c.is("the day before yesterday", "day before yesterday"):
		shift = -2
	case c.is("the day after tomorrow", "day after tomorrow"):
		shift = 2
	case c.is("yesterday"):
		shift = -1
	case c.is("tomorrow"):
		shift = 1
	case c.is("earlier today", "later today", "today"):
	default:
		return match{}, false
	}
	return f.fromPub(day, shift), true
}

// fromPub is the stretch of grain g that lies n of them from publication.
func (f *finder) fromPub(g grain, n int) match {
	if f.pub == 0 {
		return match{stretch: stretch{grain: g}, kind: "DATE", score: 0.5}
	}
	return dated(around(g, f.pub).shift(n))
}

// thisUnit reads "last week", "next month", "this year", "later this week", "the current quarter".
func (f *finder) thisUnit(c *cursor) (match, bool) {
	part := c.low(0)
	c.is("later", "earlier")
	if c.low(0) == "the" && (c.low(1) == "previous" || c.low(1) == "next") {
		return match{}, false
	}
	if c.low(0) == "the" && (c.low(1) == "coming" || c.low(1) == "last" && spanLeads[c.low(-1)]) {
		return match{}, false
	}
	which := c.which()
	u, ok := units[c.low(0)]
	if !ok || u.grain == noGrain || u.grain == day || u.plural || which == "" {
		return match{}, false
	}
	c.i++
	shift := 0
	switch which {
	case "last", "previous", "past", "this past":
		shift = -1
	case "next", "coming", "this coming", "upcoming":
		shift = 1
	case "this", "current":
	case "the":
		if u.grain != weekend {
			return match{}, false
		}
	default:
		return match{}, false
	}
	if which == "past" && u.grain != weekend {
		return match{}, false // "the past week" is a length of time
	}
	if u.grain == weekend {
		return f.weekendOf(c, shift), true
	}
	m := f.fromPub(u.grain, shift)
	if shift == 0 {
		m.narrow = f.partOf(c, m.stretch, part)
	}
	return m, true
}

// spanLeads before "the last week" make it the seven days that just passed.
var spanLeads = set("over", "in", "during", "for", "within")

// partOf is the part of the running week, month or year that the sentence can mean.
func (f *finder) partOf(c *cursor, s stretch, part string) sitrep.Interval {
	if !s.known() {
		return sitrep.Interval{}
	}
	switch {
	case part == "later":
		return sitrep.Interval{Start: min(f.pub+1, s.end), End: s.end}
	case part == "earlier", f.tenseAt(c.i-1) == past:
		return sitrep.Interval{Start: s.start, End: f.pub}
	case f.tenseAt(c.i-1) == future:
		return sitrep.Interval{Start: f.pub, End: s.end}
	}
	return s.days()
}

// weekendOf resolves "last", "this" and "next weekend"; told in the past, this one may lie behind.
func (f *finder) weekendOf(c *cursor, shift int) match {
	if f.pub == 0 {
		return f.fromPub(weekend, 0)
	}
	s := around(weekend, f.pub)
	if shift < 0 && s.end < f.pub || shift == 0 && f.tenseAt(c.i-1) != future && s.start > f.pub {
		s = s.shift(-1)
		return dated(s)
	}
	return dated(s.shift(shift))
}

// ago reads "three weeks ago", "a year ago", "two years earlier this day".
func (f *finder) ago(c *cursor) (match, bool) {
	less := c.is("less than", "under")
	c.is("about", "around", "roughly", "almost", "nearly", "over", "more than", "some", "just", "only", "exactly")
	n, u, ok := c.amount()
	if !ok {
		return match{}, false
	}
	c.is("-")
	if !c.is("ago") {
		return match{}, false
	}
	if n == vague || f.pub == 0 || u.clock {
		return f.vagueAgo(n, u), true
	}
	g := u.grain
	d := move(f.pub, g, -n)
	m := dated(around(g, d))
	m.score = 0.8
	if less {
		m = match{stretch: stretch{grain: day}, kind: "DATE", narrow: sitrep.Interval{Start: d + 1, End: f.pub}, score: 0.7}
	}
	if g != day && c.is("today") {
		m = dated(dayAt(d))
	}
	return m, true
}

// vagueAgo is a time ago that cannot be counted out.
func (f *finder) vagueAgo(n int, u unit) match {
	m := match{stretch: stretch{grain: day}, kind: "DATE", score: 0.6}
	switch {
	case n == vague:
		m.text = "PAST_REF"
	case u.clock && f.pub != 0:
		m = dated(dayAt(f.pub))
		m.score = 0.6
	}
	return m
}

// farthest is the largest count of units that is reckoned with.
const farthest = 5000

// amount reads a count and its unit: "three weeks", "two and a half years", "weeks".
func (c *cursor) amount() (int, unit, bool) {
	start := c.i
	n, ok := c.number()
	if !ok {
		n = vague
	}
	if n > farthest {
		n = vague
	}
	c.is("and a half", "more", "further", "full", "straight", "consecutive", "long", "whole", "or so", "additional", "extra", "trading", "working", "business")
	c.is("-")
	u, found := units[c.low(0)]
	if !found || !ok && !u.plural || ok && !u.plural && u.letter == "S" {
		c.i = start
		return 0, unit{}, false
	}
	c.i++
	if c.low(-1) == "fortnight" && n != vague {
		n *= 2
	}
	if n > 0 {
		c.is("and a half", "or so")
	}
	return n, u, true
}

// inFuture reads "in two days", "two weeks from now", "within a month", where the clause looks ahead.
func (f *finder) inFuture(c *cursor) (match, bool) {
	at := c.i
	in := c.is("in about", "in around", "in")
	n, u, ok := c.amount()
	if !ok || n == vague || u.clock {
		return match{}, false
	}
	behind := c.is("from now", "from today", "hence", "' time", "'s time")
	if !behind && (!in || f.tenseAt(at) != future) {
		return match{}, false
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: u.grain}, kind: "DATE", score: 0.5}, true
	}
	m := dated(around(u.grain, move(f.pub, u.grain, n)))
	if c.low(-1) == "today" {
		m = dated(dayAt(move(f.pub, u.grain, n)))
	}
	m.score = 0.75
	return m, true
}
