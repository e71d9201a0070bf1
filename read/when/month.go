package when

import (
	"fmt"
	"time"
)

// month reads a month, with a year or without.
func (f *finder) month(c *cursor) (match, bool) {
	before := c.low(-1)
	lead := leads[before] || before == "" && len(c.toks) < 4
	which := c.which()
	if !c.is("month of") && which == "the" {
		return match{}, false
	}
	third := c.modifier()
	name := c.peek(0)
	if rest, ok := unMid(name.low); ok && monthNames[rest] != 0 {
		c.i++
		return f.monthIn(c, monthNames[rest], 1)
	}
	m, ok := c.monthWord()
	if !ok {
		return match{}, false
	}
	if y, ok := c.yearBehind(); ok {
		return narrowed(monthAt(y, m), third), true
	}
	if y, ok := f.yearPhrase(c); ok {
		return narrowed(monthAt(y, m), third), true
	}
	if m, ok := f.whichMonth(m, which); ok {
		return m, true
	}
	if !lead && third < 0 && !f.plainMonth(c, m, name) {
		return match{}, false
	}
	return f.monthIn(c, m, third)
}

// whichMonth resolves "last April", "next May", "this past June".
func (f *finder) whichMonth(m time.Month, which string) (match, bool) {
	if f.pub == 0 {
		return match{}, false
	}
	s := monthAt(f.pub.Time().Year(), m)
	switch which {
	case "last", "past", "this past", "previous":
		if s.end >= f.pub {
			s = s.shift(-12)
		}
	case "next", "coming", "this coming", "upcoming":
		if s.start <= f.pub {
			s = s.shift(12)
		}
	case "this":
	default:
		return match{}, false
	}
	return dated(s), true
}

// plainMonth tells that a month name without a preposition is a date and no person, verb or name.
func (f *finder) plainMonth(c *cursor, m time.Month, name token) bool {
	if m == 3 || m == 5 {
		return false
	}
	next, before := c.peek(0), c.peek(-2)
	return !before.capital() && (!next.capital() || next.text == "") && len(name.low) > 3 && name.capital()
}

// monthIn picks the year of a month by tense: the latest that has begun, or the next.
func (f *finder) monthIn(c *cursor, m time.Month, third int) (match, bool) {
	if f.pub == 0 {
		return match{stretch: stretch{grain: month, open: fmt.Sprintf("XXXX-%02d", m)}, kind: "DATE", score: 0.6}, true
	}
	y := f.pub.Time().Year()
	x := narrowed(f.nearest(c, func(n int) stretch { return monthAt(y+n, m) }), third)
	x.score = 0.8
	return x, true
}

// yearPhrase reads "last year", "this year", "next year", "that year" behind a month.
func (f *finder) yearPhrase(c *cursor) (int, bool) {
	base := f.pub
	start := c.i
	c.is(",", "of")
	shift := 0
	switch {
	case c.is("last year", "the previous year"):
		shift = -1
	case c.is("this year", "the current year"):
	case c.is("next year"):
		shift = 1
	case f.story.known() && c.is("that year", "the same year"):
		base = f.story.start
	case f.story.known() && c.is("the following year"):
		base, shift = f.story.start, 1
	default:
		base = 0
	}
	if base == 0 {
		c.i = start
		return 0, false
	}
	return base.Time().Year() + shift, true
}

// narrowed is the date s; third picks its early, middle or late part, -1 all of it.
func narrowed(s stretch, third int) match {
	m := dated(s)
	if third >= 0 && s.known() {
		m.narrow = s.third(third)
		m.score = 0.75
	}
	return m
}

// year reads a year that stands as a date.
func (f *finder) year(c *cursor) (match, bool) {
	before := c.low(-1)
	sole := c.peek(-1).text == ""
	third := c.modifier()
	c.is("the year", "year")
	if rest, ok := unMid(c.low(0)); ok {
		if y, ok := whole(rest); ok && len(rest) == 4 {
			c.i++
			return narrowed(yearAt(y), 1), true
		}
	}
	y, ok := c.yearNumber()
	if !ok {
		return match{}, false
	}
	c.is("ad", "a.d", "ce")
	next := c.peek(0)
	if third < 0 && !f.yearly(c, before, sole, y, next) {
		return match{}, false
	}
	return narrowed(yearAt(y), third), true
}

// counted are words that make the number before them a count or a measure.
var counted = set("%", "percent", "people", "men", "women", "children", "soldiers", "troops", "meters", "metres", "feet", "kilometers", "kilometres", "miles", "local", "hours", "gmt", "utc", "dollars", "euros", "tons", "of", "more", "or", "police", "personnel", "homes", "rounds", "km", "kg", "-", "others", "years", "protesters", "civilians", "refugees", "fighters")

// yearly tells a year from a count.
func (f *finder) yearly(c *cursor, before string, sole bool, y int, next token) bool {
	if before == "$" || before == "#" || before == "£" || before == "€" || before == "no" || before == "about" || before == "least" || before == "than" || before == "some" || before == "nearly" {
		return false
	}
	lead := leads[before] || before == "the" || before == "'s" || sole || monthNames[before] != 0
	if !lead && next.capital() && plainWord(before) {
		return false // "a yellow 1977 Mercury"
	}
	if n, ok := whole(c.low(1)); next.low == "-" && ok && n > 1000 && n < 2101 {
		return true
	}
	if counted[next.low] && !(next.low == "-" && lead) && !(next.low == "of" && before == "in") && !(next.low == "or" && lead) {
		return false
	}
	if y < 1500 && !(before == "in" || before == "since" || before == "of" || before == "by") {
		return false
	}
	plural := len(next.low) > 3 && next.low[len(next.low)-1] == 's' && !next.capital()
	return lead && !(plural && before == "of") || !plural && y >= 1800
}
