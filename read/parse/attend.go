package parse

import (
	"math"

	"sitrep/internal/nn"
)

// attend mixes the values of one sentence, head by head: out = softmax(Q Kᵀ/√d) V,
// with queries, keys and values side by side in the rows of qkv.
func attend(w *work, out, qkv nn.Mat, heads, wide int) {
	n, d := out.Rows, wide/heads
	cols := nn.Pad(n)
	keys, scores := mat(&w.keys, d, cols), mat(&w.scores, n, cols)
	mask, none := w.masks(n, cols)
	for h := range heads {
		at := h * d
		turn(keys, nn.Mat{V: qkv.V[wide+at:], Rows: n, Stride: qkv.Stride}, d)
		nn.Times(scores, nn.Mat{V: qkv.V[at:], Rows: n, Stride: qkv.Stride}, keys, d, cols, mask)
		for i := range n {
			nn.Softmax(scores.Row(i, (n+15)/16*16), float32(1/math.Sqrt(float64(d))))
		}
		values := nn.Mat{V: qkv.V[2*wide+at:], Rows: n, Stride: qkv.Stride}
		nn.Times(nn.Mat{V: out.V[at:], Rows: n, Stride: out.Stride}, scores, values, n, d, none)
	}
}

// masks gives a row that is 0 for n columns and far below for the rest, and a row of zeros.
func (w *work) masks(n, cols int) (mask, none []float32) {
	w.mask, w.none = nn.Grow(w.mask, cols), nn.Grow(w.none, cols)
	for i := range w.mask {
		w.mask[i], w.none[i] = 0, 0
		if i >= n {
			w.mask[i] = -1e30
		}
	}
	return w.mask, w.none
}

// turn sets dst to the first d columns of x turned on their side; further columns of dst become 0.
func turn(dst, x nn.Mat, d int) {
	i := 0
	for ; i+4 <= x.Rows; i += 4 {
		a, b, c, e := x.Row(i, d), x.Row(i+1, d), x.Row(i+2, d), x.Row(i+3, d)
		for j := range a {
			to := dst.V[j*dst.Stride+i:][:4]
			to[0], to[1], to[2], to[3] = a[j], b[j], c[j], e[j]
		}
	}
	for ; i < x.Rows; i++ {
		for j, v := range x.Row(i, d) {
			dst.V[j*dst.Stride+i] = v
		}
	}
	for j := range d {
		clear(dst.Row(j, dst.Stride)[x.Rows:])
	}
}
