package nn

//go:generate go run ./gen

// The kernels of kernels_amd64.s. Slices must be as long as the tile needs; the
// callers in this package see to it. Strides are in elements.

//go:noescape
func f32x12AVX512(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x8AVX512(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x4AVX512(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x3AVX512(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x2AVX512(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x1AVX512(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x6AVX2(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x3AVX2(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x2AVX2(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func f32x1AVX2(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int)

//go:noescape
func i8x12VNNI(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x8VNNI(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x4VNNI(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x3VNNI(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x2VNNI(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x1VNNI(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x6AVX2(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x3AVX2(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x2AVX2(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func i8x1AVX2(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int)

//go:noescape
func softmaxAVX2(x []float32, scale float32)

//go:noescape
func softmaxAVX512(x []float32, scale float32)

//go:noescape
func geluAVX2(x []float32)

//go:noescape
func geluAVX512(x []float32)

//go:noescape
func addNormAVX2(x, y, gain, shift []float32, eps float32)

//go:noescape
func addNormAVX512(x, y, gain, shift []float32, eps float32)

//go:noescape
func quantiseAVX2(q []byte, x, par []float32)

//go:noescape
func quantiseAVX512(q []byte, x, par []float32)
