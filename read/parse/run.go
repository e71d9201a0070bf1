package parse

import (
	"context"
	"strings"
	"unicode"

	"sitrep"
	"sitrep/internal/nn"
)

// batchPieces is about how many pieces pass the encoder together: enough to pay
// for the way of the weights to the processor.
const batchPieces = 512

// Run reads the sentences of d.Split. A document without words gives an empty
// parse; the error is that of the context.
func (m *Model) Run(ctx context.Context, d *sitrep.Document) (sitrep.Parse, error) {
	return m.Timed(ctx, d, nil)
}

// Timed is Run, and adds to t where the time went.
func (m *Model) Timed(ctx context.Context, d *sitrep.Document, t *Times) (sitrep.Parse, error) {
	out := sitrep.Parse{Words: make([]sitrep.Word, len(d.Split.Words))}
	for i := range out.Words {
		out.Words[i].Head = sitrep.None // words outside every sentence
	}
	w := m.pool.Get().(*work)
	defer m.pool.Put(w)
	w.reset()
	w.times = t
	t.start(len(out.Words))
	text := func(word int) string { return d.Split.Words[word].Of(d.Text) }
	for _, s := range d.Split.Sentences {
		for at := int(s.First); at < int(s.End); {
			at = w.add(m.pieces, at, int(s.End), at > int(s.First), text)
			if len(w.ids) < batchPieces {
				continue
			}
			if err := m.read(ctx, w, text, &out); err != nil {
				return sitrep.Parse{}, err
			}
		}
	}
	if err := m.read(ctx, w, text, &out); err != nil {
		return sitrep.Parse{}, err
	}
	return out, nil
}

// read fills in all that the model tells of the batch in w, and empties it.
func (m *Model) read(ctx context.Context, w *work, text func(int) string, out *sitrep.Parse) error {
	if err := ctx.Err(); err != nil || len(w.ids) == 0 {
		return err
	}
	defer w.reset()
	w.times.lap(Pieces)
	flat, sides := m.heads.answer(w, m.vectors(w))
	w.times.lap(Heads)
	for _, s := range w.stretches {
		m.words(s, flat, text, out.Words)
		m.heads.names(w, s, flat, text, out)
	}
	w.times.lap(Decode)
	m.heads.trees(w, sides, out.Words)
	m.heads.relations(w, sides, out.Words)
	w.times.lap(Heads)
	m.predicates(w, flat, sides, out)
	w.times.lap(Decode)
	return nil
}

// vectors runs the encoder and gives the vectors of each [CLS] and of each word's first piece.
func (m *Model) vectors(w *work) nn.Mat {
	pieces := m.encoder.run(w)
	w.times.lap(Rows)
	vectors := mat(&w.vectors, len(w.firsts), m.encoder.wide)
	for i, at := range w.firsts {
		copy(vectors.Row(i, vectors.Stride), pieces.Row(at, pieces.Stride))
	}
	return vectors
}

// answer gives the scores of the questions on single words, and the sides of the
// questions on pairs.
func (h *heads) answer(w *work, vectors nn.Mat) (flat, sides nn.Mat) {
	w.q.Set(vectors, vectors.Stride)
	flat = mat(&w.flat, vectors.Rows, nn.Pad(h.flat.Out))
	h.flat.Apply(flat, &w.q)
	sides = mat(&w.sides, vectors.Rows, nn.Pad(h.sides.Out))
	h.sides.Apply(sides, &w.q)
	nn.ReLU(sides, h.sides.Out)
	return flat, sides
}

// words sets what is told of each word on its own.
func (m *Model) words(s stretch, flat nn.Mat, text func(int) string, words []sitrep.Word) {
	h := m.heads
	for i := s.first; i < s.end; i++ {
		row := flat.Row(s.rowOf(i), flat.Stride)
		x := &words[i]
		x.UPOS = h.uposNames[nn.Argmax(row[h.upos:h.xpos])]
		x.XPOS = h.xposNames[nn.Argmax(row[h.xpos:h.feats])]
		if x.Feats = h.featsNames[nn.Argmax(row[h.feats:h.lemma])]; x.Feats == "_" {
			x.Feats = ""
		}
		lemma := m.irregular.lemma(text(i), x.UPOS, h.edits[nn.Argmax(row[h.lemma:h.ner])])
		x.Lemma = m.rolesets.settle(text(i), x.UPOS, lemma)
	}
}

// names adds the names of a stretch, titles left out; where it knows capitals, a name has one.
func (h *heads) names(w *work, s stretch, flat nn.Mat, text func(int) string, out *sitrep.Parse) {
	scores := cols(flat.Slice(s.row+1, s.row+1+s.words()), h.ner)
	path := w.names.best(scores, h.tags)
	for i := 0; i < len(path); i++ {
		if h.tags[path[i]].place != 'B' {
			continue
		}
		first, sure := i, share(scores.Row(i, len(h.tags)), path[i])
		for i+1 < len(path) && h.tags[path[i+1]].place == 'I' {
			i++
			sure = min(sure, share(scores.Row(i, len(h.tags)), path[i]))
		}
		for h.tags[path[i]].kind == "PER" && first <= i && titles()[strings.ToLower(text(s.first+first))] {
			first++
		}
		if first > i || !capitals(text, s.first+first, s.first+i+1) && capitals(text, s.first, s.end) {
			continue
		}
		out.Names = append(out.Names, sitrep.Name{
			First: sitrep.Ref(s.first + first), End: sitrep.Ref(s.first + i + 1), Kind: h.tags[path[i]].kind, Score: sure,
		})
	}
}

// capitals tells whether one of the words [first, end) has a capital, a digit or a letter of a script without small ones.
func capitals(text func(int) string, first, end int) bool {
	for i := first; i < end; i++ {
		if strings.ContainsFunc(text(i), func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r) }) {
			return true
		}
	}
	return false
}
