package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Sentence is one block of a file.
type Sentence struct {
	Comments []string // whole lines, with "#"
	Rows     []Row
}

// Row is one line of ten columns or more.
type Row struct {
	ID                                           string // "3", "3-4" or "5.1"
	Form, Lemma, UPOS, XPOS, Feats, Head, DepRel string
	Deps, Misc                                   string
	More                                         []string // columns after the tenth
}

// columns is how many a row has at least.
const columns = 10

// Words is the rows of syntactic words, whose IDs are whole numbers.
func (s Sentence) Words() []Row {
	var out []Row
	for _, r := range s.Rows {
		if _, err := strconv.Atoi(r.ID); err == nil {
			out = append(out, r)
		}
	}
	return out
}

// HeadNumber is the head as a number, 0 for the root, -1 when there is none.
func (r Row) HeadNumber() int {
	n, err := strconv.Atoi(r.Head)
	if err != nil {
		return -1
	}
	return n
}

// Reader reads sentences one by one.
type Reader struct {
	lines *bufio.Scanner
	at    int
}

// NewReader reads from r.
func NewReader(r io.Reader) *Reader {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	return &Reader{lines: s}
}

// Read gives the next sentence, io.EOF after the last. Errors name the line.
func (r *Reader) Read() (Sentence, error) {
	var s Sentence
	for r.lines.Scan() {
		r.at++
		line := strings.TrimRight(r.lines.Text(), "\r")
		switch {
		case line == "":
			if len(s.Comments)+len(s.Rows) > 0 {
				return s, nil
			}
		case line[0] == '#' && len(s.Rows) == 0:
			s.Comments = append(s.Comments, line)
		default:
			row, err := parse(line)
			if err != nil {
				return Sentence{}, fmt.Errorf("line %d: %w", r.at, err)
			}
			s.Rows = append(s.Rows, row)
		}
	}
	if err := r.lines.Err(); err != nil {
		return Sentence{}, fmt.Errorf("after line %d: %w", r.at, err)
	}
	if len(s.Comments)+len(s.Rows) == 0 {
		return Sentence{}, io.EOF
	}
	return s, nil
}

func parse(line string) (Row, error) {
	f := strings.Split(line, "\t")
	if len(f) < columns {
		return Row{}, fmt.Errorf("%d columns where %d are needed", len(f), columns)
	}
	r := Row{ID: f[0], Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: f[5], Head: f[6], DepRel: f[7], Deps: f[8], Misc: f[9]}
	if len(f) > columns {
		r.More = f[columns:]
	}
	return r, nil
}

// All reads every sentence of r.
func All(r io.Reader) ([]Sentence, error) {
	var all []Sentence
	for in := NewReader(r); ; {
		s, err := in.Read()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
}

// Write prints a sentence and the empty line behind it.
func Write(w io.Writer, s Sentence) error {
	var b strings.Builder
	for _, c := range s.Comments {
		b.WriteString(c + "\n")
	}
	for _, r := range s.Rows {
		f := append([]string{r.ID, r.Form, r.Lemma, r.UPOS, r.XPOS, r.Feats, r.Head, r.DepRel, r.Deps, r.Misc}, r.More...)
		b.WriteString(strings.Join(f, "\t") + "\n")
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}
