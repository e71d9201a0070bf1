package when

import (
	"strings"

	"sitrep"
)

// daypart reads "this morning", "Tuesday night", "last night", "overnight", "the evening of May 5", "early Sunday morning".
func (f *finder) daypart(c *cursor) (match, bool) {
	c.modifier()
	switch {
	case c.is("tonight"):
		if t, ok := c.hourOf("NI"); ok {
			return f.clockOn(f.today(c), t), true
		}
		return f.partOn(f.today(c), "NI"), true
	case c.is("overnight"):
		return f.overnight(c), true
	case c.is("the early hours of", "early hours of", "the small hours of", "the early hours on"):
		return f.smallHours(c)
	case c.is("last night"):
		return f.partOn(f.fromPub(day, -1).stretch, "NI"), true
	case c.is("this"):
		c.modifier()
		return f.partHere(c, f.fromPub(day, 0).stretch)
	case c.is("the following", "the next"):
		return f.partHere(c, f.storyStretch(day, 1).stretch)
	case c.is("that", "the same"):
		return f.partHere(c, f.storyStretch(day, 0).stretch)
	case c.is("the"):
		c.modifier()
		return f.partFirst(c)
	}
	if m, ok := f.partFirst(c); ok {
		return m, true
	}
	m, ok := f.point(c)
	if !ok || m.grain != day || m.kind != "DATE" {
		return match{}, false
	}
	c.is("in the early hours of the", "early in the", "in the", "early", "late", "at")
	return f.partHere(c, m.stretch)
}

// overnight is the night before the day, or the one that is coming.
func (f *finder) overnight(c *cursor) match {
	s := f.today(c)
	if !s.known() || f.tenseAt(c.i-1) == future {
		return f.partOn(s, "NI")
	}
	m := f.partOn(s.shift(-1), "NI")
	m.narrow = sitrep.Interval{Start: s.start - 1, End: s.start}
	return m
}

// smallHours reads the day behind "the early hours of".
func (f *finder) smallHours(c *cursor) (match, bool) {
	m, ok := f.point(c)
	if !ok || m.grain != day {
		return match{}, false
	}
	c.is("morning")
	return f.partOn(m.stretch, "MO"), true
}

// partHere reads a part of the day s.
func (f *finder) partHere(c *cursor, s stretch) (match, bool) {
	p, ok := parts[c.low(0)]
	if !ok || len(p) > 2 {
		return match{}, false
	}
	c.i++
	if t, ok := c.hourOf(p); ok {
		return f.clockOn(s, t), true
	}
	return f.partOn(s, p), true
}

// hourOf reads "at 9", "at 3:20" or "at 9 p.m." behind a part of the day.
func (c *cursor) hourOf(part string) (string, bool) {
	start := c.i
	if !c.is("at about", "at around", "at") {
		return "", false
	}
	at := c.i
	if t, ok := c.clockTime(); ok && c.low(-1) != "o'clock" && !strings.Contains(c.low(-1), ":") {
		return t, true
	}
	c.i = at
	h, mm, _ := strings.Cut(c.low(0), ":")
	n, ok := whole(h)
	if spelled, word := numberWords[h]; word {
		n, ok = spelled, true
	}
	minutes, _ := whole(mm)
	if !ok || n < 1 || n > 12 || minutes > 59 || c.unitAt(1) {
		c.i = start
		return "", false
	}
	c.i++
	c.is("o'clock")
	if part != "MO" && n < 12 && !(part == "NI" && n < 5) {
		n += 12
	}
	return twoDigits(n) + ":" + twoDigits(minutes), true
}

// unitAt tells whether word n from here is counted by the one before it: "at 9 checkpoints".
func (c *cursor) unitAt(n int) bool {
	low := c.low(n)
	return plainWord(low) && !function[low] && low != "o'clock" || low == "-"
}

// partFirst reads "the evening of May 5", "morning of 5 May", and "the morning" alone.
func (f *finder) partFirst(c *cursor) (match, bool) {
	p, ok := parts[c.low(0)]
	if !ok || len(p) > 2 {
		return match{}, false
	}
	article := c.low(-1) == "the"
	c.i++
	alone := c.i
	c.is("of", "on")
	if m, ok := f.point(c); ok && m.grain == day {
		return f.partOn(m.stretch, p), true
	}
	c.i = alone
	before := c.low(-3)
	if !article || before != "in" && before != "during" && before != "early" && before != "late" {
		return match{}, false
	}
	return f.undated(c, f.partOn(f.today(c), p)), true
}

func (f *finder) partOn(s stretch, part string) match {
	m := match{stretch: s, kind: "TIME", text: "T" + part, told: s.known(), score: 0.85}
	if v := s.value(); v != "" {
		m.text = v + "T" + part
	}
	return m
}
