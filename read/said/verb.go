package said

import (
	"slices"

	"sitrep"
)

// readVerb enters the frame that reporting verb w opens.
func (r *reading) readVerb(w sitrep.Ref, v verb) {
	if r.passive(w, v) || r.unreal(w) {
		return
	}
	who, ok := r.speakerOf(w)
	if who, ok = r.resumed(w, who, ok); !ok {
		if who, ok = r.unnamed(w, v); !ok {
			return
		}
	}
	f := frame{speaker: who, verb: w, tag: v["aside"] != ""}
	switch {
	case v["of"] != "":
		f.stance, f.rule, f.reach = v["of"], "accused", r.charged(w)
	case r.nominal(w, v, &f):
	case v["bare"] != "" && r.bare(w, &f):
		f.stance, f.rule = v["bare"], "denied"
		if f.stance != sitrep.Denies {
			f.rule = "reported"
		}
	case v["clause"] != "":
		f.stance = v["clause"]
		r.clauses(w, v, &f)
	}
	f.stance = r.turned(w, f.stance)
	r.add(f)
}

// charged is what follows "accuse X of", "blame X for", "charge X with", up to a comma behind which the report
// itself goes on: ", after the killing of".
func (r *reading) charged(w sitrep.Ref) []words {
	s := r.clause(w)
	if r.tree.Is(w, "advcl") { // "While Kenya accuses …, Somalia holds …"
		s.end = min(s.end, r.subtree(w).end)
	}
	for _, k := range r.tree.Kids(w, "conj") { // "blamed Iran for the attack and expelled its envoy"
		if k > w && r.tree.Word(k).UPOS == "VERB" && r.tree.Word(k).XPOS == r.tree.Word(w).XPOS && r.isOne(k-1, "and", "but", ",") {
			s.end = min(s.end, k)
		}
	}
	for v := w + 2; v < s.end; v++ {
		if r.isOne(v, "of", "for", "with") {
			return []words{{v + 1, r.goesOn(words{v + 1, s.end})}}
		}
	}
	return nil
}

// goesOn is where the report goes on with words of its own, the end of s if it does not.
func (r *reading) goesOn(s words) sitrep.Ref {
	for w := s.first + 1; w < s.end; w++ {
		if r.isOne(w, "after", "following", "amid", "as", "with", "before", "when") && r.isOne(w-1, ",") {
			return w
		}
	}
	return s.end
}

// marker is the word that leads k in: "of", "for", "that"; empty without one.
func (r *reading) marker(k sitrep.Ref) string {
	if c := r.tree.Kid(k, "case", "mark"); c != sitrep.None {
		return r.lower(c)
	}
	return ""
}

// nominal reads an event stated by a noun: "announced the withdrawal", "denied involvement in the
// attack", "claimed responsibility for the bombing", "rejected claims that …".
func (r *reading) nominal(w sitrep.Ref, v verb, f *frame) bool {
	o := r.tree.Kid(w, "obj")
	if o == sitrep.None || o < w {
		return r.confessed(w, v, f)
	}
	f.reach = []words{r.subtree(o)}
	switch {
	case v["noun"] != "" && r.nounAt(o, "part") != "" && r.lemmaIs(o, "responsibility", "credit") && v["noun"] != sitrep.Denies:
		f.stance, f.rule = v["noun"], "responsibility"
	case v["noun"] == sitrep.Denies && r.nounAt(o, "part") != "":
		f.stance, f.rule = sitrep.Denies, "involvement"
	case v["speech"] != "" && (r.nounAt(o, "charge") != "" || r.nounAt(o, "part") != ""):
		f.stance, f.rule = v["speech"], "rejected-claim"
	case v["noun"] != "" && r.tree.Kid(w, "ccomp") == sitrep.None:
		f.stance, f.rule = v["noun"], "noun-object"
	default:
		f.reach = nil
		return false
	}
	f.reach = append(f.reach, r.tails(w, o)...)
	return true
}

// confessed reads "confessed to the attack", "admitted to the killing".
func (r *reading) confessed(w sitrep.Ref, v verb, f *frame) bool {
	if v["noun"] != sitrep.Confirms {
		return false
	}
	for _, k := range r.tree.Kids(w, "obl") {
		if k > w && r.noun(k) && r.tree.Case(k) == "to" && r.who[k] == sitrep.None {
			f.reach = append(f.reach, r.subtree(k))
		}
	}
	f.stance, f.rule = v["noun"], "noun-object"
	return len(f.reach) > 0
}

// tails are the phrases of verb w behind object o that belong to the object: "responsibility … for the attack".
func (r *reading) tails(w, o sitrep.Ref) (out []words) {
	for _, k := range r.tree.Kids(w, "obl", "advcl", "nmod") {
		if k > o && slices.Contains([]string{"for", "in", "of", "to"}, r.marker(k)) {
			out = append(out, r.subtree(k))
		}
	}
	return out
}

func (r *reading) lemmaIs(w sitrep.Ref, of ...string) bool {
	return slices.Contains(of, r.tree.Lemma(w))
}

// bare reads "denied attacking", "admitted having shot", "claims to have captured".
func (r *reading) bare(w sitrep.Ref, f *frame) bool {
	for _, k := range r.tree.Kids(w, "xcomp", "obj", "advcl", "ccomp", "acl") {
		if k > w && (r.tree.Word(k).XPOS == "VBG" || r.tree.Is(k, "xcomp")) && r.marker(k) != "that" && r.tree.Kid(k, "nsubj") == sitrep.None {
			f.reach = []words{r.subtree(k)}
			return true
		}
	}
	return false
}

// passive reads "the attack was claimed by X", and skips reports without a speaker.
func (r *reading) passive(w sitrep.Ref, v verb) bool {
	s := r.tree.Kid(w, "nsubj:pass")
	if s == sitrep.None && r.tree.Kid(w, "aux:pass") == sitrep.None {
		return false
	}
	stance := v["noun"]
	r.accused(w, v)
	for _, k := range r.tree.Kids(w, "obl") {
		if who, ok := r.actor(k); ok && stance != "" && r.tree.Case(k) == "by" && s != sitrep.None && !r.unreal(w) {
			r.add(frame{speaker: who, verb: w, stance: r.turned(w, stance), rule: "claimed-by", reach: []words{r.subtree(s)}})
		}
	}
	return true
}

// accused reads "Iran is accused by Israel of shelling the port".
func (r *reading) accused(w sitrep.Ref, v verb) {
	for _, k := range r.tree.Kids(w, "obl", "nmod") {
		if who, ok := r.actor(k); ok && v["of"] != "" && r.tree.Case(k) == "by" && !r.unreal(w) {
			r.add(frame{speaker: who, verb: w, stance: r.turned(w, v["of"]), rule: "accused", reach: r.charged(w)})
		}
	}
}
