package what

import (
	"slices"

	"sitrep"
)

// partakers finds who does a nominal act whose own phrase does not tell: by a participle behind it
// ("the protest organised by X"), by the noun or verb it hangs on ("X's role in the attack", "X was
// accused of the attack", "the men behind the attack"), or by the act it speaks of ("the threat of
// attacks by X").
func (r *reading) partakers(t *trigger) []sitrep.Ref {
	for _, find := range []func(sitrep.Ref) []sitrep.Ref{r.performers, r.blamedOn, r.charged, r.shareholders} {
		if out := r.allWho(find(r.anchor(t.head))); len(out) > 0 {
			return out
		}
	}
	if t.typ == "THREATEN" {
		return r.nested(t, func(n *trigger) []string { return n.actor })
	}
	return nil
}

// allWho is who the words and those coordinated with them stand for.
func (r *reading) allWho(words []sitrep.Ref) (out []sitrep.Ref) {
	for _, w := range words {
		out = merge(out, r.whoAll(w))
	}
	return out
}

// anchor is the word by which a noun hangs in its sentence: that of the first of coordinated nouns, and
// of the measure in "a series of strikes".
func (r *reading) anchor(w sitrep.Ref) sitrep.Ref {
	for h := r.tree.Head(w); h != sitrep.None && r.tree.Word(h).UPOS == "NOUN"; h = r.tree.Head(w) {
		if !(r.tree.Is(w, "conj") && r.acts[h]) && !(r.tree.Is(w, "nmod") && r.tree.Case(w) == "of" && measures[r.tree.Lemma(h)]) {
			break
		}
		w = h
	}
	return w
}

// measures are nouns that tell how many or how long: what is told of them is told of the acts.
var measures = words("series wave spate string number day week month hour year dozen hundred thousand round flurry barrage " +
	"total handful succession lot set majority pair couple")

// performers is the agent of a participle behind the noun at w: "a raid carried out by X", or the
// subject of its relative clause: "the raid that X carried out".
func (r *reading) performers(w sitrep.Ref) []sitrep.Ref {
	for _, k := range r.tree.Kids(w, "acl") {
		if lightVerbs[r.tree.Lemma(k)] != byActor && !claims[r.tree.Lemma(k)] {
			continue
		}
		if by := r.prepositional(k, "by"); len(by) > 0 {
			return by
		}
		if s := r.tree.Kid(k, "nsubj"); s != sitrep.None && !r.passive(k) && !r.relative(s) && r.tree.Kid(k, "obj") == sitrep.None {
			return one(s)
		}
	}
	return nil
}

// claims are verbs whose subject owns up to an act.
var claims = words("claim own admit confess")

// blamedOn is the culprit of "blamed the attack on X", whichever of the two words "on" hangs on.
func (r *reading) blamedOn(w sitrep.Ref) []sitrep.Ref {
	v := r.tree.Head(w)
	if v == sitrep.None || !r.tree.Is(w, "obj", "nsubj:pass") || !pins[r.tree.Lemma(v)] || !r.verb(v) {
		return nil
	}
	return append(r.prepositional(v, "on"), r.prepositional(w, "on")...)
}

var pins = words("blame pin")

// charged is who is accused of, tried for or taken up over the act at w, or takes part in it.
func (r *reading) charged(w sitrep.Ref) []sitrep.Ref {
	v := r.tree.Head(w)
	if v == sitrep.None || !r.verb(v) || !r.tree.Is(w, "obl", "nmod") {
		return nil
	}
	lemma := r.tree.Lemma(v)
	switch of := r.tree.Case(w); {
	case accuses[lemma] && slices.Contains([]string{"of", "for", "with", "over", "in"}, of):
		return r.patient(v)
	case lemma == "participate" && of == "in":
		return r.subject(v)
	case (lemma == "involve" || lemma == "implicate") && of == "in":
		return r.patient(v)
	}
	return nil
}

// accuses are verbs whose object is held to have done what follows.
var accuses = words("accuse suspect convict charge blame sentence jail imprison indict try prosecute condemn want execute hang")

// shareholders are those who have a part in the act at w by a noun or adjective: "his role in", "the
// cell behind", "took part in", "claimed responsibility for", "was responsible for".
func (r *reading) shareholders(w sitrep.Ref) []sitrep.Ref {
	h, of := r.tree.Head(w), r.tree.Case(w)
	switch {
	case of == "behind" && r.tree.Kid(w, "nsubj") != sitrep.None:
		return one(r.antecedent(r.tree.Kid(w, "nsubj")))
	case h == sitrep.None || !r.tree.Is(w, "nmod", "obl"):
		return nil
	case of == "behind" && !r.verb(h):
		return one(h)
	case r.tree.Lemma(h) == "responsible" && of == "for":
		if s := r.tree.Kid(h, "nsubj"); s != sitrep.None {
			return one(r.antecedent(s))
		}
		return one(r.tree.Head(h))
	case shares[r.tree.Lemma(h)] && (of == "in" || of == "for"):
		return r.owner(h)
	case r.tree.Lemma(h) == "take" && of == "in" && r.hasObject(h, "part"):
		return r.subject(h)
	}
	return nil
}

// shares are nouns for somebody's part in an act.
var shares = words("role involvement part participation hand complicity responsibility")

// owner is whose the noun at w is: its possessor, else the subject of a verb of having above it, else who
// stands before it ("a Kurdish operation").
func (r *reading) owner(w sitrep.Ref) []sitrep.Ref {
	if p := r.tree.Kid(w, "nmod:poss"); p != sitrep.None {
		return one(p)
	}
	if v := r.tree.Head(w); v != sitrep.None && r.verb(v) && r.tree.Is(w, "obj", "obl") && owns[r.tree.Lemma(v)] {
		return r.subject(v)
	}
	for _, k := range r.tree.Kids(w, "amod", "compound", "nmod:desc", "nmod") {
		if len(r.who(k)) > 0 && (r.tree.Case(k) == "" || r.tree.Case(k) == "by") {
			return one(k)
		}
	}
	return nil
}

// owns are verbs whose subject has the part or the undertaking that is their object.
var owns = words("have play take deny admit claim acknowledge begin start launch conduct mount resume continue lead join " +
	"carry complete announce plan make")

// hasObject tells whether the object of verb w is the word.
func (r *reading) hasObject(w sitrep.Ref, object string) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "obj"), func(k sitrep.Ref) bool { return r.tree.Lemma(k) == object })
}

// nested is who fills the sources of the act that t speaks of: "the threat of attacks by X on Y".
func (r *reading) nested(t *trigger, sources func(*trigger) []string) []sitrep.Ref {
	for _, k := range r.prepositional(t.head, "of") {
		if n := r.triggers[k]; n != nil {
			return r.firstWho(n, sources(n))
		}
	}
	return nil
}

// captives is who the custody at t holds: "the two are in custody", "men in Indian custody", "was held in custody".
func (r *reading) captives(t *trigger) []sitrep.Ref {
	w := t.head
	if t.typ != "COERCE" || r.tree.Case(w) != "in" || !prisons[r.tree.Lemma(w)] {
		return nil
	}
	if s := r.tree.Kid(w, "nsubj"); s != sitrep.None {
		return r.allWho(one(r.antecedent(s)))
	}
	switch h := r.tree.Head(w); {
	case h == sitrep.None:
		return nil
	case r.verb(h):
		return r.allWho(append(r.subject(h), r.patient(h)...))
	default:
		return r.allWho(one(h))
	}
}

var prisons = words("custody detention captivity confinement")
