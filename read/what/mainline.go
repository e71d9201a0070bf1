package what

import (
	"slices"

	"sitrep"
)

// aloof tells whether w is told beside the line of the narrative, whose day is not its own: in a clause
// about somebody, as what came before or as the ground of talk.
func (r *reading) aloof(w sitrep.Ref) bool {
	if r.bygone(w) || r.ground(w) {
		return true
	}
	for v := w; v != sitrep.None; v = r.tree.Head(v) {
		if r.tree.Is(v, "acl:relcl") && !r.goesAlong(v) || r.marked(v, "since", "until", "before") || r.foregone(v) {
			return true
		}
	}
	return false
}

// bygone tells whether noun w is said to be of another time: "previous attacks".
func (r *reading) bygone(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "amod"), func(k sitrep.Ref) bool { return otherTimes[r.tree.Lemma(k)] })
}

// otherTimes are adjectives of acts that are not the news.
var otherTimes = words("previous earlier past recent former prior further similar future")

// ground tells whether w is only what somebody was blamed, known or paid for: "accused of arming rebels".
func (r *reading) ground(w sitrep.Ref) bool {
	return r.tree.Has(w, "VerbForm=Ger") && (r.marked(w, "of", "for") || r.tree.Case(w) == "of" || r.tree.Case(w) == "for")
}

// foregone tells whether the act at v is told as what came before the one it hangs on: "following his
// arrest", "follows one of the largest manhunts".
func (r *reading) foregone(v sitrep.Ref) bool {
	h := r.tree.Head(v)
	switch {
	case h == sitrep.None:
		return false
	case r.tree.Is(v, "obl", "nmod"):
		return comesAfter[r.tree.Case(v)]
	}
	return r.tree.Is(v, "obj") && r.tree.Lemma(h) == "follow"
}

// comesAfter are prepositions of what came first.
var comesAfter = words("since until before following")

// goesAlong tells whether the clause at v about a noun carries the narrative on: behind its verb, with no
// comma, in the same simple past: "put him in a van that was pelted".
func (r *reading) goesAlong(v sitrep.Ref) bool {
	noun := r.tree.Head(v)
	if noun == sitrep.None || !r.tree.Has(v, "Tense=Past") || r.perfect(v) || r.tree.Is(noun, "nsubj", "nsubj:pass") {
		return false
	}
	first, _ := r.tree.Subtree(v)
	return first > 0 && r.tree.Text(first-1) != ","
}
