package parse

import (
	"sitrep/internal/nn"
)

// Widths of the two sides of the pair scores.
const (
	arcWide, relWide, roleWide = 256, 96, 160
	senseWide                  = 128
	senses                     = 12         // numbered classes of a predicate
	predicateClasses           = senses + 2 // none, 1 to 12, any other
	turnRows                   = 24         // rows that a pair turns at once: they fill the nearer caches
)

// heads answers the questions from the vectors of words.
type heads struct {
	flat, sides *nn.Linear8
	arc         *nn.Linear // [dep;1]ᵀ W
	rel, role   pair
	ways        ways
	own         own

	// Columns of flat and of sides where each part begins.
	upos, xpos, feats, lemma, ner, pred, flatEnd     int
	arcDep, arcHead, relDep, relHead, roleP, roleArg int
	sense                                            int

	uposNames, xposNames, featsNames, relNames, roleNames []string
	tags                                                  []tag
	edits                                                 []edit
}

func (l *loader) heads(wide int) *heads {
	h := &heads{
		uposNames: l.labels("upos"), xposNames: l.labels("xpos"), featsNames: l.labels("feats"),
		relNames: l.labels("deprel"), roleNames: l.labels("roles"), tags: tags(l.labels("ner")), edits: edits(l.labels("lemma")),
	}
	var at []int
	h.flat, at = l.stack(wide, part{"head.upos", len(h.uposNames)}, part{"head.xpos", len(h.xposNames)},
		part{"head.feats", len(h.featsNames)}, part{"head.lemma", len(h.edits)}, part{"head.ner", len(h.tags)},
		part{"head.pred", predicateClasses})
	h.upos, h.xpos, h.feats, h.lemma, h.ner, h.pred, h.flatEnd = at[0], at[1], at[2], at[3], at[4], at[5], at[6]
	h.sides, at = l.stack(wide, part{"head.arc.dep", arcWide}, part{"head.arc.head", arcWide}, part{"head.rel.dep", relWide},
		part{"head.rel.head", relWide}, part{"head.role.p", roleWide}, part{"head.role.a", roleWide},
		part{"head.sense.turn", senseWide})
	h.arcDep, h.arcHead, h.relDep, h.relHead, h.roleP, h.roleArg, h.sense = at[0], at[1], at[2], at[3], at[4], at[5], at[6]
	h.arc = l.arcs()
	h.rel = l.pair("head.rel.W", len(h.relNames), relWide)
	h.role = l.pair("head.role.W", len(h.roleNames), roleWide)
	h.ways = l.ways(len(h.roleNames))
	h.own = l.own()
	return h
}

// arcs is the layer that turns a dependent to face its heads: its weights are W on its side, its bias the last row.
func (l *loader) arcs() *nn.Linear {
	w := l.floats("head.arc.W", arcWide+1, arcWide)
	side := make([]float32, arcWide*arcWide)
	for i := range arcWide {
		for j := range arcWide {
			side[j*arcWide+i] = w[i*arcWide+j]
		}
	}
	return nn.NewLinear(side, w[arcWide*arcWide:], arcWide, arcWide)
}

// pair scores labels for two words: [first;1]ᵀ W [second;1] for each label. The
// first word turns W into a matrix of its own, [second;1] by labels.
type pair struct {
	turn *nn.Linear8
	wide int
	cols int // labels, in whole panels
}

func (l *loader) pair(name string, labels, wide int) pair {
	side := wide + 1
	w := l.floats(name, labels, side, side)
	p := pair{wide: wide, cols: nn.Pad(labels)}
	turned, bias := make([]float32, side*p.cols*wide), make([]float32, side*p.cols)
	for r := range labels {
		for a := range side {
			for b := range side {
				if v := w[(r*side+a)*side+b]; a < wide {
					turned[(b*p.cols+r)*wide+a] = v
				} else {
					bias[b*p.cols+r] = v
				}
			}
		}
	}
	q, scale := nn.Round(turned, wide)
	p.turn = nn.NewLinear8(q, scale, bias, side*p.cols, wide)
	return p
}

// face turns W to the first words; each row of the answer is a matrix for score.
func (p pair) face(w *work, first nn.Mat) nn.Mat {
	w.q.Set(first, p.wide)
	turned := mat(&w.turned, first.Rows, nn.Pad(p.turn.Out))
	p.turn.Apply(turned, &w.q)
	return turned
}

// score sets each row of dst to the labels' scores for the second word of that row.
func (p pair) score(dst, second nn.Mat, turned []float32) {
	nn.Times(dst, second, nn.Mat{V: turned, Rows: p.wide, Stride: p.cols}, p.wide, p.cols, turned[p.wide*p.cols:][:p.cols])
}

// cols is the matrix from column at on.
func cols(m nn.Mat, at int) nn.Mat { return nn.Mat{V: m.V[at:], Rows: m.Rows, Stride: m.Stride} }

// one is row i of the matrix from column at on.
func one(m nn.Mat, i, at int) nn.Mat {
	return nn.Mat{V: m.V[i*m.Stride+at:], Rows: 1, Stride: m.Stride}
}
