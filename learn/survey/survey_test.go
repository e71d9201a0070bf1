package survey

import (
	"testing"

	"sitrep"
)

// document is "Ann Lee ambushed rebels . Rome attacked it ." as the rooms would leave it.
func document() *sitrep.Document {
	text := "Ann Lee ambushed rebels. Rome attacked it."
	b := sitrep.Base("who/person", 1, sitrep.Span{Start: 0, End: 7})
	state := sitrep.Base("who/capital", 1, sitrep.Span{Start: 25, End: 29})
	word := func(lemma, upos, rel string, head sitrep.Ref) sitrep.Word {
		return sitrep.Word{Lemma: lemma, UPOS: upos, Rel: rel, Head: head}
	}
	return &sitrep.Document{ID: "d", Text: text,
		Split: sitrep.Split{Sentences: []sitrep.Sentence{{Span: sitrep.Span{Start: 0, End: 24}, First: 0, End: 5}, {Span: sitrep.Span{Start: 25, End: 42}, First: 5, End: 9}},
			Words: []sitrep.Span{{Start: 0, End: 3}, {Start: 4, End: 7}, {Start: 8, End: 16}, {Start: 17, End: 23}, {Start: 23, End: 24},
				{Start: 25, End: 29}, {Start: 30, End: 38}, {Start: 39, End: 41}, {Start: 41, End: 42}}},
		Parse: sitrep.Parse{
			Words: []sitrep.Word{word("Ann", "PROPN", "nsubj", 2), word("Lee", "PROPN", "flat", 0), word("zap", "VERB", "root", sitrep.None),
				word("rebel", "NOUN", "obj", 2), word(".", "PUNCT", "punct", 2),
				word("Rome", "PROPN", "nsubj", 6), word("attack", "VERB", "root", sitrep.None), word("it", "PRON", "obj", 6), word(".", "PUNCT", "punct", 6)},
			Names: []sitrep.Name{{First: 0, End: 2, Kind: "PER"}, {First: 5, End: 6, Kind: "ORG"}},
			Predicates: []sitrep.Predicate{
				{Word: 2, Sense: "zap.01", Roles: []sitrep.Role{{Label: "A0", Head: 1, First: 0, End: 2}}},
				{Word: 6, Sense: "attack.01"}},
		},
		Actors: []sitrep.Who{{Name: "Ann Lee", Mentions: []sitrep.Span{{Start: 0, End: 7}}, Heads: []sitrep.Ref{0}, Basis: b},
			{Name: "Italy", Mentions: []sitrep.Span{{Start: 25, End: 29}}, Heads: []sitrep.Ref{5}, Basis: state}},
	}
}

func TestListsWhatHasNoEntry(t *testing.T) {
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	s.Add(document())
	s.Add(document())
	words := s.Words(2)
	if len(words) != 1 || words[0].Sense != "zap.01" || words[0].Count != 2 || words[0].Acted != 2 {
		t.Errorf("words: %+v", words)
	}
	if e := words[0].Example; e.Sentence != 1 || e.Start != 8 || e.Text != "Ann Lee ambushed rebels." {
		t.Errorf("example: %+v", e)
	}
	names := s.Names(1)
	if len(names) != 1 || names[0].Name != "Ann Lee" || names[0].Count != 2 || names[0].Acted != 0 {
		t.Errorf("names: %+v", names)
	}
	if len(s.Words(3)) != 0 {
		t.Error("what stands twice is listed for three times")
	}
}

func TestWordWithAnEntryIsKnown(t *testing.T) {
	k, err := newKnown(nil)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{"v attack": true, "v threaten": true, "v say": true, "n attack": true, "v zap": false} {
		if k[word] != want {
			t.Errorf("%s: %v", word, k[word])
		}
	}
}
