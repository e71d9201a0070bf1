package when

// regular words and how often they say.
var regular = map[string]string{
	"daily": "P1D", "hourly": "PT1H", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "nightly": "P1D", "biweekly": "P2W", "fortnightly": "P2W",
}

// set reads what happens again and again: "every day", "each Friday", "twice a week", "annually", "on Fridays".
func (f *finder) set(c *cursor) (match, bool) {
	if v, ok := regular[c.low(0)]; ok {
		if c.peek(1).capital() && c.peek(0).capital() {
			return match{}, false // "the Daily Mail"
		}
		c.i++
		return repeated(v), true
	}
	if c.is("every other", "every second") {
		return f.every(c, "2")
	}
	if c.is("every", "each") {
		return f.every(c, "1")
	}
	if c.is("once", "twice", "times") {
		if c.is("a", "an", "each", "per", "every") {
			return f.every(c, "1")
		}
		return match{}, false
	}
	return f.plurals(c)
}

func repeated(value string) match { return match{kind: "SET", text: value, score: 0.85} }

// every reads the unit, weekday or month that an event comes with.
func (f *finder) every(c *cursor, n string) (match, bool) {
	start := c.i
	if wd, ok := c.weekdayWord(false); ok {
		f.nightBehind(c)
		return repeated(openWeekday(wd)), true
	}
	if m, ok := c.monthWord(); ok {
		return repeated(stretch{open: "XXXX-" + twoDigits(int(m))}.value()), true
	}
	if m, ok := seasonNames[c.low(0)]; ok {
		c.i++
		return repeated("XXXX-" + seasonCode(m)), true
	}
	if p, ok := parts[c.low(0)]; ok && len(p) == 2 {
		c.i++
		return repeated("XXXX-XX-XXT" + p), true
	}
	if k, ok := c.digits(); ok {
		n = itoa(k)
	} else if k, ok := c.spelled(); ok {
		n = itoa(k)
	}
	u, ok := units[c.low(0)]
	if !ok {
		c.i = start
		return match{}, false
	}
	c.i++
	prefix := "P"
	if u.clock {
		prefix = "PT"
	}
	return repeated(prefix + n + u.letter), true
}

// nightBehind steps over "night" in "every Tuesday night".
func (f *finder) nightBehind(c *cursor) {
	if _, ok := parts[c.low(0)]; ok {
		c.i++
	}
}

// plurals reads "Fridays" and "weekends".
func (f *finder) plurals(c *cursor) (match, bool) {
	low := c.low(0)
	if len(low) > 6 && low[len(low)-1] == 's' && c.peek(0).capital() {
		if wd, ok := weekdayNames[low[:len(low)-1]]; ok {
			c.i++
			return repeated(openWeekday(wd)), true
		}
	}
	if low == "weekends" && (c.low(-1) == "on" || c.low(-1) == "at") {
		c.i++
		return repeated("XXXX-WXX-WE"), true
	}
	return match{}, false
}
