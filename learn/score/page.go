package score

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
)

//go:embed page.html
var pageSource string

// page needs nothing but itself: styles stand inside, and there is no script.
var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"f3":      func(x float64) string { return fmt.Sprintf("%.3f", x) },
	"f1":      func(x float64) string { return fmt.Sprintf("%.1f", x) },
	"percent": func(part, whole float64) string { return fmt.Sprintf("%.1f%%", 100*part/max(whole, 1e-9)) },
	"float":   func(n int) float64 { return float64(n) },
	"sum": func(n ...int) (s float64) {
		for _, x := range n {
			s += float64(x)
		}
		return s
	},
	"label": func(slot string) string { return strings.ReplaceAll(slot, "_", " ") },
	"top":   func(n int, all []WrongValue) []WrongValue { return all[:min(n, len(all))] },
}).Parse(pageSource))

// WriteHTML writes the workbench as one page that asks for nothing from outside.
func (b *Bench) WriteHTML(w io.Writer) error { return page.Execute(w, b) }

// MostEvents is the largest number of missed and extra events of a type, for the bars.
func (b *Bench) MostEvents() (most float64) {
	for _, t := range b.Types {
		most = max(most, float64(t.Right+t.Missed+t.Extra))
	}
	return most
}

// MostLost is the largest loss of a slot.
func (b *Bench) MostLost() (most float64) {
	for _, s := range b.Slots {
		most = max(most, s.Lost)
	}
	return most
}
