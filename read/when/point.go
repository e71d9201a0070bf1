package when

import (
	"time"

	"sitrep"
)

// points are the rules whose matches are single stretches of the calendar.
func points(all []rule) []rule {
	want := set("when/numeric", "when/date", "when/weekday", "when/nth-weekday", "when/holiday", "when/month", "when/year",
		"when/decade", "when/season", "when/quarter", "when/deictic", "when/this-unit", "when/ago", "when/narrative")
	var out []rule
	for _, r := range all {
		if want[r.id] {
			out = append(out, r)
		}
	}
	return out
}

// point reads a single stretch and steps over it.
func (f *finder) point(c *cursor) (match, bool) {
	if c.peek(0).text == "" || f.depth > 3 {
		return match{}, false
	}
	m, ok := f.pointAt(c.i)
	if ok {
		c.i = m.to
	}
	return m, ok
}

// pointAt is the longest point at word i; the outermost ones are kept, as several rules ask for the same.
func (f *finder) pointAt(i int) (match, bool) {
	if m, ok := f.memo[i]; ok && f.depth == 0 {
		return m, m.to > i
	}
	f.depth++
	m, ok := f.longest(i, f.points)
	f.depth--
	if f.depth == 0 {
		f.memo[i] = m
	}
	return m, ok
}

// spread reads "from 2003 to 2011", "between May and July", "March 3-5", "Monday through Thursday".
func (f *finder) spread(c *cursor) (match, bool) {
	if m, ok := f.daySpread(c); ok {
		return m, true
	}
	joints := []string{"to", "through", "thru", "until", "till", "-", "–", "—"}
	switch {
	case c.is("between"):
		joints = []string{"and"}
	case c.is("from"):
	default:
		joints = []string{"through", "-", "–"}
	}
	a, ok := f.point(c)
	if !ok || !c.is(joints...) {
		return match{}, false
	}
	b, ok := f.secondPoint(c, a)
	if !ok || a.grain == noGrain || b.grain == noGrain {
		return match{}, false
	}
	return joinPoints(a, b), true
}

// secondPoint reads the far end of a spread; a bare "07" behind 2006 is 2007.
func (f *finder) secondPoint(c *cursor, a match) (match, bool) {
	if a.grain == year && len(c.low(0)) == 2 {
		if n, ok := whole(c.low(0)); ok {
			c.i++
			y := a.start.Time().Year()/100*100 + n
			return dated(yearAt(y)), true
		}
	}
	return f.point(c)
}

func joinPoints(a, b match) match {
	m := match{stretch: stretch{grain: day}, kind: "DURATION", score: 0.85}
	if a.known() && b.known() && a.grain == month && b.grain <= month && a.start > b.start {
		a.stretch = a.shift(-12) // "from November to March 2012"
	}
	if a.known() && b.known() && a.start <= b.end {
		m.narrow = sitrep.Interval{Start: a.start, End: b.end}
	}
	if va, vb := a.value(), b.value(); va != "" && vb != "" {
		m.text = va + "/" + vb
	}
	return m
}

// daySpread reads days of one month: "March 3-5", "from the 3rd to the 5th of March", "3 to 5 March 2011".
func (f *finder) daySpread(c *cursor) (match, bool) {
	start := c.i
	c.is("from", "between")
	if m, d, ok := c.monthDay(); ok && c.is("-", "–", "to", "through", "thru", "and") {
		c.is("the")
		if e, ok := c.dayNumber(); ok && e > d && !c.unitNext() {
			return f.monthDays(c, m, d, e)
		}
	}
	c.i = start
	c.is("from", "between")
	c.is("the")
	if d, ok := c.dayNumber(); ok && c.is("-", "–", "to", "through", "and") {
		c.is("the")
		if m, e, ok := c.dayMonth(); ok && e > d {
			return f.monthDays(c, m, d, e)
		}
	}
	c.i = start
	return match{}, false
}

func (f *finder) monthDays(c *cursor, m time.Month, from, to int) (match, bool) {
	y, ok := c.yearBehind()
	if !ok && f.pub == 0 {
		return match{}, false
	}
	if !ok {
		base := f.pub.Time().Year()
		s := f.nearest(c, func(n int) stretch { return dayAt(sitrep.Date(base+n, m, from)) })
		y = s.start.Time().Year()
	}
	a, b := dated(dayAt(sitrep.Date(y, m, from))), dated(dayAt(sitrep.Date(y, m, to)))
	return joinPoints(a, b), true
}

// running reads "the month", "the year", "the week" as the one of publication.
func (f *finder) running(c *cursor) (match, bool) {
	c.is("the")
	u, ok := units[c.low(0)]
	if !ok || u.plural || u.grain < week || c.low(1) == "'s" || c.low(1) == "of" {
		return match{}, false
	}
	c.i++
	return f.fromPub(u.grain, 0), true
}

// within reads "earlier in the week", "later in the year" and "all week".
func (f *finder) within(c *cursor) (match, bool) {
	part := c.low(0)
	if !c.is("earlier in", "later in", "all") || (part != "all") != (c.low(0) == "the") {
		return match{}, false
	}
	m, ok := f.running(c)
	switch {
	case !ok || !m.known():
	case part == "earlier":
		m.narrow = sitrep.Interval{Start: m.start, End: f.pub}
	case part == "later":
		m.narrow = sitrep.Interval{Start: min(f.pub+1, m.end), End: m.end}
	}
	return m, ok
}

// weekOf reads the day that a week holds: "the week of May 5".
func (f *finder) weekOf(c *cursor) (match, bool) {
	m, ok := f.point(c)
	if !ok || m.grain != day || !m.known() {
		return match{}, false
	}
	return dated(around(week, m.start)), true
}

// edge reads "the end of 2011", "the beginning of March", "late last year", "early this week".
func (f *finder) edge(c *cursor) (match, bool) {
	if m, ok := f.yearEnd(c); ok {
		return m, true
	}
	start := c.i
	if m, ok := f.within(c); ok {
		return m, true
	}
	c.i = start
	third := -1
	switch {
	case c.is("the week of", "week of", "the week beginning", "the week ending", "the week starting"):
		return f.weekOf(c)
	case c.is("the end of", "end of", "the close of", "the final days of"):
		third = 2
	case c.is("the beginning of", "the start of", "beginning of", "the early part of"):
		third = 0
	case c.is("the middle of"):
		third = 1
	case c.is("a good part of", "the rest of", "rest of", "the remainder of", "most of", "much of", "all of", "the whole of", "part of"):
	default:
		if third = c.modifier(); third < 0 {
			return match{}, false
		}
	}
	m, ok := f.point(c)
	if !ok {
		m, ok = f.running(c)
	}
	if !ok || m.grain == noGrain || m.kind != "DATE" {
		return match{}, false
	}
	if m.known() && third >= 0 && m.grain != day {
		m.narrow, m.score = m.third(third), 0.75
	}
	m.rule = ""
	return m, true
}
