package why

import (
	"slices"

	"sitrep"
)

// sayer is the actor who says that the connective at w holds, as in "a bombing, which Washington said
// was retaliation for …": a reporting verb between the act and the connective. None when the report says so.
func (r *reading) sayer(effect, w sitrep.Ref) sitrep.Ref {
	for v := effect + 1; v < w; v++ {
		if !slices.Contains([]string{"say", "claim", "describe", "call", "insist", "argue", "state"}, r.tree.Lemma(v)) {
			continue
		}
		for n := v - 1; n > effect && n > v-5; n-- {
			if a := r.actorAt(n); a != sitrep.None {
				return a
			}
		}
	}
	return sitrep.None
}

// actorAt is the actor whose head is w.
func (r *reading) actorAt(w sitrep.Ref) sitrep.Ref {
	for i, a := range r.d.Actors {
		if slices.Contains(a.Heads, w) {
			return sitrep.Ref(i)
		}
	}
	return sitrep.None
}
