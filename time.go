package sitrep

import (
	"fmt"
	"time"
)

// Day is a calendar day, counted from 0001-01-01 as day 1. The zero Day is unknown.
type Day int32

// DayOf is the calendar day of t in its own zone; the zero time gives the unknown day.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return 0
	}
	y, m, d := t.Date()
	return Date(y, m, d)
}

// Date is the day of a calendar date; out-of-range months and days roll over as in time.Date.
func Date(year int, month time.Month, day int) Day {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return Day((t.Unix()-epoch)/86400) + 1
}

var epoch = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

// Time is midnight UTC of the day.
func (d Day) Time() time.Time { return time.Unix(epoch+int64(d-1)*86400, 0).UTC() }

// String is the ISO 8601 date, "unknown" for the zero Day.
func (d Day) String() string {
	if d == 0 {
		return "unknown"
	}
	return d.Time().Format(time.DateOnly)
}

// ParseDay reads an ISO 8601 date.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("day %q is not of the form 2006-01-02", s)
	}
	return DayOf(t), nil
}

// Interval is the days from Start to End, both included. The zero Interval is unknown.
type Interval struct{ Start, End Day }

// Known tells whether both ends are known.
func (i Interval) Known() bool { return i.Start != 0 && i.End != 0 }
