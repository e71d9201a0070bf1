package when

import "sitrep"

// offset reads a day told from another: "three days after Easter", "two weeks before May 5".
func (f *finder) offset(c *cursor) (match, bool) {
	start := c.i
	if m, ok := f.weekdaysOff(c); ok {
		return m, true
	}
	c.i = start
	n, u, ok := c.amount()
	if !ok || n == vague || u.clock || u.grain == noGrain {
		return match{}, false
	}
	sign := 1
	switch {
	case c.is("after"):
	case c.is("before"):
		sign = -1
	default:
		return match{}, false
	}
	m, ok := f.point(c)
	if !ok || !m.known() || m.grain != day || m.kind != "DATE" {
		return match{}, false
	}
	off := dated(dayAt(move(m.start, u.grain, sign*n)))
	off.score = 0.75
	return off, true
}

// yearEnd reads "year-end" and "the year's end".
func (f *finder) yearEnd(c *cursor) (match, bool) {
	if !c.is("the year 's end", "year 's end", "year - end", "year end", "the end of year") {
		return match{}, false
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: day, open: "XXXX-12-31"}, kind: "DATE", score: 0.5}, true
	}
	m := dated(f.nearest(c, func(n int) stretch { return dayAt(sitrep.Date(f.pub.Time().Year()+n, 12, 31)) }))
	m.score = 0.6
	return m, true
}
