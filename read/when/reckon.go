package when

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"sitrep"
)

// reckoning is how the day of a holiday follows from the year: "12-25", "4 thu 11 +1", "easter -2",
// "tishri +9", "kislev 25", "shawwal 1", "newmoon 1-21 2-20 8".
func reckoning(rule string) (func(year int) sitrep.Day, error) {
	words := strings.Fields(rule)
	n := make([]int, len(words))
	for i, w := range words {
		n[i], _ = strconv.Atoi(w)
	}
	switch first := words[0]; {
	case len(words) == 1:
		m, d, ok := monthAndDay(first)
		return func(y int) sitrep.Day { return sitrep.Date(y, m, d) }, unless(ok, rule)
	case first == "easter":
		return func(y int) sitrep.Day { return easter(y) + sitrep.Day(n[1]) }, nil
	case first == "orthodox":
		return func(y int) sitrep.Day { return orthodoxEaster(y) + sitrep.Day(n[1]) }, nil
	case first == "tishri":
		return func(y int) sitrep.Day { return tishri(y+3761) + sitrep.Day(n[1]) }, nil
	case first == "kislev":
		return func(y int) sitrep.Day { return kislev(y+3761) + sitrep.Day(n[1]-1) }, nil
	case first == "newmoon" && len(words) == 4:
		return newMoonRule(words[1], words[2], words[3])
	case islamicMonths[first] > 0:
		return func(y int) sitrep.Day { return islamicIn(y, islamicMonths[first], n[1]) }, nil
	}
	return weekdayRule(words, n, rule)
}

func unless(ok bool, rule string) error {
	if ok {
		return nil
	}
	return fmt.Errorf("holiday rule %q is of no known form", rule)
}

func monthAndDay(s string) (time.Month, int, bool) {
	a, b, ok := strings.Cut(s, "-")
	m, err := strconv.Atoi(a)
	d, err2 := strconv.Atoi(b)
	return time.Month(m), d, ok && err == nil && err2 == nil && m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// weekdayRule reads "4 thu 11 +1": a weekday of a month counted from its start or, if negative, its end.
func weekdayRule(words []string, n []int, rule string) (func(int) sitrep.Day, error) {
	wd, ok := weekdayNames[words[1]]
	if !ok || len(words) < 3 || n[0] == 0 || n[2] < 1 || n[2] > 12 {
		return nil, unless(false, rule)
	}
	shift := sitrep.Day(0)
	if len(words) > 3 {
		shift = sitrep.Day(n[3])
	}
	return func(y int) sitrep.Day {
		m := monthAt(y, time.Month(n[2]))
		if n[0] < 0 {
			return back(m.end, wd) + shift
		}
		return on(m.start, wd) + sitrep.Day(7*(n[0]-1)) + shift
	}, nil
}

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

// orthodoxEaster is Easter Sunday of the Julian calendar (Meeus), as a Gregorian day of 1900 to 2099.
func orthodoxEaster(y int) sitrep.Day {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	return sitrep.Date(y, time.Month((d+e+114)/31), (d+e+114)%31+1) + 13
}

// tishri is the first day of a year of the Jewish calendar (Reingold and Dershowitz).
func tishri(year int) sitrep.Day {
	before, now, after := molad(year-1), molad(year), molad(year+1)
	switch {
	case after-now == 356:
		now += 2
	case now-before == 382:
		now++
	}
	return sitrep.Day(now - 1373427)
}

// molad is the days from the Jewish epoch to a year's beginning, before two of its postponements.
func molad(year int) int {
	months := (235*year - 234) / 19
	d := 29*months + (12084+13753*months)/25920
	if 3*(d+1)%7 < 3 {
		d++
	}
	return d
}

// kislev is the first day of the third month, which follows 59 or, in a full year, 60 days.
func kislev(year int) sitrep.Day {
	if first := tishri(year); (tishri(year+1)-first)%10 == 5 {
		return first + 60
	}
	return tishri(year) + 59
}

var islamicMonths = map[string]int{"muharram": 1, "safar": 2, "rabi1": 3, "rajab": 7, "ramadan": 9, "shawwal": 10, "dhulhijja": 12}

// islamicIn is the first such day of the Islamic calendar that falls in a Gregorian year.
func islamicIn(y, month, day int) sitrep.Day {
	for year := (y-622)*33/32 - 1; ; year++ {
		if d := islamic(year, month, day); d >= sitrep.Date(y, 1, 1) {
			return d
		}
	}
}

// islamic is a day of the Islamic calendar as Mecca keeps it: a month begins on the day after the new
// moon, or one later where that comes after sunset. The tabular calendar tells which moon it is.
func islamic(year, month, day int) sitrep.Day {
	table := 227014 + 354*(year-1) + (3+11*year)/30 + 29*(month-1) + month/2 + 1
	k := math.Round((float64(table-1) - newMoon(0)) / 29.530588861)
	return sitrep.Day(math.Floor(newMoon(k)+9.0/24)) + sitrep.Day(day)
}

// newMoonRule is the day of the new moon between two days of the year, by a clock some hours ahead of Greenwich.
func newMoonRule(from, to, hours string) (func(int) sitrep.Day, error) {
	fm, fd, ok := monthAndDay(from)
	tm, td, ok2 := monthAndDay(to)
	ahead, err := strconv.ParseFloat(hours, 64)
	return func(y int) sitrep.Day {
		first := sitrep.Date(y, fm, fd)
		k := math.Floor((float64(y) - 2000) * 12.3685)
		for {
			at := sitrep.Day(math.Floor(newMoon(k) + ahead/24))
			if at >= first || at > sitrep.Date(y, tm, td) {
				return at
			}
			k++
		}
	}, unless(ok && ok2 && err == nil, from+" "+to+" "+hours)
}

// newMoon is the moment of new moon k since January 2000, in days as sitrep.Day counts them (Meeus,
// Astronomical Algorithms, chapter 49; the greater terms).
func newMoon(k float64) float64 {
	t := k / 1236.85
	rad := func(deg float64) float64 { return math.Mod(deg, 360) * math.Pi / 180 }
	sun := rad(2.5534 + 29.1053567*k)
	moon := rad(201.5643 + 385.81693528*k + 0.0107582*t*t)
	node := rad(160.7108 + 390.67050284*k)
	j := 2451550.09766 + 29.530588861*k + 0.00015437*t*t -
		0.4072*math.Sin(moon) + 0.17241*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*node) +
		0.00739*math.Sin(moon-sun) - 0.00514*math.Sin(moon+sun) + 0.00208*math.Sin(2*sun)
	return j - 1721424.5
}
