package score

import (
	"fmt"
	"io"
	"strings"

	"sitrep"
	"sitrep/internal/conllu"
)

// ParseScore is how good the parse is on gold words. Shares are of all words, 0..1,
// as CoNLL 2018 defines them: punctuation counts, subtypes of relations do not.
type ParseScore struct {
	Words      int     `json:"words"`
	UPOS       float64 `json:"upos"`
	XPOS       float64 `json:"xpos"`
	Feats      float64 `json:"feats"`
	Lemma      float64 `json:"lemma"`
	UAS        float64 `json:"uas"`
	LAS        float64 `json:"las"`
	Names      PRF     `json:"names"`      // same words and kind: PER, LOC or ORG
	Predicates PRF     `json:"predicates"` // same word
	Senses     PRF     `json:"senses"`     // same word and roleset
	Roles      PRF     `json:"roles"`      // same predicate, head word and label
	RolesKnown PRF     `json:"rolesKnown"` // the same on predicates that were found
}

// Parse reads the sentences of a treebank file with gold words and compares. The
// columns of trees after the tenth, where there are any, hold PropBank predicates
// and roles; names, an IOB2 file on the same sentences, may be nil.
func Parse(trees, names io.Reader, read func(*sitrep.Document) error) (ParseScore, error) {
	gold, err := conllu.All(trees)
	if err != nil {
		return ParseScore{}, fmt.Errorf("trees: %w", err)
	}
	tagged, err := nameTags(names)
	if err != nil {
		return ParseScore{}, fmt.Errorf("names: %w", err)
	}
	var t parseTally
	for len(gold) > 0 {
		n := min(len(gold), 64)
		d, words := goldDocument(gold[:n])
		if err := read(d); err != nil {
			return ParseScore{}, err
		}
		for i, s := range d.Split.Sentences {
			t.sentence(d, s, words[i], tagged)
		}
		gold = gold[n:]
	}
	return t.score(), nil
}

// goldDocument is a document of these sentences, their words parted by spaces.
func goldDocument(sentences []conllu.Sentence) (*sitrep.Document, [][]conllu.Row) {
	d := &sitrep.Document{ID: "gold"}
	var text strings.Builder
	var all [][]conllu.Row
	for _, s := range sentences {
		words, first, start := s.Words(), sitrep.Ref(len(d.Split.Words)), uint32(text.Len())
		for _, w := range words {
			at := uint32(text.Len())
			text.WriteString(w.Form)
			d.Split.Words = append(d.Split.Words, sitrep.Span{Start: at, End: uint32(text.Len())})
			text.WriteByte(' ')
		}
		d.Split.Sentences = append(d.Split.Sentences, sitrep.Sentence{
			Span: sitrep.Span{Start: start, End: uint32(text.Len())}, First: first, End: sitrep.Ref(len(d.Split.Words)),
		})
		all = append(all, words)
	}
	d.Text = text.String()
	return d, all
}

// nameTags maps each sentence, its words joined, to its IOB2 tags.
func nameTags(r io.Reader) (map[string][]string, error) {
	out := map[string][]string{}
	if r == nil {
		return out, nil
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var words, tags []string
	for line := range strings.Lines(string(raw) + "\n\n") {
		line = strings.TrimRight(line, "\r\n")
		f := strings.Split(line, "\t")
		switch {
		case len(f) >= 3 && f[0] != "" && f[0][0] != '#':
			words, tags = append(words, f[1]), append(tags, f[2])
		case line == "" && len(words) > 0:
			out[strings.Join(words, " ")] = tags
			words, tags = nil, nil
		}
	}
	return out, nil
}
