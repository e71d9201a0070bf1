// Package casefile reads the sentences that stand beside rules, with the answers written into the text.
//
//	# a comment
//	@published 2020-01-01
//	@rule when/weekday-back
//	Protesters stormed the embassy on {Tuesday|2019-12-31}.
//	Nothing here is a time.
//
// A line of the form "@key value" holds for the lines below it, until it is set
// again. Every other line is one case; "{words|answer}" marks words and what is
// to be read there. A case without a mark is a negative of its rule. "\n" in a
// case stands for a line break.
package casefile

import (
	"bufio"
	"fmt"
	"io/fs"
	"maps"
	"strings"
)

// Case is one sentence and the answers marked in it.
type Case struct {
	File  string
	Line  int
	Set   map[string]string // the "@key value" lines in force
	Text  string            // without the marks
	Marks []Mark
}

// Mark is a stretch of Text and the answer written behind it.
type Mark struct {
	Start, End uint32 // bytes of Text
	Answer     string
}

// Read parses the case files of fsys that match the glob pattern.
func Read(fsys fs.FS, pattern string) ([]Case, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, err
	}
	var all []Case
	for _, name := range names {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		cases, err := parse(name, bufio.NewScanner(f))
		f.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, cases...)
	}
	return all, nil
}

func parse(name string, lines *bufio.Scanner) ([]Case, error) {
	var all []Case
	set := map[string]string{}
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			key, value, _ := strings.Cut(line[1:], " ")
			set = maps.Clone(set)
			set[key] = strings.TrimSpace(value)
		default:
			c := Case{File: name, Line: n, Set: set}
			if err := c.unmark(strings.ReplaceAll(line, `\n`, "\n")); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			all = append(all, c)
		}
	}
	return all, lines.Err()
}

// unmark fills Text and Marks from a line with marks in it.
func (c *Case) unmark(line string) error {
	var text strings.Builder
	for {
		before, rest, found := strings.Cut(line, "{")
		text.WriteString(before)
		if !found {
			c.Text = text.String()
			return nil
		}
		mark, after, closed := strings.Cut(rest, "}")
		words, answer, split := strings.Cut(mark, "|")
		if !closed || !split {
			return fmt.Errorf("a mark must be written {words|answer}")
		}
		start := uint32(text.Len())
		text.WriteString(words)
		c.Marks = append(c.Marks, Mark{start, uint32(text.Len()), answer})
		line = after
	}
}
