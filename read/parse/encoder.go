package parse

import (
	"fmt"

	"sitrep/internal/nn"
)

const (
	attentionHeads = 12 // at most; a head is a whole number of panels wide
	headUnit       = 32
	ffnFactor      = 4 // width of the feed-forward layer over that of the vectors
	normEps        = 1e-12
	ffnRows        = 48 // rows that pass the feed-forward layer together, so that they stay in the cache
)

// encoder turns pieces into vectors.
type encoder struct {
	wide       int // width of the vectors
	heads      int // of attention
	word       []int8
	wordScale  []float32
	pos, shape []float32
	gain       []float32
	shift      []float32
	layers     []layer
}

// layer is one transformer layer; the norms follow the additions.
type layer struct {
	qkv, o, ffn1, ffn2           *nn.Linear8
	gain1, shift1, gain2, shift2 []float32
}

func (l *loader) encoder() *encoder {
	wide := l.file.Hidden
	heads := max(1, min(attentionHeads, wide/headUnit))
	if wide <= 0 || wide%(heads*headUnit) != 0 || wide > 4096 {
		l.fail(fmt.Errorf("vectors of %d numbers: this program takes multiples of %d up to %d, and of %d beyond", wide, headUnit, attentionHeads*headUnit, attentionHeads*headUnit))
		return nil
	}
	if l.file.Layers < 1 || l.file.Layers > 48 {
		l.fail(fmt.Errorf("%d layers: this program takes 1 to 48", l.file.Layers))
		return nil
	}
	e := &encoder{wide: wide, heads: heads, pos: l.floats("emb.pos", -1, wide), shape: l.floats("emb.shape", shapes, wide)}
	e.word, e.wordScale = l.bytes("emb.word", -1, wide)
	e.gain, e.shift = l.norm("emb.ln", wide)
	for i := range l.file.Layers {
		at := fmt.Sprintf("layer.%d.", i)
		x := layer{
			qkv: l.stack8(wide, wide, at+"q", at+"k", at+"v"), o: l.stack8(wide, wide, at+"o"),
			ffn1: l.stack8(wide*ffnFactor, wide, at+"ffn1"), ffn2: l.stack8(wide, wide*ffnFactor, at+"ffn2"),
		}
		x.gain1, x.shift1 = l.norm(at+"ln1", wide)
		x.gain2, x.shift2 = l.norm(at+"ln2", wide)
		e.layers = append(e.layers, x)
	}
	return e
}

func (l *loader) norm(name string, wide int) (gain, shift []float32) {
	return l.floats(name+".w", wide), l.floats(name+".b", wide)
}

// run fills w.x with the vectors of all pieces of the batch.
func (e *encoder) run(w *work) nn.Mat {
	x := mat(&w.x, len(w.ids), e.wide)
	e.embed(w, x)
	more := mat(&w.more, len(w.ids), e.wide)
	for i := range e.layers {
		l := &e.layers[i]
		l.mix(w, x, more, e.heads)
		for at := 0; at < x.Rows; at += ffnRows {
			end := min(at+ffnRows, x.Rows)
			l.feed(w, x.Slice(at, end), more.Slice(at, end))
		}
	}
	return x
}

// mix passes rows through the attention of the layer; more is scratch.
func (l *layer) mix(w *work, x, more nn.Mat, heads int) {
	w.q.Set(x, x.Stride)
	qkv := mat(&w.qkv, x.Rows, 3*x.Stride)
	w.multiply(qkv, l.qkv)
	mixed := mat(&w.mixed, x.Rows, x.Stride)
	for _, s := range w.stretches {
		attend(w, mixed.Slice(s.piece, s.pieceEnd), qkv.Slice(s.piece, s.pieceEnd), heads, x.Stride)
	}
	w.times.lap(Attention)
	w.q.Set(mixed, x.Stride)
	w.multiply(more, l.o)
	addNorm(x, more, l.gain1, l.shift1)
}

// feed passes rows through the feed-forward layer; more is scratch.
func (l *layer) feed(w *work, x, more nn.Mat) {
	inner := mat(&w.inner, x.Rows, l.ffn1.Out)
	w.q.Set(x, l.ffn1.In)
	w.multiply(inner, l.ffn1)
	w.q.SetGELU(inner, l.ffn2.In)
	w.multiply(more, l.ffn2)
	addNorm(x, more, l.gain2, l.shift2)
}

// multiply passes the rounded rows of w through a layer.
func (w *work) multiply(dst nn.Mat, l *nn.Linear8) {
	w.times.lap(Rows)
	l.Apply(dst, &w.q)
	w.times.lap(Matrices)
	w.times.multiplied(dst.Rows, l.In, l.Out)
}

func addNorm(x, more nn.Mat, gain, shift []float32) {
	for i := range x.Rows {
		nn.AddNorm(x.Row(i, x.Stride), more.Row(i, x.Stride), gain, shift, normEps)
	}
}

// embed sets each row to the normed sum of piece, place and case shape.
func (e *encoder) embed(w *work, x nn.Mat) {
	for _, s := range w.stretches {
		for i := s.piece; i < s.pieceEnd; i++ {
			row, id := x.Row(i, e.wide), int(w.ids[i])
			word, place := e.word[id*e.wide:][:len(row)], e.pos[(i-s.piece)*e.wide:][:len(row)]
			scale := e.wordScale[id]
			for j := range row {
				row[j] = float32(word[j])*scale + place[j]
			}
			nn.AddNorm(row, e.shape[int(w.shapes[i])*e.wide:], e.gain, e.shift, normEps)
		}
	}
}
