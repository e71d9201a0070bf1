package main

import (
	"context"
	"encoding/json"
	"io"
	"runtime"
	"strings"
	"time"

	"sitrep"
	"sitrep/internal/reading"
	"sitrep/tell/export"
	"sitrep/tell/show"
)

// readCmd is "sitrep read".
type readCmd struct {
	Reports []string `arg:"" name:"report" help:"Files (.txt .html .jsonl .warc, also .gz), folders, globs, URLs, or - for standard input."`

	JSON    bool `name:"json" help:"One JSON object a report, schema reading/1."`
	Explain bool `help:"Show rule, words and score behind every value."`

	Published string `placeholder:"DATE" help:"Day of publication, 2006-01-02. Goes before what the report says, as do the next three."`
	Outlet    string `help:"Outlet."`
	Title     string `help:"Title."`
	Language  string `enum:"en," default:"" help:"Language: en, the only one that is read."`

	Lexicon       []string `type:"existingfile" placeholder:"FILE" help:"Event lexicon of your own, added to the one built in. Repeatable."`
	Model         string   `type:"existingfile" placeholder:"FILE" help:"Weight file to read with in place of the one built in."`
	MinConfidence float64  `placeholder:"P" help:"Leave out events less sure than this, 0 to 1."`
	AllowPrivate  bool     `help:"Fetch from loopback and private addresses too."`
	Workers       int      `placeholder:"N" help:"Reports read at a time; as many as there are processors when 0."`
	Color         string   `enum:"auto,always,never" default:"auto" help:"Colour: ${enum}."`
}

// Validate is called by the parser of the command line.
func (c *readCmd) Validate() error {
	if c.MinConfidence < 0 || c.MinConfidence > 1 {
		return invalid("--min-confidence is a probability, 0 to 1")
	}
	if c.Workers < 0 {
		return invalid("--workers is a number of reports, 0 or more")
	}
	if c.Published != "" {
		if _, err := time.Parse(time.DateOnly, c.Published); err != nil {
			return invalid("--published is a day such as 2006-01-02")
		}
	}
	return nil
}

// Run reads the reports and prints each reading in the order of the input.
func (c *readCmd) Run(ctx context.Context, s *streams) error {
	l, err := newLine(c.options())
	if err != nil {
		return err
	}
	l.in = s.in
	print := c.printer(s.out)
	note := newProgress(s)
	failed := 0
	for d, err := range l.each(ctx, c.Reports) {
		note.clear()
		if err != nil {
			failed++
			s.complain(err)
		}
		if err := print.report(d, err); err != nil {
			return err
		}
		note.add(err)
	}
	note.clear()
	if err := print.end(); err != nil {
		return err
	}
	if failed > 0 || ctx.Err() != nil {
		return errReported
	}
	return nil
}

func (c *readCmd) options() lineOptions {
	given := sitrep.Given{Title: c.Title, Outlet: c.Outlet, Language: c.Language}
	given.Dated, _ = time.Parse(time.DateOnly, c.Published) // checked by Validate; zero when not given
	workers := c.Workers
	if workers == 0 {
		workers = runtime.NumCPU()
	}
	return lineOptions{Given: given, Lexicon: c.Lexicon, Model: c.Model, AllowPrivate: c.AllowPrivate, Workers: workers}
}

// printer prints readings one after the other; err is set in place of a document that was not read.
type printer interface {
	report(d *sitrep.Document, err error) error
	end() error
}

func (c *readCmd) printer(w io.Writer) printer {
	if c.JSON {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return &jsonPrinter{to: e, min: c.MinConfidence}
	}
	o := show.Options{Width: width(w), Colour: colour(w, c.Color), Explain: c.Explain, MinConfidence: float32(c.MinConfidence)}
	return &peoplePrinter{w: w, o: o}
}

type jsonPrinter struct {
	to  *json.Encoder
	min float64
}

func (p *jsonPrinter) report(d *sitrep.Document, err error) error {
	var r reading.Reading
	if err != nil {
		r = export.Failed(idOf(d), err)
	} else {
		r = export.Confident(export.Reading(d), p.min)
	}
	return p.to.Encode(r)
}

func (p *jsonPrinter) end() error { return nil }

func idOf(d *sitrep.Document) sitrep.DocID {
	if d == nil {
		return ""
	}
	return d.ID
}

type peoplePrinter struct {
	w       io.Writer
	o       show.Options
	summary show.Summary
}

func (p *peoplePrinter) report(d *sitrep.Document, err error) error {
	if err != nil {
		p.summary.Failed++
		return nil
	}
	if p.summary.Read > 0 {
		if _, err := io.WriteString(p.w, strings.Repeat("─", p.o.Width)+"\n"); err != nil {
			return err
		}
	}
	p.summary.Add(d, p.o.MinConfidence)
	return show.Document(p.w, d, p.o)
}

// end adds a summary line where there was more than one report.
func (p *peoplePrinter) end() error {
	if p.summary.Read+p.summary.Failed < 2 {
		return nil
	}
	if p.summary.Read > 0 {
		if _, err := io.WriteString(p.w, strings.Repeat("─", p.o.Width)+"\n"); err != nil {
			return err
		}
	}
	return p.summary.Print(p.w, p.o)
}
