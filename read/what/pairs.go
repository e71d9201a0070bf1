package what

import (
	"context"

	"sitrep"
)

// Pair is two accounts of a report, the second told later, with the signs that they are one or not.
type Pair struct {
	Same  bool
	Signs []string
}

// Pairs reads the accounts of d and joins them as same tells from the words of their triggers, not as
// the table says. It lists every pair that could have been one, for learning the weights of the table.
func (s *Stage) Pairs(ctx context.Context, d *sitrep.Document, same func(a, b []sitrep.Span) (one, known bool)) ([]Pair, error) {
	var out []Pair
	_, err := s.run(ctx, d, func(r *reading, a, b *draft, nth int) float64 {
		one, known := same(a.Mentions, b.Mentions)
		if known {
			out = append(out, Pair{one, r.signs(a, b, nth)})
		}
		if one {
			return 1
		}
		return -1
	})
	return out, err
}
