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
	inner bool         // a word of a phrase that tells of another act: "refused to meet"
	*entry
}

// span is the phrase from its first to its last word, or the head alone where too much stands between.
func (t *trigger) span(tree *sitrep.Tree) sitrep.Span {
	first, last := t.words[0], t.words[len(t.words)-1]
	if last-first > sitrep.Ref(len(t.words)+2) {
		first, last = t.head, t.head
	}
	return tree.Span(first).Join(tree.Span(last))
}

// find lists the triggers of the document: phrases of verbs first, then of nouns, so that they keep
// their inner words; then single words. At each word the first entry whose tests hold wins.
func (r *reading) find() []*trigger {
	var out []*trigger
	used := make([]bool, r.tree.Len())
	for _, match := range []func(sitrep.Ref) *trigger{r.verbPhraseAt, r.nounPhraseAt, r.wordAt} {
		for w := range sitrep.Ref(r.tree.Len()) {
			if used[w] {
				continue
			}
			t := match(w)
			if t == nil || slices.ContainsFunc(t.words, func(w sitrep.Ref) bool { return used[w] }) {
				continue
			}
			for _, x := range t.words {
				used[x] = true
			}
			out = append(append(out, t), r.inside(t)...)
		}
	}
	slices.SortFunc(out, func(a, b *trigger) int { return int(a.words[0] - b.words[0]) })
	return out
}

// inside are the acts that words of phrase t tell of besides, which count where they have not happened:
// the meeting of "refused to meet".
func (r *reading) inside(t *trigger) (out []*trigger) {
	for _, w := range t.words {
		if w == t.head || !slices.Contains(speech, t.typ) || particles[r.tree.Lemma(w)] {
			continue
		}
		if x := r.wordAt(w); x != nil {
			x.inner = true
			out = append(out, x)
		}
	}
	return out
}

func (r *reading) verbPhraseAt(w sitrep.Ref) *trigger {
	if !r.verb(w) {
		return nil
	}
	return r.firstThatHolds(r.lexicon.verbs[r.tree.Lemma(w)], func(e *entry) ([]sitrep.Ref, sitrep.Ref) {
		if len(e.words) == 1 {
			return nil, w
		}
		return r.verbPhrase(w, e.words), w
	})
}

func (r *reading) nounPhraseAt(w sitrep.Ref) *trigger {
	if !r.noun(w) {
		return nil
	}
	return r.firstThatHolds(r.lexicon.nouns[r.tree.Lemma(w)], func(e *entry) ([]sitrep.Ref, sitrep.Ref) {
		if len(e.words) == 1 {
			return nil, w
		}
		words := r.nounPhrase(w, e.words)
		return words, r.top(words, w)
	})
}

func (r *reading) wordAt(w sitrep.Ref) *trigger {
	entries := r.lexicon.verbs[r.tree.Lemma(w)]
	if r.noun(w) {
		entries = r.lexicon.nouns[r.tree.Lemma(w)]
	} else if !r.verb(w) {
		return nil
	}
	return r.firstThatHolds(entries, func(e *entry) ([]sitrep.Ref, sitrep.Ref) {
		if len(e.words) > 1 {
			return nil, w
		}
		return []sitrep.Ref{w}, w
	})
}

func (r *reading) verb(w sitrep.Ref) bool { return r.tree.Word(w).UPOS == "VERB" && !r.epithet(w) }

// noun tells whether w is a common noun or the like: no name and no date.
func (r *reading) noun(w sitrep.Ref) bool {
	switch r.tree.Word(w).UPOS {
	case "NOUN", "PROPN", "ADJ":
		_, dated := r.timeAt[w]
		return !dated && r.names[w] == "" && !r.label(w)
	}
	return false
}

// label tells whether a noun only labels the one behind it: "riot police", "rescue workers".
func (r *reading) label(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	return r.tree.Is(w, "compound") && head == w+1 && r.tree.Word(head).UPOS == "NOUN" &&
		r.lexicon.nouns[r.tree.Lemma(head)] == nil && !echoes[r.tree.Lemma(head)]
}

// echoes are nouns that carry on the act named before them: "the attack suspect", "protest movement".
var echoes = map[string]bool{
	"suspect": true, "victim": true, "movement": true, "wave": true, "site": true, "scene": true, "campaign": true,
	"plot": true, "attempt": true, "talk": true, "deal": true, "listing": true, "camp": true, "crisis": true, "operation": true,
}

func (r *reading) firstThatHolds(entries []*entry, words func(*entry) ([]sitrep.Ref, sitrep.Ref)) *trigger {
	for _, e := range entries {
		if found, head := words(e); found != nil {
			if t := (&trigger{head: head, words: found, entry: e}); r.holds(t) {
				return t
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
	oblique := slices.ContainsFunc(words, func(s string) bool { return particles[s] })
	end := r.d.Split.Sentences[r.tree.Sentence(w)].End
	for x := w + 1; x < end && x <= w+10 && len(found) < len(words); x++ {
		if word := words[len(found)]; r.named(x, word) && r.inClause(x, w, particles[word], oblique) && !(word == "for" && r.day(r.tree.Head(x))) {
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

// epithet tells whether a participle only describes the noun behind it: "the ousted president".
func (r *reading) epithet(w sitrep.Ref) bool {
	return r.tree.Is(w, "amod") && r.tree.Head(w) > w
}

// particles are words of phrases that must belong to the verb itself: "call for", "pull out".
var particles = words("for on at to of in up out off down back away over into with by from upon against aside together through around outside near " +
	"under before behind as without across between alongside along")

// words is a set of the words of list.
func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// inClause tells whether x hangs on w through words of the same clause; a particle must hang on w
// itself or mark a dependent of it. Only a phrase with a particle may reach into an oblique
// ("take to the street"): "hold posters at a rally" holds no rally.
func (r *reading) inClause(x, w sitrep.Ref, particle, oblique bool) bool {
	steps := 4
	if particle {
		steps = 2
		if !r.tree.Is(x, "compound", "advmod", "case", "mark", "obl", "fixed") {
			return false
		}
	}
	for range steps {
		if r.tree.Is(x, "acl", "advcl", "ccomp", "parataxis", "conj") || !oblique && r.tree.Is(x, "obl", "nmod") {
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
func (r *reading) top(words []sitrep.Ref, last sitrep.Ref) sitrep.Ref {
	for _, w := range words {
		if !slices.Contains(words, r.tree.Head(w)) {
			return w
		}
	}
	return last
}

// holds tells whether every test of the trigger's entry holds; what nature does is no assault.
func (r *reading) holds(t *trigger) bool {
	if t.typ == "ASSAULT" && r.mishap(t) {
		return false
	}
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
		if c.values[0] == "@none" {
			return r.tree.Kid(t.head, "obj", "ccomp") == sitrep.None
		}
		return r.anyOf(r.fillers(t, "A1"), c.values)
	case "subj":
		return r.anyOf(r.fillers(t, "A0"), c.values)
	case "mod":
		return r.anyOf(r.modifiers(t), c.values)
	case "comp":
		if c.values[0] == "@none" {
			return len(r.said(t.head)) == 0 && r.tree.Kid(t.head, "xcomp") == sitrep.None
		}
		return r.anyOf(r.tree.Kids(t.head, "xcomp", "ccomp"), c.values)
	case "frame":
		return r.framed(t, c.values[0]) || r.damns(t, c.values[0])
	}
	if c.key != "prep" {
		return r.anyOf(r.prepositional(t.head, c.key), c.values)
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

// anyOf tells whether one of the words, a noun coordinated with it, or what it is a number of ("two
// of the rebels"), is of one of the classes or lemmas.
func (r *reading) anyOf(words []sitrep.Ref, values []string) bool {
	is := func(x sitrep.Ref) bool {
		return slices.ContainsFunc(values, func(v string) bool { return r.isA(x, v) })
	}
	for _, w := range words {
		for _, x := range r.tree.With(w) {
			if is(x) || r.numeral(x) && slices.ContainsFunc(r.prepositional(x, "of"), is) {
				return true
			}
		}
	}
	return false
}

// numeral tells whether w only says how many of what "of" leads to.
func (r *reading) numeral(w sitrep.Ref) bool {
	return r.tree.Word(w).UPOS == "NUM" || numerals[r.tree.Lemma(w)]
}

var numerals = words("some many most several few all both none one two hundred thousand dozen score ten number group handful pair couple majority series wave string member part")

func (r *reading) isA(w sitrep.Ref, class string) bool {
	if (class == "@who" || class == "@victim") && personal[strings.ToLower(r.tree.Text(w))] {
		return true
	}
	switch class {
	case "@who":
		return len(r.who(w)) > 0 || r.place(w) != sitrep.None
	case "@place":
		return r.place(w) != sitrep.None || r.classes["@placeword"][r.tree.Lemma(w)]
	case "@person":
		return r.person(w)
	case "@armed":
		return r.sector(w, "MIL", "REB", "PRM", "UAF", "COP")
	case "@critic":
		return r.critic(w)
	case "@official":
		return len(r.who(w)) > 0 && !r.sector(w, "CVL")
	}
	if words := r.classes[class]; words != nil {
		return words[r.tree.Lemma(w)]
	}
	return r.named(w, class)
}
