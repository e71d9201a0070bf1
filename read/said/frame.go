package said

import (
	"slices"

	"sitrep"
)

// frame is a place of the report where somebody says something: who, how, and the words said.
type frame struct {
	speaker speaker
	via     []sitrep.Ref
	verb    sitrep.Ref // reporting word, None for none
	stance  sitrep.Stance
	rule    string
	source  sitrep.Span
	reach   []words
	tag     bool // may stand beside a quotation
}

// findFrames reads every word that reports.
func (r *reading) findFrames() {
	for w := range sitrep.Ref(r.tree.Len()) {
		switch {
		case r.isOne(w, "according"):
			r.according(w)
		case r.citing(w):
		case r.verbAt(w) != nil:
			r.readVerb(w, r.verbAt(w))
		case r.nouns[r.tree.Lemma(w)]["speech"] != "":
			r.readNoun(w)
		}
	}
}

// add enters a frame whose speaker is not the outlet itself.
func (r *reading) add(f frame) {
	if f.stance == "" || r.d.Outlet != "" && r.d.Actors[f.speaker.actor].Name == r.d.Outlet {
		return
	}
	f.source = r.phrase(f.speaker)
	if f.speaker.by != "" {
		f.rule = f.speaker.by
	}
	r.frames = append(r.frames, f)
}

// has tells whether word w is among those said.
func (f *frame) has(w sitrep.Ref) bool {
	return w != f.verb && w != f.speaker.word && slices.ContainsFunc(f.reach, func(s words) bool { return s.has(w) })
}

// part is the run of words said that holds w.
func (f *frame) part(w sitrep.Ref) words {
	for _, s := range f.reach {
		if s.has(w) {
			return s
		}
	}
	return words{w, w + 1}
}

// around lists the frames that hold w, the narrowest first.
func (r *reading) around(w sitrep.Ref) (out []*frame) {
	for i := range r.frames {
		f := &r.frames[i]
		if f.has(w) && !f.source.Overlaps(r.tree.Span(w)) {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *frame) int { return a.part(w).len() - b.part(w).len() })
	return out
}
