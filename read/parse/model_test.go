package parse

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"sitrep"
	"sitrep/internal/weights"
)

const vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nthe\nrebel\n##s\nstorm\n##ed\npalace\n.\nwho\nknow\n,\nze\n##ph\n1\n##2\n"

// tiny is a weight file of random numbers.
func tiny(t testing.TB, layers int) []byte {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	noise := func(n int, width float64) []float32 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(r.NormFloat64() * width)
		}
		return x
	}
	b := &weights.Builder{Header: weights.Header{Name: "tiny", Layers: layers, Hidden: 384, Vocab: "vocab", Labels: map[string][]string{
		"upos": {"NOUN", "VERB", "PUNCT"}, "xpos": {"NN", "VBD"}, "feats": {"_", "Number=Sing"}, "lemma": {"0|", "1|", "2|"},
		"deprel": {"nsubj", "obj", "punct"}, "ner": {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"}, "roles": {"none", "A0", "A1", "AM-TMP"},
		"paths": {"far", "v</nsubj"}, "senses": {"other", "storm.02"},
	}}}
	b.List("vocab", vocabulary)
	b.List("exceptions", "stormed\tVERB\tstorm\n")
	b.List("lexicon", "storm\t01 02\n")
	b.Bytes("emb.word", noise(18*384, 1), 18, 384)
	b.Floats("emb.pos", noise(300*384, 0.5), 300, 384)
	b.Floats("emb.shape", noise(shapes*384, 0.5), shapes, 384)
	norm := func(name string) {
		gain := noise(384, 0.1)
		for i := range gain {
			gain[i]++
		}
		b.Floats(name+".w", gain, 384)
		b.Floats(name+".b", noise(384, 0.1), 384)
	}
	linear := func(name string, out, in int, bytes bool) {
		if w := noise(out*in, 1/math.Sqrt(float64(in))); bytes {
			b.Bytes(name+".w", w, out, in)
		} else {
			b.Floats(name+".w", w, out, in)
		}
		b.Floats(name+".b", noise(out, 0.1), out)
	}
	norm("emb.ln")
	for i := range layers {
		at := "layer." + string(rune('0'+i)) + "."
		for _, x := range []string{"q", "k", "v", "o"} {
			linear(at+x, 384, 384, true)
		}
		linear(at+"ffn1", 1536, 384, true)
		linear(at+"ffn2", 384, 1536, true)
		norm(at + "ln1")
		norm(at + "ln2")
	}
	for name, out := range map[string]int{"upos": 3, "xpos": 2, "feats": 2, "lemma": 3, "ner": 5, "pred": predicateClasses,
		"arc.dep": arcWide, "arc.head": arcWide, "rel.dep": relWide, "rel.head": relWide, "role.p": roleWide, "role.a": roleWide, "sense.turn": senseWide} {
		linear("head."+name, out, 384, false)
	}
	b.Floats("head.arc.W", noise((arcWide+1)*arcWide, 0.1), arcWide+1, arcWide)
	b.Floats("head.rel.W", noise(3*(relWide+1)*(relWide+1), 0.1), 3, relWide+1, relWide+1)
	b.Floats("head.role.W", noise(4*(roleWide+1)*(roleWide+1), 0.1), 4, roleWide+1, roleWide+1)
	b.Floats("head.path.w", noise(2*4, 0.1), 2, 4)
	b.Floats("head.sense.of.w", noise(2*senseWide, 0.1), 2, senseWide)
	file, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func open(t testing.TB) *Model {
	t.Helper()
	m, err := Open(tiny(t, 2))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// split makes a document of sentences whose words stand between spaces.
func split(sentences ...string) *sitrep.Document {
	d := &sitrep.Document{ID: "test"}
	for _, s := range sentences {
		first, at := sitrep.Ref(len(d.Split.Words)), uint32(len(d.Text))
		for word := range strings.FieldsSeq(s) {
			start := uint32(len(d.Text))
			d.Text += word + " "
			d.Split.Words = append(d.Split.Words, sitrep.Span{Start: start, End: start + uint32(len(word))})
		}
		d.Split.Sentences = append(d.Split.Sentences, sitrep.Sentence{
			Span: sitrep.Span{Start: at, End: uint32(len(d.Text))}, First: first, End: sitrep.Ref(len(d.Split.Words)),
		})
	}
	return d
}

// read parses a document and checks that the reading holds together.
func read(t testing.TB, m *Model, d *sitrep.Document) sitrep.Parse {
	t.Helper()
	p, err := m.Run(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	d.Parse = p
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	for i, s := range d.Split.Sentences {
		roots := 0
		for w := s.First; w < s.End; w++ {
			h := p.Words[w].Head
			if h == sitrep.None {
				roots++
			} else if h < s.First || h >= s.End {
				t.Fatalf("sentence %d: word %d hangs on word %d of another", i, w, h)
			}
		}
		if roots != 1 && s.First < s.End {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
	}
	return p
}

func TestRunFillsEveryWord(t *testing.T) {
	m := open(t)
	p := read(t, m, split("The rebels stormed the palace .", "Who knows ?", "", "Zeph , 12"))
	for i, w := range p.Words {
		if w.UPOS == "" || w.XPOS == "" || w.Lemma == "" || w.Rel == "" || w.Feats == "_" {
			t.Errorf("word %d lacks something: %+v", i, w)
		}
	}
	if m.Name() != "parse/tiny" || len(m.Digest()) != 64 {
		t.Errorf("name %q, digest %q", m.Name(), m.Digest())
	}
}

func TestEmptyDocument(t *testing.T) {
	for _, d := range []*sitrep.Document{{ID: "none"}, split(""), {Text: "x", Split: sitrep.Split{Words: []sitrep.Span{{Start: 0, End: 1}}}}} {
		if p := read(t, open(t), d); len(p.Words) != len(d.Split.Words) {
			t.Errorf("%d words for %d", len(p.Words), len(d.Split.Words))
		}
	}
}

func TestVeryLongSentencesAreOneTree(t *testing.T) {
	long := split(strings.Repeat("the rebels stormed who knows , ", 120))
	p := read(t, open(t), long)
	for i, w := range p.Words {
		if w.Rel == "" {
			t.Fatalf("word %d of %d has no relation", i, len(p.Words))
		}
	}
	for _, s := range []int{7, 1200} {
		read(t, open(t), split(strings.Repeat("who knows ", s)))
	}
	read(t, open(t), split("the "+strings.Repeat("1,", 400)+" palace"))
}

func TestSentencesDoNotTouchEachOther(t *testing.T) {
	m := open(t)
	alone := read(t, m, split("the rebels stormed the palace ."))
	among := read(t, m, split("who knows , who knows .", "the rebels stormed the palace .", "the palace"))
	for i, w := range alone.Words {
		got := among.Words[i+6]
		if got.Head != sitrep.None {
			got.Head -= 6
		}
		if got != w {
			t.Errorf("word %d is %+v alone and %+v among others", i, w, got)
		}
	}
}

func TestModelIsSafeForConcurrentUse(t *testing.T) {
	m := open(t)
	want := read(t, m, split("the rebels stormed the palace ."))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				got := read(t, m, split("the rebels stormed the palace ."))
				if got.Words[2] != want.Words[2] {
					t.Errorf("got %+v, want %+v", got.Words[2], want.Words[2])
				}
			}
		})
	}
	all.Wait()
}

func TestRunHeedsTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := open(t).Run(ctx, split("the palace")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestOpenTellsWhatIsWrong(t *testing.T) {
	file := tiny(t, 1)
	broken := []byte(strings.Replace(string(file), `"layers":1`, `"layers":2`, 1))
	for want, file := range map[string][]byte{"does not begin": []byte("x"), "no tensor layer.1.q.w": broken} {
		_, err := Open(file)
		if sitrep.KindOf(err) != sitrep.Unreadable || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func TestSteadyStateTakesNoMemory(t *testing.T) {
	m, w := open(t), new(work)
	words := strings.Fields(strings.Repeat("the rebels stormed the palace , ", 8))
	n := testing.AllocsPerRun(20, func() {
		w.reset()
		w.add(m.pieces, 0, len(words), false, func(i int) string { return words[i] })
		flat, _ := m.heads.answer(w, m.vectors(w))
		w.names.best(cols(flat.Slice(1, 1+len(words)), m.heads.ner), m.heads.tags)
	})
	if n > 0 {
		t.Errorf("%g allocations for a sentence seen before", n)
	}
}
