package when

import (
	"strings"
	"time"
)

// monthWord reads a month; "may" and "march" must be written as names.
func (c *cursor) monthWord() (time.Month, bool) {
	if t := c.peek(0); !t.capital() && (t.low == "may" || t.low == "march" || t.low == "august" || len(t.low) == 3) {
		return 0, false
	}
	return c.anyMonth()
}

// anyMonth reads a month however it is written.
func (c *cursor) anyMonth() (time.Month, bool) {
	m, ok := monthNames[c.low(0)]
	if !ok {
		return 0, false
	}
	c.i++
	if _, num := whole(c.low(1)); num && c.low(0) == "." && len(c.low(-1)) < 5 {
		c.i++
	}
	return m, true
}

// weekdayWord reads a weekday; where dated is set, short forms are let in and a comma behind is taken.
func (c *cursor) weekdayWord(withDate bool) (time.Weekday, bool) {
	t := c.peek(0)
	d, ok := weekdayNames[t.low]
	if !ok || !t.capital() && (len(t.low) < 6 || t.low == "sun") {
		return 0, false
	}
	start := c.i
	c.i++
	short := len(t.low) < 6
	if short && withDate && c.low(0) == "." {
		c.i++
	}
	if withDate {
		c.is(",", "the", ", the", "(")
		return d, true
	}
	if short && !strings.HasSuffix(t.text, ".") && (t.low == "sun" || t.low == "sat" || t.low == "mon" || t.low == "wed") {
		c.i = start
		return 0, false
	}
	return d, true
}

// monthDay reads "Dec. 31", "December 31st", "December the 31st".
func (c *cursor) monthDay() (time.Month, int, bool) {
	start := c.i
	named := c.peek(0).capital() || len(c.low(0)) > 5
	if m, ok := c.anyMonth(); ok {
		c.is("the")
		if _, th := ordinalDigits(c.low(0)); !named && !th {
			c.i = start
			return 0, 0, false
		}
		if d, ok := c.dayNumber(); ok && c.low(0) != "%" && c.low(0) != "percent" && !c.unitNext() {
			return m, d, true
		}
	}
	c.i = start
	return 0, 0, false
}

// unitNext tells that the number just read counts units: "in May 10 days of rain".
func (c *cursor) unitNext() bool {
	_, ok := units[c.low(0)]
	return ok
}

// dayMonth reads "31 December", "31st of December", "the 31st of December".
func (c *cursor) dayMonth() (time.Month, int, bool) {
	start := c.i
	c.is("the")
	if d, ok := c.dayNumber(); ok {
		dashed := c.is("-", "/")
		named := c.is("day of", "of", "day in") || c.peek(0).capital() || len(c.low(0)) > 5 && c.low(0) != "march"
		if m, ok := c.anyMonth(); ok && named && (!dashed || c.low(0) == c.low(-2) && c.low(0) != "") {
			c.is("-", "/")
			return m, d, true
		}
	}
	c.i = start
	return 0, 0, false
}

// yearBehind reads ", 2019", "2019", "of 2019".
func (c *cursor) yearBehind() (int, bool) {
	start := c.i
	c.is(",", "of", "in")
	if y, ok := c.yearNumber(); ok && y >= 1400 {
		return y, true
	}
	if y, ok := whole(c.low(0)); ok && len(c.low(0)) == 2 && y > 31 && (c.low(-1) == "-" || c.low(-1) == "/") {
		c.i++
		return 1900 + y, true // 31-Oct-74
	}
	c.i = start
	return 0, false
}

// modifier reads "early", "mid", "late" and tells which third is meant; -1 for none.
func (c *cursor) modifier() int {
	switch {
	case c.is("early -", "early in", "early"):
		return 0
	case c.is("mid -", "mid"):
		return 1
	case c.is("late -", "late in", "late", "later in"):
		return 2
	}
	return -1
}

// unMid splits the prefix of "mid-March" off; the parts stand in one word.
func unMid(low string) (string, bool) {
	return strings.CutPrefix(low, "mid-")
}
