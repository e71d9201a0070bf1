package why

import (
	"context"
	"slices"

	"sitrep"
)

// Stage reads links. It is safe for concurrent use.
type Stage struct {
	phrases map[string][]phrase // first word → connectives, the longest first
}

// New loads the table of connectives.
func New() (*Stage, error) {
	phrases, err := readPhrases()
	return &Stage{phrases}, err
}

// Run finds the links between the accounts of d.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Link, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := &reading{Stage: s, d: d, tree: sitrep.NewTree(d), account: map[sitrep.Ref]sitrep.Ref{}}
	for i, a := range d.Accounts {
		for _, w := range a.Words {
			if w != sitrep.None {
				r.account[w] = sitrep.Ref(i)
			}
		}
	}
	for w := range sitrep.Ref(r.tree.Len()) {
		r.connect(w)
	}
	for w := range sitrep.Ref(r.tree.Len()) {
		if _, ok := r.account[w]; ok {
			r.react(w)
			r.repress(w)
			r.catch(w)
			r.purpose(w)
			r.joined(w)
		}
	}
	for _, w := range r.acts(0, sitrep.Ref(r.tree.Len())) {
		r.stirred(w)
		r.recall(w)
		r.implied(w)
	}
	return r.links, nil
}

// reading is the work on one document.
type reading struct {
	*Stage
	d       *sitrep.Document
	tree    *sitrep.Tree
	account map[sitrep.Ref]sitrep.Ref // trigger word → account
	links   []sitrep.Link
}

// link enters that the act told at effect is there because of the one told at cause, unless they
// are the same or already linked.
func (r *reading) link(cause, effect sitrep.Ref, why sitrep.Cause, rule string, on words) {
	if cause == sitrep.None || effect == sitrep.None {
		return
	}
	from, to := r.account[cause], r.account[effect]
	if from == to || slices.ContainsFunc(r.links, func(l sitrep.Link) bool {
		return l.From == from && l.To == to || l.From == to && l.To == from
	}) {
		return
	}
	r.links = append(r.links, sitrep.Link{From: from, To: to, Why: why, SaidBy: r.sayer(effect, on.first),
		Basis: sitrep.Base("why/"+rule, rules[rule], r.span(on), r.tree.Span(cause), r.tree.Span(effect))})
}
