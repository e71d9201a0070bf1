package who

import (
	"context"
	"strings"
	"testing"

	"sitrep"
)

var (
	fuzzTags = []string{"NOUN", "PROPN", "ADJ", "VERB", "DET", "ADP", "PART", "PUNCT", "PRON", "NUM"}
	fuzzRels = []string{"nsubj", "obj", "compound", "amod", "nmod", "appos", "conj", "flat", "case", "det", "nmod:poss", "obl", "acl", "root"}
	fuzzKind = []string{"PER", "LOC", "ORG"}
)

// FuzzRun reads words under trees and names made of the fuzzer's bytes: no panic, and Check holds.
func FuzzRun(f *testing.F) {
	f.Add("US troops left the embassy of Iraq , Donald Trump said .", []byte("abcdefghijklm"))
	f.Add("the two countries , Hezbollah 's leader and U.S. President Trump ( LRF )", []byte{0, 9, 3, 200, 7, 1})
	f.Add("President of Egypt Mohamed Morsi - backed coalition", []byte{})
	f.Fuzz(func(t *testing.T, text string, choice []byte) {
		d := fuzzDocument(text, choice)
		if d == nil || d.Check() != nil {
			return
		}
		var err error
		if d.Actors, err = stage.Run(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
	})
}

func fuzzDocument(text string, choice []byte) *sitrep.Document {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 60 {
		return nil
	}
	pick := func(i, n int) int {
		if len(choice) == 0 {
			return i % n
		}
		return (int(choice[i%len(choice)]) + i) % n
	}
	d := &sitrep.Document{ID: "fuzz"}
	for i, w := range words {
		at := uint32(len(d.Text))
		d.Text += w + " "
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: at, End: at + uint32(len(w))})
		head := sitrep.Ref(pick(i+1, len(words)+1)) - 1
		if int(head) >= i { // heads to the left alone, so that there is no cycle
			head = sitrep.Ref(i) - 1
		}
		d.Parse.Words = append(d.Parse.Words, sitrep.Word{Lemma: strings.ToLower(w), UPOS: fuzzTags[pick(i, len(fuzzTags))], Head: head, Rel: fuzzRels[pick(i+2, len(fuzzRels))]})
		if pick(i+3, 4) == 0 {
			d.Parse.Names = append(d.Parse.Names, sitrep.Name{First: sitrep.Ref(i), End: sitrep.Ref(i + 1), Kind: fuzzKind[pick(i+4, 3)]})
		}
	}
	n := sitrep.Ref(len(words))
	d.Split.Sentences = []sitrep.Sentence{{Span: sitrep.Span{End: uint32(len(d.Text))}, First: 0, End: n / 2}, {Span: sitrep.Span{End: uint32(len(d.Text))}, First: n / 2, End: n}}
	s := d.Split.Words[n-1]
	d.Places = []sitrep.Where{{Name: "Iraq", Country: "IRQ", Mentions: []sitrep.Span{s}, Basis: sitrep.Base("fuzz", 1, s)}}
	d.Chains = []sitrep.Chain{{Mentions: []sitrep.Mention{{Span: d.Split.Words[0], Head: 0}, {Span: s, Head: n - 1}}}}
	return d
}
