package parse

import (
	"math"
	"slices"

	"sitrep"
	"sitrep/internal/nn"
)

// found is a predicate: its row among the vectors and its stretch.
type found struct{ row, stretch int }

// predicates adds the predicates of the batch with their roles.
func (m *Model) predicates(w *work, flat, sides nn.Mat, out *sitrep.Parse) {
	h, first := m.heads, len(out.Predicates)
	w.found = w.found[:0]
	for n, s := range w.stretches {
		for i := s.first; i < s.end; i++ {
			scores := flat.Row(s.rowOf(i), flat.Stride)[h.pred:h.flatEnd]
			if nn.Argmax(scores) == 0 {
				continue
			}
			w.found = append(w.found, found{s.rowOf(i), n})
			out.Predicates = append(out.Predicates, sitrep.Predicate{Word: sitrep.Ref(i), Score: 1 - share(scores, 0)})
		}
	}
	h.senses(w, m.rolesets, flat, sides, out.Words, out.Predicates[first:])
	for at := 0; at < len(w.found); at += turnRows {
		end := min(at+turnRows, len(w.found))
		h.roles(w, w.found[at:end], sides, out.Words, out.Predicates[first+at:first+end])
	}
}

// roles adds the roles of a few predicates.
func (h *heads) roles(w *work, some []found, sides nn.Mat, words []sitrep.Word, predicates []sitrep.Predicate) {
	actors := mat(&w.actors, len(some), roleWide)
	for i, f := range some {
		copy(actors.Row(i, roleWide), sides.Row(f.row, sides.Stride)[h.roleP:])
	}
	turned := h.role.face(w, actors)
	for i, f := range some {
		s := w.stretches[f.stretch]
		scores := mat(&w.labels, s.words(), h.role.cols)
		h.role.score(scores, cols(sides.Slice(s.row+1, s.row+1+s.words()), h.roleArg), turned.Row(i, turned.Stride))
		for j := range s.words() {
			row := scores.Row(j, len(h.roleNames))
			w.way = h.ways.add(row, words[s.first:s.end], f.row-s.row-1, j, s.first, w.way)
			best := nn.Argmax(row)
			if best == 0 || s.row+1+j == f.row {
				continue
			}
			r := sitrep.Role{Label: h.roleNames[best], Head: sitrep.Ref(s.first + j), Score: share(row, best)}
			r.First, r.End = phrase(words[s.first:s.end], j, f.row-s.row-1, s.first)
			predicates[i].Roles = append(predicates[i].Roles, r)
		}
		predicates[i].Roles = single(predicates[i].Roles)
	}
}

// single keeps the surest of several roles with one numbered label: an act has one A0.
func single(roles []sitrep.Role) []sitrep.Role {
	for i := len(roles) - 1; i >= 0; i-- {
		r := roles[i]
		better := func(o sitrep.Role) bool { return o.Label == r.Label && o.Score > r.Score }
		if numbered := len(r.Label) == len("A0"); numbered && slices.ContainsFunc(roles, better) {
			roles = slices.Delete(roles, i, i+1)
		}
	}
	return roles
}

// phrase is the words [first, end) of a role: the head and what hangs on it, on the
// head's side of the predicate where the predicate itself hangs on the head. head
// and predicate count from the first of words, which is word base of the document.
func phrase(words []sitrep.Word, head, predicate, base int) (first, end sitrep.Ref) {
	from, to := head, head+1
	inside := head != predicate && under(words, predicate, head, base)
	for i := range words {
		if under(words, i, head, base) && !(inside && under(words, i, predicate, base)) {
			from, to = min(from, i), max(to, i+1)
		}
	}
	switch {
	case inside && predicate < head:
		from = max(from, predicate+1)
	case inside:
		to = min(to, predicate)
	}
	return sitrep.Ref(base + from), sitrep.Ref(base + to)
}

// under tells whether word i is top or hangs below it.
func under(words []sitrep.Word, i, top, base int) bool {
	for i != top {
		if words[i].Head == sitrep.None {
			return false
		}
		if i = int(words[i].Head) - base; i < 0 || i >= len(words) {
			return false
		}
	}
	return true
}

// share is the softmax of entry i.
func share(scores []float32, i int) float32 {
	top := scores[nn.Argmax(scores)]
	var sum float64
	for _, v := range scores {
		sum += math.Exp(float64(v - top))
	}
	return float32(math.Exp(float64(scores[i]-top)) / sum)
}
