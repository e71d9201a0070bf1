package read

import (
	"context"
	"errors"

	"sitrep"
	"sitrep/read/coref"
	"sitrep/read/lang"
	"sitrep/read/parse"
	"sitrep/read/said"
	"sitrep/read/split"
	"sitrep/read/tally"
	"sitrep/read/what"
	"sitrep/read/when"
	"sitrep/read/where"
	"sitrep/read/who"
	"sitrep/read/why"
)

// Options of a Reader; the zero value reads with what is built in.
type Options struct {
	Lexicon []string // files of the user's own event lexicon, which outrank the built-in one
	Model   string   // weight file in place of the built-in one
}

// Stage fills one layer of a Document.
type Stage[L any] interface {
	Run(ctx context.Context, d *sitrep.Document) (L, error)
}

// Reader reads documents. It is safe for concurrent use.
type Reader struct {
	lang  Stage[sitrep.Lang]
	split Stage[sitrep.Split]
	parse Stage[sitrep.Parse]
	coref Stage[[]sitrep.Chain]
	when  Stage[[]sitrep.When]
	where Stage[[]sitrep.Where]
	who   Stage[[]sitrep.Who]
	tally Stage[[]sitrep.Tally]
	what  Stage[[]sitrep.Account]
	said  Stage[[]sitrep.Claim]
	why   Stage[[]sitrep.Link]

	made []sitrep.Stamp
}

// New loads the model and the tables.
func New(o Options) (*Reader, error) {
	model, err := parse.OpenFile(o.Model)
	if err != nil {
		return nil, err
	}
	places, err1 := where.New()
	actors, err2 := who.New()
	accounts, err3 := what.New(o.Lexicon...)
	claims, err4 := said.New()
	links, err5 := why.New()
	if err := errors.Join(err1, err2, err3, err4, err5); err != nil {
		return nil, err
	}
	return &Reader{
		lang: lang.New(), split: split.New(), parse: model, coref: coref.New(), when: when.New(), where: places,
		who: actors, tally: tally.New(), what: accounts, said: claims, why: links,
		made: []sitrep.Stamp{{Layer: "parse", By: model.Name(), Digest: model.Digest()}},
	}, nil
}

// Versions tells which models the reader stands on.
func (r *Reader) Versions() []sitrep.Stamp { return r.made }

// Read fills every layer of d from its text, title and date.
func (r *Reader) Read(ctx context.Context, d *sitrep.Document) error {
	s := steps{ctx: ctx, d: d}
	step(&s, &d.Lang, r.lang)
	step(&s, &d.Split, r.split)
	step(&s, &d.Parse, r.parse)
	step(&s, &d.Chains, r.coref)
	step(&s, &d.Times, r.when)
	step(&s, &d.Places, r.where)
	step(&s, &d.Actors, r.who)
	step(&s, &d.Tallies, r.tally)
	step(&s, &d.Accounts, r.what)
	step(&s, &d.Claims, r.said)
	step(&s, &d.Links, r.why)
	d.Made = r.made
	return s.err
}

// steps runs stage after stage until one fails.
type steps struct {
	ctx context.Context
	d   *sitrep.Document
	err error
}

func step[L any](s *steps, layer *L, stage Stage[L]) {
	if s.err == nil {
		*layer, s.err = stage.Run(s.ctx, s.d)
	}
}
