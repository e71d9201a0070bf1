package parse

import (
	"sitrep"
	"sitrep/internal/nn"
)

// work is the memory of one batch; it is kept from one batch to the next.
type work struct {
	ids       []int32 // pieces of all stretches, each with [CLS] and [SEP]
	shapes    []uint8 // case shapes, parallel to ids
	firsts    []int   // for [CLS] and each word the place of its first piece in ids
	stretches []stretch

	x, more, qkv, mixed, inner         []float32 // encoder
	keys, scores, mask, none           []float32 // attention
	vectors, flat, sides, arcs, turned []float32 // heads
	labels, actors                     []float32
	places                             []place
	found                              []found
	way                                []byte

	q     nn.Rows8
	tree  tree
	root  sitrep.Ref // of the stretch before
	names viterbi

	times *Times // nil: not asked for
}

// longest is how many pieces a stretch may have beside [CLS] and [SEP].
const longest = 250

// stretch is a sentence, or a part of a very long one.
type stretch struct {
	first, end      int  // words of the document
	row             int  // of [CLS] in the rows of vectors; the words follow it
	piece, pieceEnd int  // rows of the encoder
	more            bool // goes on with the sentence of the stretch before
}

// words is how many words the stretch has.
func (s stretch) words() int { return s.end - s.first }

// mat is rows of memory taken from buf; what it holds is left over.
func mat(buf *[]float32, rows, stride int) nn.Mat {
	*buf = nn.Grow(*buf, rows*stride)
	return nn.Mat{V: *buf, Rows: rows, Stride: stride}
}

func (w *work) reset() {
	w.ids, w.shapes, w.firsts, w.stretches = w.ids[:0], w.shapes[:0], w.firsts[:0], w.stretches[:0]
}

// open begins a stretch at a word.
func (w *work) open(p *pieces, word int, more bool) {
	w.stretches = append(w.stretches, stretch{first: word, end: word, row: len(w.firsts), piece: len(w.ids), more: more})
	w.firsts = append(w.firsts, len(w.ids))
	w.ids, w.shapes = append(w.ids, p.cls), append(w.shapes, shapeSpecial)
}

// close ends the open stretch.
func (w *work) close(p *pieces) {
	w.ids, w.shapes = append(w.ids, p.sep), append(w.shapes, shapeSpecial)
	w.stretches[len(w.stretches)-1].pieceEnd = len(w.ids)
}

// add appends one stretch with as many of the words [first, end) as it may hold,
// and gives the word after it. more: it goes on with the sentence of the stretch before.
func (w *work) add(p *pieces, first, end int, more bool, text func(word int) string) int {
	w.open(p, first, more)
	s := &w.stretches[len(w.stretches)-1]
	for s.end < end {
		form, before := text(s.end), len(w.ids)
		w.ids = p.word(w.ids, form)
		w.ids = w.ids[:min(len(w.ids), before+longest)]
		if len(w.ids)-s.piece > longest+1 && s.words() > 0 {
			w.ids = w.ids[:before]
			break
		}
		kind := shape(form)
		for range len(w.ids) - before {
			w.shapes = append(w.shapes, kind)
		}
		w.firsts = append(w.firsts, before)
		s.end++
	}
	w.close(p)
	return s.end
}
