package what

import (
	"slices"

	"sitrep"
)

// standing is how the act of trigger t stands: as its head does, or as the noun of its phrase is
// described ("staged a mock attack").
func (r *reading) standing(t *trigger) (sitrep.Status, string) {
	s, rule := r.status(t.head)
	if slices.Contains(speech, t.typ) {
		return s, rule
	}
	for _, w := range t.words {
		if over := r.modified(w); w != t.head && s == sitrep.Happened && over != "" && !r.verb(w) {
			return over, "status/described"
		}
	}
	return s, rule
}

// status reads how the act at w stands to the world: first from its own clause, then from the words
// above it, as far as they govern it. The rule's name comes with it.
func (r *reading) status(w sitrep.Ref) (sitrep.Status, string) {
	own := r.own(w)
	if r.asked(w) && own != sitrep.Denied {
		return sitrep.Possible, "status/asked"
	}
	for v, n := w, 0; n < 8; n++ {
		head := r.tree.Head(v)
		if head == sitrep.None {
			break
		}
		if r.voiced(v, head) {
			own, v = r.own(head), head
			continue
		}
		s, goOn := r.step(v, head)
		switch {
		case s == granted:
			return first(own, sitrep.Happened), "status/granted"
		case s == sitrep.Happened:
			return first(own, s), "status/implied"
		case s != "" && r.outranks(s, own, w):
			return r.harm(w, r.under(s, head)), "status/governed"
		case s != "":
			return own, "status/own"
		}
		if !goOn {
			break
		}
		v = head
	}
	return r.alone(w, own)
}

// alone is the standing of an act that nothing governs.
func (r *reading) alone(w sitrep.Ref, own sitrep.Status) (sitrep.Status, string) {
	switch {
	case own == "" && r.headlineFuture(w):
		return sitrep.Planned, "status/headline"
	case own == "" && r.bidden(w):
		return sitrep.CalledFor, "status/bidden"
	case r.foretold(w, own):
		return sitrep.Happened, "status/foretold"
	case r.ownVoice(w, own):
		return sitrep.Threatened, "status/own-voice"
	case own == sitrep.Possible && r.backshifted(w):
		return sitrep.Planned, "status/backshifted"
	case own == "":
		return sitrep.Happened, "status/plain"
	}
	return own, "status/own"
}

// outranks tells whether what governs the act goes before what its own clause says: a fear or denial of
// what will happen.
func (r *reading) outranks(s, own sitrep.Status, w sitrep.Ref) bool {
	switch own {
	case "", sitrep.Ongoing:
		return true
	case sitrep.Planned:
		return s == sitrep.Denied || s == sitrep.Possible || s == sitrep.Threatened
	case sitrep.Possible:
		return s == sitrep.Denied || r.aided(w, backshift) && s != sitrep.Happened
	}
	return false
}

// harm makes a promise to do violence a threat.
func (r *reading) harm(w sitrep.Ref, s sitrep.Status) sitrep.Status {
	switch {
	case s != promised:
		return s
	case r.typed(w, "ASSAULT"):
		return sitrep.Threatened
	}
	return sitrep.Planned
}

// under is standing s of an act below head, seen from above head: what is demanded in a denied demand
// is denied too.
func (r *reading) under(s sitrep.Status, head sitrep.Ref) sitrep.Status {
	if s == sitrep.Denied || r.own(head) == sitrep.Denied {
		return s
	}
	if above, _ := r.status(head); above == sitrep.Denied {
		return above
	}
	return s
}

func first(a, b sitrep.Status) sitrep.Status {
	if a != "" {
		return a
	}
	return b
}
