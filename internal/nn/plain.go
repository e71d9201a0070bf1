package nn

import "math"

// plain is the engine of every processor, and the twin that the others are tested against.
var plain = &engine{
	name: "plain", cols32: panel, f32: []tile32{{1, plainTile32}},
	cols8: panel, i8: []tile8{{1, plainTile8}}, bytes: 1, quantise: plainQuantise,
	softmax: plainSoftmax, gelu: plainGELU, addNorm: plainAddNorm,
}

func plainTile32(dst, x, w, bias []float32, k, dstStride, xStride, wStride, tiles int) {
	for r := range tiles {
		acc := [panel]float32(bias)
		for i, v := range x[r*xStride:][:k] {
			row := (*[panel]float32)(w[i*wStride:])
			for c := range acc {
				acc[c] += v * row[c]
			}
		}
		copy(dst[r*dstStride:], acc[:])
	}
}

func plainTile8(dst []float32, x []byte, w []int8, cols, rows []float32, k4, dstStride, xStride, tiles int) {
	for r := range tiles {
		plainRow8(dst[r*dstStride:], x[r*xStride:], w, cols, rows[r*2:], k4)
	}
}

func plainRow8(dst []float32, x []byte, w []int8, cols, rows []float32, k4 int) {
	var acc [panel]int32
	for i := range k4 {
		x, w := (*[4]byte)(x[i*4:]), (*[4 * panel]int8)(w[i*4*panel:])
		for c := range acc {
			acc[c] += int32(x[0])*int32(w[c*4]) + int32(x[1])*int32(w[c*4+1]) +
				int32(x[2])*int32(w[c*4+2]) + int32(x[3])*int32(w[c*4+3])
		}
	}
	for c, sum := range acc {
		dst[c] = (float32(sum)*cols[c]-rows[1]*cols[panel+c])*rows[0] + cols[2*panel+c]
	}
}

func plainQuantise(q []byte, x, par []float32) {
	var low, high float32
	for _, v := range x {
		low, high = min(low, v), max(high, v)
	}
	width := max(high-low, 1e-30)
	steps := 255 / width
	zero := -float32(math.RoundToEven(float64(low * steps)))
	for i, v := range x {
		q[i] = byte(min(max(math.RoundToEven(float64(v*steps+zero)), 0), 255))
	}
	par[0], par[1] = width/255, zero
}

func plainSoftmax(x []float32, scale float32) {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	var sum float32
	for i, v := range x {
		x[i] = float32(math.Exp(float64((v - top) * scale)))
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}

func plainGELU(x []float32) {
	for i, v := range x {
		x[i] = v * float32(0.5+0.5*math.Erf(float64(v)/math.Sqrt2))
	}
}

func plainAddNorm(x, y, gain, shift []float32, eps float32) {
	var mean, spread float32
	for i := range x {
		x[i] += y[i]
		mean += x[i]
	}
	mean /= float32(len(x))
	for _, v := range x {
		spread += (v - mean) * (v - mean)
	}
	by := 1 / float32(math.Sqrt(float64(spread/float32(len(x))+eps)))
	for i, v := range x {
		x[i] = (v-mean)*by*gain[i] + shift[i]
	}
}
