package show

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sitrep"
)

// mark is the shape and the word of a status.
type mark struct {
	shape, word string
	style       style
}

var marks = map[sitrep.Status]mark{
	sitrep.Happened:   {"●", "happened", red},
	sitrep.Ongoing:    {"◐", "ongoing", red},
	sitrep.Planned:    {"○", "planned", blue},
	sitrep.Threatened: {"△", "threatened", yellow},
	sitrep.CalledFor:  {"□", "called for", blue},
	sitrep.Possible:   {"?", "possible", yellow},
	sitrep.Denied:     {"✕", "denied", green},
}

func markOf(s sitrep.Status) mark {
	if m, ok := marks[s]; ok {
		return m
	}
	return mark{"·", "status unknown", plain}
}

// days writes an interval as people do: a day with its weekday, a whole month
// or year by its name, else the two ends; one year is enough for less than a year.
func days(i sitrep.Interval) string {
	if !i.Known() {
		return "undated"
	}
	a, b := i.Start.Time(), i.End.Time()
	switch {
	case i.Start == i.End:
		return a.Format("Mon 2 Jan 2006")
	case a.YearDay() == 1 && last(b) && b.Month() == time.December:
		if a.Year() == b.Year() {
			return a.Format("2006")
		}
		return a.Format("2006") + "–" + b.Format("2006")
	case a.Day() == 1 && last(b) && a.Year() == b.Year():
		if a.Month() == b.Month() {
			return a.Format("January 2006")
		}
		return a.Format("Jan") + "–" + b.Format("Jan 2006")
	case a.Year() == b.Year() && a.Month() == b.Month():
		return a.Format("2") + "–" + b.Format("2 Jan 2006")
	case b.Before(a.AddDate(1, 0, 0)):
		return a.Format("2 Jan") + "–" + b.Format("2 Jan 2006")
	}
	return a.Format("2 Jan 2006") + "–" + b.Format("2 Jan 2006")
}

// last tells whether t is the last day of its month.
func last(t time.Time) bool { return t.AddDate(0, 0, 1).Day() == 1 }

// tally writes a figure: "killed ≥ 25 fighters"; "" when neither bound is known.
func tally(t sitrep.Tally) string {
	n := amount(t.Range)
	if n == "" {
		return ""
	}
	of := strings.TrimSpace(t.Of)
	if t.Range == sitrep.Exactly(0) && t.What != "other" {
		if of == "" || t.What == "participants" {
			of = "one"
		}
		return strings.TrimSpace("no " + of + " " + t.What)
	}
	what := t.What
	if what == "other" || strings.HasPrefix(of, what) {
		what = ""
	}
	return strings.TrimSpace(strings.Join([]string{what, n, of}, " "))
}

func amount(r sitrep.Range) string {
	switch {
	case r.Min == sitrep.Open && r.Max == sitrep.Open:
		return ""
	case r.Max == sitrep.Open:
		return "≥ " + number(r.Min)
	case r.Min == sitrep.Open:
		return "≤ " + number(r.Max)
	case r.Min == r.Max:
		return number(r.Min)
	}
	return number(r.Min) + "–" + number(r.Max)
}

// number groups the digits of n by thousands.
func number(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// stance is how a source stands to an event, to be followed by its name.
func stance(s sitrep.Stance, name string) string {
	switch s {
	case sitrep.Confirms:
		return "confirmed by " + name
	case sitrep.Denies:
		return "denied by " + name
	case sitrep.Doubts:
		return "doubted by " + name
	}
	return verb(s, name) + " " + name
}

// verb is what a speaker does with a claim.
func verb(s sitrep.Stance, name string) string {
	word := map[sitrep.Stance]string{sitrep.Confirms: "confirm", sitrep.Denies: "deny", sitrep.Doubts: "doubt"}[s]
	switch {
	case word == "":
		word = "say"
	case word == "deny" && !many(name):
		return "denies"
	}
	if many(name) {
		return word
	}
	return word + "s"
}

// many tells whether a name is a plural noun: "two officials", "the police".
func many(name string) bool {
	if name == "" || name[0] < 'a' || name[0] > 'z' {
		return false
	}
	return strings.HasSuffix(name, "s") || strings.HasSuffix(name, "people") || strings.HasSuffix(name, "police") ||
		strings.HasSuffix(name, "men")
}

// because is how one event comes of another, to be followed by its number.
func because(c sitrep.Cause) string {
	switch c {
	case sitrep.Retaliation:
		return "in retaliation for"
	case sitrep.Response:
		return "in response to"
	case sitrep.Purpose:
		return "in order to bring about"
	}
	return "because of"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", one)
	}
	return fmt.Sprintf("%s %s", number(int64(n)), many)
}
