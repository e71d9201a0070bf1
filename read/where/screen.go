package where

import (
	"strings"

	"sitrep/internal/gaz"
)

// screen leaves out what only looks like a place.
func (f *finder) screen() {
	f.persons()
	kept := f.all[:0]
	for i, m := range f.all {
		var next *mention
		if i+1 < len(f.all) {
			next = f.all[i+1]
		}
		m.seen = f.model(m) == "LOC"
		if f.money(m.first) || f.isPeople(m) || f.isAgency(m) || f.isPerson(m) || f.isBody(m) || f.isGovernment(m) || f.isWord(m, next) {
			f.refused = append(f.refused, m)
			continue
		}
		kept = append(kept, m)
	}
	f.all = kept
	if f.parsed {
		f.unknown()
	}
}

// model is the kind that the model gives to the words of m, "" where it sees no name or is in doubt.
func (f *finder) model(m *mention) string {
	for i := m.first; i < m.end; i++ {
		if n := f.name[i]; n >= 0 && f.d.Parse.Names[n].Score >= 0.5 {
			return f.d.Parse.Names[n].Kind
		}
	}
	return ""
}

// persons remembers the words of runs of capitals that begin as a person's name does:
// behind a title, or with a given name.
func (f *finder) persons() {
	if f.parsed {
		return
	}
	for i := 1; i < len(f.words); i++ {
		before := f.words[i-1]
		if f.capital(i) && f.same(i, i-1) && f.gap(i-1) == " " && (f.is("person", before) || f.is("title", before) && !f.is("title", f.words[i])) {
			for j := i; j < len(f.words) && j < i+3 && f.capital(j) && f.same(i, j); j++ {
				f.people[f.words[j]] = true
			}
		}
	}
}

// isPeople tells whether the name is an adjective of a nation, whatever else bears it: "Malian".
func (f *finder) isPeople(m *mention) bool {
	_, ok := f.peoples[f.text(m.first, m.end)]
	return ok && !m.has(gaz.Country)
}

// isAgency tells whether the name stands alone in the brackets of a dateline: "OSLO, May 3 (Norden) --".
func (f *finder) isAgency(m *mention) bool {
	if m.has(gaz.Country) || f.at(m.first, m.first-1) != "(" || f.at(m.first, m.end) != ")" {
		return false
	}
	switch f.at(m.first, m.end+1) {
	case "-", "--", "–", "—":
		return true
	}
	return false
}

// isPerson tells whether the name is a person's: "Jordan Smith", "President Lincoln", or "Lincoln" after it.
func (f *finder) isPerson(m *mention) bool {
	switch kind := f.model(m); {
	case f.dateline(m):
		return false
	case kind == "PER" && !(f.alone(m) && f.strong(m)):
		return true
	case kind == "LOC":
		return false
	}
	if m.has(gaz.Country) && !f.is("given", f.words[m.first]) {
		return false
	}
	if m.end == m.first+1 && f.people[f.words[m.first]] || f.familyName(m) {
		return true
	}
	before, behind := f.beside(m, -1), f.beside(m, 1)
	switch {
	case f.is("title", before) && !f.is("office", before):
		return true
	case f.is("title", before):
		return !m.has(gaz.Country) && m.people() < 1_000_000
	case f.is("person", before), f.is("given", before) && !m.has(gaz.Country) && !m.isFirst():
		return true
	case f.is("given", f.words[m.first]) && m.end == m.first+1 && behind != "":
		return !f.known(behind) && !f.is("body", behind)
	}
	return false
}

// strong tells whether the gazetteer outweighs a model that sees no place in a name:
// a country, or a town behind a word of place that no full name in the report holds.
func (f *finder) strong(m *mention) bool {
	if m.end == m.first+1 && f.people[f.words[m.first]] {
		return false
	}
	sign := f.sign(m)
	if b := m.best(); b.ID < 0 && !obscure(b) && b.Kind != gaz.Country {
		return true
	}
	return m.has(gaz.Country) && (sign || !f.is("given", f.words[m.first])) || m.main() && (sign && m.people() >= 2*few || m.people() >= 100_000 && !f.is("given", f.words[m.first]))
}

// familyName tells of "Jabbar al Sabah", "Osama bin Laden".
func (f *finder) familyName(m *mention) bool {
	switch f.at(m.first, m.first-1) {
	case "al", "el", "bin", "ibn", "von", "van":
		return f.same(m.first, m.first-2) && f.capital(m.first-2) && !f.is("never", f.words[m.first-2])
	}
	return false
}

// beside is the capital word directly before (-1) or behind (1) a mention, "" for none.
func (f *finder) beside(m *mention, side int) string {
	i, gap := m.end, m.end-1
	if side < 0 {
		i, gap = m.first-1, m.first-1
	}
	if !f.same(m.first, i) || f.gap(gap) != " " || !f.capital(i) {
		return ""
	}
	return f.words[i]
}

// known tells whether a capital word beside a name need not belong to it.
func (f *finder) known(w string) bool {
	if _, ok := f.peoples[w]; ok {
		return true
	}
	return f.is("never", w) || f.is("office", w) || f.isGeneric(w) || isCompass(w)
}

// isGeneric tells of words such as "Province", "Airport", "River".
func (f *finder) isGeneric(w string) bool {
	l := strings.ToLower(w)
	return f.is("division", l) || f.is("settlement", l) || f.is("facility", l) || f.is("land", w) || f.is("water", w)
}

// isBody tells whether the name is part of a body's, an outlet's or any greater name: "Washington Post", "Bank of America".
func (f *finder) isBody(m *mention) bool {
	if f.dateline(m) {
		return false
	}
	if f.model(m) == "ORG" {
		return !f.alone(m) || !f.strong(m)
	}
	before, behind := f.beside(m, -1), f.beside(m, 1)
	if f.ofGroup(m) || f.is("outlet", behind) && !m.has(gaz.Country) {
		return true
	}
	if m.seen && f.alone(m) {
		return false
	}
	if f.is("body", behind) && !f.is("office", behind) || f.stranger(behind, m.end) {
		return true
	}
	if f.is("thing", f.at(m.first, m.end)) && !m.has(gaz.Country) || isCompass(before) && m.best().Kind == gaz.Water {
		return true
	}
	if f.stranger(before, m.first-1) {
		f.people[f.words[m.end-1]] = true
		return true
	}
	return f.is("bigger", before) && !f.initial(m.first-1)
}

// ofGroup tells of "Bank of America", "State of Iraq and the Levant", "al-Qaida in Iraq".
func (f *finder) ofGroup(m *mention) bool {
	i := m.first - 1
	if f.at(m.first, i) == "the" || f.at(m.first, i) == "Islamic" || f.at(m.first, i) == "Arabian" {
		i--
	}
	if f.at(m.first, i) == "the" {
		i--
	}
	if f.at(m.first, i) == "and" && f.same(m.first, i-3) && f.capital(i-1) && f.words[i-2] == "of" {
		i -= 2
	}
	switch f.at(m.first, i) {
	case "of":
		return f.same(m.first, i-1) && f.is("group", f.words[i-1]) && !f.whole(i-1)
	case "in":
		w := f.at(m.first, i-1)
		return w == "Qaida" || w == "Qaeda" || w == "Jihad"
	}
	return false
}

// alone tells whether the model's name over m is no longer than m and what may stand beside it.
func (f *finder) alone(m *mention) bool {
	n := f.name[m.first]
	if n < 0 {
		return false
	}
	name := f.d.Parse.Names[n]
	return int(name.First) >= m.first && int(name.End) <= m.end
}

// whole tells whether the word at i is itself the head of a place's name: "Republic of", "Gulf of".
func (f *finder) whole(i int) bool {
	return f.is("water", f.words[i]) || f.is("land", f.words[i])
}

// stranger tells whether the capital word w at i makes a greater name of the one beside it.
func (f *finder) stranger(w string, i int) bool {
	if w == "" || f.known(w) || f.mentioned(i) {
		return false
	}
	if f.initial(i) && (f.small[strings.ToLower(w)] || f.parsed && f.d.Parse.Words[i].UPOS != "PROPN") {
		return false
	}
	if f.parsed && f.d.Parse.Words[i].UPOS != "PROPN" && f.name[i] < 0 {
		return false
	}
	return true
}

// mentioned tells whether word i belongs to a name that is a place beyond doubt.
func (f *finder) mentioned(i int) bool {
	for _, m := range f.all {
		if m.first <= i && i < m.end {
			return m.best().ID < 0 || m.people() >= 100_000
		}
	}
	return false
}
