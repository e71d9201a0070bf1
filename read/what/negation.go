package what

import (
	"slices"
	"strings"

	"sitrep"
)

var (
	negations   = []string{"not", "n't", "n’t", "never", "no", "neither", "nor", "without", "nobody", "none", "nowhere"}
	nobody      = []string{"nobody", "none", "neither", "nothing"}
	hardly      = []string{"hardly", "scarcely", "barely"}
	onlyBehind  = []string{"only", "just", "merely", "simply", "least", "all", "every", "everyone", "everybody", "everything", "many", "always"}
	anyone      = []string{"any", "anyone", "anybody", "anything"}
	oneAndOnly  = []string{"a", "an", "one", "single"}
	participant = []string{"nsubj", "nsubj:pass", "obj"}
)

func (r *reading) negated(w sitrep.Ref) sitrep.Status {
	if r.denies(w) {
		return sitrep.Denied
	}
	return ""
}

// denies tells whether w is negated: "did not attack", "no attack", "no one attacked", "without
// attacking", "no longer attacks", "at no point did they attack".
func (r *reading) denies(w sitrep.Ref) bool {
	for _, k := range r.tree.Kids(w, "advmod", "det", "case", "mark", "cc", "cc:preconj") {
		if r.isOne(k, negations) && !r.isOne(k+1, onlyBehind) || r.longer(k) {
			return true
		}
	}
	return slices.ContainsFunc(r.tree.Kids(w, participant...), func(k sitrep.Ref) bool { return r.noneOf(w, k) }) || r.invertedNo(w)
}

func (r *reading) isOne(w sitrep.Ref, words []string) bool {
	return w >= 0 && w < sitrep.Ref(r.tree.Len()) && slices.Contains(words, strings.ToLower(r.tree.Text(w)))
}

// longer reads "no longer".
func (r *reading) longer(w sitrep.Ref) bool {
	return r.isOne(w, []string{"longer"}) && r.precede(w, []string{"no"})
}

// noneOf tells whether participant k of w is nobody: "no one", "not a single soldier", "neither side",
// "hardly anyone".
func (r *reading) noneOf(w, k sitrep.Ref) bool {
	if r.isOne(k, nobody) {
		return true
	}
	one, not := false, false
	for _, d := range r.tree.Kids(k, "det", "cc:preconj", "cc", "advmod", "nummod", "amod") {
		if r.isOne(d, []string{"no", "neither"}) {
			return true
		}
		one = one || r.isOne(d, oneAndOnly)
		not = not || r.isOne(d, []string{"not"})
	}
	return not && one || r.some(k) && (r.hardly(w) || r.hardly(k))
}

// some tells whether k speaks of anyone at all.
func (r *reading) some(k sitrep.Ref) bool {
	return r.isOne(k, anyone) || slices.ContainsFunc(r.tree.Kids(k, "det"), func(d sitrep.Ref) bool { return r.isOne(d, anyone) })
}

func (r *reading) hardly(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "advmod"), func(k sitrep.Ref) bool { return r.isOne(k, hardly) })
}

// invertedNo reads "at no point did they attack", "nowhere did they attack": what stands before the
// auxiliary denies, and the subject stands behind it.
func (r *reading) invertedNo(w sitrep.Ref) bool {
	aux := r.inverted(w)
	if aux == sitrep.None {
		return false
	}
	return slices.ContainsFunc(r.tree.Kids(w, "obl", "nsubj", "advmod"), func(k sitrep.Ref) bool {
		return k < aux && (r.isOne(k, negations) || slices.ContainsFunc(r.tree.Kids(k, "det"), func(d sitrep.Ref) bool { return r.isOne(d, []string{"no"}) }))
	})
}

// inverted is the auxiliary of w that stands before its subject, None where none does.
func (r *reading) inverted(w sitrep.Ref) sitrep.Ref {
	aux := r.tree.Kid(w, "aux", "cop")
	if aux == sitrep.None || r.tree.Is(aux, "aux:pass") && r.tree.Kid(w, "nsubj:pass") == sitrep.None {
		return sitrep.None
	}
	for _, s := range r.tree.Kids(w, "nsubj", "nsubj:pass", "expl") {
		if s > aux && s < w {
			return aux
		}
	}
	return sitrep.None
}
