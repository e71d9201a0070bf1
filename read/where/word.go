package where

import (
	"strings"

	"sitrep"
	"sitrep/internal/gaz"
)

// few is how many inhabitants a town must have for its bare name to count without any sign of a place.
const few = 15_000

// isWord tells whether the name is an ordinary word, or too obscure a place for the little that speaks for it.
func (f *finder) isWord(m *mention, next *mention) bool {
	single := m.end == m.first+1
	w := f.words[m.first]
	if single && isCompass(w) {
		return true
	}
	if m.seen && f.alone(m) || f.dateline(m) {
		return false
	}
	if single && f.isGeneric(w) && f.at(m.first, m.end) != "," {
		return true
	}
	if next != nil && f.contained(m, next) {
		return false
	}
	if _, ok := f.peoples[f.text(m.first, m.end)]; ok {
		return true
	}
	if bare := strings.TrimSuffix(w, "."); single && m.best().Abbrev == "" && (f.is("never", bare) || f.is("person", bare)) {
		return true
	}
	if m.best().ID < 0 && !obscure(m.best()) {
		return f.parsed && single && f.d.Parse.Words[m.first].UPOS == "VERB"
	}
	return !f.plausible(m)
}

// plausible weighs the signs of a place for a town or division.
func (f *finder) plausible(m *mention) bool {
	n := m.people()
	first := f.words[m.first]
	sign := f.sign(m)
	switch {
	case f.parsed && !m.seen && f.d.Parse.Words[m.end-1].UPOS != "PROPN":
		return false
	case f.initial(m.first):
		return n >= 100_000 && !f.small[strings.ToLower(first)]
	case !m.main():
		return n >= 1_000_000 || sign && n >= few
	case sign:
		return n >= 1000 || m.end > m.first+1 || m.isSeat()
	}
	return n >= few
}

// sign tells of words beside a name that speak for a place: "in X", "town of X", "X province", ", X,".
func (f *finder) sign(m *mention) bool {
	before := f.lower(m.first, m.first-1)
	return f.is("at", before) || f.is("settlement", f.lower(m.first, m.first-2)) && before == "of" ||
		f.is("division", f.lower(m.first, m.end)) || before == "," && f.at(m.first, m.end) == ","
}

// dateline tells of "BAGHDAD (Agency) -" and "KABUL, Afghanistan".
func (f *finder) dateline(m *mention) bool {
	if !f.initial(m.first) || !f.shouts(m.first) || f.is("never", f.words[m.first]) {
		return false
	}
	switch f.at(m.first, m.end) {
	case "—", "–", "-", "--", "(", ",":
		return len(f.words[m.first]) > 3
	}
	return false
}

// shouts tells whether word i is all capitals.
func (f *finder) shouts(i int) bool {
	return strings.ToUpper(f.words[i]) == f.words[i] && len(f.words[i]) > 1
}

// main tells whether a candidate bears the name as its own.
func (m *mention) main() bool {
	for _, p := range m.all {
		if !p.Alias {
			return true
		}
	}
	return false
}

// obscure tells of entries of tables whose further names are short words.
func obscure(p gaz.Place) bool { return p.Alias && p.Kind != gaz.Country && len(p.Name) < 5 }

// isGovernment tells whether a capital stands for its government: "Moscow denied it", "ties with Tehran".
func (f *finder) isGovernment(m *mention) bool {
	if !m.isCapital() || m.has(gaz.Country) || f.dateline(m) || f.is("settlement", f.lower(m.first, m.first-1)) || f.is("at", f.lower(m.first, m.first-1)) && !f.tied(m) {
		return false
	}
	return f.tied(m) || f.speaks(m) || f.holds(m)
}

// isCapital tells whether a seat of a national government bears the name as its own.
func (m *mention) isCapital() bool {
	for _, p := range m.all {
		if p.Grade == gaz.Capital && !p.Alias {
			return true
		}
	}
	return false
}

// isSeat tells whether the seat of any division bears the name as its own.
func (m *mention) isSeat() bool {
	for _, p := range m.all {
		if p.Grade >= gaz.Minor && p.Grade <= gaz.Capital && !p.Alias {
			return true
		}
	}
	return false
}

// speaks tells whether the name is the subject of a verb of saying or deciding.
func (f *finder) speaks(m *mention) bool {
	if f.parsed && f.tree.Is(sitrep.Ref(m.end-1), "nsubj") {
		if h := f.tree.Head(sitrep.Ref(m.end - 1)); h >= 0 {
			return f.is("say", f.tree.Lemma(h)) || f.is("say", strings.ToLower(f.words[h]))
		}
	}
	for i := m.end; i < m.end+4 && f.same(m.first, i); i++ {
		w := strings.ToLower(f.words[i])
		switch {
		case f.is("say", w):
			return true
		case w == "and" && i == m.end && f.same(i, i+1) && f.capital(i+1):
			i++
		case !auxiliary[w] && !strings.HasSuffix(w, "ly"):
			return false
		}
	}
	return false
}

var auxiliary = map[string]bool{"has": true, "had": true, "have": true, "will": true, "would": true, "also": true, "again": true,
	"later": true, "then": true, "could": true, "may": true, "might": true, "should": true, "must": true, "does": true, "did": true,
	"not": true, "n't": true, "is": true, "was": true, "been": true, "be": true, "to": true, "now": true, "still": true, "never": true}

// holds tells of "Moscow's decision".
func (f *finder) holds(m *mention) bool {
	if !possessive(f.at(m.first, m.end)) {
		return false
	}
	return f.is("hold", f.lower(m.first, m.end+1)) || f.is("hold", f.lower(m.first, m.end+2)) && !f.is("facility", f.lower(m.first, m.end+1))
}

// tied tells of "relations between Washington and Tehran" and "talks with Moscow".
func (f *finder) tied(m *mention) bool {
	for i := m.first - 1; i > m.first-6 && f.same(m.first, i); i-- {
		switch w := f.lower(m.first, i); w {
		case "between", "with", "against":
			return f.is("tie", f.lower(m.first, i-1))
		case ",", "in", "at", "near", "from":
			return false
		}
	}
	return false
}
