package where

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/gaz"
	"sitrep/internal/geo"
)

// phrases reads what the words around each name say of it.
func (f *finder) phrases() {
	for i, m := range f.all {
		if i+1 < len(f.all) && f.contained(m, f.all[i+1]) {
			m.within = f.all[i+1]
			m.by("where/within", m.within.span)
		}
		if m.all == nil && i+1 < len(f.all) && f.between(m, f.all[i+1]) == "," && f.same(m.first, f.all[i+1].first) &&
			f.all[i+1].has(gaz.Country, gaz.Admin) {
			m.within = f.all[i+1]
		}
		f.division(m)
		f.settlement(m)
		f.adjective(m)
		f.owner(m, i)
		f.direction(m)
	}
}

// contained tells whether the next name says where this one lies: "Paris, Texas", "Basra in Iraq".
func (f *finder) contained(m, next *mention) bool {
	if !f.same(m.first, next.first) || next.first-m.end > 3 || f.listed(m, next) {
		return false
	}
	switch f.between(m, next) {
	case "", ",", "(", ", in", ", the":
		return inside(m, next, gaz.Country, gaz.Admin, gaz.Region)
	case "in", "in the", "district of", "area of", "in central", "in northern", "in southern", "in western", "in eastern":
		return inside(m, next, gaz.Country, gaz.Admin, gaz.Region, gaz.City)
	}
	return false
}

// listed tells whether two names of countries or first-order divisions stand in a list: "Washington, Oregon and Idaho".
func (f *finder) listed(m, next *mention) bool {
	if !m.has(gaz.Country) && !m.isFirst() || f.between(m, next) != "," {
		return false
	}
	if next.best().Abbrev != "" {
		return false
	}
	before, behind, after := f.at(m.first, m.first-1), f.at(m.first, next.end), f.at(m.first, next.end+1)
	return before == "," || before == "and" || behind == "and" || behind == "or" || behind == "," && after != "" && f.capital(next.end+1) ||
		behind == "," && (after == "and" || after == "or") || m.has(gaz.Country) && next.has(gaz.Country)
}

// isFirst tells whether a first-order division bears the name as its own.
func (m *mention) isFirst() bool {
	for _, p := range m.all {
		if p.Grade == gaz.First && !p.Alias {
			return true
		}
	}
	return false
}

func (f *finder) between(m, next *mention) string {
	return strings.ToLower(strings.Join(f.words[m.end:next.first], " "))
}

// inside tells whether some reading of a lies in some reading of b that is of one of the kinds.
func inside(a, b *mention, kinds ...gaz.Kind) bool {
	for _, q := range b.all {
		if !slices.Contains(kinds, q.Kind) {
			continue
		}
		for _, p := range a.all {
			if lies(p, q) {
				return true
			}
		}
	}
	return false
}

// lies tells whether p lies in q.
func lies(p, q gaz.Place) bool {
	if p.Country != q.Country && q.Country != "" && p.Country != "" || p.Kind == gaz.Country {
		return false
	}
	km := geo.Distance(p.At, q.At)
	switch {
	case q.Kind == gaz.Country:
		return p.Country == q.Country
	case q.Grade == gaz.First:
		return p.ID != q.ID && (p.AdminID == q.ID || p.AdminID < 0 && km < 200)
	case q.Grade == gaz.Second:
		return p.Kind != gaz.Admin && p.AdminID == q.AdminID && km < 120
	case q.Kind == gaz.Region && q.Country != "":
		return km < 300
	case q.Kind == gaz.Region:
		return km < 1500
	case q.Kind == gaz.City:
		return p.ID != q.ID && km < 40 && p.People < q.People && p.Kind != gaz.Admin
	}
	return false
}

// division reads "Helmand province", "province of Helmand", "Bulacan Province".
func (f *finder) division(m *mention) {
	behind := f.lower(m.first, m.end)
	before := f.at(m.first, m.first-1) == "of" && f.is("division", f.lower(m.first, m.first-2))
	if !f.is("division", behind) && !before || !m.has(gaz.Admin) && len(m.all) > 0 && behind != "region" {
		return
	}
	if next := f.at(m.first, m.end+1); f.is("office", next) && f.capital(m.end) {
		return
	}
	if behind == "state" && f.is("facility", f.lower(m.first, m.end+1)) {
		return
	}
	m.kind = gaz.Admin
	m.by("where/division")
	if f.is("division", behind) && f.gap(m.end-1) == " " {
		m.name = f.text(m.first, m.end) + " " + behind
		m.span = f.span(m.first, m.end+1)
	}
}

// settlement reads "the city of Mosul", "the northern town of Rabia".
func (f *finder) settlement(m *mention) {
	if f.at(m.first, m.first-1) == "of" && f.is("settlement", f.lower(m.first, m.first-2)) && m.kind == "" && !m.has(gaz.Country) {
		m.kind = gaz.City
		m.by("where/settlement", f.span(m.first-2, m.first))
	}
}

// adjective reads "the Syrian city of Aleppo", "Iraqi Kurdistan".
func (f *finder) adjective(m *mention) {
	for i := m.first - 1; i >= m.first-5 && f.same(m.first, i); i-- {
		w := f.words[i]
		if nation, ok := f.peoples[w]; ok {
			if i == m.first-1 || f.at(m.first, m.first-1) == "of" && f.is("settlement", f.lower(m.first, m.first-2)) ||
				f.at(m.first, m.first-1) == "of" && f.is("division", f.lower(m.first, m.first-2)) || f.is("settlement", f.lower(m.first, m.first-1)) {
				m.nation, m.because = nation, w
				m.by("where/people", f.span(i, i+1))
			}
			return
		}
		if w == "," || w == "." || f.is("say", w) {
			return
		}
	}
}

// owner reads "Iraq's Anbar province", "Baghdad's Green Zone".
func (f *finder) owner(m *mention, i int) {
	if i == 0 || m.nation != "" || !possessive(f.at(m.first, m.first-1)) && !possessive(f.at(m.first, m.first-2)) {
		return
	}
	o := f.all[i-1]
	if o.end != m.first-1 && o.end != m.first-2 || !f.same(o.first, m.first) {
		return
	}
	if inside(m, o, gaz.Country, gaz.Admin, gaz.Region, gaz.City) {
		m.within = o
		m.by("where/owner", o.span)
	}
}

func sortBy(all []*mention, key func(*mention) sitrep.Span) {
	slices.SortStableFunc(all, func(a, b *mention) int {
		x, y := key(a), key(b)
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
}
