package when

import (
	"fmt"
	"time"

	"sitrep"
)

// grain is the size of a stretch of the calendar.
type grain int

const (
	noGrain grain = iota
	day
	weekend
	week
	month
	quarter
	season
	half
	year
	decade
	century
)

// stretch is a piece of the calendar, or an open one that only has a written form.
type stretch struct {
	grain
	start, end sitrep.Day
	open       string // the TIMEX3 value where the days are unknown: "XXXX-WXX-2"
}

func (s stretch) known() bool { return s.start > 0 }

func (s stretch) days() sitrep.Interval {
	if !s.known() {
		return sitrep.Interval{}
	}
	return sitrep.Interval{Start: s.start, End: s.end}
}

func dayAt(d sitrep.Day) stretch { return stretch{grain: day, start: d, end: d} }

func yearAt(y int) stretch { return months(year, y, 1, 12) }

func monthAt(y int, m time.Month) stretch { return months(month, y, m, 1) }

// months is n months from the first of month m.
func months(g grain, y int, m time.Month, n int) stretch {
	return stretch{grain: g, start: sitrep.Date(y, m, 1), end: sitrep.Date(y, m+time.Month(n), 1) - 1}
}

// around is the stretch of grain g that holds day d.
func around(g grain, d sitrep.Day) stretch {
	y, m, _ := d.Time().Date()
	back := sitrep.Day((int(d.Time().Weekday()) + 6) % 7)
	switch g {
	case week:
		return stretch{grain: week, start: d - back, end: d - back + 6}
	case weekend:
		return stretch{grain: weekend, start: d - back + 5, end: d - back + 6}
	case month:
		return monthAt(y, m)
	case quarter:
		return months(quarter, y, (m-1)/3*3+1, 3)
	case half:
		return months(half, y, (m-1)/6*6+1, 6)
	case season:
		return months(season, y, m/3*3, 3)
	case year:
		return yearAt(y)
	case decade:
		return months(decade, y/10*10, 1, 120)
	case century:
		return months(century, (y-1)/100*100+1, 1, 1200)
	}
	return dayAt(d)
}

// span of each grain in days (negative) or months.
var steps = map[grain]int{day: -1, week: -7, weekend: -7, month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200}

// shift moves the stretch by n of its own grain.
func (s stretch) shift(n int) stretch {
	if !s.known() {
		return stretch{}
	}
	return around(s.grain, move(s.start, s.grain, n))
}

// move is the day n grains from d; month ends stay in their month.
func move(d sitrep.Day, g grain, n int) sitrep.Day {
	step := steps[g]
	if step < 0 {
		return d - sitrep.Day(step*n)
	}
	y, m, dd := d.Time().Date()
	first := sitrep.Date(y, m+time.Month(step*n), 1)
	last := around(month, first).end
	return min(first+sitrep.Day(dd-1), last)
}

// value is the TIMEX3 value.
func (s stretch) value() string {
	if !s.known() {
		return s.open
	}
	y, m, _ := s.start.Time().Date()
	switch s.grain {
	case week, weekend:
		wy, w := s.start.Time().ISOWeek()
		if s.grain == weekend {
			return fmt.Sprintf("%04d-W%02d-WE", wy, w)
		}
		return fmt.Sprintf("%04d-W%02d", wy, w)
	case month:
		return fmt.Sprintf("%04d-%02d", y, m)
	case quarter:
		return fmt.Sprintf("%04d-Q%d", y, (m-1)/3+1)
	case half:
		return fmt.Sprintf("%04d-H%d", y, (m-1)/6+1)
	case season:
		return fmt.Sprintf("%04d-%s", y, [...]string{"WI", "SP", "SU", "FA"}[m/3%4])
	case year:
		return fmt.Sprintf("%04d", y)
	case decade:
		return fmt.Sprintf("%03d", y/10)
	case century:
		return fmt.Sprintf("%02d", y/100)
	}
	return s.start.String()
}

// third narrows the stretch to its first, middle or last third.
func (s stretch) third(which int) sitrep.Interval {
	n := s.end - s.start + 1
	if n < 3 || which < 0 {
		return s.days()
	}
	part := n / 3
	switch {
	case s.grain == week && which == 0:
		return sitrep.Interval{Start: s.start, End: s.start + 2}
	case s.grain == week && which == 2:
		return sitrep.Interval{Start: s.end - 2, End: s.end}
	case s.grain == month:
		part = 10
	case s.grain == year:
		y := s.start.Time().Year()
		return months(noGrain, y, time.Month(which*4+1), 4).days()
	}
	i := sitrep.Interval{Start: s.start + part*sitrep.Day(which), End: s.start + part*sitrep.Day(which+1) - 1}
	if which == 2 {
		i.End = s.end
	}
	return i
}
