package gather

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"sitrep"
	"sitrep/gather/source"
)

// Options say how reports are opened, and what the user says about them.
type Options struct {
	Source source.Options
	Given  sitrep.Given // goes before what sources and pages say
}

// Open yields the reports that args name. A report that cannot be read is
// yielded as a *sitrep.Error, whose Item is the id of the document, or the name of
// the item where there is none; the next report follows.
func Open(ctx context.Context, args []string, o Options) iter.Seq2[*sitrep.Document, error] {
	return func(yield func(*sitrep.Document, error) bool) {
		for item, err := range source.Open(ctx, args, o.Source) {
			var d *sitrep.Document
			if err == nil {
				d, err = Document(item, o.Given)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// failed gives the failure of an item its id and its name.
func failed(err error, id sitrep.DocID, name string) error {
	e := &sitrep.Error{Op: "gather.Document", Kind: sitrep.Unreadable, Err: err}
	var inner *sitrep.Error
	if errors.As(err, &inner) {
		e.Kind, e.Hint, e.Err = inner.Kind, inner.Hint, inner.Err
	}
	e.Item = string(id)
	if name != "" {
		e.Err = fmt.Errorf("%s: %w", name, e.Err)
	}
	return e
}
