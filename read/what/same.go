package what

import (
	"slices"
	"strconv"
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// loadSame reads what each sign says of two accounts being one: above zero for, below against.
func loadSame() (map[string]float64, error) {
	rows, err := lex.Table(resources.FS, "events/en/same.tsv", 2)
	if err != nil {
		return nil, err
	}
	m := map[string]float64{}
	for _, row := range rows {
		if m[row.Cell(0)], err = strconv.ParseFloat(row.Cell(1), 64); err != nil {
			return nil, row.Errorf("%q is no number", row.Cell(1))
		}
	}
	return m, nil
}

// points sum up what speaks for a and b, told later, being one; above zero they are. nth counts the
// accounts of b's kind from b back to a.
func (r *reading) points(a, b *draft, nth int) (p float64) {
	for _, sign := range r.signs(a, b, nth) {
		p += r.same[sign]
	}
	return p
}

// signs are the names of what speaks for or against a and b being one, as resources/events/en/same.tsv weighs them.
func (r *reading) signs(a, b *draft, nth int) []string {
	out := []string{"any", "type-" + a.Type}
	out = append(out, r.sides("target", a.Targets, b.Targets)...)
	out = append(out, r.sides("actor", a.Actors, b.Actors)...)
	out = append(out, r.scenes(a, b)...)
	out = append(out, r.wording(a, b)...)
	add := func(sign string, when bool) {
		if when {
			out = append(out, sign)
		}
	}
	gap := r.tree.Sentence(b.Words[0]) - r.tree.Sentence(a.Words[len(a.Words)-1])
	add("one-sentence", gap == 0)
	add("near", gap <= 2)
	add("far", gap > 8)
	add("latest", nth == 1)
	add("headline", r.headline(a))
	add("main", len(a.Words) > 2)
	add("mutual-unlike", mutual(a) != mutual(b))
	add("announced", a.Mode != "" && a.Mode == b.Mode && overlap(r.announcers(a), r.announcers(b)))
	return out
}

// sides compare who stands on one side of both accounts.
func (r *reading) sides(side string, a, b []sitrep.Ref) []string {
	switch {
	case len(a) == 0 && len(b) == 0:
		return nil
	case len(a) == 0 || len(b) == 0:
		return []string{side + "-open"}
	case slices.ContainsFunc(b, func(x sitrep.Ref) bool { return slices.Contains(a, x) && r.proper(x) }):
		return []string{side + "-same-name"}
	case slices.ContainsFunc(b, func(x sitrep.Ref) bool { return slices.Contains(a, x) && !r.anybody(x) }):
		return []string{side + "-same-kind"}
	case overlap(a, b):
		return []string{side + "-same-people"}
	case r.alike(a, b):
		return []string{side + "-alike"}
	}
	return []string{side + "-other"}
}

// mutual tells whether d's people do to each other what it tells: a clash, in which each side is a target.
func mutual(d *draft) bool { return len(d.triggers) > 0 && d.triggers[0].mutual }

// proper tells whether somebody is known by a name: one man, one office, one country's one army.
func (r *reading) proper(x sitrep.Ref) bool {
	return slices.ContainsFunc(r.d.Actors[x].Heads, func(h sitrep.Ref) bool { return r.tree.Word(h).UPOS == "PROPN" })
}

// anybody tells whether x is only some people, who are hardly the same twice: "two civilians".
func (r *reading) anybody(x sitrep.Ref) bool {
	return slices.ContainsFunc(r.d.Actors[x].Heads, func(h sitrep.Ref) bool { return anybodies[r.tree.Lemma(h)] })
}

var anybodies = words("people person man woman child boy girl civilian other individual victim member militant hundred thousand dozen")

// scenes compare day, place and figures.
func (r *reading) scenes(a, b *draft) (out []string) {
	add := func(sign string, when bool) {
		if when {
			out = append(out, sign)
		}
	}
	add("day-same", a.Days.Known() && a.Days == b.Days)
	add("day-within", a.Days.Known() && b.Days.Known() && a.Days != b.Days)
	add("day-new", !a.Days.Known() && b.Days.Known())
	add("place-same", a.Where != sitrep.None && a.Where == b.Where)
	add("place-within", a.Where != sitrep.None && b.Where != sitrep.None && a.Where != b.Where)
	add("place-new", a.Where == sitrep.None && b.Where != sitrep.None)
	same, other := r.figures(a, b)
	add("figure-same", same)
	add("figure-other", other && !same)
	return out
}

// figures tells whether both accounts count the same thing with the same, or with another result.
func (r *reading) figures(a, b *draft) (same, other bool) {
	for _, x := range a.Tallies {
		for _, y := range b.Tallies {
			p, q := &r.d.Tallies[x], &r.d.Tallies[y]
			if p.What == q.What {
				same = same || p.Range == q.Range
				other = other || p.Range != q.Range
			}
		}
	}
	return same, other
}

// wording compares how both are told, and how b points back or opens something new.
func (r *reading) wording(a, b *draft) (out []string) {
	add := func(sign string, when bool) {
		if when {
			out = append(out, sign)
		}
	}
	nominal := r.nominal(b)
	add("word-same", r.sameWord(a, b))
	add("mode-same", a.Mode != "" && a.Mode == b.Mode)
	add("mode-new", a.Mode == "" && b.Mode != "")
	add("noun", nominal)
	add("noun-verb", nominal != r.nominal(a))
	add("definite", r.definite(b))
	add("a", nominal && r.determined(b, "a", "an", "some", "several", "no", "any"))
	add("another", nominal && r.fresh(b))
	add("plural", nominal && r.tree.Has(b.Words[0], "Number=Plur") && !r.definite(b))
	add("pluperfect", !nominal && r.had(b.Words[0]))
	return out
}

// determined tells whether one of the words stands as article before b.
func (r *reading) determined(b *draft, articles ...string) bool {
	return slices.ContainsFunc(r.tree.Kids(b.Words[0], "det"), func(k sitrep.Ref) bool {
		return slices.Contains(articles, strings.ToLower(r.tree.Text(k)))
	})
}

// fresh tells whether b is told as one more of its kind, or one of before: "another attack", "previous strikes".
func (r *reading) fresh(b *draft) bool {
	return slices.ContainsFunc(r.tree.Kids(b.Words[0], "det", "amod", "nummod"), func(k sitrep.Ref) bool {
		return freshness[r.tree.Lemma(k)] || r.tree.Is(k, "nummod")
	})
}

var freshness = words("another other second third separate further fresh new more similar previous earlier past recent former every each different many numerous future subsequent additional")

// announcers are who makes d known: in "the minister announced the deployment" the minister.
func (r *reading) announcers(d *draft) (out []sitrep.Ref) {
	var verbs []sitrep.Ref
	for _, w := range d.Words {
		if r.tree.Is(w, "obj", "ccomp") && r.tree.Head(w) != sitrep.None {
			verbs = append(verbs, r.tree.Head(w))
		}
		verbs = append(verbs, r.tree.Kids(w, "parataxis")...)
	}
	for _, v := range verbs {
		if announces[r.tree.Lemma(v)] {
			for _, x := range r.subject(v) {
				out = merge(out, r.whoAll(x))
			}
		}
	}
	return out
}

// announces are verbs by which somebody makes an act known.
var announces = words("announce declare confirm disclose reveal unveil order")

// alike tells whether some actor of a and of b are of the same kind and country, or one's name holds the other's.
func (r *reading) alike(a, b []sitrep.Ref) bool {
	return slices.ContainsFunc(a, func(x sitrep.Ref) bool {
		return slices.ContainsFunc(b, func(y sitrep.Ref) bool {
			p, q := &r.d.Actors[x], &r.d.Actors[y]
			return x == y || p.Country != "" && p.Country == q.Country && p.Sector == q.Sector ||
				strings.Contains(p.Name, q.Name) || strings.Contains(q.Name, p.Name)
		})
	})
}

func (r *reading) sameWord(a, b *draft) bool {
	for _, w := range b.Words {
		if slices.ContainsFunc(a.Words, func(v sitrep.Ref) bool { return r.tree.Lemma(v) == r.tree.Lemma(w) }) {
			return true
		}
	}
	return false
}

func overlap(a, b []sitrep.Ref) bool {
	return slices.ContainsFunc(a, func(x sitrep.Ref) bool { return slices.Contains(b, x) })
}
