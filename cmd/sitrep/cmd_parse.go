package main

import (
	"context"
	"os"
	"strings"

	"sitrep"
	"sitrep/read/parse"
	"sitrep/tell/export"
)

// parseCmd is "sitrep parse".
type parseCmd struct {
	Reports []string `arg:"" name:"report" help:"As for read; a .conllu file keeps its tokens and sentences."`

	Model        string `type:"existingfile" placeholder:"FILE" help:"Weight file to parse with in place of the one built in."`
	AllowPrivate bool   `help:"Fetch from loopback and private addresses too."`

	Bench   bool `help:"Print how fast the reports are parsed in place of their parse."`
	Threads int  `placeholder:"N" default:"1" help:"With --bench: reports parsed at a time."`
}

// Validate is called by the parser of the command line.
func (c *parseCmd) Validate() error {
	if c.Threads < 1 {
		return invalid("--threads is a number of reports, 1 or more")
	}
	return nil
}

// Run prints the parse of each report.
func (c *parseCmd) Run(ctx context.Context, s *streams) error {
	p, err := newParser(c.Model)
	if err != nil {
		return err
	}
	if c.Bench {
		return c.bench(ctx, s, p)
	}
	l := &line{lineOptions: lineOptions{AllowPrivate: c.AllowPrivate}, in: s.in}
	failed := false
	for _, arg := range c.Reports {
		for d, err := range c.open(ctx, l, arg) {
			if err == nil {
				err = p.parse(ctx, d)
			}
			if err != nil {
				failed = true
				s.complain(err)
				continue
			}
			if err := export.CoNLLU(s.out, d); err != nil {
				return err
			}
		}
	}
	if failed || ctx.Err() != nil {
		return errReported
	}
	return nil
}

func (c *parseCmd) open(ctx context.Context, l *line, arg string) func(func(*sitrep.Document, error) bool) {
	if !strings.HasSuffix(arg, ".conllu") {
		return l.open(ctx, []string{arg})
	}
	return func(yield func(*sitrep.Document, error) bool) {
		f, err := os.Open(arg)
		if err != nil {
			yield(nil, &sitrep.Error{Op: "parse", Kind: sitrep.NotFound, Err: err})
			return
		}
		defer f.Close()
		yield(readCoNLLU(arg, f))
	}
}

// stage fills one layer of a document.
type stage[L any] interface {
	Run(ctx context.Context, d *sitrep.Document) (L, error)
}

// parser runs the first two stages of reading alone.
type parser struct {
	split stage[sitrep.Split]
	tree  timedStage
}

// timedStage is the parse, which tells on request where its time goes.
type timedStage interface {
	stage[sitrep.Parse]
	Timed(ctx context.Context, d *sitrep.Document, t *parse.Times) (sitrep.Parse, error)
}

func (p *parser) parse(ctx context.Context, d *sitrep.Document) (err error) {
	if len(d.Split.Words) == 0 {
		if d.Split, err = p.split.Run(ctx, d); err != nil {
			return err
		}
	}
	d.Parse, err = p.tree.Run(ctx, d)
	return err
}
