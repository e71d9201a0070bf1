package where

import (
	"strings"

	"sitrep/internal/gaz"
)

// finder collects the mentions of a document.
type finder struct {
	*page
	gaz     *gaz.Gazetteer
	seen    map[string][]gaz.Place // look-ups already made
	all     []*mention
	refused []*mention // names that are no places after all
	weak    []*mention // sites that nothing but their own words speaks for
}

// longName is how many words a name has at most, hyphens counted.
const longName = 9

// sentence finds the longest names that the gazetteer knows, from left to right.
func (f *finder) sentence(i int) {
	s := f.d.Split.Sentences[i]
	for w := int(s.First); w < int(s.End); {
		m := f.longest(w, int(s.End))
		if m == nil {
			w++
			continue
		}
		f.all = append(f.all, m)
		w = m.end
	}
}

func (f *finder) longest(first, limit int) *mention {
	if !f.opens(first, limit) {
		return nil
	}
	for end := f.reach(first, limit); end > first; end-- {
		if !f.closes(first, end) {
			continue
		}
		if all := f.fitting(first, end); len(all) > 0 {
			m := &mention{first: first, end: end, span: f.span(first, end), all: all}
			m.by(ruleOf(all[0]))
			return m
		}
	}
	return nil
}

func ruleOf(p gaz.Place) string {
	switch {
	case p.Kind == gaz.Country:
		return "where/country"
	case p.ID < 0:
		return "where/table"
	}
	return "where/name"
}

// opens tells whether a name can begin at word i: a capital, or "al" before a hyphen and a capital.
func (f *finder) opens(i, limit int) bool {
	if f.capital(i) {
		return f.words[i] != "The" || !f.initial(i)
	}
	return i+2 < limit && f.is("join", f.words[i]) && (hyphen(f.words[i+1]) || f.words[i+1] == "'") && f.capital(i+2)
}

// reach is the end of the longest stretch from first that can be one name.
func (f *finder) reach(first, limit int) int {
	i := first + 1
	for ; i < limit && i < first+longName; i++ {
		w := f.words[i]
		gap := f.gap(i - 1)
		if gap != "" && gap != " " || !(f.capital(i) || hyphen(w) || f.is("join", w) || possessive(w) || isNumber(w) || f.is("facility", w) || f.is("ending", w) || elided(w)) {
			break
		}
		if possessive(w) && i+1 < limit && !f.capital(i+1) {
			break
		}
	}
	return i
}

// closes tells whether a name can end before word end.
func (f *finder) closes(first, end int) bool {
	last := f.words[end-1]
	if end == first+1 {
		return len(last) > 1 && f.capital(first)
	}
	return f.capital(end-1) || isNumber(last) || f.is("facility", last) || f.is("ending", last) || elided(last)
}

// elided tells of "d'Ivoire" written as one word.
func elided(w string) bool {
	for _, mark := range []string{"'", "’"} {
		if _, name, ok := strings.Cut(w, mark); ok && name != "" && name[0] >= 'A' && name[0] <= 'Z' {
			return true
		}
	}
	return false
}

func isNumber(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// fitting gives the places that a stretch of words can name, as it is written.
func (f *finder) fitting(first, end int) []gaz.Place {
	text := f.text(first, end)
	if f.money(first) {
		return nil
	}
	all, ok := f.seen[text]
	if !ok {
		for _, p := range f.gaz.Find(text) {
			if f.written(first, text, p) {
				all = append(all, p)
			}
		}
		f.seen[text] = all
	}
	return f.placed(first, text, all)
}

// money tells of "US$5".
func (f *finder) money(i int) bool {
	t := f.d.Text
	w := f.d.Split.Words[i]
	return int(w.End) < len(t) && t[w.End] == '$' || w.Start > 0 && t[w.Start-1] == '$' || strings.Contains(w.Of(t), "$")
}

// written tells whether the text may stand for the place in its letters: "US" may, "us" and "Us" may not.
func (f *finder) written(first int, text string, p gaz.Place) bool {
	if p.Abbrev != "" {
		return bare.Replace(text) == bare.Replace(p.Abbrev)
	}
	if len(text) > 8 {
		return true
	}
	plain := bare.Replace(text)
	opens := f.initial(first) || f.at(first, first-1) == "," && f.same(first, first-2) && f.shouts(first-2)
	return len(plain) > 5 || strings.ToUpper(plain) != plain || opens && !p.Alias && (p.Kind == gaz.City && p.Grade >= gaz.Seat || p.Kind == gaz.Country)
}

// bare takes points and gaps out of an abbreviation.
var bare = strings.NewReplacer(".", "", " ", "")

// placed leaves out abbreviations of divisions that no comma and name stand before.
func (f *finder) placed(first int, text string, all []gaz.Place) []gaz.Place {
	short := len(text) <= 2 || strings.HasSuffix(text, ".")
	if !short || f.at(first, first-1) == "," && first >= 2 && f.capital(first-2) {
		return all
	}
	var rest []gaz.Place
	for _, p := range all {
		if p.Kind != gaz.Admin || p.Abbrev == "" {
			rest = append(rest, p)
		}
	}
	return rest
}
