package nn

// The kernels of kernels_arm64.s. Slices must be as long as the tile needs; the
// callers in this package see to it. Strides are in elements.

//go:noescape
func f32x8NEON(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x4NEON(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x1NEON(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func i8x8Dot(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x4Dot(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x1Dot(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x4Long(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x1Long(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func softmaxNEON(x []float32, scale float32)

//go:noescape
func geluNEON(x []float32)

//go:noescape
func addNormNEON(x, y, gain, shift []float32, eps float32)

//go:noescape
func quantiseNEON(q []byte, x, par []float32)
