package nn

import "math"

// Linear8 is a layer y = W x + b with weights of one byte and a scale for each
// output. Panels hold 32 columns; in each, four inputs of every column lie together.
type Linear8 struct {
	In, Out int
	k4      int // groups of four inputs
	w       []int8
	cols    []float32 // a panel: 32 scales, 32 scaled sums of weights, 32 biases
}

// NewLinear8 packs the weights q, shaped [out, in] and worth q*scale[row], and the bias, which may be nil.
func NewLinear8(q []int8, scale, bias []float32, out, in int) *Linear8 {
	k4 := (in + 3) / 4
	l := &Linear8{In: in, Out: out, k4: k4, w: make([]int8, Pad(out)*k4*4), cols: make([]float32, Pad(out)*3)}
	for o := range out {
		to := l.w[o/panel*panel*k4*4+o%panel*4:]
		var sum int32
		for i, v := range q[o*in : (o+1)*in] {
			to[i/4*panel*4+i%4] = v
			sum += int32(v)
		}
		cols := l.cols[o/panel*panel*3+o%panel:]
		cols[0], cols[panel] = scale[o], scale[o]*float32(sum)
		if bias != nil {
			cols[2*panel] = bias[o]
		}
	}
	return l
}

// Apply sets the rows of dst to the layer's outputs for the quantised rows. The
// stride of dst is at least Pad(Out); columns beyond Out are set to 0.
func (l *Linear8) Apply(dst Mat, x *Rows8) {
	e := x.e
	for col := 0; col < Pad(l.Out); col += e.cols8 {
		at := col % panel
		w := l.w[(col-at)*l.k4*4+at*4:]
		cols := l.cols[(col-at)*3+at:]
		row := 0
		for _, t := range e.i8 {
			if n := (x.n - row) / t.rows; n > 0 {
				t.run(dst.V[row*dst.Stride+col:], x.q[row*x.stride:], w, cols, x.par[row*2:], l.k4, dst.Stride, x.stride, n)
				row += n * t.rows
			}
		}
	}
}

// Rows8 is rows quantised to 8 bits, each with a scale and zero point of its own.
// It keeps its memory from one Set to the next.
type Rows8 struct {
	e         *engine
	n, stride int // rows, bytes of a row
	q         []byte
	par       []float32 // a row: scale, zero point
}

// Set quantises the first k columns of x; k is a multiple of 16.
func (r *Rows8) Set(x Mat, k int) { r.set(best, x, k) }

// SetGELU sets the first k columns of x to their GELU and quantises them, each row while it is near.
func (r *Rows8) SetGELU(x Mat, k int) {
	r.reset(best, x.Rows, k)
	for i := range x.Rows {
		GELU(x.Row(i, k))
		r.row(i, x.Row(i, k))
	}
}

func (r *Rows8) set(e *engine, x Mat, k int) {
	r.reset(e, x.Rows, k)
	for i := range x.Rows {
		r.row(i, x.Row(i, k))
	}
}

// reset makes room for n rows of k values.
func (r *Rows8) reset(e *engine, n, k int) {
	r.e, r.n, r.stride = e, n, k*e.bytes
	r.q, r.par = Grow(r.q, n*r.stride), Grow(r.par, n*2)
}

func (r *Rows8) row(i int, x []float32) {
	r.e.quantise(r.q[i*r.stride:], x, r.par[i*2:])
}

// Grow is s with length n; new memory is taken only when s has too little.
func Grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// Round gives rows of cols floats as signed bytes with a scale for each row.
func Round(w []float32, cols int) (q []int8, scale []float32) {
	q, scale = make([]int8, len(w)), make([]float32, len(w)/cols)
	for r := range scale {
		row := w[r*cols:][:cols]
		var top float32
		for _, v := range row {
			top = max(top, v, -v)
		}
		scale[r] = max(top, 1e-8) / 127
		for c, v := range row {
			q[r*cols+c] = int8(math.RoundToEven(float64(v / scale[r])))
		}
	}
	return q, scale
}
