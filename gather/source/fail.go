package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"sitrep"
)

// fail yields a failure of the item called name.
func (o *opener) fail(name string, kind sitrep.Kind, hint string, err error) bool {
	return o.yield(sitrep.Item{Name: name},
		&sitrep.Error{Op: "gather/source.Open", Kind: kind, Item: name, Hint: hint, Err: cause(err)})
}

// cut yields the failure of an archive that ends or breaks in the middle.
func (o *opener) cut(name string, err error) bool {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("the file ends in the middle of a record")
	}
	return o.fail(name, sitrep.Unreadable, "the records before it were read; fetch the file again", err)
}

func (o *opener) tooLarge(name string) bool {
	return o.fail(name, sitrep.Unsupported, "split the file, or give the reports as JSON lines",
		fmt.Errorf("larger than %d MB, the most that one report may have", o.MaxItem/1_000_000))
}

func fileKind(err error) sitrep.Kind {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return sitrep.NotFound
	case errors.Is(err, fs.ErrPermission):
		return sitrep.Invalid
	}
	return sitrep.Unreadable
}

// cause strips the path that a file error repeats.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
