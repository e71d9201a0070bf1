package who

import (
	"slices"
	"strings"

	"sitrep"
)

// phrase is a noun phrase around a role noun, and what its words tell.
type phrase struct {
	role       *role
	first, end sitrep.Ref // without article
	head       sitrep.Ref
	country    string
	by         string
	score      float32
	named      *hit // the group, body or person it belongs to
	modifiers  []string
	backers    []string   // the countries that only back it
	place      sitrep.Ref // word of the place in "embassy in Baghdad", None
	former     bool
	plural     bool
	definite   bool
	stateless  bool // "foreign", "Western": not of the place
	owned      bool // the country comes from an owner, not a place
}

// roleAt is the role noun that ends at w and how many words it takes.
func (r *reading) roleAt(w sitrep.Ref) (*role, int) {
	if w < 0 || int(w) >= len(r.low) {
		return nil, 0
	}
	start, _ := r.bounds(w)
	before := func(back int) string {
		if int(w)-back < int(start) {
			return ""
		}
		return r.low[int(w)-back]
	}
	best, n := r.roles.ending(r.low[w], before)
	for _, form := range []string{r.t.Lemma(w), singular(r.low[w])} {
		if form == r.low[w] {
			continue
		}
		if x, m := r.roles.ending(form, before); m > n {
			best, n = x, m
		}
	}
	return best, n
}

// singular is a guess where the model gives no better lemma.
func singular(s string) string {
	switch {
	case strings.HasSuffix(s, "ies"):
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "sses") || strings.HasSuffix(s, "ches"):
		return s[:len(s)-2]
	case strings.HasSuffix(s, "men"):
		return s[:len(s)-3] + "man"
	case strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss"):
		return s[:len(s)-1]
	}
	return s
}

// phraseAt reads the noun phrase that w heads; nil when w is no role noun.
func (r *reading) phraseAt(w sitrep.Ref) *phrase {
	if w < 0 || int(w) >= len(r.low) {
		return nil
	}
	if pos := r.t.Word(w).UPOS; pos != "NOUN" && pos != "PROPN" && pos != "ADJ" {
		return nil
	}
	x, n := r.roleAt(w)
	if x == nil || x.kind == aTitle || r.t.Word(w).UPOS == "ADJ" && x.kind != aGroup {
		return nil
	}
	if r.low[w] == "hostage" && r.t.Kid(w, "det") == sitrep.None {
		return nil
	}
	if bodyParts[r.low[w]] && n == 1 && len(r.t.Kids(w, "nmod", "compound", "amod")) == 0 {
		return nil
	}
	p := &phrase{role: x, head: w, first: w - sitrep.Ref(n) + 1, end: w + 1, place: sitrep.None, score: 0.85}
	p.plural = r.isPlural(w)
	p.first = r.leftEdge(p.first, w)
	r.modifiersOf(p, w-sitrep.Ref(n)+1)
	r.after(p)
	if d := p.first - 1; d >= 0 && r.sameSentence(d, w) {
		p.definite = slices.Contains([]string{"the", "this", "these", "that", "those", "both"}, r.low[d])
	}
	return p
}

// bodyParts are role nouns that mean something else when nothing goes with them.
var bodyParts = words("head general major private minor")

func (r *reading) isPlural(w sitrep.Ref) bool {
	x := r.t.Word(w)
	return x.XPOS == "NNS" || x.XPOS == "NNPS" || r.t.Has(w, "Number=Plur")
}

// leftEdge walks left over the modifiers of head: adjectives, nouns, participles, hyphens and possessors.
func (r *reading) leftEdge(first, head sitrep.Ref) sitrep.Ref {
	start, _ := r.bounds(head)
	edge := first
	for w := first - 1; w >= start; w-- {
		if !r.modifies(w) || !r.t.Under(w, head) && r.hitAt[w] < 0 && r.low[w] != "-" {
			break
		}
		if r.low[w] != "-" && r.low[w] != "'s" && r.low[w] != "'" {
			edge = w
		}
	}
	return r.wholeName(edge, start)
}

// wholeName moves an edge out of the middle of a table name.
func (r *reading) wholeName(edge, start sitrep.Ref) sitrep.Ref {
	if h := r.hitOn(edge); h != nil && h.first >= start {
		return min(edge, h.first)
	}
	return edge
}

// modifies tells whether w can stand between article and noun.
func (r *reading) modifies(w sitrep.Ref) bool {
	switch r.t.Word(w).UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	case "VERB":
		return r.t.Is(w, "amod", "compound")
	case "PART", "PUNCT", "ADV", "X", "SYM":
		return r.low[w] == "-" || r.low[w] == "'s" || r.low[w] == "'" || r.hitAt[w] >= 0
	case "ADP", "DET", "CCONJ":
		return r.hitAt[w] >= 0 && r.hits[r.hitAt[w]].first < w
	}
	return false
}

// modifiersOf reads the words from the left edge to the role noun.
func (r *reading) modifiersOf(p *phrase, noun sitrep.Ref) {
	for w := p.first; w < noun; w++ {
		if h := r.hitOn(w); h != nil && h.first == w {
			r.hitModifies(p, h, noun)
			w = h.end - 1
			continue
		}
		if x := r.placeOn(w); x != nil {
			r.placeModifies(p, w, x.Country)
			continue
		}
		r.wordModifies(p, w)
	}
}

// hitModifies reads a table name before the noun: whose it is, unless it only backs, leads or links.
func (r *reading) hitModifies(p *phrase, h *hit, noun sitrep.Ref) {
	if verb, hyphened := r.hyphenVerb(h.end); hyphened {
		if verb != "based" && (verb != "led" || p.role.sector != "MIL" || h.of(demonym, stateName) == nil) {
			p.modifiers = append(p.modifiers, r.low[h.first]+"-"+verb)
			if e := h.of(demonym, stateName); e != nil {
				p.backers = append(p.backers, e.country)
			}
			return
		}
	}
	if e := h.of(demonym, stateName); e != nil && !(r.placeIsNot(h, e)) {
		p.setCountry(e.country, "who/composed", 0.9, true)
		return
	}
	if e := h.of(group, body, person); e != nil {
		p.named = h
		return
	}
	if e := h.of(capital); e != nil {
		r.placeModifies(p, h.first, e.country)
		return
	}
	if e := h.of(people); e != nil {
		p.setCountry(e.country, "who/composed", 0.8, true)
	}
}

// placeModifies reads "Moscow police"; in "the Baghdad embassy" the place is only where it stands.
func (r *reading) placeModifies(p *phrase, w sitrep.Ref, country string) {
	if diplomatic[p.role.phrase] {
		p.place = w
		return
	}
	p.setCountry(country, "who/composed", 0.75, false)
}

// hyphenVerb is the participle of "Iranian-backed": the hyphen and word at w.
func (r *reading) hyphenVerb(w sitrep.Ref) (string, bool) {
	if int(w)+1 >= len(r.low) || r.low[w] != "-" || !r.sameSentence(w, w+1) {
		return "", false
	}
	return r.low[w+1], true
}

// placeIsNot tells that the place under a state's name lies in another country (Georgia, the state of the USA).
func (r *reading) placeIsNot(h *hit, e *entry) bool {
	x := r.placeOn(h.first)
	return x != nil && x.Kind == sitrep.Admin && x.Country != "" && x.Country != e.country
}

var weak = words("many several some few local senior top other more most unidentified unknown armed angry large small big young old new key " +
	"two three four five six seven eight nine ten all dozens hundreds thousands chief high low ranking level major leading additional least " +
	"so called heavily nearby fellow prominent influential powerful")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

var participles = words("backed led linked aligned allied supported funded trained sponsored affiliated inspired held controlled occupied armed run made owned based")

func (r *reading) wordModifies(p *phrase, w sitrep.Ref) {
	word := r.low[w]
	switch {
	case word == "former" || word == "ex" || word == "ousted" || word == "deposed" || word == "retired":
		p.former = true
	case word == "european" && p.role.sector == "GOV":
		p.setCountry("EUR", "who/composed", 0.6, true)
		p.modifiers = append(p.modifiers, word)
	case stateless[word]:
		p.stateless = true
		p.modifiers = append(p.modifiers, word)
	case r.lends(p, w):
	case word == "-" || word == "'s" || word == "'" || participles[word] || weak[word]:
	case r.t.Word(w).UPOS == "ADJ" && !telling[word] && r.t.Text(w) == word && !strings.HasPrefix(word, "anti") && !strings.HasPrefix(word, "pro"):
	default:
		p.modifiers = append(p.modifiers, word)
	}
}

// telling adjectives tell one group from another; the rest only colour.
var telling = words("moderate religious political female male islamist secular ethnic displaced illegal federal provincial presidential tribal nuclear " +
	"public private civil criminal constitutional high supreme social economic medical humanitarian electoral revolutionary royal national international")

// stateless words tell that the people of a phrase are not those of the place.
var stateless = words("western european foreign international global world arab african asian latin overseas nordic un eu multinational cross")

// lends takes the sector of "the interior ministry source" from the ministry.
func (r *reading) lends(p *phrase, w sitrep.Ref) bool {
	if !speakers[p.role.last] {
		return false
	}
	x, n := r.roleAt(w)
	if x == nil || x.kind != aBody && x.kind != aGroup || x.sector == "" || n > 1 && w-sitrep.Ref(n)+1 < p.first {
		return false
	}
	lent := *p.role
	lent.sector, lent.phrase = x.sector, x.phrase+" "+p.role.phrase
	p.role = &lent
	return true
}

var speakers = words("official spokesman spokeswoman spokesperson source member leader chief head representative officer commander employee staffer aide adviser")

// setCountry keeps the first country; one that owns outranks a place.
func (p *phrase) setCountry(code, by string, score float32, owns bool) {
	if code == "" || p.country != "" && (p.owned || !owns) {
		return
	}
	p.country, p.by, p.score, p.owned = code, by, score, owns
}

// after reads "of Iraq", "in Baghdad", "from Hezbollah" behind the noun.
func (r *reading) after(p *phrase) {
	for _, k := range r.t.Kids(p.head, "nmod") {
		if k < p.head {
			continue
		}
		switch r.t.Case(k) {
		case "of", "for", "from", "with":
			r.ofWord(p, k)
		case "in", "at", "near", "outside", "inside", "across", "around", "on":
			r.inWord(p, k)
		}
	}
}

func (r *reading) ofWord(p *phrase, k sitrep.Ref) {
	h := r.hitOn(k)
	if h == nil {
		if x := r.placeOn(k); x != nil {
			p.setCountry(x.Country, "who/composed", 0.8, true)
		} else if q := r.shallow(k); q != "" {
			p.setCountry(q, "who/composed", 0.8, true)
		}
		return
	}
	if e := h.of(stateName, demonym, capital); e != nil {
		p.setCountry(e.country, "who/composed", 0.9, true)
		p.extend(r, h)
	} else if e := h.of(group, body, person); e != nil && p.named == nil {
		p.named = h
		p.extend(r, h)
	}
}

// extend takes "of Iraq" into the mention when it follows at once.
func (p *phrase) extend(r *reading, h *hit) {
	if h.first-p.head == 2 || h.first-p.head == 3 && r.t.Is(h.first-1, "det") {
		p.end = max(p.end, h.end)
	}
}

// shallow is the country that a modifier of the noun k names: "a member of the Iraqi parliament".
func (r *reading) shallow(k sitrep.Ref) string {
	for _, m := range r.t.Kids(k, "amod", "compound", "nmod") {
		if h := r.hitOn(m); h != nil {
			if e := h.of(demonym, stateName); e != nil {
				return e.country
			}
		}
	}
	return ""
}

func (r *reading) inWord(p *phrase, k sitrep.Ref) {
	code := ""
	if x := r.placeOn(k); x != nil {
		code = x.Country
	} else if h := r.hitOn(k); h != nil {
		if e := h.of(stateName, capital); e != nil {
			code = e.country
		}
	}
	if code == "" {
		return
	}
	if p.place == sitrep.None {
		p.place = k
	}
	if !diplomatic[p.role.phrase] {
		p.setCountry(code, "who/composed", 0.75, false)
	}
}

// diplomatic things stand in another state than the one they belong to.
var diplomatic = map[string]bool{"embassy": true, "consulate": true, "consulate general": true, "diplomatic mission": true, "high commission": true,
	"embassy compound": true, "diplomatic compound": true, "diplomatic post": true, "ambassador": true, "envoy": true, "diplomat": true, "special envoy": true}
