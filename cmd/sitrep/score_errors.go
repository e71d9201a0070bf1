package main

import (
	"bufio"
	"errors"
	"os"

	"sitrep"
	"sitrep/learn/score"
)

// pick leaves out the reports that --only and --hide say.
func (c *scoreCmd) pick(golds []score.Gold) ([]score.Gold, error) {
	only, err := ids(c.Only)
	if err != nil {
		return nil, err
	}
	hide, err := ids(c.Hide)
	if err != nil {
		return nil, err
	}
	golds = score.Pick(golds, only, hide)
	if len(golds) == 0 {
		return nil, &sitrep.Error{Op: "score", Kind: sitrep.NotFound, Item: c.Gold, Err: errors.New("no report is left"),
			Hint: "--only and --hide name files of report ids, one a line"}
	}
	return golds, nil
}

// ids are those of a file, nil where none is named.
func ids(path string) (map[string]bool, error) {
	if path == "" {
		return nil, nil
	}
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return score.IDs(f)
}

// errors lists the errors: on a page, or as lines and tables.
func (c *scoreCmd) errors(run *score.Run, s *streams) error {
	if c.HTML != "" {
		return writePage(c.HTML, run.Bench())
	}
	if !c.Errors {
		return nil
	}
	run.PrintErrors(s.out)
	return run.Bench().Print(s.out, c.Most)
}

func writePage(path string, b *score.Bench) error {
	f, err := os.Create(path)
	if err != nil {
		return &sitrep.Error{Op: "score", Kind: sitrep.Invalid, Err: err, Hint: "--html wants a file that can be written"}
	}
	w := bufio.NewWriter(f)
	return errors.Join(b.WriteHTML(w), w.Flush(), f.Close())
}
