package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"sitrep"
	"sitrep/learn/score"
)

// scoreParse measures the parse on a treebank, on its own words.
func (c *scoreCmd) scoreParse(ctx context.Context, s *streams) error {
	p, err := newParser("")
	if err != nil {
		return err
	}
	trees, err := open(c.Parse)
	if err != nil {
		return err
	}
	defer trees.Close()
	var names io.Reader
	if c.Names != "" {
		f, err := open(c.Names)
		if err != nil {
			return err
		}
		defer f.Close()
		names = f
	}
	got, err := score.Parse(trees, names, func(d *sitrep.Document) error { return p.parse(ctx, d) })
	if err != nil {
		return &sitrep.Error{Op: "score", Kind: sitrep.KindOf(err), Item: c.Parse, Err: err}
	}
	if c.JSON {
		return json.NewEncoder(s.out).Encode(got)
	}
	printParse(s.out, got)
	return nil
}

func printParse(w io.Writer, p score.ParseScore) {
	fmt.Fprintf(w, "words %d\n", p.Words)
	for _, x := range []struct {
		name  string
		share float64
	}{{"UPOS", p.UPOS}, {"XPOS", p.XPOS}, {"features", p.Feats}, {"lemma", p.Lemma}, {"UAS", p.UAS}, {"LAS", p.LAS}} {
		fmt.Fprintf(w, "  %-12s %.4f\n", x.name, x.share)
	}
	for _, x := range []struct {
		name string
		score.PRF
	}{{"names", p.Names}, {"predicates", p.Predicates}, {"senses", p.Senses}, {"roles", p.Roles}, {"roles, found", p.RolesKnown}} {
		if x.Tally.Gold > 0 {
			fmt.Fprintf(w, "  %-12s P %.3f  R %.3f  F1 %.3f  (gold %d)\n", x.name, x.Precision, x.Recall, x.F1, x.Tally.Gold)
		}
	}
}

// scorePlaces measures places on articles in the GeoVirus form.
func (c *scoreCmd) scorePlaces(ctx context.Context, s *streams) error {
	l, err := newLine(lineOptions{Lexicon: c.Lexicon})
	if err != nil {
		return err
	}
	f, err := open(c.Places)
	if err != nil {
		return err
	}
	defer f.Close()
	all, err := score.GeoVirus(f)
	if err != nil {
		return &sitrep.Error{Op: "score", Kind: sitrep.Unreadable, Item: c.Places, Err: err}
	}
	got, err := score.Places(all, func(d *sitrep.Document) error { return l.reader.Read(ctx, d) })
	if err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(s.out).Encode(got)
	}
	_, err = fmt.Fprintln(s.out, got)
	return err
}

// scoreTimes measures times on phrases.
func (c *scoreCmd) scoreTimes(ctx context.Context, s *streams) error {
	l, err := newLine(lineOptions{Lexicon: c.Lexicon})
	if err != nil {
		return err
	}
	f, err := open(c.Times)
	if err != nil {
		return err
	}
	defer f.Close()
	all, err := score.TimePhrases(f)
	if err != nil {
		return &sitrep.Error{Op: "score", Kind: sitrep.Unreadable, Item: c.Times, Err: err}
	}
	got, err := score.Times(all, func(d *sitrep.Document) error { return l.reader.Read(ctx, d) })
	if err != nil {
		return err
	}
	if c.Errors {
		for _, w := range got.Wrong {
			fmt.Fprintln(s.out, w)
		}
	}
	_, err = fmt.Fprintln(s.out, got)
	return err
}

func open(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, &sitrep.Error{Op: "score", Kind: sitrep.NotFound, Err: err}
	}
	return f, nil
}
