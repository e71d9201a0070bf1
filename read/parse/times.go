package parse

import "time"

// Part is a part of the work of Run.
type Part int

// The parts of Run, in the order in which they come.
const (
	Pieces    Part = iota // words cut into pieces
	Rows                  // embedding, norms, GELU, rounding to bytes
	Matrices              // the byte products of the encoder
	Attention             // mixing of the values of a sentence
	Heads                 // products of the questions on words and pairs
	Decode                // trees, names, lemmas, senses, phrases
	Parts
)

// String is the name of the part.
func (p Part) String() string {
	return [...]string{"pieces", "rows", "matrices", "attention", "heads", "decode", "all"}[min(max(p, 0), Parts)]
}

// Times is where the time of calls of Run went. One that is zero is ready for use, by one goroutine at a time.
type Times struct {
	Spent [Parts]time.Duration
	Words int
	Ops   float64 // additions and multiplications within Matrices

	since time.Time
}

// Add adds those of another.
func (t *Times) Add(o *Times) {
	for p, d := range o.Spent {
		t.Spent[p] += d
	}
	t.Words += o.Words
	t.Ops += o.Ops
}

// lap books the time since the lap before to a part. A nil Times keeps no time.
func (t *Times) lap(p Part) {
	if t == nil {
		return
	}
	now := time.Now()
	t.Spent[p] += now.Sub(t.since)
	t.since = now
}

// start begins the first lap.
func (t *Times) start(words int) {
	if t != nil {
		t.since = time.Now()
		t.Words += words
	}
}

// multiplied counts the operations of rows through a layer of in by out.
func (t *Times) multiplied(rows, in, out int) {
	if t != nil {
		t.Ops += 2 * float64(rows) * float64(in) * float64(out)
	}
}
