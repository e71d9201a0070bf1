package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// terminal tells whether w is a terminal, and its file descriptor.
func terminal(w io.Writer) (int, bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, false
	}
	fd := int(f.Fd())
	return fd, term.IsTerminal(fd)
}

// width is the columns to print in: those of the terminal, from 40 to 100, else 80.
func width(w io.Writer) int {
	if fd, ok := terminal(w); ok {
		if n, _, err := term.GetSize(fd); err == nil && n > 0 {
			return min(max(n, 40), 100)
		}
	}
	return 80
}

// colour tells whether to print in colour; the environment variable NO_COLOR turns it off (no-color.org).
func colour(w io.Writer, choice string) bool {
	switch choice {
	case "always":
		return true
	case "never":
		return false
	}
	_, ok := terminal(w)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// progress counts reports on standard error while more than one is read; only
// on a terminal.
type progress struct {
	w            io.Writer
	read, failed int
	shown        bool
}

func newProgress(s *streams) *progress {
	if _, ok := terminal(s.err); ok {
		return &progress{w: s.err}
	}
	return &progress{}
}

func (p *progress) add(err error) {
	if err != nil {
		p.failed++
	} else {
		p.read++
	}
	if p.w != nil {
		fmt.Fprintf(p.w, "%d read, %d not read …", p.read, p.failed)
		p.shown = true
	}
}

// clear takes the count off the screen before anything else is written.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
