package nn

// The functions below work on rows in place; lengths are multiples of 16.

// Softmax sets x to softmax(scale*x). Entries far below the highest become 0 in all but name (below 1e-37).
func Softmax(x []float32, scale float32) { best.softmax(x, scale) }

// GELU sets x to x*Phi(x), by the error function (Abramowitz and Stegun 7.1.26, error below 2e-7).
func GELU(x []float32) { best.gelu(x) }

// AddNorm adds y to x and normalises the sum to mean 0 and variance 1, then scales by gain and shifts.
func AddNorm(x, y, gain, shift []float32, eps float32) { best.addNorm(x, y, gain, shift, eps) }

// ReLU sets the negative entries of the first n columns to 0.
func ReLU(m Mat, n int) {
	for i := range m.Rows {
		row := m.Row(i, n)
		for j, v := range row {
			row[j] = max(v, 0)
		}
	}
}

// Argmax is the index of the highest entry, the first of equals; -1 for none.
func Argmax(x []float32) int {
	best := -1
	for i, v := range x {
		if best < 0 || v > x[best] {
			best = i
		}
	}
	return best
}
