package where

import (
	"context"

	"sitrep"
	"sitrep/internal/gaz"
	"sitrep/resources"
)

// Stage finds and resolves places. It is safe for concurrent use.
type Stage struct {
	gaz   *gaz.Gazetteer
	words *lexicon
}

// New makes the stage from the tables built into the program.
func New() (*Stage, error) {
	g, err := gaz.Open()
	if err != nil {
		return nil, &sitrep.Error{Op: "read/where.New", Kind: sitrep.Internal, Hint: "the program was built with damaged tables", Err: err}
	}
	l, err := loadLexicon(resources.FS)
	if err != nil {
		return nil, &sitrep.Error{Op: "read/where.New", Kind: sitrep.Internal, Hint: "the program was built with damaged tables", Err: err}
	}
	return &Stage{g, l}, nil
}

// Run reads Split and Parse of d and gives its places in order of their first mention.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Where, error) {
	p := newPage(s.words, d)
	f := &finder{page: p, gaz: s.gaz, seen: map[string][]gaz.Place{}}
	for i := range d.Split.Sentences {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f.sentence(i)
	}
	f.screen()
	f.phrases()
	f.facilities()
	f.borders()
	newResolver(f).run()
	return gather(f), nil
}
