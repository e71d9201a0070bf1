package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sitrep/internal/reading"
)

// State is how an event, or one value of a slot, stands against the gold.
type State string

// The states. Free is what counts neither way.
const (
	Right  State = "right"
	Wrong  State = "wrong" // typed right, some slot wrong
	Missed State = "missed"
	Extra  State = "extra"
	Free   State = "free"
)

// Sheet is one report on the workbench.
type Sheet struct {
	ID, Anchor, Title, Outlet, Published string
	Typed, Causes                        PRF
	Text                                 []Piece
	Cards                                []*Card // in order of the text
}

// Card is one event: of the gold, of the reading, or of both.
type Card struct {
	Number int
	Anchor string
	State  State
	Type   string
	Words  string // of the triggers
	ReadAs string // of a missed event: the type of an extra one at the same words
	Rows   []Row
	spans  []reading.Span
	event  [2]int // of the reading and of the gold
	first  int
}

// Row is one slot of a card.
type Row struct {
	Slot       string
	Gold, Ours []Item
	Asked      bool // the gold fills it and the pair counts
	Score      float64
	Lost       float64 // of the sum that the headline figure is made of
}

// Item is one value of a slot.
type Item struct {
	Text  string
	State State
}

// sheet lays out report k.
func (r *Run) sheet(k int) Sheet {
	g, x := r.golds[k], r.Reports[k]
	d := g.Reading.Document
	s := Sheet{ID: x.ID, Anchor: fmt.Sprintf("r%d", k+1), Title: d.Title, Outlet: d.Outlet, Typed: PRF{Tally: x.Typed}, Causes: PRF{Tally: x.Causes}}
	if d.Published != nil {
		s.Published = *d.Published
	}
	s.Typed.finish()
	s.Causes.finish()
	m := maker{judge{p: newIndex(r.preds[k]), g: newIndex(g.Reading)}, []rune(g.Text), r.preds[k].Events, g.Reading.Events}
	s.Cards = m.cards(x)
	for i, c := range s.Cards {
		c.Number, c.Anchor = i+1, fmt.Sprintf("%s-%d", s.Anchor, i+1)
	}
	s.Text = pieces(m.text, s.Cards)
	return s
}

// maker makes the cards of one report.
type maker struct {
	judge
	text       []rune
	pred, gold []reading.Event
}

func (m *maker) cards(x Report) (cards []*Card) {
	for _, p := range x.Pairs {
		cards = append(cards, m.pair(p[0], p[1], true))
	}
	for _, j := range x.Missed {
		c := m.pair(None, j, false)
		c.State, c.ReadAs = Missed, m.readAs(j, x.Extra)
		cards = append(cards, c)
	}
	for _, i := range x.Extra {
		c := m.pair(i, None, false)
		c.State = Extra
		cards = append(cards, c)
	}
	for _, p := range x.Free {
		c := m.pair(p[0], p[1], false)
		c.State = Free
		cards = append(cards, c)
	}
	slices.SortStableFunc(cards, func(a, b *Card) int { return cmp.Compare(a.first, b.first) })
	return cards
}

// readAs is the type of the extra event that stands at the words of gold event j, "" for none.
func (m *maker) readAs(j int, extra []int) string {
	for _, i := range extra {
		if overlap(m.pred[i].Mentions, m.gold[j].Mentions) {
			return m.pred[i].Type
		}
	}
	return ""
}

// pair makes the card of event i of the reading and j of the gold, either of which may be None.
func (m *maker) pair(i, j int, counts bool) *Card {
	var p, g *reading.Event
	c := &Card{State: Right, event: [2]int{i, j}}
	if i != None {
		p = &m.pred[i]
		c.take(p, m.text)
	}
	if j != None {
		g = &m.gold[j]
		c.take(g, m.text)
	}
	c.first = len(m.text)
	for _, s := range c.spans {
		c.first = min(c.first, s.Start)
	}
	c.Rows = m.rows(p, g, counts)
	for _, r := range c.Rows {
		if r.Asked && r.Score < 1 {
			c.State = Wrong
		}
	}
	return c
}

func (c *Card) take(e *reading.Event, text []rune) {
	c.Type, c.Words = e.Type, words(text, *e)
	c.spans = append(c.spans, e.Mentions...)
}

// words are the triggers of an event, each once.
func words(text []rune, e reading.Event) string {
	var out []string
	for _, m := range e.Mentions {
		w := string(text[min(m.Start, len(text)):min(m.End, len(text))])
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, " · ")
}

func join(items []Item) string {
	var out []string
	for _, x := range items {
		out = append(out, x.Text)
	}
	return strings.Join(out, "; ")
}
