package tally

import "sitrep"

// takesPart tells whether what a figure counts has a part in what is told: a figure of a noun that only
// describes somebody ("the US and Iran, the two main sponsors"), that stands before another noun or
// tells when and under what it happened ("after two days of talks") measures no act.
func (r *reader) takesPart(f figure) bool {
	if r.oneOf(f.to, "of") && f.to == f.num+1 && small[r.low(f.num)] > 0 && f.from == f.num {
		return false // "one of its bases"
	}
	if r.tree == nil {
		return true
	}
	w := sitrep.Ref(f.noun)
	for n := 0; n < 3 && r.tree.Is(w, "conj"); n++ {
		w = r.tree.Head(w)
	}
	switch {
	case r.tree.Is(w, "appos", "compound", "nmod:desc", "nmod:poss", "dislocated", "amod", "flat"):
		return false
	case r.tree.Kid(w, "cop") != sitrep.None:
		return false // "they are two sponsors"
	case r.tree.Is(w, "obl", "nmod"):
		return !aside[r.tree.Case(w)]
	}
	return true
}

// aside are the prepositions of what goes on beside an act.
var aside = map[string]bool{"after": true, "before": true, "following": true, "during": true, "amid": true, "since": true, "over": true,
	"under": true, "despite": true, "like": true, "until": true, "unlike": true, "as": true, "between": true, "among": true}
