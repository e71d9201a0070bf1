package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"runtime"

	"sitrep"
	"sitrep/internal/reading"
	"sitrep/learn/score"
	"sitrep/tell/export"
)

// scoreCmd is "sitrep score".
type scoreCmd struct {
	Gold     string `arg:"" optional:"" type:"existingdir" help:"Folder of gold readings: <id>.json with the report as text/<id>.txt."`
	Readings string `arg:"" optional:"" help:"Readings to score, one JSON object a line. Without it the reports are read."`

	Errors    bool     `help:"List the events that were missed and those that are extra, and what costs most."`
	HTML      string   `name:"html" placeholder:"FILE" help:"Write the errors as one page: every report with gold and reading side by side."`
	Most      int      `default:"40" placeholder:"N" help:"Wrong values and links listed by --errors; ${default} unless told."`
	Only      string   `type:"existingfile" placeholder:"FILE" help:"Score only the reports whose ids stand in FILE, one a line."`
	Hide      string   `type:"existingfile" placeholder:"FILE" help:"Leave out the reports whose ids stand in FILE, one a line."`
	PerReport bool     `help:"One line a report."`
	JSON      bool     `name:"json" help:"The figures as one JSON object."`
	Lexicon   []string `type:"existingfile" placeholder:"FILE" help:"Event lexicon of your own, added to the one built in. Repeatable."`

	Parse  string `type:"existingfile" placeholder:"CONLLU" help:"Measure the parse on a treebank instead."`
	Names  string `type:"existingfile" placeholder:"IOB2" help:"Names on the same sentences, with --parse."`
	Places string `type:"existingfile" placeholder:"XML" help:"Measure places on articles in the form of GeoVirus instead."`
	Times  string `type:"existingfile" placeholder:"TSV" help:"Measure times on phrases in the form of timenorm or duckling instead."`
}

// Validate is called by the parser of the command line.
func (c *scoreCmd) Validate() error {
	if c.Gold == "" && c.Parse == "" && c.Places == "" && c.Times == "" {
		return invalid("a folder of gold readings is wanted, or --parse, --places or --times")
	}
	if c.Most < 0 {
		return invalid("--most is 0 or more")
	}
	return nil
}

// Run scores what was asked for.
func (c *scoreCmd) Run(ctx context.Context, s *streams) error {
	switch {
	case c.Parse != "":
		return c.scoreParse(ctx, s)
	case c.Places != "":
		return c.scorePlaces(ctx, s)
	case c.Times != "":
		return c.scoreTimes(ctx, s)
	}
	return c.scoreReadings(ctx, s)
}

func (c *scoreCmd) scoreReadings(ctx context.Context, s *streams) error {
	golds, err := score.LoadGold(c.Gold)
	if err != nil {
		return err
	}
	if golds, err = c.pick(golds); err != nil {
		return err
	}
	preds, err := c.readings(ctx, s, golds)
	if err != nil {
		return err
	}
	run := score.Readings(golds, preds)
	for _, w := range run.Warnings {
		s.note(w)
	}
	if err := c.errors(run, s); err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(s.out).Encode(run.Figures())
	}
	if c.PerReport {
		run.PrintReports(s.out)
	}
	run.Figures().Print(s.out)
	return nil
}

// readings are those of the file, or made here and now.
func (c *scoreCmd) readings(ctx context.Context, s *streams, golds []score.Gold) ([]*reading.Reading, error) {
	if c.Readings == "" {
		return c.read(ctx, s, golds)
	}
	f, err := open(c.Readings)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rs, err := reading.DecodeLines(f)
	if err != nil {
		return nil, &sitrep.Error{Op: "score", Kind: sitrep.Invalid, Item: c.Readings, Err: err,
			Hint: `one reading a line is wanted, as "sitrep read --json" prints them`}
	}
	return rs, nil
}

// read takes the reports the way they would come from outside: as JSON lines.
func (c *scoreCmd) read(ctx context.Context, s *streams, golds []score.Gold) ([]*reading.Reading, error) {
	l, err := newLine(lineOptions{Lexicon: c.Lexicon, Workers: runtime.NumCPU()})
	if err != nil {
		return nil, err
	}
	if l.in, err = reports(golds); err != nil {
		return nil, err
	}
	var out []*reading.Reading
	for d, err := range l.each(ctx, []string{"-"}) {
		if err != nil {
			s.complain(err)
			continue
		}
		r := export.Reading(d)
		out = append(out, &r)
	}
	return out, ctx.Err()
}

// reports are the texts of the gold readings, one JSON object a line.
func reports(golds []score.Gold) (io.Reader, error) {
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	for _, g := range golds {
		d := g.Reading.Document
		err := to.Encode(map[string]any{
			"id": g.ID, "title": d.Title, "outlet": d.Outlet, "published": d.Published, "language": d.Language, "text": g.Text,
		})
		if err != nil {
			return nil, err
		}
	}
	return &b, nil
}
