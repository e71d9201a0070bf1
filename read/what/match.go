package what

import (
	"slices"
	"strings"

	"sitrep"
)

// trigger is a word or phrase of the report that tells of an act.
type trigger struct {
	head  sitrep.Ref   // the word whose dependents fill the roles
	words []sitrep.Ref // all words of the phrase, in order
	*entry
}

// span is the phrase from its first to its last word, or the last words alone
// where too much stands between.
func (t *trigger) span(tree *sitrep.Tree) sitrep.Span {
	first, last := t.words[0], t.words[len(t.words)-1]
	if last-first > sitrep.Ref(len(t.words)+2) {
		first = last
	}
	return tree.Span(first).Join(tree.Span(last))
}

// find lists the triggers of the document: at each word the longest phrase whose tests hold.
func (r *reading) find() []*trigger {
	var out []*trigger
	used := make([]bool, r.tree.Len())
	for pass := range 2 { // phrases of several words first, so that they keep their inner nouns
		for w := range sitrep.Ref(r.tree.Len()) {
			if used[w] {
				continue
			}
			t := r.matchAt(w, pass == 0)
			if t == nil || slices.ContainsFunc(t.words, func(w sitrep.Ref) bool { return used[w] }) {
				continue
			}
			for _, x := range t.words {
				used[x] = true
			}
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b *trigger) int { return int(a.words[0] - b.words[0]) })
	return out
}

func (r *reading) matchAt(w sitrep.Ref, phrases bool) *trigger {
	lemma := r.tree.Lemma(w)
	switch r.tree.Word(w).UPOS {
	case "VERB":
		if r.epithet(w) {
			return nil
		}
		for _, e := range r.lexicon.verbs[lemma] {
			if len(e.words) > 1 != phrases {
				continue
			}
			if words := r.verbPhrase(w, e.words); words != nil {
				if t := (&trigger{w, words, e}); r.holds(t) {
					return t
				}
			}
		}
	case "NOUN", "PROPN", "ADJ":
		if _, dated := r.timeAt[w]; dated || r.names[w] != "" {
			return nil
		}
		for _, e := range r.lexicon.nouns[lemma] {
			if len(e.words) > 1 != phrases {
				continue
			}
			if words := r.nounPhrase(w, e.words); words != nil {
				if t := (&trigger{r.top(words), words, e}); r.holds(t) {
					return t
				}
			}
		}
	}
	return nil
}

// verbPhrase finds the further words of a phrase below verb w, in order, without leaving its clause.
func (r *reading) verbPhrase(w sitrep.Ref, words []string) []sitrep.Ref {
	found := []sitrep.Ref{w}
	if len(words) == 1 {
		return found
	}
	end := r.d.Split.Sentences[r.tree.Sentence(w)].End
	for x := w + 1; x < end && x <= w+10 && len(found) < len(words); x++ {
		if word := words[len(found)]; r.named(x, word) && r.inClause(x, w, particles[word]) {
			found = append(found, x)
		}
	}
	if len(found) < len(words) {
		return r.passivePhrase(w, words)
	}
	return found
}

// passivePhrase finds "tear gas was fired" for the phrase "fire tear gas".
func (r *reading) passivePhrase(w sitrep.Ref, words []string) []sitrep.Ref {
	subj := r.tree.Kid(w, "nsubj:pass")
	if subj == sitrep.None || !r.named(subj, words[len(words)-1]) {
		return nil
	}
	n := sitrep.Ref(len(words) - 1)
	if subj-n+1 < 0 {
		return nil
	}
	var found []sitrep.Ref
	for i, word := range words[1:] {
		x := subj - n + 1 + sitrep.Ref(i)
		if !r.named(x, word) {
			return nil
		}
		found = append(found, x)
	}
	return append(found, w)
}

// epithet tells whether a participle only describes a person: "the ousted president".
func (r *reading) epithet(w sitrep.Ref) bool {
	return r.tree.Is(w, "amod") && r.tree.Head(w) > w && len(r.who(r.tree.Head(w))) > 0
}

// particles are words of phrases that must belong to the verb itself: "call for", "pull out".
var particles = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("for on at to of in up out off down back away over into with by from upon against aside together through around") {
		m[w] = true
	}
	return m
}()

// inClause tells whether x hangs on w through words of the same clause; a particle must hang on w
// itself or mark a dependent of it.
func (r *reading) inClause(x, w sitrep.Ref, particle bool) bool {
	steps := 4
	if particle {
		steps = 2
		if !r.tree.Is(x, "compound", "advmod", "case", "mark", "obl", "fixed") {
			return false
		}
	}
	for range steps {
		if r.tree.Is(x, "acl", "advcl", "ccomp", "parataxis", "conj") {
			return false
		}
		if x = r.tree.Head(x); x == w {
			return true
		}
		if x == sitrep.None {
			return false
		}
	}
	return false
}

// nounPhrase finds the words of a phrase that ends at w; hyphens between them are passed over.
func (r *reading) nounPhrase(w sitrep.Ref, words []string) []sitrep.Ref {
	found := make([]sitrep.Ref, len(words))
	first := r.d.Split.Sentences[r.tree.Sentence(w)].First
	x := w
	for i := len(words) - 1; i >= 0; i-- {
		for x >= first && i < len(words)-1 && r.tree.Text(x) == "-" {
			x--
		}
		if x < first || !r.named(x, words[i]) {
			return nil
		}
		found[i] = x
		x--
	}
	return found
}

func (r *reading) named(w sitrep.Ref, word string) bool {
	return r.tree.Lemma(w) == word || strings.EqualFold(r.tree.Text(w), word)
}

// top is the word of a phrase whose head lies outside it.
func (r *reading) top(words []sitrep.Ref) sitrep.Ref {
	for _, w := range words {
		if !slices.Contains(words, r.tree.Head(w)) {
			return w
		}
	}
	return words[len(words)-1]
}

// holds tells whether every test of the trigger's entry holds.
func (r *reading) holds(t *trigger) bool {
	for _, c := range t.tests {
		if r.check(t, c) == c.not {
			return false
		}
	}
	return true
}

func (r *reading) check(t *trigger, c test) bool {
	switch c.key {
	case "obj":
		return r.anyOf(r.fillers(t, "A1"), c.values)
	case "subj":
		return r.anyOf(r.fillers(t, "A0"), c.values)
	case "mod":
		return r.anyOf(r.modifiers(t), c.values)
	case "comp":
		return r.anyOf(r.tree.Kids(t.head, "xcomp", "ccomp"), c.values)
	}
	for _, k := range r.tree.Kids(t.head, "obl", "nmod", "advcl", "acl") {
		if p, _, _ := strings.Cut(r.tree.Case(k), " "); slices.Contains(c.values, p) {
			return true
		}
	}
	return false
}

// modifiers are the words before a noun that narrow it down.
func (r *reading) modifiers(t *trigger) []sitrep.Ref {
	out := slices.Clone(t.words[:len(t.words)-1])
	return append(out, r.tree.Kids(t.head, "amod", "compound", "nmod:poss", "nmod:unmarked", "nummod", "nmod:desc")...)
}

// anyOf tells whether one of the words, or a noun coordinated with it, is of one of the classes or lemmas.
func (r *reading) anyOf(words []sitrep.Ref, values []string) bool {
	for _, w := range words {
		for _, x := range r.tree.With(w) {
			if slices.ContainsFunc(values, func(v string) bool { return r.isA(x, v) }) {
				return true
			}
		}
	}
	return false
}

func (r *reading) isA(w sitrep.Ref, class string) bool {
	switch class {
	case "@who":
		return len(r.who(w)) > 0 || r.place(w) != sitrep.None
	case "@place":
		return r.place(w) != sitrep.None
	case "@person":
		return r.person(w)
	case "@armed":
		return r.sector(w, "MIL", "REB", "PRM", "UAF", "COP")
	case "@official":
		return len(r.who(w)) > 0 && !r.sector(w, "CVL")
	}
	return r.named(w, class)
}
