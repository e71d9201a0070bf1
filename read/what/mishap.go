package what

import (
	"slices"

	"sitrep"
)

var accidents = []string{"@nature", "@accident"}

// mishap tells whether nature or an accident did it: "killed in a bus crash", "the plane crashed,
// killing 18", "two were killed, one was hurt and three are missing after a ferry sank".
func (r *reading) mishap(t *trigger) bool {
	if r.anyOf(r.fillers(t, "A0"), accidents) || r.industrial(t) {
		return true
	}
	if !t.count {
		return false
	}
	if how := r.circumstances(t.head); len(how) > 0 {
		return r.accidental(how)
	}
	for v := t.head; r.tree.Is(v, "conj") && r.tree.Head(v) != sitrep.None; v = r.tree.Head(v) {
		if r.accidental(r.circumstances(r.tree.Head(v))) {
			return true
		}
	}
	return slices.ContainsFunc(r.tree.With(t.head), func(v sitrep.Ref) bool { return r.accidental(r.circumstances(v)) })
}

// industrial tells whether t is a bare explosion, or what one did, in a sentence that names something
// that blows up by itself: "an explosion at a coal mine", "the blast hit a fireworks factory".
func (r *reading) industrial(t *trigger) bool {
	if !r.anyOf(append(r.fillers(t, "A0"), t.head), []string{"explosion", "blast"}) {
		return false
	}
	s := r.d.Split.Sentences[r.tree.Sentence(t.head)]
	var around []sitrep.Ref
	for w := s.First; w < s.End; w++ {
		if r.anyOf([]sitrep.Ref{w}, []string{"bomb", "bomber", "ied", "device", "missile", "gunman", "landmine", "attack", "attacker", "militant"}) {
			return false
		}
		around = append(around, w)
	}
	return r.anyOf(around, []string{"@explosive-trade"})
}

// circumstances are the words that tell how the victims at w came to harm: what they died in or
// after, the clause beside w, the verb above it.
func (r *reading) circumstances(w sitrep.Ref) []sitrep.Ref {
	out := r.tree.Kids(w, "advcl")
	for _, p := range []string{"in", "by", "from", "of", "after", "during"} {
		for _, x := range r.prepositional(w, p) {
			if _, dated := r.timeAt[x]; !dated && r.place(x) == sitrep.None {
				out = append(out, x)
			}
		}
	}
	if head := r.tree.Head(w); head != sitrep.None && r.tree.Is(w, "advcl", "xcomp", "conj") {
		out = append(out, head)
	}
	return out
}

// accidental tells whether one of the words is an accident or a force of nature, or a clause in which
// one strikes: "when fire broke out", but not "when a bus hit a mine".
func (r *reading) accidental(how []sitrep.Ref) bool {
	if r.anyOf(how, accidents) {
		return true
	}
	return slices.ContainsFunc(how, func(v sitrep.Ref) bool {
		return r.verb(v) && r.tree.Is(v, "advcl") && r.anyOf(r.tree.Kids(v, "nsubj", "nsubj:pass"), accidents) &&
			!r.anyOf(append(r.tree.Kids(v, "obj"), r.prepositional(v, "by")...), explosives)
	})
}

var explosives = []string{"mine", "landmine", "bomb", "ied", "device", "explosive", "missile", "shell", "rocket", "gunman", "@armed", "attack"}
