package where

import (
	"strings"

	"sitrep/internal/gaz"
)

// facilities makes sites of names with a word such as "embassy" or "airport",
// regions and waters of names with "Island" or "River", towns of "the village of X".
func (f *finder) facilities() {
	var more []*mention
	for i := 0; i < len(f.words); i++ {
		if n := f.facilityAt(i); n > 0 {
			if m := f.facility(i, i+n); m != nil {
				more = append(more, m)
			}
			i += n - 1
		} else if m := f.landscape(i); m != nil {
			more = append(more, m)
		} else if m := f.settled(i); m != nil {
			more = append(more, m)
		}
	}
	f.all = inOrder(append(f.all, f.again(more)...))
}

// again takes in sites that were too weak by themselves, but bear the name of one that was not.
func (f *finder) again(more []*mention) []*mention {
	for _, w := range f.weak {
		for _, m := range more {
			if m.kind == gaz.Site && gaz.Fold(m.name) == gaz.Fold(w.name) {
				w.within, w.rules, w.on = m.within, m.rules, m.on
				more = append(more, w)
				f.hide(w)
				break
			}
		}
	}
	return more
}

// facilityAt is how many words from i on make a facility noun, 0 for none; the longest counts.
func (f *finder) facilityAt(i int) int {
	if f.is("compound", f.low[i]) {
		for n := 3; n > 1; n-- {
			if f.same(i, i+n-1) && f.is("facility", strings.ToLower(f.text(i, i+n))) {
				return n
			}
		}
	}
	if f.is("facility", f.low[i]) {
		return 1
	}
	return 0
}

// facility reads the site whose noun stands at [noun, end), nil if there is none.
func (f *finder) facility(noun, end int) *mention {
	first := f.nameBefore(noun)
	if first == noun {
		if m := f.owned(noun, end); m != nil {
			return m
		}
		return f.unnamed(noun, end)
	}
	if f.allNever(first, noun) || f.covered(first, end) || f.same(noun, end) && f.capital(end) && f.gap(end-1) == " " && f.facilityAt(end) > 0 {
		return nil
	}
	sort := strings.ToLower(f.text(noun, end))
	m := &mention{first: first, end: end, span: f.span(first, end), name: f.text(first, end), kind: gaz.Site, sort: sort}
	inner := f.inner(first, noun)
	if f.is("mission", sort) {
		return f.mission(m, inner)
	}
	if inner != nil && inner.has(gaz.Site) && inner.first == first && inner.end == noun {
		inner.span, inner.end, inner.name = f.span(inner.first, end), end, ""
		return nil
	}
	if f.locates(inner, first, noun) {
		m.within = inner
	} else if o := f.possessor(first); o != nil {
		m.within = o
	}
	in := f.placedIn(end)
	if f.nationOnly(first, noun) {
		return f.nations(m, in)
	}
	if !f.worthy(m, inner, noun) && in == nil && f.possessor(first) == nil {
		f.weak = append(f.weak, m)
		return nil
	}
	if in != nil {
		m.within = in
		m.by("where/site-in", in.span)
	}
	m.by("where/facility", f.span(noun, end))
	f.hide(m)
	return m
}

// nations reads "an Iraqi military base": a thing that a state has at home, if the phrase does not place it elsewhere.
func (f *finder) nations(m, in *mention) *mention {
	nation := f.peoples[f.words[m.first]]
	if !homely[m.sort] || nation == "" {
		return nil
	}
	m.nation, m.within = nation, in
	m.by("where/nations")
	return m
}

var homely = map[string]bool{"military base": true, "air base": true, "airbase": true, "naval base": true, "army base": true,
	"prison": true, "refinery": true, "oil refinery": true, "nuclear facility": true, "border crossing": true, "border post": true}

// owned reads "Damascus' airport", whose name is but its town's.
func (f *finder) owned(noun, end int) *mention {
	o := f.possessor(noun)
	if o == nil || o.end != noun-1 || !o.has(gaz.City) || o.has(gaz.Country) {
		return nil
	}
	sort := strings.ToLower(f.text(noun, end))
	m := &mention{first: o.first, end: end, span: f.span(o.first, end), name: f.text(o.first, o.end) + " " + sort, kind: gaz.Site, sort: sort, within: o}
	m.by("where/owner", o.span)
	return m
}

// allNever tells whether no word of a name is one: "Day" of "New Year's Day nightclub".
func (f *finder) allNever(first, end int) bool {
	for i := first; i < end; i++ {
		if f.capital(i) && !f.never(i) {
			return false
		}
	}
	return true
}

// locates tells whether the place inside a site's name says where the site is: "Baghdad airport", not "Reina nightclub".
func (f *finder) locates(inner *mention, first, noun int) bool {
	least := int64(100_000)
	if f.is("learned", strings.ToLower(f.text(noun, noun+1))) {
		least = 300_000
	}
	return inner != nil && inner.first == first && (inner.end == noun || inner.people() > 1_000_000) && inner.has(gaz.City, gaz.Admin, gaz.Region) &&
		!inner.has(gaz.Country) && (inner.people() >= least || inner.best().Kind == gaz.Region)
}

// possessor is the place whose "'s" stands up to two words before word first: "Cairo's busy Ramses Square".
func (f *finder) possessor(first int) *mention {
	for i := first - 1; i > first-4 && f.same(first, i); i-- {
		if !possessive(f.words[i]) {
			continue
		}
		for _, m := range f.all {
			if m.end == i && m.has(gaz.City, gaz.Admin, gaz.Country) {
				return m
			}
		}
		return nil
	}
	return nil
}

// worthy tells whether the words make a site: a body that only bears such a name needs a word of place before it.
func (f *finder) worthy(m *mention, inner *mention, noun int) bool {
	placed := f.is("stand", f.lower(m.first, m.first-1)) || f.lower(m.first, m.first-1) == "the" && f.is("stand", f.lower(m.first, m.first-2))
	if f.is("learned", m.sort) || weak[m.sort] {
		return placed && (inner != nil || !f.capital(noun) || f.is("learned", m.sort)) || inner != nil && inner == m.within && weak[m.sort]
	}
	return true
}

// weak are facility words that mean other things too.
var weak = map[string]bool{"camp": true, "base": true, "square": true, "bridge": true, "tunnel": true, "crossing": true,
	"campus": true, "market": true, "garrison": true, "cafe": true}

// nationOnly tells whether a name is but a people or a country: "Iraqi base".
func (f *finder) nationOnly(first, end int) bool {
	for i := first; i < end; i++ {
		if _, ok := f.peoples[f.words[i]]; !ok && !f.never(i) {
			if m := f.inner(i, i+1); m == nil || !m.has(gaz.Country) {
				return false
			}
		}
	}
	return true
}

func (f *finder) never(i int) bool { return f.is("never", f.words[i]) }

// inner is the first mention within [first, end).
func (f *finder) inner(first, end int) *mention {
	for _, m := range f.all {
		if first <= m.first && m.end <= end {
			return m
		}
	}
	return nil
}

// covered tells whether one mention already covers all the words.
func (f *finder) covered(first, end int) bool {
	for _, m := range f.all {
		if m.first <= first && end <= m.end || m.first < end && end <= m.end {
			return true
		}
	}
	return false
}

// hide keeps the mentions inside a site from being listed; they still say where it is.
func (f *finder) hide(site *mention) {
	for _, m := range f.all {
		if site.first <= m.first && m.end <= site.end {
			m.hidden = true
		}
	}
}

// placedIn is the place named behind word end: "in Baghdad", "in the city of Basra", ", Jalalabad".
func (f *finder) placedIn(end int) *mention {
	if w := f.lower(end-1, end); w != "in" && w != "," && w != "outside" && w != "near" && w != "at" {
		return nil
	}
	for i := end + 1; i < end+7 && f.same(end-1, i); i++ {
		for _, m := range f.all {
			if m.first == i && m.has(gaz.City, gaz.Admin, gaz.Region, gaz.Country) && (f.words[end] != "," || i == end+1) {
				return m
			}
		}
		w := f.words[i]
		if _, ok := f.peoples[w]; !ok && w != "the" && w != "of" && !f.is("settlement", w) && !isCompass(w) && !f.is("division", w) {
			return nil
		}
	}
	return nil
}
