package when

import (
	"fmt"
	"strings"
	"time"

	"sitrep"
)

// numeric reads 2019-12-31, 12/31/2019, 31.12.2019 and "9/11".
func (f *finder) numeric(c *cursor) (match, bool) {
	w := c.low(0)
	if w == "9/11" {
		c.i++
		return dated(dayAt(sitrep.Date(2001, 9, 11))), true
	}
	if len(w) < 6 || w[0] < '0' || w[0] > '9' {
		return match{}, false
	}
	if head, clock, ok := strings.Cut(w, "t"); ok && len(head) == 10 && len(clock) > 3 {
		if d, err := sitrep.ParseDay(head); err == nil {
			c.i++
			m := dated(dayAt(d))
			m.kind, m.text = "TIME", head+"T"+strings.ToUpper(clock)
			return m, true
		}
	}
	d := numericDay(w)
	if d == 0 {
		return match{}, false
	}
	c.i++
	return dated(dayAt(d)), true
}

// layouts of numeric dates; American order before European where both fit.
var layouts = []string{"2006-1-2", "2006/1/2", "1/2/2006", "1-2-2006", "2/1/2006", "2.1.2006", "2-1-2006", "1.2.2006", "1/2/06", "2/1/06", "1-2-06", "2.1.06"}

func numericDay(w string) sitrep.Day {
	for _, l := range layouts {
		if t, err := time.Parse(l, w); err == nil {
			return sitrep.DayOf(t)
		}
	}
	return 0
}

// date reads a day of a month in its news forms, with a weekday before it and a year behind.
func (f *finder) date(c *cursor) (match, bool) {
	wd, named := c.weekdayWord(true)
	m, d, ok := c.monthDay()
	if !ok {
		m, d, ok = c.dayMonth()
	}
	if !ok {
		return f.bareDay(c)
	}
	y, ok := c.yearBehind()
	if !ok {
		if m == 9 && d == 11 && (strings.HasPrefix(c.low(0), "attack") || c.low(0) == "terror") {
			return dated(dayAt(sitrep.Date(2001, 9, 11))), true
		}
		if named {
			return f.fits(c, wd, m, d)
		}
		return f.yearless(c, m, d)
	}
	if around(month, sitrep.Date(y, m, 1)).end < sitrep.Date(y, m, d) {
		return match{}, false
	}
	return dated(dayAt(sitrep.Date(y, m, d))), true
}

// fits picks the year near to publication in which the day of the month is the weekday named.
func (f *finder) fits(c *cursor, wd time.Weekday, m time.Month, d int) (match, bool) {
	if f.pub != 0 {
		for _, n := range []int{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6} {
			if s := dayAt(sitrep.Date(f.pub.Time().Year()+n, m, d)); s.start.Time().Weekday() == wd {
				return dated(s), true
			}
		}
	}
	return f.yearless(c, m, d)
}

// yearless picks the year of a day and month by the tense around it.
func (f *finder) yearless(c *cursor, m time.Month, d int) (match, bool) {
	if f.pub == 0 {
		return match{stretch: stretch{grain: day, open: fmt.Sprintf("XXXX-%02d-%02d", m, d)}, kind: "DATE", score: 0.6}, true
	}
	y := f.pub.Time().Year()
	s, ok := f.oldStory(c, m, d)
	if !ok {
		s = f.nearest(c, func(n int) stretch { return dayAt(sitrep.Date(y+n, m, d)) })
	}
	x := dated(s)
	x.score = 0.85
	return x, true
}

// oldStory picks the year of the day told a few sentences before, where that lies long before publication
// and about as near as a month: "April 15, 1995 … on April 17".
func (f *finder) oldStory(c *cursor, m time.Month, d int) (stretch, bool) {
	if !f.story.known() || f.story.grain != day || f.story.start > f.pub-longPast || c.sent-f.where > storyReach || f.tenseAt(c.i-1) == future {
		return stretch{}, false
	}
	s := dayAt(sitrep.Date(f.story.start.Time().Year(), m, d))
	return s, s.start >= f.story.start-nearStory && s.start <= f.story.start+nearStory
}

const (
	longPast   = 330 // days before publication from which a story is an old one
	nearStory  = 45  // days that such a story moves by from one day told to the next
	storyReach = 5   // sentences that a day told holds for
)

// nearest picks among last, this and next year's stretch by the tense around the cursor.
func (f *finder) nearest(c *cursor, at func(int) stretch) stretch {
	before, now, after := at(-1), at(0), at(1)
	switch f.tenseAt(c.i - 1) {
	case past:
		if now.start > f.pub {
			return before
		}
		return now
	case future:
		if now.end < f.pub {
			return after
		}
		return now
	}
	switch {
	case now.start > f.pub+farAhead:
		return before
	case now.end < f.pub-2*farAhead+60:
		return after
	}
	return now
}

// farAhead in days: a month told without a year and without a tense is hardly further off.
const farAhead = 210

// bareDay reads "the 31st" against the month told last or that of publication.
func (f *finder) bareDay(c *cursor) (match, bool) {
	if m, ok := f.dayOfMonth(c); ok {
		return m, true
	}
	if !c.is("the") {
		return match{}, false
	}
	d, ok := ordinalDigits(c.low(0))
	if !ok || d > 31 {
		return match{}, false
	}
	c.i++
	next := c.peek(0)
	if next.text != "" && (next.capital() || next.low == "-" || plainWord(next.low) && !function[next.low]) {
		return match{}, false
	}
	base := f.pub
	if f.story.known() {
		base = f.story.start
	}
	if base == 0 {
		return match{stretch: stretch{grain: day, open: fmt.Sprintf("XXXX-XX-%02d", d)}, kind: "DATE", score: 0.5}, true
	}
	y, m, _ := base.Time().Date()
	x := dated(dayAt(sitrep.Date(y, m, d)))
	x.score = 0.6
	return x, true
}

// dayOfMonth reads "the 20th of this month", "20th of the previous month".
func (f *finder) dayOfMonth(c *cursor) (match, bool) {
	start := c.i
	c.is("the")
	if d, ok := c.dayNumber(); ok && c.is("of", "day of") {
		if m, ok := f.point(c); ok && m.grain == month && m.known() {
			return dated(dayAt(m.start + sitrep.Day(d-1))), true
		}
	}
	c.i = start
	return match{}, false
}

// function words may follow "the 31st" without making it the 31st of something.
var function = set("of", "and", "or", "to", "in", "at", "on", "by", "for", "with", "when", "after", "before", "as", "but", "was", "were", "is", "that", "from", "until", "because", "while", "it", "he", "she", "they", "we", "the", "a", "an", "his", "her", "their", "its")

func plainWord(w string) bool { return w != "" && 'a' <= w[0] && w[0] <= 'z' }
