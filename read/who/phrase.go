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
