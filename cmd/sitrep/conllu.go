package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"sitrep"
)

// readCoNLLU makes one document of a file in CoNLL-U, with the tokens and
// sentences that it has; everything else in it is left unread. Ranges (1-2) and
// empty nodes (1.1) are passed over: the words within a range stand one by one.
func readCoNLLU(name string, from io.Reader) (*sitrep.Document, error) {
	c := conlluReader{doc: &sitrep.Document{ID: sitrep.DocID(name), Name: name}}
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 16<<20)
	n := 0
	for lines.Scan() {
		n++
		if err := c.line(strings.TrimRight(lines.Text(), "\r")); err != nil {
			return nil, &sitrep.Error{Op: "parse", Kind: sitrep.Unreadable, Item: name, Err: fmt.Errorf("line %d: %w", n, err),
				Hint: "CoNLL-U has ten columns parted by tabs"}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, &sitrep.Error{Op: "parse", Kind: sitrep.Unreadable, Item: name, Err: err}
	}
	c.end()
	c.doc.Text = c.text.String()
	if len(c.doc.Split.Words) == 0 {
		return nil, &sitrep.Error{Op: "parse", Kind: sitrep.Unreadable, Item: name, Err: fmt.Errorf("no word in it")}
	}
	return c.doc, nil
}

type conlluReader struct {
	doc   *sitrep.Document
	text  strings.Builder
	first int  // the first word of the open sentence
	glued bool // the next word follows without a space
}

func (c *conlluReader) line(line string) error {
	if line == "" {
		c.end()
		return nil
	}
	if line[0] == '#' {
		return nil
	}
	cells := strings.Split(line, "\t")
	if len(cells) != 10 {
		return fmt.Errorf("%d columns", len(cells))
	}
	if strings.ContainsAny(cells[0], "-.") {
		return nil
	}
	if cells[1] == "" {
		return fmt.Errorf("a word without a form")
	}
	c.word(cells[1])
	c.glued = strings.Contains(cells[9], "SpaceAfter=No")
	return nil
}

func (c *conlluReader) word(form string) {
	if c.text.Len() > 0 && !c.glued {
		gap := " "
		if len(c.doc.Split.Words) == c.first {
			gap = "\n"
		}
		c.text.WriteString(gap)
	}
	start := uint32(c.text.Len())
	c.text.WriteString(form)
	c.doc.Split.Words = append(c.doc.Split.Words, sitrep.Span{Start: start, End: uint32(c.text.Len())})
}

// end closes the open sentence.
func (c *conlluReader) end() {
	words := c.doc.Split.Words
	if len(words) == c.first {
		return
	}
	span := words[c.first].Join(words[len(words)-1])
	c.doc.Split.Sentences = append(c.doc.Split.Sentences,
		sitrep.Sentence{Span: span, First: sitrep.Ref(c.first), End: sitrep.Ref(len(words))})
	c.first, c.glued = len(words), false
}
