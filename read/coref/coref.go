package coref

import (
	"context"
	"strings"

	"sitrep"
)

// Stage finds chains. It is safe for concurrent use.
type Stage struct{}

// New makes the stage.
func New() *Stage { return &Stage{} }

// Run links each pronoun and definite phrase of d to the mention it most likely stands for.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Chain, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := &resolver{d: d, tree: sitrep.NewTree(d), link: map[sitrep.Ref]sitrep.Ref{}}
	r.mentions()
	for i := range r.all {
		if j := r.antecedent(i); j >= 0 {
			r.link[r.all[i].head] = r.all[j].head
		}
	}
	return r.chains(), nil
}

type kind uint8

const (
	thing kind = iota
	person
	body // an organisation, state or group: "it" or "they"
	group
)

// mention is a noun phrase by its head word.
type mention struct {
	head     sitrep.Ref
	kind     kind
	plural   bool
	female   bool
	male     bool
	pronoun  string // the pronoun's lower-cased form; empty for nouns
	definite bool
	name     bool
	sentence int
	weight   int // salience from its place in the clause
}

type resolver struct {
	d    *sitrep.Document
	tree *sitrep.Tree
	all  []mention
	link map[sitrep.Ref]sitrep.Ref
}

// mentions lists the noun phrases of the document in order.
func (r *resolver) mentions() {
	names := map[sitrep.Ref]string{}
	for _, n := range r.d.Parse.Names {
		for w := n.First; w < n.End; w++ {
			names[w] = n.Kind
		}
	}
	for w := range sitrep.Ref(r.tree.Len()) {
		x := r.tree.Word(w)
		switch x.UPOS {
		case "NOUN", "PROPN":
			if r.tree.Is(w, "compound", "flat", "amod", "fixed", "goeswith", "nmod:unmarked", "obl:unmarked", "nmod:desc") {
				continue
			}
			r.all = append(r.all, r.noun(w, names[w]))
		case "PRON":
			if p, ok := pronouns[strings.ToLower(r.tree.Text(w))]; ok && !r.expletive(w) {
				p.head, p.sentence, p.weight = w, r.tree.Sentence(w), r.salience(w)
				r.all = append(r.all, p)
			}
		}
	}
}

var pronouns = map[string]mention{
	"he": {kind: person, male: true, pronoun: "he"}, "him": {kind: person, male: true, pronoun: "he"}, "his": {kind: person, male: true, pronoun: "he"}, "himself": {kind: person, male: true, pronoun: "he"},
	"she": {kind: person, female: true, pronoun: "she"}, "her": {kind: person, female: true, pronoun: "she"}, "herself": {kind: person, female: true, pronoun: "she"},
	"it": {kind: body, pronoun: "it"}, "its": {kind: body, pronoun: "it"}, "itself": {kind: body, pronoun: "it"},
	"they": {kind: group, plural: true, pronoun: "they"}, "them": {kind: group, plural: true, pronoun: "they"}, "their": {kind: group, plural: true, pronoun: "they"}, "themselves": {kind: group, plural: true, pronoun: "they"},
}

// expletive tells whether "it" stands for nothing: "it is clear that", "it said" is not one.
func (r *resolver) expletive(w sitrep.Ref) bool {
	if !strings.EqualFold(r.tree.Text(w), "it") {
		return false
	}
	head := r.tree.Head(w)
	return r.tree.Is(w, "expl") || head != sitrep.None && r.tree.Word(head).UPOS == "ADJ" && r.tree.Kid(head, "ccomp", "xcomp", "csubj") != sitrep.None
}

func (r *resolver) noun(w sitrep.Ref, name string) mention {
	m := mention{head: w, sentence: r.tree.Sentence(w), weight: r.salience(w), name: name != ""}
	m.plural = r.tree.Has(w, "Number=Plur")
	lemma := r.tree.Lemma(w)
	switch {
	case name == "PER" || people[lemma]:
		m.kind = person
		if m.plural {
			m.kind = group
		}
	case name == "ORG" || name == "LOC" || bodies[lemma]:
		m.kind = body
	case m.plural:
		m.kind = group
	}
	m.definite = r.demonstrated(w)
	m.male, m.female = r.titled(w, "mr", "mr.", "king", "prince", "emir", "sheikh", "sheik", "ayatollah"), r.titled(w, "mrs", "mrs.", "ms", "ms.", "queen", "princess")
	return m
}

// demonstrated tells whether the phrase points back: "the group", "this militia".
func (r *resolver) demonstrated(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "det") {
		switch strings.ToLower(r.tree.Text(k)) {
		case "the", "this", "that", "these", "those", "both":
			return true
		}
	}
	return false
}

func (r *resolver) titled(w sitrep.Ref, titles ...string) bool {
	for _, k := range r.tree.Kids(w, "compound", "nmod:desc", "flat") {
		for _, t := range titles {
			if strings.EqualFold(r.tree.Text(k), t) {
				return true
			}
		}
	}
	return false
}

// salience weighs a mention by its place in the clause, after Lappin and Leass.
func (r *resolver) salience(w sitrep.Ref) int {
	switch {
	case r.tree.Is(w, "nsubj", "nsubj:pass"):
		return 8
	case r.tree.Is(w, "obj", "iobj"):
		return 5
	case r.tree.Is(w, "nmod:poss"):
		return 4
	case r.tree.Is(w, "conj"):
		return r.salience(r.tree.Head(w)) - 1
	case r.tree.Is(w, "root"):
		return 6
	}
	return 3
}
