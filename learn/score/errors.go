package score

import (
	"fmt"
	"io"
	"strings"

	"sitrep/internal/reading"
)

// PrintErrors lists the events that were missed and those that are extra, one a line:
//
//	seed missed PROTEST.riot ["stormed" "the attack"]
func (r *Run) PrintErrors(w io.Writer) {
	for k, x := range r.Reports {
		text := []rune(r.golds[k].Text)
		for _, j := range x.Missed {
			printError(w, x.ID, "missed", text, r.golds[k].Reading.Events[j])
		}
		for _, i := range x.Extra {
			printError(w, x.ID, "extra ", text, r.preds[k].Events[i])
		}
	}
}

func printError(w io.Writer, id, what string, text []rune, e reading.Event) {
	mode := "-"
	if e.Mode != nil {
		mode = *e.Mode
	}
	var words []string
	for _, m := range e.Mentions {
		start, end := min(m.Start, len(text)), min(m.End, len(text))
		words = append(words, fmt.Sprintf("%q", string(text[start:end])))
	}
	fmt.Fprintf(w, "%s %s %s.%s [%s]\n", id, what, e.Type, mode, strings.Join(words, " "))
}

// PrintReports writes one line a report.
func (r *Run) PrintReports(w io.Writer) {
	for _, x := range r.Reports {
		fmt.Fprintf(w, "%-45s tp %3d of %3d read, %3d gold, F1 %.3f\n", x.ID,
			x.Typed.TP, x.Typed.Pred, x.Typed.Gold, f1(x.Typed.TP, x.Typed.Pred, x.Typed.Gold))
	}
}
