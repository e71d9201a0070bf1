package score

import "slices"

// Piece is a stretch of the text of a report, with the cards whose triggers cover it.
type Piece struct {
	Text  string
	State State   // of the gravest card; "" for plain text
	Cards []*Card // that end here, whose numbers are shown
	Over  *Card   // the gravest
}

// gravity orders the states: what covers a word shows as the gravest of them.
var gravity = []State{"", Free, Right, Wrong, Extra, Missed}

// pieces cuts the text at the edges of the triggers.
func pieces(text []rune, cards []*Card) (out []Piece) {
	edges := []int{0, len(text)}
	for _, c := range cards {
		for _, s := range c.spans {
			edges = append(edges, min(s.Start, len(text)), min(s.End, len(text)))
		}
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	for i := 1; i < len(edges); i++ {
		p := Piece{Text: string(text[edges[i-1]:edges[i]])}
		for _, c := range cards {
			p.cover(c, edges[i-1], edges[i])
		}
		out = append(out, p)
	}
	return out
}

func (p *Piece) cover(c *Card, start, end int) {
	for _, s := range c.spans {
		if start < s.Start || end > s.End {
			continue
		}
		if slices.Index(gravity, c.State) > slices.Index(gravity, p.State) {
			p.State, p.Over = c.State, c
		}
		if end == s.End && !slices.Contains(p.Cards, c) {
			p.Cards = append(p.Cards, c)
		}
	}
}
