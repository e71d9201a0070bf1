package main

import (
	"context"
	"iter"

	"sitrep"
	"sitrep/gather"
	"sitrep/gather/source"
	"sitrep/read"
	"sitrep/read/parse"
	"sitrep/read/split"
)

// newLine loads the model and the tables.
func newLine(o lineOptions) (*line, error) {
	r, err := read.New(read.Options{Lexicon: o.Lexicon, Model: o.Model})
	if err != nil {
		return nil, err
	}
	return &line{lineOptions: o, reader: r}, nil
}

// open yields the reports that args name, not yet read.
func (l *line) open(ctx context.Context, args []string) iter.Seq2[*sitrep.Document, error] {
	return gather.Open(ctx, args, gather.Options{
		Source: source.Options{AllowPrivate: l.AllowPrivate, Stdin: l.in},
		Given:  l.Given,
	})
}

// newParser loads the model alone: of a weight file, or the one built in.
func newParser(file string) (*parser, error) {
	model, err := parse.OpenFile(file)
	if err != nil {
		return nil, err
	}
	return &parser{split: split.New(), tree: model}, nil
}
