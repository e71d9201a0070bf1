package coref

import (
	"context"
	"testing"

	"sitrep"
)

// "Lavrov met Kerry . He denied the report ."
func document() *sitrep.Document {
	d := &sitrep.Document{Text: "Lavrov met Kerry . He denied the report ."}
	d.Split.Words = []sitrep.Span{{Start: 0, End: 6}, {Start: 7, End: 10}, {Start: 11, End: 16}, {Start: 17, End: 18}, {Start: 19, End: 21}, {Start: 22, End: 28}, {Start: 29, End: 32}, {Start: 33, End: 39}, {Start: 40, End: 41}}
	d.Split.Sentences = []sitrep.Sentence{{Span: sitrep.Span{Start: 0, End: 18}, First: 0, End: 4}, {Span: sitrep.Span{Start: 19, End: 41}, First: 4, End: 9}}
	d.Parse.Words = []sitrep.Word{
		{Lemma: "Lavrov", UPOS: "PROPN", Head: 1, Rel: "nsubj"}, {Lemma: "meet", UPOS: "VERB", Head: sitrep.None, Rel: "root"},
		{Lemma: "Kerry", UPOS: "PROPN", Head: 1, Rel: "obj"}, {Lemma: ".", UPOS: "PUNCT", Head: 1, Rel: "punct"},
		{Lemma: "he", UPOS: "PRON", Head: 5, Rel: "nsubj"}, {Lemma: "deny", UPOS: "VERB", Head: sitrep.None, Rel: "root"},
		{Lemma: "the", UPOS: "DET", Head: 7, Rel: "det"}, {Lemma: "report", UPOS: "NOUN", Head: 5, Rel: "obj"}, {Lemma: ".", UPOS: "PUNCT", Head: 5, Rel: "punct"}}
	d.Parse.Names = []sitrep.Name{{First: 0, End: 1, Kind: "PER"}, {First: 2, End: 3, Kind: "PER"}}
	return d
}

func TestPronounTakesTheSubject(t *testing.T) {
	d := document()
	chains, err := New().Run(context.Background(), d)
	if err != nil || len(chains) != 1 || len(chains[0].Mentions) != 2 {
		t.Fatalf("chains = %+v, %v; want one of two mentions", chains, err)
	}
	if a, b := chains[0].Mentions[0].Span.Of(d.Text), chains[0].Mentions[1].Span.Of(d.Text); a != "Lavrov" || b != "He" {
		t.Fatalf("%q – %q, want Lavrov – He", a, b)
	}
}

func TestThingIsNoPerson(t *testing.T) {
	d := document()
	d.Parse.Names = nil
	if chains, _ := New().Run(context.Background(), d); len(chains) != 0 {
		t.Fatalf("chains = %+v, want none where nobody is a person", chains)
	}
}
