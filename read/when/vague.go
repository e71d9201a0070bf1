package when

// refs are expressions that point to the past, the present or the future and no more.
var refs = []struct {
	value string
	words []string
}{
	{"PAST_REF", []string{"recently", "previously", "in the past", "the past", "formerly", "long ago", "lately", "past years", "not long ago", "once upon a time", "in recent times"}},
	{"PRESENT_REF", []string{"now", "currently", "at present", "at the moment", "presently", "these days", "nowadays", "at this time", "right now", "the present"}},
	{"FUTURE_REF", []string{"soon", "the near future", "the future", "in the future", "shortly", "the coming days", "the coming weeks", "the coming months", "coming days", "coming weeks", "coming months", "coming years", "future"}},
}

// vague reads "recently", "now", "soon".
func (f *finder) vague(c *cursor) (match, bool) {
	start := c.i
	for _, r := range refs {
		if c.is(r.words...) {
			if c.low(0) == "-" || c.low(-1) == "shortly" && (c.low(0) == "after" || c.low(0) == "before") || c.low(-1) == "soon" && c.low(0) == "after" || (c.low(-1) == "now" && c.low(0) == "that") {
				c.i = start
				return match{}, false
			}
			if k := *c; c.low(-1) == "past" {
				if _, _, counted := k.amount(); counted || units[c.low(0)].letter != "" {
					c.i = start
					return match{}, false
				}
			}
			return match{kind: "DATE", text: r.value, score: 0.6}, true
		}
	}
	return adjective(c)
}

// adjective reads "the current mayor" and "recent raids", which tell a time and count none.
func adjective(c *cursor) (match, bool) {
	value := map[string]string{"current": "PRESENT_REF", "recent": "PAST_REF"}[c.low(0)]
	if next := c.low(1); value == "" || units[next].letter != "" || next == "-" || c.peek(0).capital() && c.peek(1).capital() {
		return match{}, false
	}
	c.i++
	return match{kind: "DATE", text: value, score: 0.5}, true
}
