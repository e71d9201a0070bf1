package what

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// factuality tells how a governing word changes the standing of an act: "urge.v" → called-for.
type factuality map[string]sitrep.Status

func loadFactuality() (factuality, error) {
	rows, err := lex.Table(resources.FS, "events/en/factuality.tsv", 3)
	if err != nil {
		return nil, err
	}
	f := factuality{}
	for _, row := range rows {
		for _, word := range row.List(0, ",") {
			key := word + "." + row.Cell(1)
			if _, twice := f[key]; !twice {
				f[key] = sitrep.Status(row.Cell(2))
			}
		}
	}
	return f, nil
}

// status reads how the act at w stands to the world: first from its own
// auxiliaries and modifiers, then from the words above it, as far as they
// govern it. The rule's name comes with it.
func (r *reading) status(w sitrep.Ref) (sitrep.Status, string) {
	if head := r.tree.Head(w); head != sitrep.None && r.tree.Is(w, "nsubj", "nsubj:pass") {
		if s := r.subjectOf(head); s != "" {
			return s, "status/occurs"
		}
	}
	own := r.own(w)
	if own != "" && own != sitrep.Ongoing {
		if (own == sitrep.Planned || own == sitrep.Possible) && r.menaced(w) {
			return sitrep.Threatened, "status/menaced"
		}
		if own == sitrep.Possible && r.laterThen(w) {
			return sitrep.Planned, "status/later-then"
		}
		return own, "status/own"
	}
	for v, n := w, 0; n < 8; n++ {
		head := r.tree.Head(v)
		if head == sitrep.None {
			break
		}
		if r.voiced(v, head) {
			own, v = first(r.own(head), sitrep.Happened), head
			continue
		}
		s, goOn := r.step(v, head)
		if s == granted {
			return first(own, sitrep.Happened), "status/granted"
		}
		if s == sitrep.Happened {
			return first(own, s), "status/implied"
		}
		if s != "" {
			return r.under(s, head), "status/governed"
		}
		if !goOn {
			break
		}
		v = head
	}
	if own == "" && r.headlineFuture(w) {
		return sitrep.Planned, "status/headline"
	}
	if own == "" {
		return sitrep.Happened, "status/plain"
	}
	return own, "status/own"
}

// under is standing s of an act below head, seen from above head: what is demanded in a denied
// demand is denied too, a denial that is denied leaves a possibility.
func (r *reading) under(s sitrep.Status, head sitrep.Ref) sitrep.Status {
	denied := r.denies(head)
	switch {
	case s == sitrep.Denied && denied && admits[r.tree.Lemma(head)]:
		return sitrep.Happened
	case s == sitrep.Denied && denied:
		return sitrep.Possible
	case s != sitrep.Denied && !denied:
		if above, _ := r.status(head); above == sitrep.Denied {
			return above
		}
	}
	return s
}

// admits are verbs whose negation grants the act: "did not fail to".
var admits = words("fail prevent avoid escape avert hesitate deter")

// subjectOf is the standing of an act as subject of verb w: of what comes about w's own, denied where
// w says that it was called off.
func (r *reading) subjectOf(w sitrep.Ref) sitrep.Status {
	if r.occurs(w) {
		return r.own(w)
	}
	if r.passive(w) && r.own(w) == "" && r.governs(w, "v") == sitrep.Denied && !lasts[r.tree.Lemma(w)] {
		return sitrep.Denied
	}
	return ""
}

// lasts are verbs of ending, which only what has begun can meet: "the fighting was stopped".
var lasts = words("stop suspend reject abandon dismiss refute block resist withhold delay")

func first(a, b sitrep.Status) sitrep.Status {
	if a != "" {
		return a
	}
	return b
}

var modals = map[string]sitrep.Status{
	"will": sitrep.Planned, "'ll": sitrep.Planned, "’ll": sitrep.Planned, "shall": sitrep.Planned, "wo": sitrep.Planned,
	"would": sitrep.Possible, "could": sitrep.Possible, "may": sitrep.Possible, "might": sitrep.Possible, "can": sitrep.Possible,
	"ca": sitrep.Possible, "'d": sitrep.Possible, "’d": sitrep.Possible,
	"should": sitrep.CalledFor, "must": sitrep.CalledFor, "ought": sitrep.CalledFor, "need": sitrep.CalledFor,
}

// own is the standing that the act's own words give it; empty when they are silent.
func (r *reading) own(w sitrep.Ref) sitrep.Status {
	if s := r.unreal(w); s != "" {
		return s
	}
	if r.denies(w) {
		return sitrep.Denied
	}
	for _, k := range r.tree.Kids(w, "aux") {
		s := modals[strings.ToLower(r.tree.Text(k))]
		if s == sitrep.CalledFor && r.tree.Is(w, "advcl") { // "Should they attack, we …"
			return sitrep.Possible
		}
		if s != "" {
			return s
		}
	}
	if r.conditional(w) {
		return sitrep.Possible
	}
	if r.marked(w, "due") || r.announced(w) { // "is due to visit"
		return sitrep.Planned
	}
	if s := r.modified(w); s != "" {
		return s
	}
	if r.tree.Word(w).UPOS == "VERB" && r.progressive(w) {
		return sitrep.Ongoing
	}
	if r.tree.Is(w, "conj") && r.tree.Word(w).UPOS == "VERB" && r.tree.Kid(w, "nsubj", "nsubj:pass", "aux") == sitrep.None && r.tree.Head(w) != sitrep.None {
		if s := r.own(r.tree.Head(w)); s != sitrep.Denied {
			return s
		}
	}
	return ""
}

var negations = []string{"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "nobody", "none"}

// denies tells whether w is negated: "did not attack", "no attack", "no one attacked", "without attacking".
func (r *reading) denies(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "advmod", "det", "case", "mark", "cc", "cc:preconj") {
		if slices.Contains(negations, strings.ToLower(r.tree.Text(k))) {
			return true
		}
	}
	if r.advised(w, "hardly", "nowhere") || r.advised(w, "longer") && !r.advised(w, "still") {
		return true
	}
	for _, k := range r.tree.Kids(w, "nsubj", "nsubj:pass", "obj") {
		switch strings.ToLower(r.tree.Text(k)) {
		case "nobody", "none", "neither":
			return true
		}
		for _, d := range r.tree.Kids(k, "det", "cc:preconj", "cc", "advmod") {
			if text := strings.ToLower(r.tree.Text(d)); text == "no" || text == "neither" {
				return true
			}
		}
	}
	return false
}

var conditions = []string{"if", "unless", "whether", "should", "lest"}

// conditional tells whether w stands in an if-clause.
func (r *reading) conditional(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "mark") {
		if slices.Contains(conditions, strings.ToLower(r.tree.Text(k))) {
			return true
		}
	}
	return false
}

// modified reads adjectives and possessed nouns: "planned attack", "alleged attack".
func (r *reading) modified(w sitrep.Ref) sitrep.Status {
	for _, k := range r.tree.Kids(w, "amod", "compound") {
		if s := r.facts[strings.ToLower(r.tree.Text(k))+".a"]; s != "" {
			return s
		}
	}
	return ""
}

func (r *reading) progressive(w sitrep.Ref) bool {
	if r.tree.Word(w).XPOS != "VBG" {
		return false
	}
	for _, k := range r.tree.Kids(w, "aux") {
		switch strings.ToLower(r.tree.Text(k)) {
		case "is", "are", "am", "'s", "'re", "’s", "’re", "been":
			return true
		}
	}
	return false
}

func (r *reading) governs(w sitrep.Ref, pos string) sitrep.Status {
	if particle := r.tree.Kid(w, "compound:prt"); pos == "v" && particle != sitrep.None {
		if s := r.facts[r.tree.Lemma(w)+" "+strings.ToLower(r.tree.Text(particle))+".v"]; s != "" {
			return s
		}
	}
	return r.facts[r.tree.Lemma(w)+"."+pos]
}

// granted is the standing that verbs of blame and mourning give: the act is taken for done, whatever
// becomes of the blame.
const granted sitrep.Status = "granted"

// step is what governor head makes of v, and whether to look further up.
func (r *reading) step(v, head sitrep.Ref) (s sitrep.Status, goOn bool) {
	switch {
	case r.acts[v] && r.tree.Is(v, "nsubj", "nsubj:pass") && r.occurs(head):
		return "", true
	case r.tree.Is(v, "acl:relcl", "appos", "parataxis", "nsubj", "nsubj:pass", "advcl:relcl", "punct"):
		return "", false
	case r.tree.Is(v, "conj") && r.tree.Has(v, "VerbForm=Fin") && r.infinitive(head):
		return "", false // "refuse to accept the result and accuse the party": they do accuse
	case r.tree.Is(v, "conj"):
		return "", true
	case r.tree.Is(v, "acl") && !r.infinitive(v) && !r.marked(v, "that", "of", "from", "for"):
		return "", false // "to target fighters firing on the town": they do fire
	case r.tree.Is(v, "advcl") && r.marked(v, "of", "from", "against", "into", "about"):
	case r.tree.Is(v, "advcl"):
		if !r.infinitive(v) {
			return "", false
		}
		if s := r.governs(head, "v"); s == sitrep.CalledFor || s == sitrep.Threatened {
			return s, false
		}
		return sitrep.Planned, false
	case r.tree.Is(v, "nmod") && !r.bound(v, "of", "for", "to", "against", "about", "on", "that"):
		return "", false
	case r.tree.Is(v, "obl") && !r.bound(v, "of", "for", "to", "from", "against", "on", "with", "about", "in"):
		return "", false
	case r.tree.Is(v, "obl") && r.bound(v, "in", "on", "with") && r.governs(head, "v") != sitrep.Happened:
		return "", false
	}
	return r.governed(v, head)
}

func (r *reading) governed(v, head sitrep.Ref) (sitrep.Status, bool) {
	switch r.tree.Word(head).UPOS {
	case "VERB":
		s := r.governs(head, "v")
		if s == "" && r.tree.Is(v, "xcomp") && r.infinitive(v) {
			s = sitrep.Possible
		}
		if (s == sitrep.Happened || s == "") && r.tree.Is(v, "obj", "obl", "xcomp", "ccomp") {
			if over := r.own(head); over != "" && (s == sitrep.Happened || r.tree.Is(v, "obj", "xcomp")) {
				return over, false
			}
			return "", true
		}
		if r.tree.Is(v, "ccomp") && r.assertion(v, head, s) {
			return "", false
		}
		return s, s == ""
	case "NOUN", "PROPN":
		if r.tree.Is(v, "acl") && r.infinitive(v) && r.governs(head, "n") == "" && !r.achieves(head) {
			return sitrep.Planned, false // "has a month to reach an agreement"
		}
		if s := r.governs(head, "n"); s != "" && !r.tree.Is(v, "compound", "amod", "nmod:poss") {
			return s, false
		}
		return "", r.tree.Is(v, "compound", "nmod", "acl")
	case "ADJ":
		if r.tree.Lemma(head) == "able" && r.tree.Is(v, "xcomp", "advcl", "ccomp") && r.pastCopula(head) {
			return sitrep.Happened, false // "was able to"
		}
		if s := r.governs(head, "a"); s != "" && r.tree.Is(v, "xcomp", "ccomp", "advcl", "obl") {
			return s, false
		}
	}
	return "", r.tree.Is(v, "xcomp", "ccomp")
}

func (r *reading) pastCopula(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "cop"), func(k sitrep.Ref) bool { return r.tree.Has(k, "Tense=Past") }) && !r.denies(w)
}

// assertion tells whether a finite clause below a verb of demand, plan or
// warning states a fact: "warned that rebels had attacked".
func (r *reading) assertion(v, head sitrep.Ref, s sitrep.Status) bool {
	switch s {
	case sitrep.Denied, sitrep.Possible, "":
		return false
	}
	return r.tree.Has(v, "VerbForm=Fin") || r.tree.Kid(v, "aux") != sitrep.None
}

func (r *reading) bound(w sitrep.Ref, prepositions ...string) bool {
	p, _, _ := strings.Cut(r.tree.Case(w), " ")
	return p == "" || slices.Contains(prepositions, p)
}

// infinitive tells whether w is marked by "to".
func (r *reading) infinitive(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "mark") {
		if strings.EqualFold(r.tree.Text(k), "to") {
			return true
		}
	}
	return false
}

// headlineFuture reads "Iran to withdraw" in a headline.
func (r *reading) headlineFuture(w sitrep.Ref) bool {
	return r.d.Headline.Contains(r.tree.Span(w)) && r.infinitive(w) && r.tree.Is(w, "root")
}
