package lex

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Row is one entry of a table and where it stands.
type Row struct {
	File  string
	Line  int
	Cells []string
}

// Cell is cell i without surrounding space, empty where the row is shorter.
func (r Row) Cell(i int) string {
	if i >= len(r.Cells) {
		return ""
	}
	return strings.TrimSpace(r.Cells[i])
}

// List is cell i split at sep, each part without surrounding space, empty parts left out.
func (r Row) List(i int, sep string) []string {
	var out []string
	for _, s := range strings.Split(r.Cell(i), sep) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Errorf is an error that names the row's place.
func (r Row) Errorf(format string, a ...any) error {
	return fmt.Errorf("%s:%d: %w", r.File, r.Line, fmt.Errorf(format, a...))
}

// Table reads the file at path; rows with fewer than min cells are an error.
func Table(fsys fs.FS, path string, min int) ([]Row, error) {
	f, err := fsys.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, path, min)
}

// Read is Table over an open file; name stands in errors.
func Read(r io.Reader, name string, min int) ([]Row, error) {
	var rows []Row
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r\n")
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		row := Row{name, n, strings.Split(line, "\t")}
		if len(row.Cells) < min {
			return nil, row.Errorf("%d cells parted by tabs, %d wanted", len(row.Cells), min)
		}
		rows = append(rows, row)
	}
	return rows, lines.Err()
}
