package what

import (
	"slices"
	"strings"

	"sitrep"
)

// fillers lists the words that fill a source of roles at a trigger: A0 A1 A2
// from the dependency tree and, where it is silent, from the model's roles; or
// a preposition; or poss, mod or (of what somebody is) subj.
func (r *reading) fillers(t *trigger, source string) []sitrep.Ref {
	w := t.head
	verb := r.tree.Word(w).UPOS == "VERB"
	switch source {
	case "A0":
		if verb {
			doers := r.orRole(w, "A0", r.agent(w))
			if !r.passive(w) {
				return doers
			}
			sufferers := r.patient(w)
			return slices.DeleteFunc(doers, func(x sitrep.Ref) bool { return slices.Contains(sufferers, x) })
		}
	case "A1":
		if verb {
			return r.orRole(w, "A1", r.patient(w))
		}
	case "A2":
		return r.orRole(w, "A2", one(r.tree.Kid(w, "iobj")))
	case "poss":
		return r.tree.Kids(w, "nmod:poss")
	case "mod":
		return r.tree.Kids(w, "compound", "amod", "nmod:desc", "nmod:unmarked")
	case "subj":
		return r.tree.Kids(w, "nsubj", "nsubj:pass")
	case "self":
		return one(w)
	}
	var out []sitrep.Ref
	for _, x := range t.words {
		out = append(out, r.prepositional(x, source)...)
	}
	if !slices.Contains(t.words, w) {
		out = append(out, r.prepositional(w, source)...)
	}
	if x := r.anchor(w); x != w && !verb && source != "of" && len(out) == 0 {
		out = r.prepositional(x, source)
	}
	return out
}

func one(w sitrep.Ref) []sitrep.Ref {
	if w == sitrep.None {
		return nil
	}
	return []sitrep.Ref{w}
}

// orRole is found, or what the model gives for the label where nothing was found.
func (r *reading) orRole(w sitrep.Ref, label string, found []sitrep.Ref) []sitrep.Ref {
	if len(found) > 0 {
		return found
	}
	if p := r.predicates[w]; p != nil {
		for _, role := range p.Roles {
			if role.Label == label && r.tree.Word(role.Head).UPOS != "VERB" {
				found = append(found, r.antecedent(role.Head))
			}
		}
	}
	return found
}

// agent is who does what verb w tells: its subject, or the "by" of a passive,
// or the subject of the verb that it hangs on.
func (r *reading) agent(w sitrep.Ref) []sitrep.Ref {
	if by := r.prepositional(w, "by"); len(by) > 0 && r.passive(w) {
		return by
	}
	if r.passive(w) {
		return nil
	}
	return r.subject(w)
}

// patient is whom the verb's act meets.
func (r *reading) patient(w sitrep.Ref) []sitrep.Ref {
	if r.passive(w) {
		return r.subject(w)
	}
	if o := r.tree.Kid(w, "obj"); o != sitrep.None {
		return one(r.antecedent(o))
	}
	return r.relativeObject(w)
}

// relativeObject is the noun of "the base that they attacked", where the verb has a subject of its own.
func (r *reading) relativeObject(w sitrep.Ref) []sitrep.Ref {
	s := r.tree.Kid(w, "nsubj")
	if r.tree.Is(w, "acl:relcl") && s != sitrep.None && !r.relative(s) {
		return one(r.tree.Head(w))
	}
	return nil
}

// subject follows control, coordination and relative clauses up to a noun.
func (r *reading) subject(w sitrep.Ref) []sitrep.Ref {
	for n := 0; n < 6 && w != sitrep.None; n++ {
		if s := r.tree.Kid(w, "nsubj", "csubj"); s != sitrep.None {
			return one(r.antecedent(s))
		}
		head := r.tree.Head(w)
		switch {
		case head == sitrep.None:
			return nil
		case r.tree.Is(w, "acl") && r.marked(w, "to") && len(r.who(head)) == 0 && r.tree.Word(head).UPOS == "NOUN":
			return r.owner(head)
		case r.tree.Is(w, "acl") || r.reduced(w):
			return one(head)
		case r.tree.Is(w, "xcomp") || r.tree.Is(w, "advcl") && r.marked(w, "of", "from", "for", "into"):
			if o := r.controller(head); o != sitrep.None {
				return one(r.antecedent(o))
			}
		case r.tree.Is(w, "conj") && r.passive(w) != r.passive(head):
			return r.across(w, head)
		case !r.tree.Is(w, "conj", "advcl", "ccomp"):
			return nil
		case r.tree.Is(w, "ccomp") && r.tree.Has(w, "VerbForm=Fin"):
			return nil
		}
		w = head
	}
	return nil
}

// marked tells whether a clause is opened by one of the words.
func (r *reading) marked(w sitrep.Ref, words ...string) bool {
	for _, k := range r.tree.Kids(w, "mark") {
		if slices.Contains(words, strings.ToLower(r.tree.Text(k))) {
			return true
		}
	}
	return false
}

// across is the subject of a coordinated verb of the other voice.
func (r *reading) across(w, head sitrep.Ref) []sitrep.Ref {
	if s := r.tree.Kid(head, "nsubj"); s != sitrep.None {
		return one(r.antecedent(s))
	}
	return nil
}

// controller is the object of "urged Iraq to expel", whose object does what follows.
func (r *reading) controller(w sitrep.Ref) sitrep.Ref { return r.tree.Kid(w, "obj", "iobj") }

// antecedent is the noun that a relative pronoun stands for, else the word itself.
func (r *reading) antecedent(w sitrep.Ref) sitrep.Ref {
	if !r.relative(w) {
		return w
	}
	for v := r.tree.Head(w); v != sitrep.None; v = r.tree.Head(v) {
		if r.tree.Is(v, "acl:relcl", "acl") && r.tree.Head(v) != sitrep.None {
			return r.tree.Head(v)
		}
	}
	return w
}

func (r *reading) relative(w sitrep.Ref) bool {
	x := r.tree.Word(w)
	return x.XPOS == "WDT" || x.XPOS == "WP"
}

func (r *reading) passive(w sitrep.Ref) bool {
	if r.tree.Kid(w, "nsubj:pass", "aux:pass", "csubj:pass") != sitrep.None {
		return true
	}
	if r.headlined(w) || r.reduced(w) {
		return true
	}
	if r.tree.Is(w, "acl") && !r.tree.Is(w, "acl:relcl") && r.tree.Word(w).XPOS == "VBD" {
		return r.tree.Kid(w, "obj", "aux", "nsubj") == sitrep.None
	}
	if r.tree.Word(w).XPOS != "VBN" {
		return false
	}
	if r.tree.Is(w, "acl", "advcl") && !r.tree.Is(w, "acl:relcl") && r.tree.Kid(w, "obj", "aux") == sitrep.None {
		return true
	}
	return r.tree.Is(w, "amod", "conj") && r.tree.Kid(w, "aux", "obj") == sitrep.None && r.tree.Kid(w, "nsubj") == sitrep.None &&
		(r.tree.Is(w, "amod") || r.passive(r.tree.Head(w)))
}

// reduced tells whether w is a participle that stands behind its noun like a name: "men accused of theft".
func (r *reading) reduced(w sitrep.Ref) bool {
	return r.tree.Is(w, "appos") && r.tree.Word(w).XPOS == "VBN" && r.verb(w) &&
		r.tree.Kid(w, "obj", "aux", "nsubj") == sitrep.None
}

// suffered are acts that a headline tells of their victim without "was": "Activist Gunned Down".
var suffered = map[string]bool{
	"kill": true, "arrest": true, "detain": true, "capture": true, "shoot": true, "gun": true, "wound": true, "injure": true,
	"jail": true, "sentence": true, "convict": true, "release": true, "free": true, "abduct": true, "kidnap": true,
	"bomb": true, "assassinate": true, "murder": true, "execute": true, "charge": true, "expel": true, "oust": true,
	"sack": true, "deport": true, "evict": true, "hang": true, "rescue": true, "indict": true, "impeach": true,
}

// headlined tells whether w is such a participle of a headline.
func (r *reading) headlined(w sitrep.Ref) bool {
	x := r.tree.Word(w)
	return (x.XPOS == "VBD" || x.XPOS == "VBN") && suffered[r.tree.Lemma(w)] && r.d.Headline.Contains(r.tree.Span(w)) &&
		r.tree.Kid(w, "obj", "aux") == sitrep.None
}

// prepositional lists the dependents of w marked by the preposition.
func (r *reading) prepositional(w sitrep.Ref, preposition string) []sitrep.Ref {
	var out []sitrep.Ref
	for _, k := range r.tree.Kids(w, "obl", "nmod", "obj") {
		if p := r.tree.Case(k); p == preposition || strings.HasPrefix(p, preposition+" ") {
			out = append(out, r.antecedent(k))
		}
	}
	return out
}
