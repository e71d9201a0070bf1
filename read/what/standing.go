package what

import (
	"slices"
	"strings"

	"sitrep"
)

// voiced tells whether the words at v are spoken by the very act above them, as its aim: who marches
// to demand or rallies to condemn has demanded and condemned.
func (r *reading) voiced(v, head sitrep.Ref) bool {
	t := r.triggerAt(v)
	return t != nil && slices.Contains(speech, t.typ) && r.tree.Is(v, "advcl", "xcomp") && r.infinitive(v) &&
		(voices[r.tree.Lemma(head)] || r.typed(head, "PROTEST") && r.verb(head))
}

// voices are verbs of going public, whose aim is what is said.
var voices = words("march rally demonstrate protest gather strike picket chant parade meet congregate assemble")

// triggerAt is the trigger whose head is w, nil when there is none.
func (r *reading) triggerAt(w sitrep.Ref) *trigger { return r.triggers[w] }

func (r *reading) typed(w sitrep.Ref, typ string) bool {
	t := r.triggerAt(w)
	return t != nil && t.typ == typ
}

// occurs tells whether w only says that its subject comes about: "there is", "talks will be held".
func (r *reading) occurs(w sitrep.Ref) bool {
	if r.tree.Lemma(w) == "be" || r.tree.Word(w).UPOS == "AUX" {
		return r.tree.Kid(w, "expl") != sitrep.None
	}
	if r.tree.Lemma(w) == "take" {
		return slices.ContainsFunc(r.tree.Kids(w, "obj"), func(k sitrep.Ref) bool { return r.tree.Lemma(k) == "place" })
	}
	return occurring[r.tree.Lemma(w)]
}

// occurring are verbs of coming about and lasting, whose subject is the act.
var occurring = words("occur happen hold begin start stage resume erupt break continue launch carry conduct unfold follow convene schedule open")

// vouched tells whether a weak trigger tells of an act all the same: somebody without a name does it
// ("I condemn"), it comes about ("talks were held"), or people died in it.
func (r *reading) vouched(t *trigger) bool {
	if r.verb(t.head) {
		return len(t.words) > 1 && r.passive(t.head) || r.byPronoun(t)
	}
	head := r.tree.Head(t.head)
	if poss := r.tree.Kid(t.head, "nmod:poss"); poss != sitrep.None && r.tree.Word(poss).XPOS == "PRP$" && t.typ == "CONSULT" {
		return true // "their meeting"
	}
	switch {
	case head == sitrep.None:
		return false
	case r.tree.Is(t.head, "nsubj", "nsubj:pass"):
		s, _ := r.ofSubject(t.head, head)
		return s != "" || r.occurs(head)
	case r.tree.Is(t.head, "obl"):
		over := r.triggers[head]
		return over != nil && over.count && slices.Contains([]string{"in", "during", "by"}, r.tree.Case(t.head))
	}
	return false
}

// weighed tells whether somebody, named or not, plans, fears, denies or calls off the act of a weak trigger:
// "the planned visit", "averted a strike", "will meet the press".
func (r *reading) weighed(t *trigger, s sitrep.Status) bool {
	if s == sitrep.Happened || s == sitrep.Ongoing {
		return false
	}
	if !r.verb(t.head) {
		return t.typ == "CONSULT" || t.mode == "strike" || t.mode == "demo"
	}
	return len(r.fillers(t, "A0"))+len(r.fillers(t, "A1")) > 0
}

// byPronoun tells whether somebody named by a mere pronoun does or suffers it.
func (r *reading) byPronoun(t *trigger) bool {
	return slices.ContainsFunc(append(r.fillers(t, "A0"), r.fillers(t, "A1")...), func(x sitrep.Ref) bool {
		return personal[strings.ToLower(r.tree.Text(x))]
	})
}

var personal = words("i we he she they me us him her them")

// achieves tells whether the "to" behind noun w tells what was done: "the first to leave", "the move
// to ban the party".
func (r *reading) achieves(w sitrep.Ref) bool {
	if deeds[r.tree.Lemma(w)] {
		return true
	}
	for _, k := range append(r.tree.Kids(w, "amod", "nummod"), w) {
		switch strings.ToLower(r.tree.Text(k)) {
		case "first", "last", "second", "third", "only", "latest", "next":
			return true
		}
	}
	return false
}

// deeds are nouns for something done, whose aim is what was done.
var deeds = words("move step measure action operation ruling decree verdict campaign war battle fight")

// spoken tells whether an act of the type is done in being said: who "continues to accuse" accuses.
func spoken(typ, mode string) bool {
	return slices.Contains(speech, typ) && mode != "investigate"
}
