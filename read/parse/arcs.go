package parse

import (
	"sitrep"
	"sitrep/internal/nn"
)

// rowOf is the row of a word of the stretch among the vectors.
func (s stretch) rowOf(word int) int { return s.row + 1 + word - s.first }

// place is what a row of vectors stands for.
type place struct {
	word  int  // of the document, -1 for [CLS]
	head  int  // the row of its head, that of [CLS] for the root
	joins bool // a root that hangs on the stretch before
}

// trees sets the head of every word of the batch. The root of a later stretch
// of a sentence hangs on the root of the one before.
func (h *heads) trees(w *work, sides nn.Mat, words []sitrep.Word) {
	turned := mat(&w.arcs, sides.Rows, h.arc.Out)
	h.arc.Apply(turned, cols(sides, h.arcDep))
	w.places = nn.Grow(w.places, sides.Rows)
	for _, s := range w.stretches {
		n := s.words() + 1
		facing, scores := mat(&w.keys, arcWide, nn.Pad(n)), mat(&w.scores, n, nn.Pad(n))
		turn(facing, cols(sides.Slice(s.row, s.row+n), h.arcHead), arcWide)
		_, none := w.masks(n, nn.Pad(n))
		nn.Times(scores, turned.Slice(s.row, s.row+n), facing, arcWide, nn.Pad(n), none)
		w.times.lap(Heads)
		found := w.tree.best(n, func(i, j int) float32 { return scores.V[i*scores.Stride+j] })
		if !s.more {
			w.root = sitrep.None
		}
		w.places[s.row] = place{word: -1}
		for i := 1; i < n; i++ {
			at := s.first + i - 1
			w.places[s.row+i] = place{word: at, head: s.row + found[i], joins: found[i] == 0 && s.more}
			if words[at].Head = sitrep.Ref(s.first + found[i] - 1); found[i] == 0 {
				words[at].Head, w.root = w.root, sitrep.Ref(at)
			}
		}
		w.times.lap(Decode)
	}
}

// relations sets the relation of every word to its head.
func (h *heads) relations(w *work, sides nn.Mat, words []sitrep.Word) {
	scores := mat(&w.labels, 1, h.rel.cols)
	for at := 0; at < sides.Rows; at += turnRows {
		end := min(at+turnRows, sides.Rows)
		turned := h.rel.face(w, cols(sides.Slice(at, end), h.relDep))
		for row := at; row < end; row++ {
			p := w.places[row]
			if p.word < 0 {
				continue
			}
			h.rel.score(scores, one(sides, p.head, h.relHead), turned.Row(row-at, turned.Stride))
			words[p.word].Rel = h.relNames[nn.Argmax(scores.V[:len(h.relNames)])]
			if p.joins {
				words[p.word].Rel = "parataxis"
			}
		}
	}
}
