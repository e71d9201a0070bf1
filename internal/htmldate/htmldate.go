// Package htmldate stands in for github.com/markusmobius/go-htmldate, which
// go-trafilatura imports and sitrep never calls: gather/page reads dates itself.
// The real package builds its tables of dates in 200 languages whenever a program
// starts, which costs each run of sitrep an eighth of a second; this one costs nothing. The
// go.mod of sitrep puts it in by a replace line. Without that line everything
// works the same, only slower to start.
package htmldate

import (
	"errors"
	"time"

	"golang.org/x/net/html"
)

// Options are the settings that go-trafilatura names.
type Options struct {
	UseOriginalDate     bool
	SkipExtensiveSearch bool
	URL                 string
}

// Result is a date of publication.
type Result struct {
	DateTime time.Time
	HasTime  bool
}

// IsZero tells whether there is no date.
func (r Result) IsZero() bool { return r.DateTime.IsZero() }

// FromDocument finds no date in any page.
func FromDocument(*html.Node, Options) (Result, error) {
	return Result{}, errors.New("htmldate: dates are read by gather/page")
}
