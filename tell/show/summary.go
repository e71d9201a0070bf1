package show

import (
	"fmt"
	"io"
	"strings"

	"sitrep"
)

// Summary counts what was read over several reports.
type Summary struct {
	Read, Failed, Events int
	status               map[sitrep.Status]int
	from, to             sitrep.Day
}

// Add counts the document's events of at least the given confidence.
func (s *Summary) Add(d *sitrep.Document, minConfidence float32) {
	if s.status == nil {
		s.status = map[sitrep.Status]int{}
	}
	s.Read++
	for _, a := range d.Accounts {
		if a.Score >= minConfidence {
			s.Events++
			s.status[a.Status]++
		}
	}
	if day := sitrep.DayOf(d.Dated); day != 0 {
		s.to = max(s.to, day)
		if s.from == 0 || day < s.from {
			s.from = day
		}
	}
}

// Print writes the summary line, wrapped.
func (s *Summary) Print(w io.Writer, o Options) error {
	p := newPaper(w, o)
	line := plural(s.Read, "report", "reports") + " read"
	if s.from != 0 {
		line += ", published " + days(sitrep.Interval{Start: s.from, End: s.to})
	}
	if s.Failed > 0 {
		line += fmt.Sprintf(", %d not read", s.Failed)
	}
	line += "; " + plural(s.Events, "event", "events")
	var by []string
	for _, st := range []sitrep.Status{sitrep.Happened, sitrep.Ongoing, sitrep.Planned, sitrep.Threatened,
		sitrep.CalledFor, sitrep.Possible, sitrep.Denied} {
		if n := s.status[st]; n > 0 {
			by = append(by, fmt.Sprintf("%s\u00a0%d\u00a0%s", markOf(st).shape, n, markOf(st).word))
		}
	}
	if len(by) > 0 {
		line += ": " + strings.Join(by, ", ")
	}
	p.line("", "  ", run{words: line + "."})
	return p.out.Flush()
}
