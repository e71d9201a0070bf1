package show

import (
	"fmt"
	"strings"

	"sitrep"
)

// explain shows rule, words and score behind every value of an account.
func (s *sheet) explain(r sitrep.Ref, a *sitrep.Account) {
	code := a.Type
	if a.Mode != "" {
		code += "." + a.Mode
	}
	s.basis("event", code+" "+string(a.Status), a.Basis)
	for _, x := range a.Actors {
		s.actor("actor", x)
	}
	for _, x := range a.Targets {
		s.actor("target", x)
	}
	if a.Time != sitrep.None {
		t := s.d.Times[a.Time]
		s.basis("when", strings.TrimSpace(t.Type+" "+t.Value), t.Basis)
	}
	for _, x := range append([]sitrep.Ref{a.Where}, a.AlsoWhere...) {
		if x == sitrep.None {
			continue
		}
		p := s.d.Places[x]
		s.basis("where", strings.TrimSpace(p.Name+" "+p.Country+" "+coordinates(p)+" "+p.Reason), p.Basis)
	}
	for _, x := range a.Tallies {
		t := s.d.Tallies[x]
		s.basis("count", t.What+" "+amount(t.Range), t.Basis)
	}
	for _, c := range s.d.Claims {
		if c.Of == r {
			s.basis("source", s.speaker(c)+" "+verb(c.Stance, s.speaker(c)), c.Basis)
		}
	}
	for _, l := range s.d.Links {
		if n, shown := s.number[l.From]; l.To == r && shown {
			s.basis("cause", fmt.Sprintf("%s %d", because(l.Why), n), l.Basis)
		}
	}
}

func (s *sheet) actor(label string, r sitrep.Ref) {
	if r != sitrep.None {
		a := s.d.Actors[r]
		s.basis(label, strings.TrimSpace(a.Name+" "+a.Country+" "+a.Sector), a.Basis)
	}
}

// basis writes one value: "when   DATE 2019-12-31  88%  by when/weekday-back@3  on “Tuesday” 5:4".
func (s *sheet) basis(label, value string, b sitrep.Basis) {
	var on []string
	for i, x := range b.On {
		if i == 4 {
			on = append(on, fmt.Sprintf("and %d more", len(b.On)-i))
			break
		}
		words := cutRight(strings.TrimSpace(tidy(x.Of(s.d.Text))), 40)
		on = append(on, "“"+words+"” "+where(s.d.Text, x.Start))
	}
	runs := []run{{words: value}, {words: fmt.Sprintf("%.0f%%", b.Score*100)}, {words: "by " + strings.Join(b.By, ", ")}}
	if len(on) > 0 {
		runs = append(runs, run{words: "on " + strings.Join(on, ", ")})
	}
	for i := range runs {
		runs[i].style = dim
	}
	s.line(fmt.Sprintf("    ┊ %-7s", label), "    ┊        ", runs...)
}

func coordinates(p sitrep.Where) string {
	if !p.Located {
		return ""
	}
	return fmt.Sprintf("%.2f,%.2f", p.Lat, p.Lon)
}
