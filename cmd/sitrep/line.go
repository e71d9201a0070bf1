package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"sitrep"
)

// lineOptions say what comes in and how it is read.
type lineOptions struct {
	Given        sitrep.Given // goes before what the reports say
	Lexicon      []string
	Model        string // weight file in place of the built-in one
	AllowPrivate bool
	Workers      int
}

// reader fills the layers of a document; safe for concurrent use.
type reader interface {
	Read(ctx context.Context, d *sitrep.Document) error
	Versions() []sitrep.Stamp
}

// line gathers reports and reads them.
type line struct {
	lineOptions
	in     io.Reader
	reader reader
}

// job is one report on its way through the line.
type job struct {
	d    *sitrep.Document
	err  error
	done chan struct{}
}

// each yields every report that args name, read, in the order of the input. A
// failure is yielded in its place, with the document where there is one.
func (l *line) each(ctx context.Context, args []string) iter.Seq2[*sitrep.Document, error] {
	return func(yield func(*sitrep.Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		work, order := make(chan *job), make(chan *job, 2*l.Workers)
		go l.feed(ctx, args, work, order)
		for range l.Workers {
			go l.work(ctx, work)
		}
		for j := range order {
			<-j.done
			if !yield(j.d, j.err) {
				return
			}
		}
	}
}

// feed hands each report to a worker, and to the consumer in order.
func (l *line) feed(ctx context.Context, args []string, work, order chan<- *job) {
	defer close(order)
	defer close(work)
	defer func() {
		if p := recover(); p != nil {
			j := &job{err: fault("", "while gathering", p), done: make(chan struct{})}
			close(j.done)
			select {
			case order <- j:
			case <-ctx.Done():
			}
		}
	}()
	for d, err := range l.open(ctx, args) {
		j := &job{d: d, err: err, done: make(chan struct{})}
		select {
		case order <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			close(j.done)
			continue
		}
		select {
		case work <- j:
		case <-ctx.Done():
			j.err = ctx.Err()
			close(j.done)
			return
		}
	}
}

func (l *line) work(ctx context.Context, work <-chan *job) {
	for j := range work {
		j.err = l.readOne(ctx, j.d)
		close(j.done)
	}
}

// readOne reads one document. A panic in a stage costs that report alone.
func (l *line) readOne(ctx context.Context, d *sitrep.Document) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fault(d.ID, name(d)+": while reading", p)
		}
	}()
	err = l.reader.Read(ctx, d)
	if err == nil {
		return nil
	}
	return &sitrep.Error{Op: "read", Kind: sitrep.KindOf(err), Item: string(d.ID), Hint: hint(err), Err: fmt.Errorf("%s: %w", name(d), bare(err))}
}

// fault is the error that a panic becomes.
func fault(id sitrep.DocID, where string, panicked any) error {
	return &sitrep.Error{Op: "sitrep", Kind: sitrep.Internal, Item: string(id), Err: fmt.Errorf("%s: fault: %v", where, panicked),
		Hint: "a fault of sitrep's: please report it with the text"}
}

// name is what the user knows a document by.
func name(d *sitrep.Document) string {
	if d.Name != "" {
		return d.Name
	}
	return string(d.ID)
}

// bare is the cause of an error without the item and the hint that a stage gave it.
func bare(err error) error {
	var e *sitrep.Error
	if errors.As(err, &e) && e.Err != nil {
		return e.Err
	}
	return err
}

func hint(err error) string {
	var e *sitrep.Error
	if errors.As(err, &e) {
		return e.Hint
	}
	return ""
}

func invalid(what string) error {
	return &sitrep.Error{Op: "sitrep", Kind: sitrep.Invalid, Err: errors.New(what)}
}
