package score

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sitrep"
)

// TimePhrase is a phrase of time and what it stands for on the day it was written.
type TimePhrase struct {
	Text    string
	Written time.Time
	Ahead   bool            // told of what is to come
	Value   string          // TIMEX3 value; or, where it is empty,
	Days    sitrep.Interval // the days, of which the end may be open, and
	Clock   string          // the time of day "15:30", empty for whole days
	Kind    string          // of phrase, for the figures
}

// TimeScore counts the phrases read right, by kind.
type TimeScore struct {
	Right, All map[string]int
	Wrong      []string
}

// String is one line a kind and one for all.
func (s TimeScore) String() string {
	var b strings.Builder
	right, all := 0, 0
	for _, k := range slices.Sorted(maps.Keys(s.All)) {
		fmt.Fprintf(&b, "%-12s %.3f  (%d of %d)\n", k, ratio(s.Right[k], s.All[k]), s.Right[k], s.All[k])
		right, all = right+s.Right[k], all+s.All[k]
	}
	fmt.Fprintf(&b, "%-12s %.3f  (%d of %d)", "phrases", ratio(right, all), right, all)
	return b.String()
}

// TimePhrases reads tab-separated phrases in either of two forms: "phrase, type, TIMEX3 value" in blocks
// that open with the day of writing, as of the timenorm corpus; or "expected value, phrase", as written
// out of duckling's examples, whose day of writing is 2013-02-12.
func TimePhrases(r io.Reader) ([]TimePhrase, error) {
	var all []TimePhrase
	var written time.Time
	lines := bufio.NewScanner(r)
	for open := true; lines.Scan(); {
		cells := strings.Split(lines.Text(), "\t")
		switch {
		case len(cells) < 2:
			open = true
		case strings.HasPrefix(cells[0], "("):
			if p, ok := ducklingPhrase(cells[0], cells[1]); ok {
				all = append(all, p)
			}
		case open:
			open = false
			written, _ = time.Parse(time.DateOnly, cells[2][:min(len(cells[2]), 10)])
		default:
			all = append(all, TimePhrase{Text: cells[0], Written: written, Value: cells[2], Kind: cells[1]})
		}
	}
	return all, lines.Err()
}

// moment is "(2013, 2, 12, 15, 30, 0)".
var moment = regexp.MustCompile(`\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)`)

// ducklingPhrase reads "(datetime (2013, 2, 12, 15, 30, 0) Minute)" and the like; what is counted in
// seconds, or from one moment to another of a day, is no news and not ok.
func ducklingPhrase(value, text string) (TimePhrase, bool) {
	p := TimePhrase{Text: text, Written: time.Date(2013, 2, 12, 4, 30, 0, 0, time.UTC), Ahead: true}
	at := moment.FindAllStringSubmatch(value, -1)
	grain := regexp.MustCompile(`\) (Second|Minute|Hour|Day|Week|Month|Quarter|Year)`).FindStringSubmatch(value)
	if len(at) == 0 || grain == nil || grain[1] == "Second" || strings.Contains(value, "OpenInterval") {
		return p, false
	}
	from := momentAt(at[0])
	p.Kind, p.Days.Start = grain[1], sitrep.DayOf(from)
	switch {
	case len(at) > 1:
		p.Kind = "from-to " + grain[1]
		p.Days.End = sitrep.DayOf(momentAt(at[1]).Add(-time.Second))
	case grain[1] == "Minute", grain[1] == "Hour":
		p.Days.End, p.Clock = p.Days.Start, from.Format("15:04")
		if from.Hour() == p.Written.Hour() {
			p.Clock = "" // days from now, to the hour: a report says the day
		}
	default:
		p.Days.End = sitrep.DayOf(ends[grain[1]](from).Add(-time.Second))
	}
	if strings.Contains(value, "Holiday") {
		p.Kind = "holiday"
	}
	return p, true
}

// ends of the grains, the first moment after them.
var ends = map[string]func(time.Time) time.Time{
	"Day":     func(t time.Time) time.Time { return t.AddDate(0, 0, 1) },
	"Week":    func(t time.Time) time.Time { return t.AddDate(0, 0, 7) },
	"Month":   func(t time.Time) time.Time { return t.AddDate(0, 1, 0) },
	"Quarter": func(t time.Time) time.Time { return t.AddDate(0, 3, 0) },
	"Year":    func(t time.Time) time.Time { return t.AddDate(1, 0, 0) },
}

func momentAt(s []string) time.Time {
	var n [6]int
	for i := range n {
		n[i], _ = strconv.Atoi(s[i+1])
	}
	return time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC)
}

// Times reads every phrase at the end of a short sentence without a tense, or of the future, and compares.
// An X of a wanted value stands for any digit.
func Times(all []TimePhrase, read func(*sitrep.Document) error) (TimeScore, error) {
	s := TimeScore{Right: map[string]int{}, All: map[string]int{}}
	for _, p := range all {
		d := &sitrep.Document{ID: "gold", Text: "The time in question: " + p.Text + ".", Dated: p.Written}
		if p.Ahead {
			d.Text = "They will meet " + p.Text + "."
		}
		if err := read(d); err != nil {
			return s, err
		}
		s.All[p.Kind]++
		if got := p.answer(d); got == "" {
			s.Right[p.Kind]++
		} else {
			s.Wrong = append(s.Wrong, fmt.Sprintf("%s: %q want %s%v %s, got %s", p.Kind, p.Text, p.Value, p.Days, p.Clock, got))
		}
	}
	return s, nil
}

// answer is "" where some time of d is what p stands for, else what was read.
func (p TimePhrase) answer(d *sitrep.Document) string {
	got := "nothing"
	for _, t := range d.Times {
		_, clock, timed := strings.Cut(t.Value, "T")
		switch {
		case p.Value != "" && sameValue(t.Value, p.Value):
			return ""
		case p.Value == "" && t.Days == p.Days && (p.Clock == "" || timed && strings.HasPrefix(clock, p.Clock)):
			return ""
		case p.Value == "" && p.Clock == "" && p.inside(t):
			return ""
		}
		got = fmt.Sprintf("%s %v by %s", t.Value, t.Days, t.By[0])
	}
	return got
}

// inside tells whether t names the week, month, quarter or year wanted, and gives those of its days
// that are still to come or already past.
func (p TimePhrase) inside(t sitrep.When) bool {
	grain := map[string]int{"Week": len("2006-W01"), "Month": len("2006-01"), "Quarter": len("2006-Q1"), "Year": len("2006")}
	return t.Days.Known() && len(t.Value) == grain[p.Kind] && t.Type == "DATE" && t.Days.Start >= p.Days.Start && t.Days.End <= p.Days.End
}

// sameValue tells whether got is want, in which an X may stand for any digit: "1989-WXX" for "1989-W42".
func sameValue(got, want string) bool {
	if len(got) != len(want) {
		return false
	}
	for i := range want {
		if got[i] != want[i] && !(want[i] == 'X' && '0' <= got[i] && got[i] <= '9') {
			return false
		}
	}
	return true
}
