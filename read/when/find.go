package when

import (
	"strings"

	"sitrep"
)

// match is a time expression over the words [from, to).
type match struct {
	stretch
	from, to int
	kind     string // DATE TIME DURATION SET
	text     string // TIMEX3 value where it is not the stretch's own
	narrow   sitrep.Interval
	rule     string
	score    float32
	told     bool // later expressions may count from it
}

func (m *match) value() string {
	if m.text != "" {
		return m.text
	}
	return m.stretch.value()
}

func (m *match) days() sitrep.Interval {
	i := m.stretch.days()
	if m.narrow.Known() {
		i = m.narrow
	}
	if i.Start < 1 || i.End < i.Start {
		return sitrep.Interval{} // before the calendar begins
	}
	return i
}

// finder reads the expressions of one document from first to last.
type finder struct {
	toks          []token
	pub           sitrep.Day
	tree          *sitrep.Tree
	rules, points []rule
	story         stretch       // the day told last
	where         int           // its sentence
	depth         int           // of points within points
	memo          map[int]match // points found, for the story so far
}

// rule tries to read an expression at the cursor.
type rule struct {
	id   string
	read func(*finder, *cursor) (match, bool)
}

// rules in order; the longest match wins, the earlier one among equals.
func rules() []rule {
	return []rule{
		{"when/range", (*finder).spread},
		{"when/clock", (*finder).clock},
		{"when/daypart", (*finder).daypart},
		{"when/numeric", (*finder).numeric},
		{"when/date", (*finder).date},
		{"when/weekday", (*finder).weekday},
		{"when/nth-weekday", (*finder).nthWeekday},
		{"when/holiday", (*finder).holiday},
		{"when/month", (*finder).month},
		{"when/year", (*finder).year},
		{"when/decade", (*finder).decade},
		{"when/season", (*finder).season},
		{"when/quarter", (*finder).quarter},
		{"when/last-quarter", (*finder).lastQuarter},
		{"when/offset", (*finder).offset},
		{"when/edge", (*finder).edge},
		{"when/deictic", (*finder).deictic},
		{"when/this-unit", (*finder).thisUnit},
		{"when/ago", (*finder).ago},
		{"when/ahead", (*finder).inFuture},
		{"when/later", (*finder).later},
		{"when/narrative", (*finder).narrative},
		{"when/span", (*finder).lastSpan},
		{"when/nth-day", (*finder).nthDay},
		{"when/set", (*finder).set},
		{"when/duration", (*finder).duration},
		{"when/vague", (*finder).vague},
	}
}

// longest is the longest match that starts at word i.
func (f *finder) longest(i int, rules []rule) (match, bool) {
	best := match{to: i}
	for _, r := range rules {
		c := cursorAt(f.toks, i)
		m, ok := r.read(f, c)
		if !ok || c.i <= best.to {
			continue
		}
		m.from, m.to = i, c.i
		if m.rule == "" {
			m.rule = r.id
		}
		if m.score == 0 {
			m.score = 0.9
		}
		best = m
	}
	return best, best.to > i
}

// all lists the expressions of the document.
func (f *finder) all() []match {
	var out []match
	published := f.pub
	for i := 0; i < len(f.toks); {
		if i == 0 || f.toks[i].sent != f.toks[i-1].sent {
			f.pub = published
			f.pub = f.pictured(i)
		}
		m, ok := f.longest(i, f.rules)
		if !ok {
			i++
			continue
		}
		if f.keep(&m) {
			f.since(&m)
			out = append(out, m)
			f.tell(m)
		}
		i = m.to
	}
	return out
}

// pictured is the day that the sentence from word i tells from: that of publication or, under a
// picture, the one it closes with: "Police at a rally on Sunday in Lima, Peru, May 5, 2019."
func (f *finder) pictured(i int) sitrep.Day {
	end := i
	for end < len(f.toks) && f.toks[end].sent == f.toks[i].sent {
		end++
	}
	for at := max(i+1, end-7); at < end; at++ {
		c := cursorAt(f.toks, at)
		if m, ok := f.date(c); ok && m.known() && m.grain == day && c.i >= end-1 && c.low(0) != "," && c.low(at-c.i-1) == "," && len(c.low(-1)) == 4 {
			return m.start
		}
	}
	return f.pub
}

// keep drops ages, names made of dates and other look-alikes.
func (f *finder) keep(m *match) bool {
	c := cursorAt(f.toks, m.from)
	behind := c.peek(m.to - m.from)
	next := behind.low
	switch {
	case next == "-" && c.low(m.to-m.from+1) == "old", next == "old", next == "olds":
		return false
	case behind.capital() && bodies[next], bodies[next] && m.kind == "DATE" && m.grain == day && behind.text != "":
		return false
	case m.kind == "TIME" && c.peek(-1).text == "" && behind.text == "" && strings.Contains(c.low(0), ":"):
		return false // the length of a film on a line of its own
	case c.low(-1) == "time" && c.low(0) == "in" && m.kind == "DATE":
		return false // "for the second time in a month"
	case colours[c.low(-1)] && c.peek(-1).capital() && m.kind == "DATE":
		return false
	}
	return true
}

// since stretches "since 2011" to the day of publication.
func (f *finder) since(m *match) {
	c := cursorAt(f.toks, m.from)
	if m.kind == "DATE" && (c.low(-1) == "since" || c.low(-1) == "the" && c.low(-2) == "since") && m.known() && f.pub >= m.start {
		m.narrow = sitrep.Interval{Start: m.start, End: f.pub}
		m.told = false
	}
}

// tell makes m the time that later expressions count from.
func (f *finder) tell(m match) {
	if m.told && m.known() {
		f.story, f.where = m.stretch, f.toks[m.from].sent
		clear(f.memo)
	}
}

func dated(s stretch) match { return match{stretch: s, kind: "DATE", told: true} }
