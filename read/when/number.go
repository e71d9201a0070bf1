package when

import "strconv"

// number reads a count: digits, words, "a", "a few"; vague is -1.
func (c *cursor) number() (n int, ok bool) {
	start := c.i
	switch {
	case c.is("a couple of", "a couple", "couple of", "a pair of"):
		return 2, true
	case c.is("a few", "a number of"):
		return vague, true
	case c.is("dozens of", "scores of", "hundreds of", "thousands of"):
		return vague, true
	case c.is("a dozen"):
		return 12, true
	case c.is("a", "an", "another"):
		return 1, true
	case c.in(vagueWords):
		return vague, true
	}
	if n, ok = c.digits(); !ok {
		n, ok = c.spelled()
	}
	if !ok {
		c.i = start
	}
	if ok && c.low(0) == "1/2" {
		c.i++ // "2 1/2 years"
	}
	return n, ok
}

// digits reads "12" and "1,200".
func (c *cursor) digits() (int, bool) {
	n, ok := whole(c.low(0))
	if ok {
		c.i++
	}
	return n, ok
}

func whole(s string) (int, bool) {
	n := 0
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9' && n < 1e8:
			n = n*10 + int(r-'0')
		case r == ',' && i > 0:
		default:
			return 0, false
		}
	}
	return n, s != ""
}

// spelled reads "twenty-five" and "two hundred".
func (c *cursor) spelled() (int, bool) {
	n, ok := numberWords[c.low(0)]
	if !ok {
		return 0, false
	}
	c.i++
	if m, ok := numberWords[c.low(1)]; ok && c.low(0) == "-" && n >= 20 && m < 10 && m > 0 {
		c.i += 2
		return n + m, true
	}
	if m, ok := numberWords[c.low(0)]; ok && n >= 20 && n < 100 && m < 10 && m > 0 {
		c.i++
		return n + m, true
	}
	if c.is("hundred") {
		n *= 100
	}
	return n, true
}

// ordinal reads "21st", "third", "twenty-first".
func (c *cursor) ordinal() (int, bool) {
	w := c.low(0)
	if n, ok := ordinalDigits(w); ok {
		c.i++
		return n, true
	}
	if n, ok := ordinalWords[w]; ok {
		c.i++
		return n, true
	}
	if n := numberWords[w]; n >= 20 && c.low(1) == "-" {
		if m, ok := ordinalWords[c.low(2)]; ok && m < 10 {
			c.i += 3
			return n + m, true
		}
	}
	return 0, false
}

func ordinalDigits(w string) (int, bool) {
	if len(w) < 3 {
		return 0, false
	}
	switch w[len(w)-2:] {
	case "st", "nd", "rd", "th":
		n, err := strconv.Atoi(w[:len(w)-2])
		return n, err == nil && n > 0
	}
	return 0, false
}

// yearNumber reads "2011" and "nineteen ninety-one".
func (c *cursor) yearNumber() (int, bool) {
	if w := c.low(0); w == "nineteen" || w == "twenty" || w == "eighteen" {
		start := c.i
		c.i++
		if n, ok := c.spelled(); ok && n >= 10 && n < 100 {
			return numberWords[w]*100 + n, true
		}
		c.i = start
		return 0, false
	}
	if c.is("two thousand and", "two thousand") {
		n, ok := c.spelled()
		return 2000 + n, n < 100 && (ok || c.low(-1) == "thousand")
	}
	w := c.low(0)
	if len(w) != 4 {
		return 0, false
	}
	n, ok := whole(w)
	if !ok || n < 1000 || n > 2100 {
		return 0, false
	}
	c.i++
	return n, true
}

// dayNumber reads the day of a month: "5", "31st", "fifth".
func (c *cursor) dayNumber() (int, bool) {
	start := c.i
	if n, ok := c.ordinal(); ok && n <= 31 {
		return n, true
	}
	c.i = start
	if len(c.low(0)) <= 2 {
		if n, ok := c.digits(); ok && 1 <= n && n <= 31 {
			return n, true
		}
	}
	c.i = start
	return 0, false
}
