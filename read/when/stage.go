package when

import (
	"context"
	"slices"

	"sitrep"
)

// Stage finds and resolves time expressions. It is safe for use by many at once.
type Stage struct{ rules, points []rule }

// New returns the stage for English.
func New() *Stage {
	all := rules()
	return &Stage{all, points(all)}
}

// Run lists the time expressions of d in order of their first mention. Split
// must be filled; Dated and Parse help where they are known.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.When, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f := finder{toks: tokens(d), pub: sitrep.DayOf(d.Dated), where: -1, memo: map[int]match{}, rules: s.rules, points: s.points}
	if len(d.Parse.Words) > 0 && len(d.Parse.Words) == len(d.Split.Words) {
		f.tree = sitrep.NewTree(d)
	}
	return merge(d, f.all()), nil
}

type key struct {
	kind, value string
	days        sitrep.Interval
}

// merge makes one When of expressions that stand for the same days.
func merge(d *sitrep.Document, all []match) []sitrep.When {
	var out []sitrep.When
	seen := map[key]int{}
	for _, m := range all {
		span := d.Split.Words[m.from].Join(d.Split.Words[m.to-1])
		k := key{m.kind, m.value(), m.days()}
		if i, ok := seen[k]; ok && k.days.Known() {
			out[i].Mentions = append(out[i].Mentions, span)
			out[i].On = append(out[i].On, span)
			if !slices.Contains(out[i].By, m.rule) {
				out[i].By = append(out[i].By, m.rule)
			}
			continue
		}
		seen[k] = len(out)
		out = append(out, sitrep.When{Type: k.kind, Value: k.value, Days: k.days,
			Mentions: []sitrep.Span{span}, Basis: sitrep.Base(m.rule, m.score, span)})
	}
	return out
}
