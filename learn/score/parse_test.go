package score

import (
	"math"
	"strings"
	"testing"

	"sitrep"
)

const goldTrees = "1\tRebels\trebel\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\t_\tARG0:1-1\n" +
	"2\tstormed\tstorm\tVERB\tVBD\t_\t0\troot\t_\t_\tstorm_in.02\tV:2-2\n" +
	"3\tArden\tArden\tPROPN\tNNP\t_\t2\tobj\t_\t_\t_\tARG1:3-3\n" +
	"4\tMonday\tMonday\tPROPN\tNNP\t_\t2\tobl:tmod\t_\t_\t_\tARGM-TMP:4-4\n\n" +
	"1\tOh\toh\tINTJ\tUH\t_\t0\troot\t_\t_\t_\n\n"

const goldNamesFile = "# a comment\n1\tRebels\tO\t-\n2\tstormed\tO\t-\n3\tArden\tB-LOC\t-\n4\tMonday\tO\t-\n\n1\tOh\tO\t-\n"

// misread is the gold with a wrong head, tag, name and role.
func misread(d *sitrep.Document) error {
	d.Parse = sitrep.Parse{
		Words: []sitrep.Word{
			{Lemma: "rebel", UPOS: "NOUN", XPOS: "NNS", Feats: "Number=Plur", Head: 1, Rel: "nsubj:pass"},
			{Lemma: "storm", UPOS: "VERB", XPOS: "VBD", Head: sitrep.None, Rel: "root"},
			{Lemma: "Arden", UPOS: "PROPN", XPOS: "NNP", Head: 1, Rel: "obj"},
			{Lemma: "Monday", UPOS: "NOUN", XPOS: "NNP", Head: 2, Rel: "obl"},
			{Lemma: "oh", UPOS: "INTJ", XPOS: "UH", Head: sitrep.None, Rel: "root"},
		},
		Names: []sitrep.Name{{First: 2, End: 3, Kind: "LOC"}, {First: 3, End: 4, Kind: "ORG"}, {First: 4, End: 5, Kind: "MISC"}},
		Predicates: []sitrep.Predicate{
			{Word: 1, Sense: "storm.02", Roles: []sitrep.Role{{Label: "A0", Head: 0}, {Label: "A2", Head: 2}, {Label: "AM-TMP", Head: 3}}},
			{Word: 4, Sense: "oh.01", Roles: []sitrep.Role{{Label: "A0", Head: 4}}},
		},
	}
	return nil
}

func TestParseFigures(t *testing.T) {
	got, err := Parse(strings.NewReader(goldTrees), strings.NewReader(goldNamesFile), misread)
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string][2]float64{
		"UPOS": {got.UPOS, 0.8}, "XPOS": {got.XPOS, 1}, "feats": {got.Feats, 1}, "lemma": {got.Lemma, 1},
		"UAS": {got.UAS, 0.8}, "LAS": {got.LAS, 0.8}, "names": {got.Names.F1, 2. / 3},
		"predicates": {got.Predicates.F1, 2. / 3}, "senses": {got.Senses.F1, 2. / 3},
		"roles": {got.Roles.F1, 4. / 7}, "known": {got.RolesKnown.F1, 4. / 6},
	} {
		if math.Abs(x[0]-x[1]) > 1e-4 {
			t.Errorf("%s is %g, want %g", name, x[0], x[1])
		}
	}
	if got.Words != 5 {
		t.Errorf("%d words", got.Words)
	}
}

func TestParseWithoutNamesAndRoles(t *testing.T) {
	got, err := Parse(strings.NewReader("1\tOh\toh\tINTJ\tUH\t_\t0\troot\t_\t_\n"), nil, func(d *sitrep.Document) error {
		d.Parse.Words = []sitrep.Word{{Head: sitrep.None, Rel: "dep"}}
		return nil
	})
	if err != nil || got.UAS != 1 || got.LAS != 0 || got.Names.Gold+got.Roles.Gold != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestRoleLabels(t *testing.T) {
	for label, want := range map[string]string{"ARG0": "A0", "ARGM-TMP": "AM-TMP", "C-ARG1": "C-A1", "ARG1-DSP": "A1"} {
		if got := roleLabel(label); got != want {
			t.Errorf("%s became %s", label, got)
		}
	}
}
