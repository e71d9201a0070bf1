package what

import (
	"slices"
	"strings"

	"sitrep"
)

// unreal reads what is told to be otherwise: "had they attacked, we would …", "if only they had
// attacked" did not happen; "had they not attacked" did.
func (r *reading) unreal(w sitrep.Ref) sitrep.Status {
	if !r.verb(w) || !r.counterfactual(w) {
		return ""
	}
	if r.denies(w) {
		return sitrep.Happened
	}
	return sitrep.Denied
}

func (r *reading) counterfactual(w sitrep.Ref) bool {
	if m := r.tree.Kid(w, "mark"); m != sitrep.None && r.isOne(m, []string{"had"}) { // "had" before its subject, parsed as a conjunction
		return r.aided(r.tree.Head(w), unrealModals)
	}
	if !r.aided(w, []string{"had"}) {
		return false
	}
	if f, _ := r.opening(w, "c", "mark"); f.status == sitrep.Possible && r.tree.Is(w, "advcl") {
		return r.aided(r.tree.Head(w), unrealModals) || slices.ContainsFunc(r.tree.Kids(w, "advmod"), func(k sitrep.Ref) bool { return r.isOne(k, []string{"only"}) })
	}
	return r.tree.Is(w, "advcl") && r.inverted(w) != sitrep.None
}

var (
	backshift    = []string{"would", "'d", "’d"}
	unrealModals = append([]string{"could", "might"}, backshift...)
)

// aided tells whether w has one of the auxiliaries.
func (r *reading) aided(w sitrep.Ref, auxiliaries []string) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool { return r.isOne(k, auxiliaries) })
}

// conditional reads what opens the clause or phrase of w: "if", "in case of", "instead of", and what
// is still awaited: "until they withdraw".
func (r *reading) conditional(w sitrep.Ref) sitrep.Status {
	if f, ok := r.opening(w, "c", "mark", "case", "advmod"); ok {
		return f.status
	}
	if r.awaited(w) || r.subjunctive(w) || r.ifAny(w) {
		return sitrep.Possible
	}
	return r.forestalled(w)
}

// awaited reads a clause of time in the present below a verb of the future: "will not leave until they withdraw".
func (r *reading) awaited(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	if !r.tree.Is(w, "advcl") || !r.verb(w) || r.tree.Has(w, "Tense=Past") || r.tree.Kid(w, "aux") != sitrep.None || !r.tree.Has(w, "VerbForm=Fin") {
		return false
	}
	timed := slices.ContainsFunc(r.tree.Kids(w, "mark", "advmod"), func(k sitrep.Ref) bool { return r.isOne(k, timeOpenings) })
	return timed && slices.Contains([]sitrep.Status{sitrep.Planned, sitrep.Possible, sitrep.CalledFor, sitrep.Threatened, sitrep.Denied}, first(r.modal(head), r.negated(head)))
}

var timeOpenings = []string{"when", "once", "until", "till", "after", "before", "soon", "whenever", "as"}

// subjunctive reads "were the king to pardon him".
func (r *reading) subjunctive(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	if !r.verb(w) || !r.infinitive(w) {
		return false
	}
	were := func(v, subject sitrep.Ref) bool {
		k := r.tree.Kid(v, "cop", "aux")
		return k != sitrep.None && r.isOne(k, []string{"were"}) && subject != sitrep.None && k < subject
	}
	return were(w, r.tree.Kid(w, "nsubj")) || r.tree.Is(w, "xcomp") && were(head, r.tree.Kid(head, "nsubj")) ||
		r.tree.Is(w, "acl") && were(head, head) && r.tree.Is(head, "nsubj", "advcl")
}

// ifAny reads a noun that no act need stand behind: "any attack would mean war", "an attack could cut the line".
func (r *reading) ifAny(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	if r.verb(w) || !r.tree.Is(w, "nsubj") {
		return false
	}
	det := r.tree.Kid(w, "det")
	vague := det == sitrep.None && r.tree.Kid(w, "nmod:poss") == sitrep.None || det != sitrep.None && r.isOne(det, []string{"any", "a", "an", "another", "such"})
	f, _ := r.opening(w, "c", "case")
	return vague && f.status == "" && r.aided(head, unrealModals) && r.modal(head) != sitrep.Denied
}

// forestalled reads "before he could attack", and "was shot before he attacked", where the one who was
// to act was stopped.
func (r *reading) forestalled(w sitrep.Ref) sitrep.Status {
	if !r.tree.Is(w, "advcl") || !r.marked(w, "before") {
		return ""
	}
	if r.aided(w, []string{"could", "can"}) || r.stopped(r.tree.Head(w), r.tree.Kid(w, "nsubj")) {
		return sitrep.Denied
	}
	return ""
}

// stopped tells whether verb v stops the one whom its subject names and pronoun s takes up.
func (r *reading) stopped(v, s sitrep.Ref) bool {
	if s == sitrep.None || r.tree.Word(s).XPOS != "PRP" {
		return false
	}
	_, stops := r.fact(v, "v", "stop")
	_, turns := r.fact(v, "v", "turn")
	return stops && r.passive(v) || turns
}

// asked tells whether w is what a yes-or-no question asks: "did they attack?", "are they ready to attack?".
func (r *reading) asked(w sitrep.Ref) bool {
	for v, n := w, 0; n < 6; n++ {
		if r.inverted(v) != sitrep.None && r.question(v) {
			return true
		}
		if !r.tree.Is(v, "xcomp", "ccomp", "conj") {
			return false
		}
		v = r.tree.Head(v)
	}
	return false
}

// question tells whether the sentence of root w ends with a question mark, and no question word opens it.
func (r *reading) question(w sitrep.Ref) bool {
	if slices.ContainsFunc(r.tree.Kids(w), func(k sitrep.Ref) bool { return strings.HasPrefix(r.tree.Word(k).XPOS, "W") }) {
		return false
	}
	return slices.ContainsFunc(r.tree.Kids(w, "punct"), func(k sitrep.Ref) bool { return r.tree.Text(k) == "?" })
}
