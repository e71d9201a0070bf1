package export_test

import (
	"strings"
	"testing"

	"sitrep"
	"sitrep/tell/export"
)

func TestCoNLLU(t *testing.T) {
	d := &sitrep.Document{ID: "r1", Text: "It rained. Gunmen attacked\nMosul."}
	at := uint32(0)
	for _, w := range []string{"It", "rained", ".", "Gunmen", "attacked", "Mosul", "."} {
		at += uint32(strings.Index(d.Text[at:], w))
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: at, End: at + uint32(len(w))})
	}
	d.Split.Sentences = []sitrep.Sentence{
		{Span: sitrep.Span{Start: 0, End: 10}, First: 0, End: 3},
		{Span: sitrep.Span{Start: 11, End: 33}, First: 3, End: 7},
	}
	d.Parse = sitrep.Parse{
		Words: []sitrep.Word{
			{Lemma: "it", UPOS: "PRON", Head: 1, Rel: "nsubj"}, {Lemma: "rain", UPOS: "VERB", Head: sitrep.None, Rel: "root"},
			{Lemma: ".", UPOS: "PUNCT", Head: 1, Rel: "punct"}, {Lemma: "gunman", UPOS: "NOUN", Head: 4, Rel: "nsubj"},
			{Lemma: "attack", UPOS: "VERB", XPOS: "VBD", Feats: "Tense=Past", Head: sitrep.None, Rel: "root"},
			{Lemma: "Mosul", UPOS: "PROPN", Head: 4, Rel: "obj"}, {Lemma: ".", UPOS: "PUNCT", Head: 4, Rel: "punct"},
		},
		Names:      []sitrep.Name{{First: 5, End: 6, Kind: "LOC"}},
		Predicates: []sitrep.Predicate{{Word: 4, Sense: "attack.01", Roles: []sitrep.Role{{Label: "A0", Head: 3}, {Label: "A1", Head: 5}}}},
	}
	var b strings.Builder
	if err := export.CoNLLU(&b, d); err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(`# newdoc id = r1
# sent_id = 1
# text = It rained.
1 It it PRON _ _ 2 nsubj _ _
2 rained rain VERB _ _ 0 root _ SpaceAfter=No
3 . . PUNCT _ _ 2 punct _ _

# sent_id = 2
# text = Gunmen attacked Mosul.
1 Gunmen gunman NOUN _ _ 2 nsubj _ _
2 attacked attack VERB VBD Tense=Past 0 root _ Pred=attack.01|Args=A0@1,A1@3
3 Mosul Mosul PROPN _ _ 2 obj _ NER=B-LOC|SpaceAfter=No
4 . . PUNCT _ _ 2 punct _ _

`, " ", "\t")
	got := b.String()
	if strings.ReplaceAll(got, "\t", " ") != strings.ReplaceAll(want, "\t", " ") {
		t.Errorf("got\n%s", got)
	}
}

func TestCoNLLURangesOfWordsWrittenAsOne(t *testing.T) {
	d := &sitrep.Document{ID: "r1", Text: "Rebels didn't lift Aden's 2nd (old) siege."}
	at := uint32(0)
	for _, w := range []string{"Rebels", "did", "n't", "lift", "Aden", "'s", "2nd", "(", "old", ")", "siege", "."} {
		at += uint32(strings.Index(d.Text[at:], w))
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: at, End: at + uint32(len(w))})
		at += uint32(len(w))
	}
	d.Split.Sentences = []sitrep.Sentence{{Span: sitrep.Span{Start: 0, End: at}, First: 0, End: 12}}
	var b strings.Builder
	if err := export.CoNLLU(&b, d); err != nil {
		t.Fatal(err)
	}
	var tokens []string
	for line := range strings.Lines(b.String()) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); strings.Contains(cells[0], "-") {
			tokens = append(tokens, cells[0]+" "+cells[1]+" "+cells[9])
		}
	}
	if got := strings.Join(tokens, ", "); got != "2-3 didn't _, 5-6 Aden's _" {
		t.Errorf("ranges: %s", got)
	}
	if strings.Contains(b.String(), "\tdid\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No") {
		t.Error("a word within its token says that no space follows")
	}
}
