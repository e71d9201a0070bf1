package when

import (
	"fmt"
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

func twoDigits(n int) string { return fmt.Sprintf("%02d", n) }

// clock reads "5:30 p.m. on Tuesday", "1700 GMT", "noon", "5 o'clock", "Tuesday at 5 p.m.".
func (f *finder) clock(c *cursor) (match, bool) {
	start := c.i
	if t, ok := c.clockTime(); ok {
		c.is(", on", "on", ",")
		if m, ok := f.point(c); ok && m.grain == day {
			return f.clockOn(m.stretch, t), true
		}
		c.i = start
		c.clockTime()
		return f.undated(c, f.clockOn(f.today(c), t)), true
	}
	c.i = start
	m, ok := f.point(c)
	if !ok || m.grain != day {
		return match{}, false
	}
	c.is("at", ", at", "at about", "at around", ",")
	if t, ok := c.clockTime(); ok {
		return f.clockOn(m.stretch, t), true
	}
	return match{}, false
}

// clockOn is the time t on the day of s.
func (f *finder) clockOn(s stretch, t string) match {
	m := match{stretch: s, kind: "TIME", text: "T" + t, told: s.known(), score: 0.85}
	if v := s.value(); v != "" {
		m.text = v + "T" + t
	}
	return m
}

// undated makes a time of day weak where the sentence tells no day and that of publication had to serve.
func (f *finder) undated(c *cursor, m match) match {
	if f.where != c.sent {
		m.score, m.told = 0.5, false
	}
	return m
}

// today is the day that a time of day belongs to: the day told in the same sentence or that of publication.
func (f *finder) today(c *cursor) stretch {
	if f.story.known() && f.story.grain == day && f.where == c.sent {
		return f.story
	}
	if f.pub == 0 {
		return stretch{grain: day}
	}
	return dayAt(f.pub)
}

// clockTime reads a time of the clock and the zone behind it.
func (c *cursor) clockTime() (string, bool) {
	start := c.i
	h, m, ok := c.hourMinute()
	if !ok {
		c.i = start
		return "", false
	}
	c.is("local time", "local", "eastern time", "eastern", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "cet", "bst", "( local time )")
	return twoDigits(h) + ":" + twoDigits(m), true
}

func (c *cursor) hourMinute() (h, m int, ok bool) {
	if c.is("noon", "midday") {
		return 12, 0, true
	}
	if c.is("midnight") {
		return 24, 0, true
	}
	if h, m, ok := c.pastHour(); ok {
		return h, m, true
	}
	w := c.low(0)
	hh, mm, colon := strings.Cut(w, ":")
	if !colon && len(w) > 2 {
		hh, mm, colon = strings.Cut(w, "h") // 15h30
	}
	if h, m, ok := strings.Cut(w, "."); ok && len(m) == 2 && (strings.HasPrefix(c.low(1), "p.m") || strings.HasPrefix(c.low(1), "a.m") || c.low(1) == "pm" || c.low(1) == "am") {
		hh, mm, colon = h, m, true // 5.30 p.m.
	}
	if n, spelled := numberWords[w]; spelled && n <= 12 {
		hh = itoa(n)
	}
	if strings.Contains(mm, ":") {
		return 0, 0, false // the length of a film, or a time to the second
	}
	h, ok = whole(hh)
	if !ok || h > 2400 {
		return 0, 0, false
	}
	if colon {
		if len(mm) > 2 {
			mm = mm[:2]
		}
		if m, ok = whole(mm); !ok || m > 59 {
			return 0, 0, false
		}
	}
	c.i++
	digits := len(w)
	if w[0] < '0' || w[0] > '9' {
		digits = 0
		if mm, ok := c.spokenMinutes(); ok {
			m, colon = mm, false
		}
	}
	return c.half(h, m, colon, digits)
}

// spokenMinutes reads "thirty" behind "seven", where "p.m." follows.
func (c *cursor) spokenMinutes() (int, bool) {
	start := c.i
	if m, ok := c.spelled(); ok && m >= 10 && m < 60 && (strings.HasPrefix(c.low(0), "p") || strings.HasPrefix(c.low(0), "a")) {
		return m, true
	}
	c.i = start
	return 0, false
}

// pastHour reads "half past three", "a quarter to 5", "20 minutes past 3 p.m.".
func (c *cursor) pastHour() (int, int, bool) {
	start := c.i
	m, ok := 0, true
	switch {
	case c.is("half"):
		m = 30
	case c.is("a quarter", "quarter"):
		m = 15
	default:
		m, ok = c.number()
		ok = ok && (c.is("minutes") || c.low(0) == "past" || c.low(0) == "to")
	}
	minutes := c.low(-1) == "minutes" || m == 30 || c.low(-1) == "quarter"
	sign := 1
	switch {
	case !ok || m < 1 || m > 59:
		ok = false
	case c.is("past"):
	case c.is("to", "before"):
		sign = -1
	default:
		ok = false
	}
	if ok {
		at := c.i
		if h, rest, fine := c.fullHour(); fine && rest == 0 && (minutes || c.i > at+1 || c.low(-1) == "noon") {
			at := h*60 + sign*m
			return at / 60 % 24, at % 60, true
		}
	}
	c.i = start
	return 0, 0, false
}

// fullHour reads the hour behind "half past".
func (c *cursor) fullHour() (int, int, bool) {
	if c.is("noon") {
		return 12, 0, true
	}
	n, ok := c.number()
	if !ok || n < 1 || n > 24 {
		return 0, 0, false
	}
	at := c.i
	if h, m, ok := c.half(n, 0, false, 1); ok {
		return h, m, true
	}
	c.i = at
	return n, 0, n <= 12
}

// half reads what makes the number an hour: "p.m.", "o'clock", "GMT", "hours".
func (c *cursor) half(h, m int, colon bool, digits int) (int, int, bool) {
	switch {
	case c.is("a.m", "am", "a m", "in the morning", "o'clock in the morning", "this morning"):
		return h % 12, m, h <= 12 && h > 0
	case c.is("p.m", "pm", "p m", "in the afternoon", "in the evening", "at night", "o'clock in the afternoon", "o'clock in the evening", "o'clock at night"):
		return h%12 + 12, m, h <= 12 && h > 0
	case c.is("this afternoon", "this evening", "tonight"):
		return h%12 + 12, m, h <= 12 && h > 0
	case c.is("o'clock", "oclock"):
		return h, m, h <= 12
	case !colon && digits == 4 && (c.low(0) == "gmt" || c.low(0) == "utc" || c.low(0) == "local" && c.low(1) == "time" || c.is("hours", "hrs")):
		return h / 100, h % 100, h%100 < 60
	}
	return h, m, colon && h < 25
}
