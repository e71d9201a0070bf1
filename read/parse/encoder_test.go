package parse

import (
	"math"
	"testing"

	"sitrep/internal/weights"
)

// slow is the encoder in plain float64, one sentence at a time, as the paper has it.
type slow struct {
	t *testing.T
	f *weights.File
}

func (s slow) get(name string, shape ...int) []float32 {
	x, err := s.f.Floats(name, shape...)
	if err != nil {
		s.t.Fatal(err)
	}
	return x
}

func (s slow) linear(name string, x [][]float64, out int) [][]float64 {
	in := len(x[0])
	w, b, y := s.get(name+".w", out, in), s.get(name+".b", out), make([][]float64, len(x))
	for i, row := range x {
		y[i] = make([]float64, out)
		for o := range out {
			y[i][o] = float64(b[o])
			for k, v := range row {
				y[i][o] += v * float64(w[o*in+k])
			}
		}
	}
	return y
}

func (s slow) norm(name string, x [][]float64) {
	g, b := s.get(name+".w", -1), s.get(name+".b", -1)
	for _, row := range x {
		var mean, spread float64
		for _, v := range row {
			mean += v / float64(len(row))
		}
		for _, v := range row {
			spread += (v - mean) * (v - mean) / float64(len(row))
		}
		for i, v := range row {
			row[i] = (v-mean)/math.Sqrt(spread+1e-12)*float64(g[i]) + float64(b[i])
		}
	}
}

func (s slow) attention(q, k, v [][]float64) [][]float64 {
	out := make([][]float64, len(q))
	for i := range q {
		out[i] = make([]float64, len(q[i]))
		for h := 0; h < len(q[i]); h += 32 {
			p, sum := make([]float64, len(k)), 0.0
			for j := range k {
				for d := h; d < h+32; d++ {
					p[j] += q[i][d] * k[j][d] / math.Sqrt(32)
				}
				p[j] = math.Exp(p[j])
				sum += p[j]
			}
			for j := range k {
				for d := h; d < h+32; d++ {
					out[i][d] += p[j] / sum * v[j][d]
				}
			}
		}
	}
	return out
}

func add(x, y [][]float64) {
	for i := range x {
		for j := range x[i] {
			x[i][j] += y[i][j]
		}
	}
}

func (s slow) run(ids []int32, forms []uint8) [][]float64 {
	word, pos, shape := s.get("emb.word", -1, 384), s.get("emb.pos", -1, 384), s.get("emb.shape", -1, 384)
	x := make([][]float64, len(ids))
	for i, id := range ids {
		x[i] = make([]float64, 384)
		for j := range x[i] {
			x[i][j] = float64(word[int(id)*384+j]) + float64(pos[i*384+j]) + float64(shape[int(forms[i])*384+j])
		}
	}
	s.norm("emb.ln", x)
	for _, at := range []string{"layer.0.", "layer.1."} {
		mixed := s.attention(s.linear(at+"q", x, 384), s.linear(at+"k", x, 384), s.linear(at+"v", x, 384))
		add(x, s.linear(at+"o", mixed, 384))
		s.norm(at+"ln1", x)
		inner := s.linear(at+"ffn1", x, 1536)
		for _, row := range inner {
			for i, v := range row {
				row[i] = v / 2 * (1 + math.Erf(v/math.Sqrt2))
			}
		}
		add(x, s.linear(at+"ffn2", inner, 384))
		s.norm(at+"ln2", x)
	}
	return x
}

func TestEncoderFollowsThePaper(t *testing.T) {
	file := tiny(t, 2)
	m, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := weights.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	w := new(work)
	words := []string{"The", "rebels", "stormed", "the", "palace", ",", "ZEPH", "12", "unknowable", "."}
	w.add(m.pieces, 0, 4, false, func(i int) string { return words[i] })
	w.add(m.pieces, 4, len(words), false, func(i int) string { return words[i] })
	got := m.encoder.run(w)
	for _, s := range w.stretches {
		want := slow{t, f}.run(w.ids[s.piece:s.pieceEnd], w.shapes[s.piece:s.pieceEnd])
		var off, size float64
		for i, row := range want {
			for j, v := range row {
				off += math.Pow(float64(got.Row(s.piece+i, 384)[j])-v, 2)
				size += v * v
			}
		}
		if share := math.Sqrt(off / size); !(share < 0.03) {
			t.Errorf("words %d-%d: vectors are off by %.3f of their length", s.first, s.end, share)
		}
	}
}
