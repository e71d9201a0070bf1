package split

import (
	"context"

	"sitrep"
)

// Stage finds sentences and words. It is safe for use by many at once.
type Stage struct{ *tables }

// New returns the stage for English.
func New() *Stage { return &Stage{english()} }

// Run splits the text of d.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) (sitrep.Split, error) {
	if err := ctx.Err(); err != nil {
		return sitrep.Split{}, err
	}
	words := s.words(d.Text)
	out := sitrep.Split{Words: words}
	first := 0
	for i, end := range s.ends(d.Text, words, d.Headline) {
		if end {
			out.Sentences = append(out.Sentences, sitrep.Sentence{
				Span:  words[first].Join(words[i]),
				First: sitrep.Ref(first), End: sitrep.Ref(i + 1),
			})
			first = i + 1
		}
	}
	return out, nil
}
