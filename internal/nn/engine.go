package nn

// engine is one set of kernels. All engines share the layout of packed weights;
// only the quantised rows differ in the size of their elements.
type engine struct {
	name string

	cols32 int      // columns of a float tile
	f32    []tile32 // by rows, the highest first, the last of one row

	cols8    int     // columns of an int8 tile
	i8       []tile8 // as f32
	bytes    int     // size of a quantised value in a row
	signed   bool    // quantised values are int8, 128 less than those of other engines
	quantise func(q []byte, x, par []float32)

	softmax func(x []float32, scale float32)
	gelu    func(x []float32)
	addNorm func(x, y, gain, shift []float32, eps float32)
}

// tile32 computes dst[r,c] = bias[c] + Σk x[r,k]*w[k,c] for
// tiles times rows rows and the engine's columns.
type tile32 struct {
	rows int
	run  func(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)
}

// tile8 computes the same from quantised rows and packed bytes; cols and rows
// hold the scales as laid out by Linear8 and Rows8; k4 counts groups of four.
type tile8 struct {
	rows int
	run  func(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)
}

// best is the engine in use.
var best = engines()[0]

// Engine names the kernels in use: "avx512-vnni", "avx512", "avx2", "neon-dot", "neon" or "plain".
func Engine() string { return best.name }
