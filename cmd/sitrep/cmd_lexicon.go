package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"strings"
	"text/tabwriter"

	"sitrep/learn/survey"
)

// lexiconCmd is "sitrep lexicon".
type lexiconCmd struct {
	Reports []string `arg:"" name:"report" help:"As for read."`

	Missing bool     `required:"" help:"List frequent predicates and actors that no table has an entry for."`
	JSON    bool     `name:"json" help:"One JSON object."`
	Top     int      `default:"50" placeholder:"N" help:"How many of each; ${default} unless told."`
	Least   int      `default:"2" placeholder:"N" help:"Only what stands so many times; ${default} unless told."`
	Lexicon []string `type:"existingfile" placeholder:"FILE" help:"Event lexicon of your own, added to the one built in. Repeatable."`
	Workers int      `placeholder:"N" help:"Reports read at a time; as many as there are processors when 0."`

	AllowPrivate bool `help:"Fetch from loopback and private addresses too."`
}

// Validate is called by the parser of the command line.
func (c *lexiconCmd) Validate() error {
	if c.Workers < 0 || c.Top < 1 || c.Least < 1 {
		return invalid("--workers is 0 or more, --top and --least are 1 or more")
	}
	return nil
}

// missing is what "lexicon --missing --json" prints.
type missing struct {
	Reports    int           `json:"reports"`
	Predicates []survey.Word `json:"predicates"`
	Actors     []survey.Name `json:"actors"`
}

// Run reads the reports and lists what has no entry.
func (c *lexiconCmd) Run(ctx context.Context, s *streams) error {
	m, failed, err := c.survey(ctx, s)
	if err != nil {
		return err
	}
	m.Predicates = m.Predicates[:min(c.Top, len(m.Predicates))]
	m.Actors = m.Actors[:min(c.Top, len(m.Actors))]
	if c.JSON {
		err = json.NewEncoder(s.out).Encode(m)
	} else {
		err = m.print(s.out)
	}
	if err == nil && (failed || ctx.Err() != nil) {
		err = errReported
	}
	return err
}

func (c *lexiconCmd) survey(ctx context.Context, s *streams) (m missing, failed bool, err error) {
	workers := c.Workers
	if workers == 0 {
		workers = runtime.NumCPU()
	}
	l, err := newLine(lineOptions{Lexicon: c.Lexicon, AllowPrivate: c.AllowPrivate, Workers: workers})
	if err != nil {
		return m, false, err
	}
	l.in = s.in
	all, err := survey.New(c.Lexicon...)
	if err != nil {
		return m, false, err
	}
	note := newProgress(s)
	for d, err := range l.each(ctx, c.Reports) {
		note.clear()
		if err != nil {
			failed = true
			s.complain(err)
		} else {
			m.Reports++
			all.Add(d)
		}
		note.add(err)
	}
	note.clear()
	m.Predicates, m.Actors = all.Words(c.Least), all.Names(c.Least)
	return m, failed, nil
}

// print writes two tables for people.
func (m *missing) print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "reports %d\n\nPREDICATE\tROLESET\tCOUNT\tACTED\tEXAMPLE\n", m.Reports)
	for _, x := range m.Predicates {
		fmt.Fprintf(t, "%s.%s\t%s\t%d\t%d\t%s\n", x.Lemma, x.POS, x.Sense, x.Count, x.Acted, where(x.Example))
	}
	fmt.Fprint(t, "\nNAME\tKIND\tCOUNT\tACTED\tEXAMPLE\n")
	for _, x := range m.Actors {
		fmt.Fprintf(t, "%s\t%s\t%d\t%d\t%s\n", x.Name, x.Kind, x.Count, x.Acted, where(x.Example))
	}
	return t.Flush()
}

// where is "report:sentence: " and the beginning of it.
func where(e survey.Example) string {
	text := []rune(e.Text)
	if len(text) > 90 {
		text = append([]rune(strings.TrimSpace(string(text[:89]))), '…')
	}
	return fmt.Sprintf("%s:%d: %s", e.Report, e.Sentence, string(text))
}
