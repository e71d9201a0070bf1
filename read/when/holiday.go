package when

import (
	"strings"
	"sync"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// feastDay is a holiday: the words of its name, its first day in a year and how many days it lasts.
type feastDay struct {
	name string // as the tokens stand, joined by spaces
	on   func(year int) sitrep.Day
	days sitrep.Day
}

// feasts are the holidays by the first word of their names.
var feasts = sync.OnceValue(func() map[string][]feastDay {
	out := map[string][]feastDay{}
	rows, err := lex.Table(resources.FS, "when/en/holidays.tsv", 2)
	if err != nil {
		return out
	}
	for _, row := range rows {
		on, err := reckoning(row.Cell(1))
		if err != nil {
			continue // a test reads every row
		}
		days := sitrep.Day(1)
		if n, ok := whole(row.Cell(2)); ok {
			days = sitrep.Day(n)
		}
		for _, name := range row.List(0, ",") {
			name = asTokens(name)
			first, _, _ := strings.Cut(name, " ")
			out[first] = append(out[first], feastDay{name, on, days})
		}
	}
	return out
})

// asTokens parts a name as read/split does: clitics and hyphens stand alone.
func asTokens(name string) string {
	return strings.NewReplacer("'s", " 's", "s'", "s '", "-", " - ").Replace(name)
}

// holiday reads a holiday, with its year or the one the tense points to.
func (f *finder) holiday(c *cursor) (match, bool) {
	start := c.i
	which := c.which()
	feast, ok := c.feast()
	if !ok && which != "" {
		c.i = start
		which = ""
		feast, ok = c.feast()
	}
	if !ok {
		c.i = start
		return match{}, false
	}
	y, ok := c.yearBehind()
	if !ok {
		y, ok = f.yearPhrase(c)
	}
	if ok {
		return feast.in(y), true
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: day}, kind: "DATE", score: 0.5}, true
	}
	return f.feastNear(c, feast, which), true
}

// feastNear is the holiday of the year that the tense or the word before it points to.
func (f *finder) feastNear(c *cursor, feast feastDay, which string) match {
	base := f.pub.Time().Year()
	s := f.nearest(c, func(n int) stretch { return dayAt(feast.on(base + n)) })
	y := s.start.Time().Year()
	switch {
	case (which == "last" || which == "this past") && s.start >= f.pub:
		y--
	case (which == "next" || which == "this coming") && s.start <= f.pub:
		y++
	}
	m := feast.in(y)
	m.score = 0.75
	return m
}

// in is the holiday in a year.
func (d feastDay) in(y int) match {
	m := dated(dayAt(d.on(y)))
	if d.days > 1 {
		m.narrow = sitrep.Interval{Start: m.start, End: m.start + d.days - 1}
	}
	return m
}

// feast reads the name of a holiday, the longest that fits.
func (c *cursor) feast() (feastDay, bool) {
	var best feastDay
	most := 0
	for _, d := range feasts()[c.low(0)] {
		if n := c.match(d.name); n > most {
			best, most = d, n
		}
	}
	if most == 0 || (len(best.name) < 5 || strings.HasSuffix(best.name, "new year")) && !c.capitalised(most) {
		return feastDay{}, false
	}
	c.i += most
	return best, true
}

// capitalised tells whether one of the next n words is written as a name: "Lent" is not "lent".
func (c *cursor) capitalised(n int) bool {
	for k := range n {
		if c.peek(k).capital() {
			return true
		}
	}
	return false
}
