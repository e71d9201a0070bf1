package parse

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sitrep"
	"sitrep/internal/nn"
)

// rolesets lists the rolesets of each lemma, the most frequent first.
type rolesets map[string][]roleset

// roleset is a sense of a predicate and its class among the model's answers.
type roleset struct {
	name  string // "attack.01"
	class int
}

// newRolesets reads a list of lines "lemma TAB attack.01 attack.02"; a bare number is a sense of the lemma itself.
func newRolesets(list string) rolesets {
	out := rolesets{}
	for line := range strings.Lines(list) {
		lemma, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for name := range strings.FieldsSeq(names) {
			if !strings.Contains(name, ".") {
				name = lemma + "." + name
			}
			out[lemma] = append(out[lemma], roleset{name, class(name)})
		}
	}
	return out
}

// class is 1 to 12 for the senses of these numbers, 13 for any other.
func class(name string) int {
	_, number, _ := strings.Cut(name, ".")
	n, err := strconv.Atoi(number)
	if err != nil || len(number) != 2 || n < 1 || n > senses {
		return senses + 1
	}
	return n
}

// own holds a vector for each roleset that training knows well enough.
type own struct {
	rows  map[string]int
	table []float32 // row 0 for any other roleset
}

func (l *loader) own() own {
	names := l.labels("senses")
	o := own{make(map[string]int, len(names)), l.floats("head.sense.of.w", len(names), senseWide)}
	for i, name := range names {
		o.rows[name] = i
	}
	return o
}

// score is how well a roleset fits the turned vector of a predicate.
func (o own) score(name string, turned []float32) float32 {
	var sum float32
	for i, v := range o.table[o.rows[name]*senseWide:][:senseWide] {
		sum += v * turned[i]
	}
	return sum
}

// senses sets the rolesets of the predicates found.
func (h *heads) senses(w *work, x rolesets, flat, sides nn.Mat, words []sitrep.Word, predicates []sitrep.Predicate) {
	for i, f := range w.found {
		scores := flat.Row(f.row, flat.Stride)[h.pred:h.flatEnd]
		turned := sides.Row(f.row, sides.Stride)[h.sense:][:senseWide]
		p := &predicates[i]
		p.Sense = x.choose(words[p.Word].Lemma, scores, func(name string) float32 { return h.own.score(name, turned) })
	}
}

// choose is the roleset of a predicate by the scores of its classes and of the
// rolesets' own: the best of those listed for the lemma, of all numbers when none is.
func (x rolesets) choose(lemma string, scores []float32, own func(name string) float32) string {
	listed := x[strings.ToLower(lemma)]
	if len(listed) == 0 {
		best := 1
		for n := 2; n <= senses; n++ {
			if scores[n] > scores[best] {
				best = n
			}
		}
		return fmt.Sprintf("%s.%02d", strings.ToLower(lemma), best)
	}
	best, top := "", float32(math.Inf(-1))
	for _, r := range listed {
		if v := scores[r.class] + own(r.name); v > top {
			best, top = r.name, v
		}
	}
	return best
}
