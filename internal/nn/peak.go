package nn

import "time"

// Peak measures for about the given time how many thousand million operations a
// second the tiles of this processor make on one core, with all that they touch in
// the nearest cache: the byte tiles and the float tiles.
func Peak(limit time.Duration) (i8, f32 float64) {
	return peak8(best, limit/2), peak32(best, limit/2)
}

// The product that is timed: a panel of weights, and rows that divide into all tiles.
const peakRows, peakIn = 24, 256

func peak8(e *engine, limit time.Duration) float64 {
	l := NewLinear8(make([]int8, panel*peakIn), make([]float32, panel), nil, panel, peakIn)
	var q Rows8
	q.set(e, Mat{make([]float32, peakRows*peakIn), peakRows, peakIn}, peakIn)
	dst := Mat{make([]float32, peakRows*panel), peakRows, panel}
	return rate(limit, func() { l.Apply(dst, &q) })
}

func peak32(e *engine, limit time.Duration) float64 {
	l := NewLinear(make([]float32, panel*peakIn), nil, panel, peakIn)
	x := Mat{make([]float32, peakRows*peakIn), peakRows, peakIn}
	dst := Mat{make([]float32, peakRows*panel), peakRows, panel}
	return rate(limit, func() {
		gemm32(e, dst, x, right{w: l.w, bias: l.bias, k: l.In, cols: panel, stride: panel, step: panel * l.In})
	})
}

// rate is the best of many short measurements, so that what else runs on the machine counts little.
func rate(limit time.Duration, product func()) float64 {
	const times = 200
	var best float64
	for begin := time.Now(); ; {
		start := time.Now()
		for range times {
			product()
		}
		best = max(best, times*2*peakRows*peakIn*panel/time.Since(start).Seconds()/1e9)
		if time.Since(begin) >= limit {
			return best
		}
	}
}
