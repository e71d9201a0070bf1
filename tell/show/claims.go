package show

import (
	"fmt"
	"strings"

	"sitrep"
)

// claims prints what people are quoted with beyond "says so": denials,
// confirmations, doubts, and assertions about no event.
func (s *sheet) claims() {
	var listed []sitrep.Claim
	for _, c := range s.d.Claims {
		if c.Of == sitrep.None || c.Stance != sitrep.Asserts {
			listed = append(listed, c)
		}
	}
	if len(listed) == 0 {
		return
	}
	s.line("", "", run{words: "Claims", style: bold})
	for _, c := range listed {
		s.claim(c)
	}
	s.blank()
}

func (s *sheet) claim(c sitrep.Claim) {
	speaker := s.speaker(c)
	runs := []run{{words: upper(speaker)}, {words: verb(c.Stance, speaker) + ":", style: bold}}
	if n, ok := s.number[c.Of]; ok {
		of := "event"
		if c.Part {
			of = "a part in event"
		}
		runs = append(runs, run{words: fmt.Sprintf("%s %d,", of, n)})
	}
	at := c.Text
	if at.Len() == 0 {
		at = c.Source
	}
	words := unquote(strings.TrimSpace(tidy(at.Of(s.d.Text))))
	runs = append(runs, run{words: "“" + cutRight(words, 2*room) + "”"},
		run{words: where(s.d.Text, at.Start), style: dim})
	s.line(indent, hang, runs...)
	if s.o.Explain {
		s.basis("claim", string(c.Stance), c.Basis)
	}
}

// unquote takes the quotation marks off words that stand in them as a whole.
func unquote(s string) string {
	if len(s) > 2 && s[0] == '\'' && s[len(s)-1] == '\'' {
		return s[1 : len(s)-1]
	}
	return s
}

func upper(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
