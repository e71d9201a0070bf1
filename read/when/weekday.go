package when

import (
	"fmt"
	"time"

	"sitrep"
)

// back is the last day at or before d that is a wd.
func back(d sitrep.Day, wd time.Weekday) sitrep.Day {
	return d - sitrep.Day((int(d.Time().Weekday()-wd)+7)%7)
}

// on is the first day at or after d that is a wd.
func on(d sitrep.Day, wd time.Weekday) sitrep.Day { return back(d+6, wd) }

// weekday reads a weekday with what stands around it.
func (f *finder) weekday(c *cursor) (match, bool) {
	which := c.which()
	if which == "the" {
		return match{}, false
	}
	c.is("early", "late")
	start := c.i
	wd, ok := c.weekdayWord(false)
	if !ok {
		return match{}, false
	}
	if t := c.peek(0); papers[t.low] && t.capital() {
		return match{}, false
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: day, open: openWeekday(wd)}, kind: "DATE", score: 0.6}, true
	}
	if w, ok := f.weekPhrase(c); ok {
		return dated(dayAt(w.start + sitrep.Day((int(wd)+6)%7))), true
	}
	d := f.weekdayOf(start, wd, which)
	switch {
	case c.is("a week ago", "of last week"):
		d = back(f.pub, wd) - 7
	case c.is("after next"):
		d = f.weekdayOf(start, wd, "next") + 7
	}
	return dated(dayAt(d)), true
}

func openWeekday(wd time.Weekday) string { return fmt.Sprintf("XXXX-WXX-%d", (int(wd)+6)%7+1) }

// weekdayOf resolves weekday wd at word i from the day of publication.
func (f *finder) weekdayOf(i int, wd time.Weekday, which string) sitrep.Day {
	switch which {
	case "last", "this past", "past", "previous":
		return back(f.pub-1, wd)
	case "next":
		if d := on(f.pub+1, wd); d > around(week, f.pub).end {
			return d
		} else {
			return d + 7
		}
	case "coming", "this coming":
		return on(f.pub+1, wd)
	}
	switch f.tenseAt(i) {
	case future:
		return on(f.pub, wd)
	case past:
		return back(f.pub, wd)
	}
	if which == "this" {
		return on(f.pub, wd)
	}
	return back(f.pub, wd)
}

// weekPhrase reads "last week", "of next week", "this week" behind a weekday.
func (f *finder) weekPhrase(c *cursor) (stretch, bool) {
	start := c.i
	c.is("of", "from")
	now := around(week, f.pub)
	switch {
	case c.is("last week", "the previous week"):
		return now.shift(-1), true
	case c.is("next week"):
		return now.shift(1), true
	case c.is("this week"):
		return now, true
	}
	c.i = start
	return stretch{}, false
}

// nthWeekday reads "the first Monday of March 2014", "the last Friday in May".
func (f *finder) nthWeekday(c *cursor) (match, bool) {
	c.is("the")
	n, ok := c.ordinal()
	if !ok {
		if !c.is("last") {
			return match{}, false
		}
		n = -1
	}
	wd, ok := c.weekdayWord(false)
	if !ok {
		return f.nthUnit(c, n)
	}
	if !c.is("of", "in") {
		return match{}, false
	}
	m, ok := f.monthOrYear(c)
	if !ok || n > 53 {
		return match{}, false
	}
	if !m.known() {
		return match{stretch: stretch{grain: day}, kind: "DATE", score: 0.5}, true
	}
	if n < 0 {
		return dated(dayAt(back(m.end, wd))), true
	}
	d := on(m.start, wd) + sitrep.Day(7*(n-1))
	return dated(dayAt(d)), d <= m.end
}

// weekdaysOff reads "two Fridays ago", "three Sundays from now".
func (f *finder) weekdaysOff(c *cursor) (match, bool) {
	n, ok := c.number()
	low := c.low(0)
	if !ok || n < 1 || n > 60 || f.pub == 0 || len(low) < 7 {
		return match{}, false
	}
	wd, ok := weekdayNames[low[:len(low)-1]]
	c.i++
	switch {
	case !ok:
	case c.is("ago", "back"):
		return dated(dayAt(back(f.pub-1, wd) - sitrep.Day(7*(n-1)))), true
	case c.is("from now", "hence"):
		return dated(dayAt(on(f.pub+1, wd) + sitrep.Day(7*(n-1)))), true
	}
	return match{}, false
}

// monthOrYear reads the month or year that something is the first or last of.
func (f *finder) monthOrYear(c *cursor) (match, bool) {
	m, ok := f.point(c)
	if !ok {
		m, ok = f.running(c)
	}
	return m, ok && (m.grain == month || m.grain == year)
}

// nthUnit reads "the last day of March", "the first week of 2014", "the last weekend in May".
func (f *finder) nthUnit(c *cursor, n int) (match, bool) {
	u, ok := units[c.low(0)]
	if !ok || u.plural || u.grain != day && u.grain != week && u.grain != weekend {
		return match{}, false
	}
	c.i++
	if !c.is("of", "in") {
		return match{}, false
	}
	m, ok := f.monthOrYear(c)
	if !ok || n > 53 {
		return match{}, false
	}
	if !m.known() {
		return match{stretch: stretch{grain: u.grain}, kind: "DATE", score: 0.5}, true
	}
	return dated(m.nth(u.grain, n)), true
}

// nth is the n-th stretch of grain g in s; the last for n < 0. A week belongs where its Thursday lies.
func (s stretch) nth(g grain, n int) stretch {
	mid := time.Thursday
	switch g {
	case day:
		if n < 0 {
			return dayAt(s.end)
		}
		return dayAt(s.start + sitrep.Day(n-1))
	case weekend:
		mid = time.Saturday
	}
	if n < 0 {
		return around(g, back(s.end, mid))
	}
	return around(g, on(s.start, mid)+sitrep.Day(7*(n-1)))
}
