package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"sitrep"
	"sitrep/internal/nn"
	"sitrep/read/parse"
)

// bench is the work of several goroutines that parse reports for the clock.
type bench struct {
	parser  *parser
	reports []*sitrep.Document
	next    atomic.Int64

	mu    sync.Mutex
	split time.Duration
	times parse.Times
	err   error
}

// bench parses the reports and prints how fast. A first pass over a few of them,
// not counted, fills the memory that the model keeps.
func (c *parseCmd) bench(ctx context.Context, s *streams, p *parser) error {
	reports, err := c.gather(ctx, s)
	if err != nil {
		return err
	}
	warm := bench{parser: p, reports: reports[:(len(reports)+49)/50]}
	warm.run(ctx, c.Threads)
	b := bench{parser: p, reports: reports}
	start := time.Now()
	b.run(ctx, c.Threads)
	wall := time.Since(start)
	if b.err != nil {
		return b.err
	}
	i8, _ := nn.Peak(time.Second)
	return b.print(s.out, wall, c.Threads, i8)
}

// gather opens all reports beforehand, so that no file is waited for.
func (c *parseCmd) gather(ctx context.Context, s *streams) ([]*sitrep.Document, error) {
	l := &line{lineOptions: lineOptions{AllowPrivate: c.AllowPrivate}, in: s.in}
	var all []*sitrep.Document
	for _, arg := range c.Reports {
		for d, err := range c.open(ctx, l, arg) {
			if err != nil {
				return nil, err
			}
			all = append(all, d)
		}
	}
	return all, nil
}

func (b *bench) run(ctx context.Context, threads int) {
	var all sync.WaitGroup
	for range threads {
		all.Go(func() { b.work(ctx) })
	}
	all.Wait()
}

// work parses reports until none is left.
func (b *bench) work(ctx context.Context) {
	var times parse.Times
	var splitting time.Duration
	var failed error
	for failed == nil {
		i := int(b.next.Add(1)) - 1
		if i >= len(b.reports) {
			break
		}
		d := *b.reports[i]
		start := time.Now()
		if len(d.Split.Words) == 0 {
			d.Split, failed = b.parser.split.Run(ctx, &d)
		}
		splitting += time.Since(start)
		if failed == nil {
			_, failed = b.parser.tree.Timed(ctx, &d, &times)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.split += splitting
	b.times.Add(&times)
	if failed != nil {
		b.err = failed
	}
}

// print shows a row a stage; peak is of the byte kernels, in GOP/s of one core.
func (b *bench) print(w io.Writer, wall time.Duration, threads int, peak float64) error {
	busy := b.split
	for _, d := range b.times.Spent {
		busy += d
	}
	words := float64(b.times.Words)
	out := fmt.Sprintf("%-10s %12s %9s %7s\n", "stage", "words/s", "us/word", "share")
	row := func(name string, d time.Duration) {
		out += fmt.Sprintf("%-10s %12.0f %9.2f %6.1f%%\n", name, words/d.Seconds(), d.Seconds()*1e6/words, 100*d.Seconds()/busy.Seconds())
	}
	row("split", b.split)
	for p, d := range b.times.Spent {
		row(parse.Part(p).String(), d)
	}
	row("all", busy)
	within, whole := b.times.Ops/b.times.Spent[parse.Matrices].Seconds()/1e9, b.times.Ops/busy.Seconds()/1e9
	out += fmt.Sprintf("\n%d reports, %d words, %.2f s, threads: %d, words/s: %.0f\n", len(b.reports), b.times.Words, wall.Seconds(), threads, words/wall.Seconds())
	out += fmt.Sprintf("kernels %s: peak %.0f GOP/s of int8; the matrices run at %.0f (%.0f%%), the whole at %.0f (%.0f%%)\n",
		nn.Engine(), peak, within, 100*within/peak, whole, 100*whole/peak)
	_, err := io.WriteString(w, out)
	return err
}
