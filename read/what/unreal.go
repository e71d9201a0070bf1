package what

import (
	"slices"
	"strings"

	"sitrep"
)

// unreal reads what the clause of w itself says against its having happened: counterfactuals and near
// misses, questions, hearsay. It is empty where the clause is silent.
func (r *reading) unreal(w sitrep.Ref) sitrep.Status {
	switch {
	case r.contrary(w):
		if r.conditional(w) && r.denies(w) {
			return sitrep.Happened // "if they had not attacked, …"
		}
		return sitrep.Denied
	case r.advised(w, "almost", "nearly"), r.marked(w, "instead", "rather"), r.cutShort(w):
		return sitrep.Denied
	case r.advised(w, "allegedly", "perhaps", "possibly", "maybe", "purportedly", "supposedly"), r.asked(w):
		return sitrep.Possible
	}
	return ""
}

// advised tells whether one of the adverbs hangs on w.
func (r *reading) advised(w sitrep.Ref, adverbs ...string) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "advmod"), func(k sitrep.Ref) bool { return slices.Contains(adverbs, r.tree.Lemma(k)) })
}

// contrary tells whether w is told as what would have been: "would have attacked", "if they had attacked".
func (r *reading) contrary(w sitrep.Ref) bool {
	if !r.perfect(w) {
		return false
	}
	for _, k := range r.tree.Kids(w, "aux") {
		switch text := strings.ToLower(r.tree.Text(k)); {
		case text == "would", text == "could", text == "should":
			return true
		case text == "had" && r.marked(w, "if") && r.tree.Is(w, "advcl"):
			return true
		}
	}
	return false
}

// cutShort tells whether w was kept from happening by what its "before" hangs on: "was seized before
// he could attack".
func (r *reading) cutShort(w sitrep.Ref) bool {
	if !r.tree.Is(w, "advcl") || !r.marked(w, "before") {
		return false
	}
	for _, k := range r.tree.Kids(w, "aux") {
		if r.tree.Lemma(k) == "can" || strings.EqualFold(r.tree.Text(k), "could") {
			return true
		}
	}
	return cutsShort[r.tree.Lemma(r.tree.Head(w))]
}

var cutsShort = words("stop halt foil thwart intercept seize catch")

// asked tells whether w is the main verb of a question that "yes" or "no" answers: "Did they attack?"
func (r *reading) asked(w sitrep.Ref) bool {
	if !r.tree.Is(w, "root") || !r.verb(w) {
		return false
	}
	s := r.d.Split.Sentences[r.tree.Sentence(w)]
	if !strings.HasSuffix(strings.TrimRight(s.Of(r.d.Text), "\"”' \n"), "?") {
		return false
	}
	for _, k := range r.tree.Kids(w, "advmod", "obl", "obj", "nsubj") {
		if x := r.tree.Word(k).XPOS; x == "WRB" || x == "WP" || x == "WDT" {
			return false
		}
	}
	aux, subject := r.tree.Kid(w, "aux", "aux:pass"), r.tree.Kid(w, "nsubj", "nsubj:pass")
	return aux != sitrep.None && subject != sitrep.None && aux < subject
}

// announced tells whether w is told as to be done: "is to impose", "is going to deploy".
func (r *reading) announced(w sitrep.Ref) bool {
	if !r.verb(w) || !r.infinitive(w) {
		return false
	}
	for _, k := range r.tree.Kids(w, "cop", "aux") {
		if r.tree.Lemma(k) == "be" {
			return true
		}
	}
	head := r.tree.Head(w)
	return head != sitrep.None && r.tree.Is(w, "xcomp") && r.tree.Lemma(head) == "go" && r.progressive(head)
}

// menaced tells whether what w tells as to come is a threat: below a verb of threat, or an assault in
// the first person ("we will attack").
func (r *reading) menaced(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	if head != sitrep.None && r.tree.Is(w, "ccomp") && r.governs(head, "v") == sitrep.Threatened && r.willed(w) {
		return true
	}
	return r.typed(w, "ASSAULT") && slices.ContainsFunc(r.tree.Kids(w, "nsubj"), func(k sitrep.Ref) bool {
		text := strings.ToLower(r.tree.Text(k))
		return text == "we" || text == "i"
	})
}

// laterThen tells whether w is what somebody said then that he would do: the future, seen from the past.
func (r *reading) laterThen(w sitrep.Ref) bool {
	head := r.tree.Head(w)
	return head != sitrep.None && r.tree.Is(w, "ccomp") && speaks[r.tree.Lemma(head)] && r.willed(w) && r.byItself(w)
}

// willed tells whether w is told with "will" or "would".
func (r *reading) willed(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool {
		return r.tree.Lemma(k) == "will" || strings.EqualFold(r.tree.Text(k), "would")
	})
}
