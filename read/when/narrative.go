package when

// later reads "two days later", "a year earlier", "weeks afterwards".
func (f *finder) later(c *cursor) (match, bool) {
	c.is("the", "just", "about", "only", "some", "less than", "more than")
	n, u, ok := c.amount()
	if !ok {
		return match{}, false
	}
	sign := 0
	switch {
	case c.is("later"), c.is("afterward", "afterwards"):
		sign = 1
	case c.is("earlier"), c.is("previously"), c.is("beforehand"):
		sign = -1
	default:
		return match{}, false
	}
	return f.fromStory(n*sign, n == vague, u), true
}

// fromStory is the time n units from the day told last.
func (f *finder) fromStory(n int, open bool, u unit) match {
	m := match{stretch: stretch{grain: day}, kind: "DATE", score: 0.6}
	if u.clock || open || f.story.known() && f.story.grain > u.grain {
		return m
	}
	if !f.story.known() {
		if n > 0 || f.pub == 0 || u.grain < month {
			return m
		}
		m = dated(around(u.grain, move(f.pub, u.grain, n)))
		m.score = 0.4
		return m
	}
	if u.grain == week && f.story.grain == day {
		m = dated(dayAt(move(f.story.start, week, n)))
	} else {
		m = dated(around(u.grain, move(f.story.start, u.grain, n)))
	}
	m.score = 0.7
	return m
}

// narrative reads "the following day", "that week", "the same year", "the next month".
func (f *finder) narrative(c *cursor) (match, bool) {
	shift := 0
	switch {
	case c.is("the following", "the next", "the very next"):
		shift = 1
	case c.is("the previous", "the preceding"):
		shift = -1
	case c.is("the same", "that same", "that very", "that"):
	case c.is("the day after", "the day before"):
		return f.dayBeside(c)
	default:
		return match{}, false
	}
	c.is("calendar")
	u, ok := units[c.low(0)]
	if !ok || u.clock || u.plural || u.grain == noGrain {
		return match{}, false
	}
	c.i++
	return f.storyStretch(u.grain, shift), true
}

// storyStretch is the stretch of grain g around the day told last, moved by shift.
func (f *finder) storyStretch(g grain, shift int) match {
	if !f.story.known() && f.pub != 0 && shift != 0 && g > day {
		return f.fromPub(g, shift)
	}
	if !f.story.known() || f.story.grain > g {
		return match{stretch: stretch{grain: g}, kind: "DATE", score: 0.5}
	}
	m := dated(around(g, f.story.start).shift(shift))
	m.score = 0.75
	return m
}

// dayBeside reads what follows "the day after": a date of its own or the story's.
func (f *finder) dayBeside(c *cursor) (match, bool) {
	shift := 1
	if c.low(-1) == "before" {
		shift = -1
	}
	at := c.i
	if m, ok := f.point(c); ok && m.grain == day && m.known() && m.kind == "DATE" {
		return dated(dayAt(m.start).shift(shift)), true
	}
	c.i = at
	return f.storyStretch(day, shift), true
}
