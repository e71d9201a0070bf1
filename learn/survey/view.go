package survey

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep"
)

// view is one document with what a survey asks of it.
type view struct {
	d       *sitrep.Document
	tree    *sitrep.Tree
	trigger map[sitrep.Ref]bool // words that tell of an account
	busy    map[sitrep.Ref]bool // actors that fill a slot
	spans   []sitrep.Span       // mentions of actors and places
}

func newView(d *sitrep.Document) *view {
	v := &view{d: d, tree: sitrep.NewTree(d), trigger: map[sitrep.Ref]bool{}, busy: map[sitrep.Ref]bool{}}
	for _, a := range d.Accounts {
		for _, w := range a.Words {
			v.trigger[w] = true
		}
		for _, x := range slices.Concat(a.Actors, a.Targets) {
			v.busy[x] = true
		}
	}
	for _, c := range d.Claims {
		v.busy[c.Speaker] = true
	}
	for _, a := range d.Actors {
		v.spans = append(v.spans, a.Mentions...)
	}
	for _, p := range d.Places {
		v.spans = append(v.spans, p.Mentions...)
	}
	return v
}

// pos is v or n, empty for words that are neither.
func (v *view) pos(w sitrep.Ref) string {
	switch v.tree.Word(w).UPOS {
	case "VERB":
		return "v"
	case "NOUN":
		return "n"
	}
	return ""
}

// acted tells whether an actor or a place fills a role of p.
func (v *view) acted(p *sitrep.Predicate) bool {
	return slices.ContainsFunc(p.Roles, func(r sitrep.Role) bool {
		head := v.tree.Span(r.Head)
		return len(r.Label) == 2 && slices.ContainsFunc(v.spans, head.Overlaps)
	})
}

// listed are the rules by which a table of actors names somebody.
var listed = []string{"who/official", "who/office", "who/state", "who/capital", "who/act", "who/group", "who/body", "who/coalition", "who/people", "who/composed"}

func isListed(by string) bool {
	rule, _, _ := strings.Cut(by, "@")
	return slices.Contains(listed, rule)
}

// unlisted gives the actor that a name stands for, and whether it fills a slot; not ok where a
// table knows the actor, or the name is that of a place. The name is empty where nobody was read.
func (v *view) unlisted(name sitrep.Span) (full string, acted, ok bool) {
	for i, a := range v.d.Actors {
		if slices.ContainsFunc(a.Mentions, name.Overlaps) {
			return a.Name, v.busy[sitrep.Ref(i)], !slices.ContainsFunc(a.By, isListed)
		}
	}
	for _, p := range v.d.Places {
		if slices.ContainsFunc(p.Mentions, name.Overlaps) {
			return "", false, false
		}
	}
	return "", false, true
}

func (v *view) example(s sitrep.Span) Example {
	e := Example{Report: string(v.d.ID), Start: v.points(s.Start), End: v.points(s.End)}
	if v.d.Name != "" {
		e.Report = v.d.Name
	}
	for i, x := range v.d.Split.Sentences {
		if x.Span.Overlaps(s) {
			e.Sentence, e.Text = i+1, strings.Join(strings.Fields(x.Span.Of(v.d.Text)), " ")
			break
		}
	}
	return e
}

// points counts the code points before byte at.
func (v *view) points(at uint32) int { return utf8.RuneCountInString(v.d.Text[:at]) }
