package score

import (
	"fmt"
	"io"
	"strings"

	"sitrep"
	"sitrep/internal/conllu"
)

// parseTally adds up the sentences of one comparison.
type parseTally struct {
	words, upos, xpos, feats, lemma, heads, labelled int

	names, predicates, senses, roles, known PRF
}

func (t *parseTally) score() ParseScore {
	for _, x := range []*PRF{&t.names, &t.predicates, &t.senses, &t.roles, &t.known} {
		x.finish()
	}
	return ParseScore{
		Words: t.words, UPOS: ratio(t.upos, t.words), XPOS: ratio(t.xpos, t.words), Feats: ratio(t.feats, t.words),
		Lemma: ratio(t.lemma, t.words), UAS: ratio(t.heads, t.words), LAS: ratio(t.labelled, t.words),
		Names: t.names, Predicates: t.predicates, Senses: t.senses, Roles: t.roles, RolesKnown: t.known,
	}
}

// sentence compares the words of one sentence of d with their gold rows.
func (t *parseTally) sentence(d *sitrep.Document, s sitrep.Sentence, gold []conllu.Row, tagged map[string][]string) {
	forms := make([]string, len(gold))
	for i, g := range gold {
		w := d.Parse.Words[int(s.First)+i]
		feats, head := w.Feats, 0
		if feats == "" {
			feats = "_"
		}
		if w.Head != sitrep.None {
			head = int(w.Head-s.First) + 1
		}
		right := head == g.HeadNumber()
		count(&t.words, true)
		count(&t.upos, w.UPOS == g.UPOS)
		count(&t.xpos, w.XPOS == g.XPOS)
		count(&t.feats, feats == g.Feats)
		count(&t.lemma, w.Lemma == g.Lemma)
		count(&t.heads, right)
		count(&t.labelled, right && universal(w.Rel) == universal(g.DepRel))
		forms[i] = g.Form
	}
	if tags := tagged[strings.Join(forms, " ")]; tags != nil {
		t.names.add(shared(goldNames(tags), foundNames(d, s)))
	}
	t.frames(d, s, gold)
}

// shared counts two sets against each other.
func shared(gold, found map[string]bool) Tally {
	t := Tally{Pred: len(found), Gold: len(gold)}
	for x := range found {
		count(&t.TP, gold[x])
	}
	return t
}

func count(n *int, right bool) {
	if right {
		*n++
	}
}

func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// goldNames keys the names of IOB2 tags by their words and kind.
func goldNames(tags []string) map[string]bool {
	out := map[string]bool{}
	for i := 0; i < len(tags); i++ {
		kind, found := strings.CutPrefix(tags[i], "B-")
		if !found {
			continue
		}
		first := i
		for i+1 < len(tags) && tags[i+1] == "I-"+kind {
			i++
		}
		out[fmt.Sprint(first, i+1, kind)] = true
	}
	return out
}

// foundNames keys the names read in a sentence; kinds beyond PER, LOC and ORG are not in the gold.
func foundNames(d *sitrep.Document, s sitrep.Sentence) map[string]bool {
	out := map[string]bool{}
	for _, n := range d.Parse.Names {
		if n.First >= s.First && n.First < s.End && n.Kind != "MISC" {
			out[fmt.Sprint(int(n.First-s.First), int(n.End-s.First), n.Kind)] = true
		}
	}
	return out
}

// frames compares predicates and roles where the gold has their columns.
func (t *parseTally) frames(d *sitrep.Document, s sitrep.Sentence, gold []conllu.Row) {
	if len(gold) == 0 || len(gold[0].More) == 0 {
		return
	}
	g, f := goldFrames(gold), foundFrames(d, s)
	t.predicates.add(shared(g.words, f.words))
	t.senses.add(shared(g.senses, f.senses))
	t.roles.add(shared(g.roles, f.roles))
	t.known.add(shared(g.of(f.words), f.of(g.words)))
}

// frames is the predicates and roles of one sentence as keys.
type frames struct{ words, senses, roles map[string]bool }

func newFrames() frames { return frames{map[string]bool{}, map[string]bool{}, map[string]bool{}} }

func (f frames) predicate(word int, sense string) {
	f.words[fmt.Sprint(word)] = true
	f.senses[fmt.Sprint(word, sense)] = true
}

func (f frames) role(predicate, head int, label string) {
	f.roles[fmt.Sprint(predicate, " ", head, " ", label)] = true
}

// of is the roles of those predicates alone.
func (f frames) of(words map[string]bool) map[string]bool {
	out := map[string]bool{}
	for key := range f.roles {
		if word, _, _ := strings.Cut(key, " "); words[word] {
			out[key] = true
		}
	}
	return out
}

func goldFrames(rows []conllu.Row) frames {
	f, column := newFrames(), 0
	for i, p := range rows {
		if p.More[0] == "_" {
			continue
		}
		column++
		f.predicate(i, roleset(p.More[0]))
		for j, r := range rows {
			if column < len(r.More) && j != i {
				if label, _, _ := strings.Cut(r.More[column], ":"); label != "_" && label != "" && label != "V" {
					f.role(i, j, roleLabel(label))
				}
			}
		}
	}
	return f
}

func foundFrames(d *sitrep.Document, s sitrep.Sentence) frames {
	f := newFrames()
	for _, p := range d.Parse.Predicates {
		if p.Word < s.First || p.Word >= s.End {
			continue
		}
		f.predicate(int(p.Word-s.First), p.Sense)
		for _, r := range p.Roles {
			f.role(int(p.Word-s.First), int(r.Head-s.First), r.Label)
		}
	}
	return f
}

// roleset drops the particle of a roleset's name: senses are numbered within the verb.
func roleset(name string) string {
	base, number, _ := strings.Cut(name, ".")
	base, _, _ = strings.Cut(base, "_")
	return strings.ToLower(base) + "." + number
}

// roleLabel is PropBank's label in short: "ARGM-TMP" is "AM-TMP", "C-ARG1" is "C-A1".
func roleLabel(label string) string {
	return strings.Replace(strings.TrimSuffix(label, "-DSP"), "ARG", "A", 1)
}

// Print writes the figures in per cent, one a line.
func (p ParseScore) Print(w io.Writer) {
	fmt.Fprintf(w, "words       %d\n", p.Words)
	for _, x := range []struct {
		name  string
		share float64
	}{{"UPOS", p.UPOS}, {"XPOS", p.XPOS}, {"features", p.Feats}, {"lemmas", p.Lemma}, {"UAS", p.UAS}, {"LAS", p.LAS},
		{"names F1", p.Names.F1}, {"predicates F1", p.Predicates.F1}, {"senses F1", p.Senses.F1},
		{"roles F1", p.Roles.F1}, {"roles F1, predicate found", p.RolesKnown.F1}} {
		fmt.Fprintf(w, "%-26s%6.2f\n", x.name, 100*x.share)
	}
}
