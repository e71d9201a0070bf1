package score

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Print writes the tables of what costs most for a terminal; of wrong values and links the first most.
func (b *Bench) Print(w io.Writer, most int) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "\nTYPE\tRIGHT\tMISSED\tEXTRA\n")
	for _, x := range b.Types {
		if x.Missed+x.Extra > 0 {
			fmt.Fprintf(t, "%s\t%d\t%d\t%d\n", x.Type, x.Right, x.Missed, x.Extra)
		}
	}
	fmt.Fprint(t, "\nSLOT\tASKED\tNOTHING\tPART\tOTHER\tLOST\n")
	for _, x := range b.Slots {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%.1f\n", x.Slot, x.N, x.Empty, x.Part, x.Else, x.Lost)
	}
	fmt.Fprint(t, "\nWRONG\tTIMES\tLOST\tGOLD\tOURS\n")
	for _, x := range b.Wrong[:min(most, len(b.Wrong))] {
		fmt.Fprintf(t, "%s\t%d\t%.1f\t%s\t%s\n", x.Slot, len(x.At), x.Lost, x.Gold, orNothing(x.Ours))
	}
	fmt.Fprint(t, "\nLINK\tRELATION\tCAUSE\tEFFECT\tREPORT\n")
	for _, x := range b.Links[:min(most, len(b.Links))] {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", x.What, x.Relation, x.From, x.To, x.Report)
	}
	fmt.Fprintln(t)
	return t.Flush()
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}
