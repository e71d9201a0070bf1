package parse

import (
	"fmt"
	"strconv"
	"strings"
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

// choose is the roleset of a predicate by the scores of its classes: the best of
// those listed for the lemma, of all numbers when none is.
func (x rolesets) choose(lemma string, scores []float32) string {
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
	best := listed[0]
	for _, r := range listed[1:] {
		if scores[r.class] > scores[best.class] {
			best = r
		}
	}
	return best.name
}
