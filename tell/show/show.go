package show

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"sitrep"
)

// Options say how a reading is printed.
type Options struct {
	Width         int  // columns; 0 for 80
	Colour        bool // for a terminal that wants it
	Explain       bool // show rule, words and score behind every value
	MinConfidence float32
}

// Document prints one reading.
func Document(w io.Writer, d *sitrep.Document, o Options) error {
	s := &sheet{paper: newPaper(w, o), d: d, o: o, number: map[sitrep.Ref]int{}, met: map[sitrep.Ref]bool{}}
	s.header()
	s.events()
	s.claims()
	return s.out.Flush()
}

// sheet is the printing of one document.
type sheet struct {
	*paper
	d      *sitrep.Document
	o      Options
	order  []sitrep.Ref
	number map[sitrep.Ref]int  // account -> the number it is printed with
	met    map[sitrep.Ref]bool // actors that were introduced
}

func (s *sheet) header() {
	title := s.d.Title
	if title == "" && s.d.Headline.Len() > 0 {
		title = s.d.Headline.Of(s.d.Text)
	}
	if title == "" {
		title = string(s.d.ID)
	}
	s.line("", "", run{words: title, style: bold})
	var facts []string
	switch {
	case s.d.Outlet != "":
		facts = append(facts, s.d.Outlet)
	case s.d.Credit != "":
		facts = append(facts, "credited to "+s.d.Credit)
	}
	if s.d.Dated.IsZero() {
		facts = append(facts, "date unknown: days such as “Tuesday” stay unresolved (give --published DATE)")
	} else {
		facts = append(facts, "published "+s.d.Dated.Format("Mon 2 Jan 2006"))
	}
	s.line("", "", run{words: strings.Join(facts, " · "), style: dim})
	s.blank()
}

// events prints the dated accounts in the order in which they happened, then the others in the order of the text.
func (s *sheet) events() {
	s.sort()
	if len(s.order) == 0 {
		s.line("", "", run{words: "No event found in this report."})
		s.blank()
		return
	}
	undated := false
	for _, r := range s.order {
		if !undated && !s.d.Accounts[r].Days.Known() {
			undated = true
			if s.number[r] > 1 {
				s.line("", "", run{words: "The report does not say when:", style: dim})
				s.blank()
			}
		}
		s.event(r)
		s.blank()
	}
}

func (s *sheet) sort() {
	for i, a := range s.d.Accounts {
		if a.Score >= s.o.MinConfidence && len(a.Mentions) > 0 {
			s.order = append(s.order, sitrep.Ref(i))
		}
	}
	slices.SortStableFunc(s.order, func(a, b sitrep.Ref) int {
		x, y := &s.d.Accounts[a], &s.d.Accounts[b]
		if x.Days.Known() != y.Days.Known() {
			if x.Days.Known() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(x.Days.Start, y.Days.Start), cmp.Compare(x.Days.End, y.Days.End),
			cmp.Compare(first(x), first(y)))
	})
	for i, r := range s.order {
		s.number[r] = i + 1
	}
}

// first is where the account is first told.
func first(a *sitrep.Account) uint32 {
	at := a.Mentions[0].Start
	for _, m := range a.Mentions {
		at = min(at, m.Start)
	}
	return at
}
