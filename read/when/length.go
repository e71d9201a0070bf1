package when

import (
	"fmt"
	"strconv"
	"strings"

	"sitrep"
)

// lastSpan reads a length of time tied to publication: "the past three days", "the next two weeks".
func (f *finder) lastSpan(c *cursor) (match, bool) {
	c.is("the")
	dir := 0
	switch {
	case c.is("last", "past", "previous"):
		dir = -1
	case c.is("next", "coming", "upcoming"):
		dir = 1
	case c.is("recent"):
		if u := units[c.low(0)]; u.plural {
			c.i++
			if u.grain == year || u.grain == decade {
				return match{kind: "DATE", text: "PAST_REF", score: 0.6}, true
			}
			return length(vague, u), true
		}
		return match{}, false
	default:
		return match{}, false
	}
	before := c.low(-2)
	n, u, ok := c.amount()
	if !ok {
		if u, ok = units[c.low(0)]; !ok || u.clock || before != "the" || c.low(-1) == "next" || c.low(-1) == "previous" || c.low(-1) == "last" && !spanLeads[c.low(-3)] {
			return match{}, false
		}
		c.i++
		n = 1
	}
	if n == vague && dir > 0 && !c.said(c.i-3, "few") && !c.said(c.i-3, "several") {
		return match{kind: "DATE", text: "FUTURE_REF", score: 0.6}, true // "the coming months"
	}
	m := length(n, u)
	m.score = 0.85
	if n != vague && f.pub != 0 && !u.clock {
		m.narrow = f.tied(dir, n, u.grain)
	}
	if u.clock && f.pub != 0 {
		m.narrow = f.hours(dir, n, u)
	}
	return m, true
}

// tied is the n units before or after publication.
func (f *finder) tied(dir, n int, g grain) sitrep.Interval {
	switch {
	case dir < 0 && g == day:
		return sitrep.Interval{Start: f.pub - sitrep.Day(max(n-1, 0)), End: f.pub} // today is one of them
	case dir < 0:
		return sitrep.Interval{Start: move(f.pub, g, -n), End: f.pub}
	}
	return sitrep.Interval{Start: f.pub + 1, End: move(f.pub, g, n)}
}

// hours is the days that "the past 48 hours" touch.
func (f *finder) hours(dir, n int, u unit) sitrep.Interval {
	if n == vague || u.letter != "H" {
		return sitrep.Interval{}
	}
	d := sitrep.Day((n + 23) / 24)
	if dir < 0 {
		return sitrep.Interval{Start: f.pub - d, End: f.pub}
	}
	return sitrep.Interval{Start: f.pub, End: f.pub + d}
}

// length is a duration of n units; X stands for a number untold.
func length(n int, u unit) match {
	count := "X"
	if n != vague {
		count = strconv.Itoa(n)
	}
	if n > 0 && u.letter == "WE" {
		return match{kind: "DURATION", text: fmt.Sprintf("P%dWE", n)}
	}
	prefix := "P"
	if u.clock {
		prefix = "PT"
	}
	return match{kind: "DURATION", text: prefix + count + u.letter}
}

// nthDay reads "for a second day", "the third straight night", "the second week of protests".
func (f *finder) nthDay(c *cursor) (match, bool) {
	tied := c.low(-1) == "for"
	if !c.is("a", "the", "its", "their") {
		return match{}, false
	}
	n, ok := c.ordinal()
	if !ok {
		return match{}, false
	}
	straight := c.is("straight", "consecutive", "successive", "full")
	u, ok := units[c.low(0)]
	if !ok || u.clock || u.plural || u.grain == noGrain || u.grain > year || u.grain == quarter {
		return match{}, false
	}
	c.i++
	c.is("in a row", "running")
	if !tied && !straight {
		return match{stretch: stretch{grain: u.grain}, kind: "DATE", score: 0.5}, true
	}
	m := length(n, u)
	m.score = 0.75
	if last := f.lastOf(c); last != 0 && n < 100 {
		m.narrow = sitrep.Interval{Start: move(last, u.grain, 1-n), End: last}
	}
	return m, true
}

// lastOf is the day that "for a third day" counts up to: one told in the same sentence, else publication.
func (f *finder) lastOf(c *cursor) sitrep.Day {
	if f.story.known() && f.story.grain == day && f.where == c.sent {
		return f.story.start
	}
	next := *c
	if next.is("on") {
		if m, ok := f.point(&next); ok && m.grain == day && m.known() {
			return m.start
		}
	}
	return f.pub
}

// duration reads a length of time: "six months", "two-day", "weeks of protests", "a decade-long".
func (f *finder) duration(c *cursor) (match, bool) {
	start := c.i
	before := c.low(-1)
	c.is("at least", "about", "nearly", "more than", "almost", "over", "up to", "the first", "the final", "an additional", "the")
	n, u, ok := c.amountOrTwo()
	if !ok {
		return f.bareUnit(c, start)
	}
	if n == vague && c.i-start == 1 && !bareLead(before, c.low(0)) || n == vague && c.i-start == 2 && c.toks[start].low == "the" {
		return match{}, false
	}
	if n == 1 && c.low(-2) != "one" && before == "" && c.low(-2) == "a" && !u.plural && c.low(0) == "of" {
		return match{}, false
	}
	if rate(c) || c.low(0) == "of" && c.low(1) == "age" || c.low(0) == "'s" && c.low(1) == "old" {
		return match{}, false
	}
	if c.low(0) == "-" && (c.low(1) == "long" || c.low(1) == "old") {
		if c.low(1) == "old" {
			return match{}, false
		}
		c.i += 2
	}
	m := length(n, u)
	if n != vague && (c.said(start, "half") || c.said(start, "1/2")) {
		m.text = strings.Replace(m.text, itoa(n), itoa(n)+".5", 1)
	}
	m.score = 0.8
	return m, true
}

// amountOrTwo reads an amount, or two that bound it, of which the lesser is told: "two to three weeks".
func (c *cursor) amountOrTwo() (int, unit, bool) {
	start := c.i
	if least, ok := c.number(); ok && least > 1 && c.is("to", "or", "-") {
		if n, u, ok := c.amount(); ok && n > least {
			return least, u, true
		}
	}
	c.i = start
	return c.amount()
}

// said tells whether a word stands between word from and here.
func (c *cursor) said(from int, low string) bool {
	for i := max(from, 0); i < c.i; i++ {
		if c.toks[i].low == low {
			return true
		}
	}
	return false
}

// rate tells "miles an hour", "100 a day": a measure and no time.
func rate(c *cursor) bool {
	b := c.low(-3)
	return (c.low(-2) == "a" || c.low(-2) == "an") && (b == "miles" || b == "kilometers" || b == "kilometres" || b == "times" || b == "once" || b == "twice" || b == "barrels") || c.low(0) == "away" || c.low(0) == "drive"
}

// bareLead tells the words around a bare "weeks" or "years" that make it a length of time.
func bareLead(before, next string) bool {
	return lengthLeads[before] || next == "of" || next == "-"
}

// bareUnit reads "decade-long" and "hour-long".
func (f *finder) bareUnit(c *cursor, start int) (match, bool) {
	c.i = start
	u, ok := units[c.low(0)]
	if !ok || c.low(1) != "-" || c.low(2) != "long" {
		return match{}, false
	}
	c.i += 3
	n := 1
	if u.plural {
		n = vague
	}
	m := length(n, u)
	m.score = 0.7
	return m, true
}

var lengthLeads = set("for", "after", "over", "in", "during", "within", "lasted", "took", "spent")
