package said

import (
	"context"

	"sitrep"
)

// Stage reads claims. It is safe for concurrent use.
type Stage struct {
	verbs map[string]verb
	nouns map[string]noun
}

// New loads the tables of reporting verbs and nouns.
func New() (*Stage, error) {
	verbs, err := readVerbs()
	if err != nil {
		return nil, err
	}
	nouns, err := readNouns()
	if err != nil {
		return nil, err
	}
	return &Stage{verbs, nouns}, nil
}

// Run finds the claims of d, those about its accounts first.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Claim, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := newReading(s, d)
	r.findFrames()
	r.findQuotes()
	r.findStatements()
	var out []sitrep.Claim
	for i := range d.Accounts {
		out = append(out, r.claims(sitrep.Ref(i))...)
	}
	return append(out, r.loose(out)...), nil
}

// reading is the work on one document.
type reading struct {
	*Stage
	d       *sitrep.Document
	tree    *sitrep.Tree
	who     []sitrep.Ref // word → the actor whose head it is, None
	within  []mention    // word → the shortest mention over it
	account map[sitrep.Ref]sitrep.Ref
	quotes  []words
	frames  []frame
}

// mention is a stretch of text that names an actor.
type mention struct {
	actor sitrep.Ref
	span  sitrep.Span
}

func newReading(s *Stage, d *sitrep.Document) *reading {
	r := &reading{Stage: s, d: d, tree: sitrep.NewTree(d), account: map[sitrep.Ref]sitrep.Ref{}}
	r.indexActors()
	for i, a := range d.Accounts {
		for _, w := range a.Words {
			if w != sitrep.None {
				r.account[w] = sitrep.Ref(i)
			}
		}
	}
	r.quotes = quotations(d)
	return r
}

// indexActors fills who and within.
func (r *reading) indexActors() {
	n := len(r.d.Split.Words)
	r.who, r.within = make([]sitrep.Ref, n), make([]mention, n)
	for w := range n {
		r.who[w], r.within[w].actor = sitrep.None, sitrep.None
	}
	for i, a := range r.d.Actors {
		for _, h := range a.Heads {
			if h != sitrep.None && r.who[h] == sitrep.None {
				r.who[h] = sitrep.Ref(i)
			}
		}
		for _, m := range a.Mentions {
			r.cover(sitrep.Ref(i), m)
		}
	}
}

// cover enters a mention at each of its words that no shorter mention holds.
func (r *reading) cover(actor sitrep.Ref, m sitrep.Span) {
	first, end := wordsOf(r.d, m)
	for w := first; w < end; w++ {
		if old := r.within[w]; old.actor == sitrep.None || m.Len() < old.span.Len() {
			r.within[w] = mention{actor, m}
		}
	}
}
