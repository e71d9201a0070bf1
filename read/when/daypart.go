package when

import "sitrep"

// daypart reads "this morning", "Tuesday night", "last night", "overnight", "the evening of May 5", "early Sunday morning".
func (f *finder) daypart(c *cursor) (match, bool) {
	c.modifier()
	switch {
	case c.is("tonight"):
		return f.partOn(f.today(c), "NI"), true
	case c.is("overnight"):
		m := f.partOn(f.today(c), "NI")
		if m.known() {
			m.narrow = sitrep.Interval{Start: m.start - 1, End: m.start}
		}
		return m, true
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
	at := c.i
	if c.is("at", "at about", "at around") {
		if t, ok := c.clockTime(); ok {
			return f.clockOn(s, t), true
		}
	}
	c.i = at
	return f.partOn(s, p), true
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
	return f.partOn(f.today(c), p), true
}

func (f *finder) partOn(s stretch, part string) match {
	m := match{stretch: s, kind: "TIME", text: "T" + part, told: s.known(), score: 0.85}
	if v := s.value(); v != "" {
		m.text = v + "T" + part
	}
	return m
}
