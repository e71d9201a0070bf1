package show

import (
	"bufio"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// style is how words look on a terminal that shows colour: an SGR sequence.
type style string

const (
	plain   style = ""
	bold    style = "1"
	dim     style = "2"
	trigger style = "1;4"
	red     style = "31"
	yellow  style = "33"
	green   style = "32"
	blue    style = "36"
)

// run is a stretch of words in one style.
type run struct {
	words string
	style style
	tight bool // follows the run before it without a space
	col   int  // begins at this column at the earliest
}

// paper writes wrapped lines no wider than width columns.
type paper struct {
	out    *bufio.Writer
	width  int
	colour bool
}

func newPaper(w io.Writer, o Options) *paper {
	p := &paper{out: bufio.NewWriter(w), width: o.Width, colour: o.Colour}
	if p.width <= 0 {
		p.width = 80
	}
	p.width = max(p.width, 40)
	return p
}

func (p *paper) blank() { p.out.WriteByte('\n') }

// line writes runs behind a first indent, and wraps at spaces to the second.
func (p *paper) line(first, rest string, runs ...run) {
	p.out.WriteString(first)
	at, fresh := displaywidth.String(first), true
	for _, w := range split(runs) {
		wide := displaywidth.String(w.words)
		gap := 1
		if fresh || w.tight {
			gap = 0
		}
		gap = max(gap, w.col-at)
		if !fresh && !w.tight && at+gap+wide+w.tail > p.width {
			p.out.WriteString("\n" + rest)
			at, gap = displaywidth.String(rest), 0
		}
		p.write(strings.Repeat(" ", gap), w.before)
		p.write(w.words, w.style)
		at, fresh = at+gap+wide, false
	}
	p.out.WriteByte('\n')
}

func (p *paper) write(words string, s style) {
	words = strings.ReplaceAll(words, "\u00a0", " ")
	if p.colour && s != plain && words != "" {
		p.out.WriteString("\x1b[" + string(s) + "m" + words + "\x1b[0m")
		return
	}
	p.out.WriteString(words)
}

// piece is one word, the style of the space before it, and the width of the
// tight pieces that must stay on its line.
type piece struct {
	run
	before style
	tail   int
}

// split parts runs at spaces, and breaks words that no line would hold.
func split(runs []run) []piece {
	var all []piece
	for _, r := range runs {
		for i, w := range strings.FieldsFunc(r.words, breaks) {
			for j, part := range chop(w, 36) {
				p := piece{run: r.part(part, i+j == 0)}
				if i+j > 0 {
					p.before = r.style
				}
				all = append(all, p)
			}
		}
	}
	for i := len(all) - 2; i >= 0; i-- {
		if all[i+1].tight {
			all[i].tail = displaywidth.String(all[i+1].words) + all[i+1].tail
		}
	}
	return all
}

// breaks tells where a line may break. A no-break space holds words together.
func breaks(r rune) bool { return r == ' ' || r == '\n' }

// part is some words of the run; only its head keeps what concerns its beginning.
func (r run) part(words string, head bool) run {
	if head {
		return run{words, r.style, r.tight, r.col}
	}
	return run{words: words, style: r.style}
}

// chop breaks a word wider than limit columns; words of Chinese or long URLs are such.
func chop(word string, limit int) []string {
	var parts []string
	var part strings.Builder
	at := 0
	for g := displaywidth.StringGraphemes(word); g.Next(); {
		if at+g.Width() > limit {
			parts = append(parts, part.String())
			part.Reset()
			at = 0
		}
		part.WriteString(g.Value())
		at += g.Width()
	}
	return append(parts, part.String())
}
