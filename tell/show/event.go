package show

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/codebook"
)

const (
	indent = "    "
	hang   = "      "
)

func (s *sheet) event(r sitrep.Ref) {
	a := &s.d.Accounts[r]
	m := markOf(a.Status)
	when := days(a.Days)
	runs := []run{
		{words: when},
		{words: m.shape + " " + m.word, style: m.style, col: 23},
		{words: codebook.Words(a.Type, a.Mode), style: bold, col: 37},
	}
	if a.Score > 0 && a.Score < 0.5 {
		runs = append(runs, run{words: fmt.Sprintf("(%.0f%% sure)", a.Score*100), style: dim})
	}
	s.line(fmt.Sprintf("%2d  ", s.number[r]), indent, runs...)
	if w := s.whoToWhom(a); w != "" {
		s.line(indent, hang, run{words: w})
	}
	if facts := s.facts(r, a); len(facts) > 0 {
		s.line(indent, hang, run{words: strings.Join(facts, " · ")})
	}
	s.line(indent, indent, append(quote(s.d, a.Mentions[s.told(a)]), s.elsewhere(a)...)...)
	if s.o.Explain {
		s.explain(r, a)
	}
}

// whoToWhom is "A → B", "A ↔ B" where both do the same, "unknown → B".
func (s *sheet) whoToWhom(a *sitrep.Account) string {
	if len(a.Actors) > 1 && slices.Equal(a.Actors, a.Targets) {
		return strings.Join(s.list(a.Actors), " ↔ ")
	}
	actors, targets := s.names(a.Actors), s.names(a.Targets)
	switch {
	case actors == "" && targets == "":
		return ""
	case targets == "":
		return actors
	case actors == "":
		actors = "unknown"
	}
	return actors + " → " + targets
}

func (s *sheet) names(refs []sitrep.Ref) string { return strings.Join(s.list(refs), ", ") }

// list are the names of actors; one that was found twice is listed once.
func (s *sheet) list(refs []sitrep.Ref) []string {
	var out []string
	seen := map[[2]string]bool{}
	for _, r := range refs {
		if r == sitrep.None {
			continue
		}
		a := s.d.Actors[r]
		if key := [2]string{a.Name, describe(a)}; !seen[key] {
			seen[key] = true
			out = append(out, s.name(r))
		}
	}
	return out
}

// name is an actor's name, with its country and sector where it is met first
// or where another actor bears the same name.
func (s *sheet) name(r sitrep.Ref) string {
	a := s.d.Actors[r]
	known := s.met[r] && !s.shared(a)
	s.met[r] = true
	if what := describe(a); what != "" && !known {
		return a.Name + " (" + what + ")"
	}
	return a.Name
}

// shared tells whether another kind of actor bears the same name.
func (s *sheet) shared(a sitrep.Who) bool {
	return slices.ContainsFunc(s.d.Actors, func(b sitrep.Who) bool {
		return b.Name == a.Name && describe(b) != describe(a)
	})
}

// describe is "IRQ paramilitary"; "" for a whole state, whose name says it all.
func describe(a sitrep.Who) string {
	if a.Sector == "" {
		return ""
	}
	words := strings.ToLower(a.Sector)
	for _, x := range codebook.Sectors() {
		if x.Code == a.Sector {
			words = x.Words
		}
	}
	if strings.Contains(strings.ToLower(a.Name), words) {
		words = ""
	}
	return strings.TrimSpace(a.Country + " " + words)
}

// facts are figures, place, sources and causes.
func (s *sheet) facts(r sitrep.Ref, a *sitrep.Account) []string {
	var out []string
	for _, t := range a.Tallies {
		if n := tally(s.d.Tallies[t]); n != "" {
			out = append(out, n)
		}
	}
	if a.Where != sitrep.None {
		out = append(out, s.places(a))
	}
	out = append(out, s.sources(r)...)
	return append(out, s.causes(r)...)
}

// places is "in western Iraq (IRQ) and eastern Syria (SYR)".
func (s *sheet) places(a *sitrep.Account) string {
	all := []string{place(s.d.Places[a.Where])}
	for _, p := range a.AlsoWhere {
		word, _, _ := strings.Cut(all[0], " ")
		all = append(all, strings.TrimPrefix(place(s.d.Places[p]), word+" "))
	}
	if n := len(all); n > 2 {
		all = []string{strings.Join(all[:n-1], ", "), all[n-1]}
	}
	return strings.Join(all, " and ")
}

func place(p sitrep.Where) string {
	in := "in "
	if p.Kind == sitrep.Site || p.Kind == sitrep.Water {
		in = "at "
	}
	if p.Country == "" || p.Kind == sitrep.Country {
		return in + p.Name
	}
	return in + p.Name + " (" + p.Country + ")"
}

func (s *sheet) sources(r sitrep.Ref) []string {
	var out []string
	for _, c := range s.d.Claims {
		if c.Of != r || c.Part {
			continue
		}
		if line := stance(c.Stance, s.speaker(c)); !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// speaker is who makes the claim, in the report's own words where no actor is known.
func (s *sheet) speaker(c sitrep.Claim) string {
	if c.Speaker != sitrep.None {
		return s.d.Actors[c.Speaker].Name
	}
	if c.Source.Len() > 0 {
		return "“" + strings.TrimSpace(tidy(c.Source.Of(s.d.Text))) + "”"
	}
	return "somebody unnamed"
}

func (s *sheet) causes(r sitrep.Ref) []string {
	var out []string
	for _, l := range s.d.Links {
		n, shown := s.number[l.From]
		if l.To != r || !shown {
			continue
		}
		line := fmt.Sprintf("%s event\u00a0%d", because(l.Why), n)
		if l.SaidBy != sitrep.None {
			line += ", " + stance(sitrep.Asserts, s.d.Actors[l.SaidBy].Name)
		}
		out = append(out, line)
	}
	return out
}

// told is the mention to quote: the first that does not stand in the headline.
func (s *sheet) told(a *sitrep.Account) int {
	head := s.d.Headline
	if head.Len() == 0 && s.d.Title != "" && strings.HasPrefix(s.d.Text, s.d.Title) {
		head = sitrep.Span{End: uint32(len(s.d.Title))}
	}
	for i, m := range a.Mentions {
		if !head.Contains(m) {
			return i
		}
	}
	return 0
}

// elsewhere tells where else the report speaks of the event.
func (s *sheet) elsewhere(a *sitrep.Account) []run {
	var at []string
	for i, m := range a.Mentions {
		if i != s.told(a) {
			at = append(at, where(s.d.Text, m.Start))
		}
	}
	if len(at) == 0 {
		return nil
	}
	if len(at) > 4 {
		at = append(at[:3], fmt.Sprintf("and %d more", len(at)-3))
	}
	return []run{{words: "also\u00a0" + strings.Join(at, ", "), style: dim}}
}
