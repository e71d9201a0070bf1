package who

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"sitrep"
)

// hand builds a parsed document. A sentence is words "form_UPOS_head_rel" apart by spaces, head counted from 1 in the
// sentence; "form=lemma" gives a lemma, "NOUN+" a plural, a fifth part the kind of name: PER, LOC, ORG.
func hand(t *testing.T, sentences ...string) *sitrep.Document {
	t.Helper()
	d := &sitrep.Document{ID: "hand", Dated: time.Date(2018, 5, 2, 0, 0, 0, 0, time.UTC)}
	for _, s := range sentences {
		first := sitrep.Ref(len(d.Split.Words))
		start := uint32(len(d.Text))
		for _, w := range strings.Fields(s) {
			handWord(t, d, first, w)
		}
		end := sitrep.Ref(len(d.Split.Words))
		d.Split.Sentences = append(d.Split.Sentences, sitrep.Sentence{Span: sitrep.Span{Start: start, End: uint32(len(d.Text)) - 1}, First: first, End: end})
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d
}

func handWord(t *testing.T, d *sitrep.Document, first sitrep.Ref, notation string) {
	t.Helper()
	f := strings.Split(notation, "_")
	if len(f) < 4 {
		t.Fatalf("%q is not form_UPOS_head_rel", notation)
	}
	form, lemma, given := strings.Cut(f[0], "=")
	if !given {
		lemma = strings.ToLower(form)
	}
	head, err := strconv.Atoi(f[2])
	if err != nil {
		t.Fatal(err)
	}
	pos, plural := strings.CutSuffix(f[1], "+")
	w := sitrep.Word{Lemma: lemma, UPOS: pos, Head: first + sitrep.Ref(head) - 1, Rel: f[3]}
	if head == 0 {
		w.Head = sitrep.None
	}
	if plural {
		w.Feats = "Number=Plur"
	}
	at := sitrep.Ref(len(d.Split.Words))
	if len(f) > 4 {
		handName(d, at, f[4])
	}
	d.Parse.Words = append(d.Parse.Words, w)
	d.Split.Words = append(d.Split.Words, sitrep.Span{Start: uint32(len(d.Text)), End: uint32(len(d.Text) + len(form))})
	d.Text += form + " "
}

func handName(d *sitrep.Document, at sitrep.Ref, kind string) {
	if n := len(d.Parse.Names); n > 0 && d.Parse.Names[n-1].End == at && d.Parse.Names[n-1].Kind == kind {
		d.Parse.Names[n-1].End++
		return
	}
	d.Parse.Names = append(d.Parse.Names, sitrep.Name{First: at, End: at + 1, Kind: kind, Score: 1})
}

// show is "name COUNTRY SECTOR: mention, mention" of each actor.
func show(d *sitrep.Document) []string {
	var out []string
	for _, a := range d.Actors {
		var m []string
		for _, s := range a.Mentions {
			m = append(m, s.Of(d.Text))
		}
		out = append(out, fmt.Sprintf("%s %s %s: %s", a.Name, a.Country, a.Sector, strings.Join(m, ", ")))
	}
	return out
}

var stage, stageErr = New()

func read(t *testing.T, d *sitrep.Document) {
	t.Helper()
	if stageErr != nil {
		t.Fatal(stageErr)
	}
	var err error
	if d.Actors, err = stage.Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Error(err)
	}
}

// want reports the actors that differ from those expected.
func want(t *testing.T, d *sitrep.Document, actors ...string) {
	t.Helper()
	read(t, d)
	if got := show(d); !slices.Equal(got, actors) {
		t.Errorf("%s\n got %s\nwant %s", d.Text, strings.Join(got, " | "), strings.Join(actors, " | "))
	}
}

func place(d *sitrep.Document, words, country string, kind sitrep.PlaceKind) *sitrep.Document {
	at := uint32(strings.Index(d.Text, words))
	s := sitrep.Span{Start: at, End: at + uint32(len(words))}
	d.Places = append(d.Places, sitrep.Where{Name: words, Country: country, Kind: kind, Mentions: []sitrep.Span{s}, Basis: sitrep.Base("test", 1, s)})
	return d
}

func TestComposed(t *testing.T) {
	want(t, hand(t, "U.S._PROPN_2_compound troops=troop_NOUN+_3_nsubj left=leave_VERB_0_root Baghdad_PROPN_3_obj_LOC ._PUNCT_3_punct"),
		"US troops USA MIL: U.S. troops")
	want(t, hand(t, "Iraqi_ADJ_3_amod security_NOUN_3_compound forces=force_NOUN+_4_nsubj fired=fire_VERB_0_root ._PUNCT_4_punct"),
		"Iraqi security forces IRQ MIL: Iraqi security forces")
	want(t, hand(t, "The_DET_4_det Syrian_ADJ_4_amod government_NOUN_4_compound forces=force_NOUN+_5_nsubj fled=flee_VERB_0_root"),
		"Syrian government forces SYR MIL: Syrian government forces")
}

func TestBackerIsNotTheCountry(t *testing.T) {
	d := hand(t, "An_DET_5_det Iranian_ADJ_4_amod -_PUNCT_4_punct backed=back_VERB_5_amod militia_NOUN_8_nsubj in_ADP_7_case Iraq_PROPN_5_nmod_LOC fired=fire_VERB_0_root")
	want(t, place(d, "Iraq", "IRQ", sitrep.Country), "Iranian - backed militia IRQ PRM: Iranian - backed militia")
}

func TestOfficialsByDate(t *testing.T) {
	line := "President_NOUN_2_nmod:desc Donald_PROPN_4_nsubj_PER Trump_PROPN_2_flat_PER spoke=speak_VERB_0_root"
	d := hand(t, line)
	want(t, d, "Donald Trump USA GOV: President Donald Trump")
	d = hand(t, line)
	d.Dated = time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC)
	want(t, d, "Donald Trump USA ELI: President Donald Trump")
}

func TestTitleOfAnUnknown(t *testing.T) {
	want(t, hand(t, "Russian_ADJ_3_amod Foreign_ADJ_3_amod Minister_NOUN_4_nmod:desc Pavel_PROPN_6_nsubj_PER Ozerov_PROPN_4_flat_PER said=say_VERB_0_root so_ADV_6_advmod"),
		"Pavel Ozerov RUS GOV: Russian Foreign Minister Pavel Ozerov")
}

func TestStates(t *testing.T) {
	want(t, hand(t, "Iran_PROPN_2_nsubj denied=deny_VERB_0_root it_PRON_2_obj"), "Iran IRN GOV: Iran")
	want(t, hand(t, "Washington_PROPN_2_nsubj_LOC blamed=blame_VERB_0_root Tehran_PROPN_2_obj_LOC"), "United States USA GOV: Washington", "Iran IRN : Tehran")
	want(t, hand(t, "It_PRON_2_nsubj happened=happen_VERB_0_root in_ADP_4_case Baghdad_PROPN_2_obl_LOC"))
	want(t, hand(t, "The_DET_3_det Baghdad_PROPN_3_compound_LOC embassy_NOUN_4_nsubj closed=close_VERB_0_root"), "Baghdad embassy  GOV: Baghdad embassy")
}

func TestEmbassyAgain(t *testing.T) {
	d := hand(t, "Protesters=protester_NOUN+_2_nsubj stormed=storm_VERB_0_root the_DET_5_det US_PROPN_5_compound embassy_NOUN_2_obj in_ADP_7_case Baghdad_PROPN_5_nmod_LOC",
		"The_DET_2_det embassy_NOUN_3_nsubj closed=close_VERB_0_root")
	want(t, place(d, "Baghdad", "IRQ", sitrep.City), "Iraqi protesters IRQ CVL: Protesters", "US embassy in Baghdad USA GOV: US embassy, embassy")
}
