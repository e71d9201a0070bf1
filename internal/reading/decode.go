package reading

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Decode reads one reading and checks its shape: the schema, where it is
// named, and that every span runs forward.
func Decode(data []byte) (*Reading, error) {
	var r Reading
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, fmt.Errorf("reading: %w", err)
	}
	if r.Schema != "" && r.Schema != Schema {
		return nil, fmt.Errorf("reading: schema %q is not %s", r.Schema, Schema)
	}
	return &r, r.check()
}

// DecodeLines reads one reading a line, in order; blank lines are skipped.
func DecodeLines(from io.Reader) ([]*Reading, error) {
	var all []*Reading
	lines := bufio.NewReader(from)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		if len(trim(line)) != 0 {
			r, bad := Decode(line)
			if bad != nil {
				return nil, fmt.Errorf("line %d: %w", n, bad)
			}
			all = append(all, r)
		}
		if err != nil {
			return all, nil
		}
	}
}

func trim(line []byte) []byte {
	for len(line) > 0 && line[len(line)-1] <= ' ' {
		line = line[:len(line)-1]
	}
	return line
}

// Spans lists every span of the reading.
func (r *Reading) Spans() []Span {
	var all []Span
	for _, x := range r.Actors {
		all = append(all, x.Mentions...)
	}
	for _, x := range r.Places {
		all = append(all, x.Mentions...)
	}
	for _, x := range r.Times {
		all = append(all, x.Mentions...)
	}
	for _, x := range r.Events {
		all = append(all, x.Mentions...)
		for _, c := range x.Counts {
			all = append(all, c.Span)
		}
		for _, s := range x.SaidBy {
			all = append(all, s.Span)
		}
	}
	for _, x := range r.Claims {
		all = append(all, x.Span)
	}
	return all
}

func (r *Reading) check() error {
	for _, s := range r.Spans() {
		if s.Start < 0 || s.End < s.Start {
			return fmt.Errorf("reading %s: span %d-%d runs backward", r.Document.ID, s.Start, s.End)
		}
	}
	return nil
}
