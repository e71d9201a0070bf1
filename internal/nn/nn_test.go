package nn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var shapes = []struct{ rows, in, out int }{{1, 16, 1}, {3, 32, 32}, {5, 97, 50}, {12, 384, 96}, {13, 384, 17}, {31, 160, 384}, {50, 1536, 64}}

// random gives the shapes above and 2n of any size, half of them fit for bytes.
func random(n int) []struct{ rows, in, out int } {
	r := rand.New(rand.NewPCG(8, 9))
	all := slices.Clone(shapes)
	for range n {
		all = append(all, struct{ rows, in, out int }{1 + r.IntN(40), 16 * (1 + r.IntN(12)), 1 + r.IntN(140)})
		all = append(all, struct{ rows, in, out int }{1 + r.IntN(30), 1 + r.IntN(70), 1 + r.IntN(70)})
	}
	return all
}

func noise(n int, seed uint64) []float32 {
	r := rand.New(rand.NewPCG(seed, 7))
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

// near fails when any pair differs by more than tol of the size of the values.
func near(t *testing.T, got, want []float32, tol float64) {
	t.Helper()
	size := 1e-3
	for _, v := range want {
		size = max(size, math.Abs(float64(v)))
	}
	for i, v := range want {
		if d := math.Abs(float64(got[i] - v)); !(d <= tol*size) {
			t.Fatalf("entry %d is %g, want %g (tolerance %g)", i, got[i], v, tol*size)
		}
	}
}

// each runs f for every engine of this machine, whichever is in use.
func each(t *testing.T, f func(t *testing.T, e *engine)) {
	for _, e := range engines() {
		t.Run(e.name, func(t *testing.T) { f(t, e) })
	}
}

func TestLinearIsTheProduct(t *testing.T) {
	each(t, func(t *testing.T, e *engine) {
		for _, s := range random(12) {
			w, b, x := noise(s.out*s.in, 1), noise(s.out, 2), noise(s.rows*s.in, 3)
			l := NewLinear(w, b, s.out, s.in)
			got := Mat{make([]float32, s.rows*Pad(s.out)), s.rows, Pad(s.out)}
			gemm32(e, got, Mat{x, s.rows, s.in}, right{w: l.w, bias: l.bias, k: l.In, cols: Pad(l.Out), stride: panel, step: panel * l.In})
			for r := range s.rows {
				near(t, got.Row(r, s.out), product(w, b, x[r*s.in:][:s.in]), 1e-5)
			}
		}
	})
}

func product(w, b, x []float32) []float32 {
	y := make([]float32, len(b))
	for o := range y {
		sum := float64(b[o])
		for i, v := range x {
			sum += float64(v) * float64(w[o*len(x)+i])
		}
		y[o] = float32(sum)
	}
	return y
}

func TestLinear8IsTheSameOnEveryEngine(t *testing.T) {
	each(t, func(t *testing.T, e *engine) {
		for _, s := range random(12) {
			if s.in%16 != 0 {
				continue
			}
			l, w := random8(s.out, s.in)
			x := Mat{noise(s.rows*s.in, 3), s.rows, s.in}
			got, want := apply8(e, l, x), apply8(plain, l, x)
			near(t, got.V, want.V, 1e-5)
			for r := range s.rows {
				near(t, got.Row(r, s.out), product(w, l.bias(), x.Row(r, s.in)), 0.02)
			}
		}
	})
}

// random8 is a layer and the weights it stands for.
func random8(out, in int) (*Linear8, []float32) {
	r := rand.New(rand.NewPCG(5, 6))
	q, w, scale := make([]int8, out*in), make([]float32, out*in), make([]float32, out)
	for o := range out {
		scale[o] = r.Float32() / 100
		for i := range in {
			q[o*in+i] = int8(r.IntN(255) - 127)
			w[o*in+i] = float32(q[o*in+i]) * scale[o]
		}
	}
	return NewLinear8(q, scale, noise(out, 2), out, in), w
}

func (l *Linear8) bias() []float32 {
	b := make([]float32, l.Out)
	for o := range b {
		b[o] = l.cols[o/panel*panel*3+2*panel+o%panel]
	}
	return b
}

func apply8(e *engine, l *Linear8, x Mat) Mat {
	var rows Rows8
	rows.set(e, x, l.In)
	dst := Mat{make([]float32, x.Rows*Pad(l.Out)), x.Rows, Pad(l.Out)}
	l.Apply(dst, &rows)
	return dst
}

func TestExtremeBytesDoNotSaturate(t *testing.T) {
	each(t, func(t *testing.T, e *engine) {
		q := make([]int8, 64*32)
		for i := range q {
			q[i] = 127
		}
		l := NewLinear8(q, noise(32, 1), nil, 32, 64)
		x := Mat{make([]float32, 64), 1, 64}
		for i := range x.V {
			x.V[i] = 3
		}
		near(t, apply8(e, l, x).V, apply8(plain, l, x).V, 1e-6)
	})
}

func TestRowFunctionsMatchTheirPlainTwins(t *testing.T) {
	each(t, func(t *testing.T, e *engine) {
		for _, n := range []int{16, 48, 384, 1536} {
			x := noise(n, uint64(n))
			for i := range x {
				x[i] *= 4
			}
			pair := func(f func(e *engine, x []float32), tol float64) {
				t.Helper()
				a, b := append([]float32{}, x...), append([]float32{}, x...)
				f(e, a)
				f(plain, b)
				near(t, a, b, tol)
			}
			pair(func(e *engine, x []float32) { e.softmax(x, 0.7) }, 1e-5)
			pair(func(e *engine, x []float32) { e.gelu(x) }, 1e-6)
			pair(func(e *engine, x []float32) { e.addNorm(x, noise(n, 8), noise(n, 9), noise(n, 10), 1e-12) }, 1e-5)
		}
	})
}

func TestQuantisedRowsStayWithinHalfAStep(t *testing.T) {
	each(t, func(t *testing.T, e *engine) {
		for _, shift := range []float32{0, 5, -5} {
			x := noise(64, 4)
			for i := range x {
				x[i] += shift
			}
			var r Rows8
			r.set(e, Mat{x, 1, 64}, 64)
			for i, v := range x {
				q := float32(r.q[i*e.bytes])
				if e.signed {
					q = float32(int8(r.q[i*e.bytes]))
				}
				got := (q - r.par[1]) * r.par[0]
				if math.Abs(float64(got-v)) > 1.01*float64(r.par[0]) {
					t.Fatalf("shift %g: %g became %g, step %g", shift, v, got, r.par[0])
				}
			}
		}
	})
}

func TestSoftmaxGivesNothingToPadding(t *testing.T) {
	each(t, func(t *testing.T, e *engine) {
		x := noise(32, 1)
		for i := 20; i < 32; i++ {
			x[i] = -1e30
		}
		e.softmax(x, 0.17)
		var sum float32
		for _, v := range x[:20] {
			sum += v
		}
		if math.Abs(float64(sum-1)) > 1e-5 || x[25] > 1e-30 {
			t.Fatalf("the words share %g, a pad has %g", sum, x[25])
		}
	})
}

func TestTimesTakesColumnsOutOfAWiderMatrix(t *testing.T) {
	x, w := Mat{noise(7*20, 1), 7, 20}, Mat{noise(20*96, 2), 20, 96}
	dst := Mat{make([]float32, 7*64), 7, 64}
	Times(dst, x, Mat{w.V[32:], 20, 96}, 20, 32, make([]float32, 32))
	for r := range 7 {
		for c := range 32 {
			var sum float32
			for k := range 20 {
				sum += x.V[r*20+k] * w.V[k*96+32+c]
			}
			near(t, dst.Row(r, 64)[c:c+1], []float32{sum}, 1e-4)
		}
	}
}

func BenchmarkLinear(b *testing.B) {
	for _, e := range engines() {
		for _, s := range []struct{ in, out int }{{384, 1536}, {1536, 384}} {
			x, rows := Mat{noise(240*s.in, 1), 240, s.in}, 240
			dst := Mat{make([]float32, rows*s.out), rows, s.out}
			work := 2 * float64(rows*s.in*s.out)
			l, l8 := NewLinear(noise(s.out*s.in, 2), nil, s.out, s.in), func() *Linear8 { l, _ := random8(s.out, s.in); return l }()
			b.Run(fmt.Sprintf("f32/%s/%d", e.name, s.in), func(b *testing.B) {
				for b.Loop() {
					gemm32(e, dst, x, right{w: l.w, bias: l.bias, k: l.In, cols: l.Out, stride: panel, step: panel * l.In})
				}
				b.ReportMetric(work*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
			})
			b.Run(fmt.Sprintf("i8/%s/%d", e.name, s.in), func(b *testing.B) {
				var q Rows8
				for b.Loop() {
					q.set(e, x, s.in)
					l8.Apply(dst, &q)
				}
				b.ReportMetric(work*float64(b.N)/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		}
	}
}

func BenchmarkRows(b *testing.B) {
	for _, e := range engines() {
		x := noise(1536, 1)
		for name, f := range map[string]func(){
			"gelu": func() { e.gelu(x) }, "softmax": func() { e.softmax(x, .2) },
			"addNorm": func() { e.addNorm(x, x, x, x, 1e-12) },
		} {
			b.Run(name+"/"+e.name, func(b *testing.B) {
				for b.Loop() {
					f()
				}
				b.ReportMetric(float64(len(x)*b.N)/b.Elapsed().Seconds()/1e9, "G/s")
			})
		}
	}
}
