package where

import (
	"strings"

	"sitrep/internal/gaz"
)

// later adds the mentions of a site or border by its noun alone: "the embassy",
// "the border", where the report has named exactly one of that sort before.
func (r *resolver) later() {
	var more []*mention
	f := r.f
	for i := range f.words {
		if f.lower(i, i-1) != "the" || f.capital(i) {
			continue
		}
		n := f.facilityAt(i)
		if f.words[i] == "border" {
			n = 1
		}
		if n == 0 || f.touched(i, i+1) {
			continue
		}
		o := f.only(strings.ToLower(f.text(i, i+n)), i)
		if o == nil || f.same(i, i+n) && f.is("join", f.words[i+n]) && f.words[i+n] == "of" {
			continue
		}
		m := &mention{first: i, end: i + n, span: f.span(i, i+n), place: o.place, chosen: true, score: 0.8 * o.score, reason: o.reason}
		m.by("where/later", o.span)
		more = append(more, m)
	}
	f.all = inOrder(append(f.all, more...))
}

// only is the one place of a sort named before word i; nil for none, or for two.
func (f *finder) only(sort string, i int) *mention {
	var found *mention
	for _, m := range f.all {
		if m.first >= i || m.hidden || m.noun(f) != sort {
			continue
		}
		if found != nil && identity(found) != identity(m) {
			return nil
		}
		found = m
	}
	return found
}

// noun is the small word that a site or border may later be called by, "" for none.
func (m *mention) noun(f *finder) string {
	switch {
	case m.sort != "":
		return m.sort
	case m.place.Kind == gaz.Site:
		return strings.ToLower(f.words[m.end-1])
	case strings.HasSuffix(m.name, " border"):
		return "border"
	}
	return ""
}

// oneSite lets a site without an address have that of the one that bears its name.
func oneSite(all []*mention) {
	for _, m := range all {
		if m.sort == "" || m.place.Located {
			continue
		}
		for _, o := range all {
			if o.sort == m.sort && o.place.Located && gaz.Fold(o.place.Name) == gaz.Fold(m.place.Name) {
				m.place, m.score, m.reason = o.place, o.score, o.reason
				break
			}
		}
	}
}
