package sitrep

import (
	"fmt"
	"unicode/utf8"
)

// Check proves that the document holds together: the text is UTF-8, spans lie
// inside it on rune edges, refs point into their layers, bases are not empty.
// Tests, fuzzers and stores call it.
func (d *Document) Check() error {
	if !utf8.ValidString(d.Text) {
		return fmt.Errorf("document %s: text is not UTF-8", d.ID)
	}
	c := checker{d: d}
	c.span("headline", d.Headline)
	c.split()
	c.parse()
	c.layers()
	c.accounts()
	if c.err != nil {
		return fmt.Errorf("document %s: %w", d.ID, c.err)
	}
	return nil
}

type checker struct {
	d   *Document
	err error
}

func (c *checker) fail(format string, a ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, a...)
	}
}

func (c *checker) span(what string, s ...Span) {
	for _, s := range s {
		if !s.in(c.d.Text) {
			c.fail("%s: span %d-%d is outside the text or off a rune edge", what, s.Start, s.End)
		}
	}
}

func (c *checker) ref(what string, n int, refs ...Ref) {
	for _, r := range refs {
		if r < None || int(r) >= n {
			c.fail("%s: ref %d of a layer of %d", what, r, n)
		}
	}
}

func (c *checker) basis(what string, b Basis) {
	if len(b.By) == 0 || len(b.On) == 0 {
		c.fail("%s: no basis", what)
	}
	c.span(what+" basis", b.On...)
}

func (c *checker) split() {
	var at uint32
	for i, w := range c.d.Split.Words {
		c.span("word", w)
		if w.Start < at || w.Len() == 0 {
			c.fail("word %d overlaps the one before it, or is empty", i)
		}
		at = w.End
	}
	n := Ref(len(c.d.Split.Words))
	next := Ref(0)
	for i, s := range c.d.Split.Sentences {
		c.span("sentence", s.Span)
		if s.First != next || s.End < s.First || s.End > n {
			c.fail("sentence %d: words %d-%d do not follow on %d", i, s.First, s.End, next)
		}
		next = s.End
	}
}

func (c *checker) parse() {
	p, n := &c.d.Parse, len(c.d.Split.Words)
	if len(p.Words) != 0 && len(p.Words) != n {
		c.fail("parse: %d words where the split has %d", len(p.Words), n)
	}
	for _, w := range p.Words {
		c.ref("head", n, w.Head)
	}
	for _, x := range p.Names {
		c.ref("name", n+1, x.First, x.End)
	}
	for _, x := range p.Predicates {
		c.ref("predicate", n, x.Word)
		for _, r := range x.Roles {
			c.ref("role", n, r.Head)
			c.ref("role", n+1, r.First, r.End)
		}
	}
}

func (c *checker) layers() {
	d, n := c.d, len(c.d.Split.Words)
	for _, x := range d.Chains {
		for _, m := range x.Mentions {
			c.span("chain", m.Span)
			c.ref("chain", n, m.Head)
		}
	}
	for _, x := range d.Times {
		c.span("time", x.Mentions...)
		c.basis("time", x.Basis)
	}
	for _, x := range d.Places {
		c.span("place", x.Mentions...)
		c.basis("place", x.Basis)
	}
	for _, x := range d.Actors {
		c.span("actor", x.Mentions...)
		c.ref("actor", n, x.Heads...)
		c.basis("actor", x.Basis)
	}
	for _, x := range d.Tallies {
		c.span("tally", x.Span)
		c.ref("tally", n, x.Word, x.Verb)
		c.basis("tally", x.Basis)
	}
}

func (c *checker) accounts() {
	d, n := c.d, len(c.d.Split.Words)
	for _, x := range d.Accounts {
		if len(x.Mentions) == 0 {
			c.fail("account: no mention")
		}
		c.span("account", x.Mentions...)
		c.ref("account word", n, x.Words...)
		c.ref("account actor", len(d.Actors), x.Actors...)
		c.ref("account target", len(d.Actors), x.Targets...)
		c.ref("account time", len(d.Times), x.Time)
		c.ref("account place", len(d.Places), x.Where)
		c.ref("account place", len(d.Places), x.AlsoWhere...)
		c.ref("account tally", len(d.Tallies), x.Tallies...)
		c.basis("account", x.Basis)
	}
	for _, x := range d.Claims {
		c.ref("claim", len(d.Actors), x.Speaker)
		c.ref("claim", len(d.Actors), x.Via...)
		c.ref("claim", len(d.Accounts), x.Of)
		c.span("claim", x.Source, x.Text)
		c.basis("claim", x.Basis)
	}
	for _, x := range d.Links {
		c.ref("link", len(d.Accounts), x.From, x.To)
		c.ref("link", len(d.Actors), x.SaidBy)
		c.basis("link", x.Basis)
	}
}
