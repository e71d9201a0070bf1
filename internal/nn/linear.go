package nn

// panel is the width in columns of a stretch of packed weights.
const panel = 32

// Pad rounds a number of columns up to whole panels: the stride that outputs need.
func Pad(n int) int { return (n + panel - 1) / panel * panel }

// Mat is rows of floats in one slice; row i starts at V[i*Stride].
type Mat struct {
	V            []float32
	Rows, Stride int
}

// Row is the first n floats of row i.
func (m Mat) Row(i, n int) []float32 { return m.V[i*m.Stride:][:n] }

// Slice is the rows [from, to).
func (m Mat) Slice(from, to int) Mat {
	return Mat{m.V[from*m.Stride : to*m.Stride], to - from, m.Stride}
}

// Linear is a layer y = W x + b in float32, packed for the tiles: panels of 32
// columns, in each the columns of one input after the other.
type Linear struct {
	In, Out int
	w, bias []float32
}

// NewLinear packs the weights w, shaped [out, in], and the bias, which may be nil.
func NewLinear(w, bias []float32, out, in int) *Linear {
	l := &Linear{In: in, Out: out, w: make([]float32, Pad(out)*in), bias: make([]float32, Pad(out))}
	copy(l.bias, bias)
	for o := range out {
		to := l.w[o/panel*panel*in+o%panel:]
		for i, v := range w[o*in : (o+1)*in] {
			to[i*panel] = v
		}
	}
	return l
}

// Apply sets the rows of dst to the layer's outputs for the rows of x. The stride
// of dst is at least Pad(Out); columns beyond Out are set to 0.
func (l *Linear) Apply(dst, x Mat) {
	gemm32(best, dst, x, right{w: l.w, bias: l.bias, k: l.In, cols: Pad(l.Out), stride: panel, step: panel * l.In})
}

// Times sets dst to x times w (k rows), plus bias on each row. The columns of w are
// whole panels, as are those of dst.
func Times(dst, x, w Mat, k, cols int, bias []float32) {
	gemm32(best, dst, x, right{w: w.V, bias: bias, k: k, cols: cols, stride: w.Stride, step: panel})
}

// right is the right side of a product: k rows of stride floats in panels that are step floats apart.
type right struct {
	w, bias               []float32
	k, cols, stride, step int
}

// gemm32 goes panel by panel, so that a panel stays in the nearest cache while all rows pass.
func gemm32(e *engine, dst, x Mat, r right) {
	for col := 0; col < r.cols; col += e.cols32 {
		w := r.w[col/panel*r.step+col%panel:]
		row := 0
		for _, t := range e.f32 {
			if n := (x.Rows - row) / t.rows; n > 0 {
				t.run(dst.V[row*dst.Stride+col:], x.V[row*x.Stride:], w, r.bias[col:], r.k, dst.Stride, x.Stride, r.stride, n)
				row += n * t.rows
			}
		}
	}
}
