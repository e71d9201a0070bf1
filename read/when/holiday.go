package when

import (
	"time"

	"sitrep"
)

// holidays that fall on a date of the calendar.
var holidays = map[string][2]int{
	"christmas eve": {12, 24}, "christmas day": {12, 25}, "christmas": {12, 25}, "boxing day": {12, 26},
	"new year 's eve": {12, 31}, "new year 's day": {1, 1}, "may day": {5, 1}, "halloween": {10, 31},
	"valentine 's day": {2, 14}, "st. patrick 's day": {3, 17}, "bastille day": {7, 14}, "armistice day": {11, 11},
	"veterans day": {11, 11}, "juneteenth": {6, 19}, "international women 's day": {3, 8}, "nowruz": {3, 21}, "earth day": {4, 22},
	"the fourth of july": {7, 4}, "fourth of july": {7, 4},
}

// moving holidays are reckoned year by year.
var moving = map[string]func(int) sitrep.Day{
	"easter sunday": easter, "easter": easter,
	"good friday":   func(y int) sitrep.Day { return easter(y) - 2 },
	"palm sunday":   func(y int) sitrep.Day { return easter(y) - 7 },
	"easter monday": func(y int) sitrep.Day { return easter(y) + 1 },
	"ash wednesday": func(y int) sitrep.Day { return easter(y) - 46 },
	"thanksgiving day": func(y int) sitrep.Day {
		return on(sitrep.Date(y, 11, 1), time.Thursday) + 21
	},
	"thanksgiving": func(y int) sitrep.Day {
		return on(sitrep.Date(y, 11, 1), time.Thursday) + 21
	},
	"memorial day":              func(y int) sitrep.Day { return back(sitrep.Date(y, 5, 31), time.Monday) },
	"labor day":                 func(y int) sitrep.Day { return on(sitrep.Date(y, 9, 1), time.Monday) },
	"martin luther king day":    kingDay,
	"martin luther king jr day": kingDay,
}

func kingDay(y int) sitrep.Day { return on(sitrep.Date(y, 1, 1), time.Monday) + 14 }

// easter is Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
func easter(y int) sitrep.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return sitrep.Date(y, time.Month(month), day)
}

// holiday reads a holiday, with its year or the one the tense points to.
func (f *finder) holiday(c *cursor) (match, bool) {
	start := c.i
	which := c.which()
	at, ok := c.feast()
	if !ok {
		c.i = start
		return match{}, false
	}
	y, ok := c.yearBehind()
	if !ok {
		y, ok = f.yearPhrase(c)
	}
	if ok {
		return dated(dayAt(at(y))), true
	}
	if f.pub == 0 {
		return match{stretch: stretch{grain: day}, kind: "DATE", score: 0.5}, true
	}
	base := f.pub.Time().Year()
	s := f.nearest(c, func(n int) stretch { return dayAt(at(base + n)) })
	if which == "last" && s.start >= f.pub {
		s = dayAt(at(base - 1))
	}
	m := dated(s)
	m.score = 0.75
	return m, true
}

// feast reads the name of a holiday, the longest that fits.
func (c *cursor) feast() (func(int) sitrep.Day, bool) {
	if !c.peek(0).capital() && c.low(0) != "the" {
		return nil, false
	}
	best, most := "", 0
	for name := range holidays {
		if n := c.match(name); n > most {
			best, most = name, n
		}
	}
	for name := range moving {
		if n := c.match(name); n > most {
			best, most = name, n
		}
	}
	if most == 0 {
		return nil, false
	}
	c.i += most
	if at, ok := moving[best]; ok {
		return at, true
	}
	md := holidays[best]
	return func(y int) sitrep.Day { return sitrep.Date(y, time.Month(md[0]), md[1]) }, true
}
