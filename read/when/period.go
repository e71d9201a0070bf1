package when

import (
	"fmt"
	"strings"
	"time"
)

// decade reads "the 1990s", "the '90s", "the nineties", "the 19th century", "mid-1990s".
func (f *finder) decade(c *cursor) (match, bool) {
	if whose[c.low(-1)] || whose[c.low(-2)] && (c.low(-1) == "early" || c.low(-1) == "late" || c.low(-1) == "mid") {
		return match{}, false // "in his early 30s"
	}
	c.is("the")
	third := c.modifier()
	w := c.low(0)
	if rest, ok := unMid(w); ok {
		w, third = rest, 1
	}
	if y, ok := decadeWord(w); ok {
		c.i++
		if c.low(0) == "'" && c.low(1) == "s" {
			c.i += 2
		}
		return narrowed(months(decade, y, 1, 120), third), true
	}
	if n, ok := c.ordinal(); ok && n > 4 && n < 23 && (c.is("century", "centuries") || c.is("- century")) {
		return narrowed(months(century, n*100-99, 1, 1200), third), true
	}
	return match{}, false
}

// whose are words behind which a number of tens is an age.
var whose = set("his", "her", "their", "my", "your", "our")

func decadeWord(w string) (int, bool) {
	w = strings.Replace(strings.TrimLeft(w, "'‘"), "'s", "s", 1)
	if n, ok := decadeWords[w]; ok {
		return 1900 + n, true
	}
	digits, ok := strings.CutSuffix(w, "s")
	n, num := whole(digits)
	switch {
	case !ok || !num || n%10 != 0:
		return 0, false
	case len(digits) == 4 && n >= 1500 && n <= 2090:
		return n, true
	case len(digits) == 2 && n >= 20:
		return 1900 + n, true
	}
	return 0, false
}

// season reads "summer 2014", "this past winter", "last spring", "the summer of 1989".
func (f *finder) season(c *cursor) (match, bool) {
	lead := leads[c.low(-1)]
	which := c.which()
	article := which == "the"
	third := c.modifier()
	w := c.low(0)
	if rest, ok := unMid(w); ok {
		w, third = rest, 1
	}
	m, ok := seasonNames[w]
	if !ok {
		return match{}, false
	}
	c.i++
	c.is("season", "months")
	if y, ok := c.yearBehind(); ok {
		return narrowed(months(season, y, m, 3), third), true
	}
	if y, ok := f.yearPhrase(c); ok {
		return narrowed(months(season, y, m, 3), third), true
	}
	if which == "" && third < 0 || article && !lead && w != "summer" && w != "winter" {
		return match{}, false
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: season, open: "XXXX-" + seasonCode(m)}, kind: "DATE", score: 0.6}, true
	}
	s := f.seasonOf(c, m, which)
	return narrowed(s, third), true
}

func seasonCode(m time.Month) string {
	return map[time.Month]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}[m]
}

// which reads a determiner that picks a period.
func (c *cursor) which() string {
	for _, w := range []string{"this past", "this coming", "this", "last", "next", "the past", "the previous", "the coming", "the current", "the same", "past", "previous", "coming", "current", "upcoming", "the"} {
		if c.is(w) {
			return strings.TrimPrefix(w, "the ")
		}
	}
	return ""
}

// seasonOf resolves a season from the day of publication.
func (f *finder) seasonOf(c *cursor, m time.Month, which string) stretch {
	y := f.pub.Time().Year()
	now := months(season, y, m, 3)
	if m == 12 && f.pub.Time().Month() < 3 {
		now = now.shift(-4)
	}
	begun, over := now.start <= f.pub, now.end < f.pub
	switch which {
	case "last", "this past", "past", "previous":
		if over {
			return now
		}
		return now.shift(-4)
	case "next", "coming", "this coming", "upcoming":
		if begun {
			return now.shift(4)
		}
		return now
	}
	if f.tenseAt(c.i-1) == past && !begun && which != "this" {
		return now.shift(-4)
	}
	return now
}

// lastQuarter reads "the latest quarter", "the quarter", "the year-earlier quarter", which are over at publication.
func (f *finder) lastQuarter(c *cursor) (match, bool) {
	c.is("the comparable", "the", "comparable")
	back := 0
	switch {
	case c.is("latest", "most recent"):
		back = -1
	case c.is("year - ago", "year - earlier"):
		back = -5
	case c.low(-1) == "the" && c.low(0) == "quarter" && c.low(1) != "of" && c.low(1) != "-" && !c.peek(1).capital():
		back = -1
	default:
		return match{}, false
	}
	n, numbered := c.ordinal()
	if !c.is("quarter") && !(c.is("period") && !numbered) {
		return match{}, false
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: quarter}, kind: "DATE", score: 0.5}, true
	}
	s := around(quarter, f.pub).shift(back)
	if numbered && n < 5 {
		s = months(quarter, f.pub.Time().Year()-1, time.Month(3*n-2), 3)
	}
	return dated(s), true
}

// quarter reads "the third quarter of 1989", "second half of 2014", "the third quarter".
func (f *finder) quarter(c *cursor) (match, bool) {
	y, ahead := f.yearPhrase(c)
	ahead = ahead && c.is("'s")
	c.is("the", "its", "their")
	if !ahead {
		y, ahead = c.yearNumber()
		c.is("-")
	}
	if n, ok := quarterCode(c.peek(0).text); ok && (ahead || leads[c.low(-1)] || c.low(-1) == "the" || len(c.low(1)) == 4) {
		c.i++
		return f.quarterIn(c, quarter, n, 3, y, ahead)
	}
	c.is("fiscal")
	n, ok := c.ordinal()
	if !ok && c.is("last", "final") {
		n, ok = 0, true
	}
	if !ok {
		return match{}, false
	}
	c.is("-")
	g, per := quarter, 3
	switch {
	case c.is("quarter", "qtr"):
	case c.is("half"):
		g, per = half, 6
	default:
		return match{}, false
	}
	if n == 0 {
		n = 12 / per
	}
	if n > 12/per {
		return match{}, false
	}
	return f.quarterIn(c, g, n, per, y, ahead)
}

// quarterCode reads "Q3".
func quarterCode(text string) (int, bool) {
	if len(text) != 2 || text[0] != 'Q' || text[1] < '1' || text[1] > '4' {
		return 0, false
	}
	return int(text[1] - '0'), true
}

func (f *finder) quarterIn(c *cursor, g grain, n, per, y int, given bool) (match, bool) {
	if !given {
		y, given = c.yearBehind()
	}
	if !given {
		y, given = f.yearPhrase(c)
	}
	first := time.Month((n-1)*per + 1)
	switch {
	case given:
		return dated(months(g, y, first, per)), true
	case g == half:
		return match{}, false
	case f.pub == 0:
		return match{stretch: stretch{grain: g, open: fmt.Sprintf("XXXX-Q%d", n)}, kind: "DATE", score: 0.5}, true
	}
	s := months(g, f.pub.Time().Year(), first, per)
	if s.start > f.pub && f.tenseAt(c.i-1) != future {
		s = s.shift(-12 / per)
	}
	m := dated(s)
	m.score = 0.7
	return m, true
}
