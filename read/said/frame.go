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
	if f.stance == "" || r.outlet(f.speaker.actor) {
		return
	}
	if f.speaker.by != "" {
		f.rule = f.speaker.by
	}
	f.source = r.phrase(f.speaker)
	r.frames = append(r.frames, f)
	for _, k := range r.fellows(f.speaker.word) {
		f.speaker = speaker{actor: r.who[k], word: k}
		if f.speaker.actor == sitrep.None {
			f.rule = "unnamed"
		}
		f.source = r.phrase(f.speaker)
		f.tag = false
		r.frames = append(r.frames, f)
	}
}

// outlet tells whether the actor is the outlet itself.
func (r *reading) outlet(actor sitrep.Ref) bool {
	return actor != sitrep.None && r.d.Outlet != "" && r.d.Actors[actor].Name == r.d.Outlet
}

// fellows are the other speakers named with w: "Iran and Syria said", also where w is the last of them.
func (r *reading) fellows(w sitrep.Ref) (out []sitrep.Ref) {
	top := w
	for r.tree.Is(top, "conj") && r.tree.Head(top) != sitrep.None && top-r.tree.Head(top) < 8 {
		top = r.tree.Head(top)
	}
	for _, k := range r.tree.With(top) {
		if k != w && k < w+8 && (r.who[k] != sitrep.None && r.tree.Word(k).UPOS != "VERB" || r.noun(k) && r.nounAt(k, "voice") != "") {
			out = append(out, k)
		}
	}
	return out
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

// width is how wide f is around w; whom a source cites stands inside what the source says.
func (f *frame) width(w sitrep.Ref) int {
	if f.rule == "citing" {
		return 0
	}
	return f.part(w).len()
}

// around lists the frames that hold w, the narrowest first.
func (r *reading) around(w sitrep.Ref) (out []*frame) {
	for i := range r.frames {
		f := &r.frames[i]
		if f.has(w) && !f.source.Overlaps(r.tree.Span(w)) {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *frame) int { return a.width(w) - b.width(w) })
	return out
}
