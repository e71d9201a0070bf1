package who

import (
	"strings"

	"sitrep"
)

// modifies tells whether w can stand between article and noun.
func (r *reading) modifies(w sitrep.Ref) bool {
	switch r.t.Word(w).UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	case "VERB":
		return r.t.Is(w, "amod", "compound")
	case "PART", "PUNCT", "ADV", "X", "SYM":
		return r.low[w] == "-" || r.low[w] == "'s" || r.low[w] == "'" || r.hitAt[w] >= 0
	case "NUM":
		return int(w)+1 < len(r.low) && r.low[w+1] == "-"
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
	case r.t.Word(w).UPOS == "NUM":
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
