package what

import (
	"slices"
	"strings"

	"sitrep"
)

// fillers lists the words that fill a source of roles at a trigger: A0 A1 A2
// from the dependency tree and, where it is silent, from the model's roles; or
// a preposition; or poss or mod.
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
		case r.tree.Is(w, "acl"):
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
	return (x.XPOS == "WDT" || x.XPOS == "WP") && r.tree.Sentence(w) >= 0
}

func (r *reading) passive(w sitrep.Ref) bool {
	if r.tree.Kid(w, "nsubj:pass", "aux:pass", "csubj:pass") != sitrep.None {
		return true
	}
	if r.headlined(w) {
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
	for _, k := range r.tree.Kids(w, "obl", "nmod") {
		if p := r.tree.Case(k); p == preposition || strings.HasPrefix(p, preposition+" ") {
			out = append(out, r.antecedent(k))
		}
	}
	return out
}

// cast resolves the actors and targets of a trigger.
func (r *reading) cast(t *trigger) (actors, targets []sitrep.Ref) {
	actors = r.firstWho(t, t.actor)
	targets = r.firstWho(t, t.target)
	if slices.Contains(t.target, "poss") {
		actors, targets = r.victims(t, actors)
	} else if t.typ == "ASSAULT" && !r.verb(t.head) {
		actors, targets = r.struckThings(t, actors, targets)
	}
	if t.mutual {
		both := merge(actors, targets)
		return both, both
	}
	if len(targets) == 0 && slices.Contains(speech, t.typ) {
		targets = r.addressed(t)
	}
	if r.tree.Word(t.head).UPOS != "VERB" {
		a, b := r.support(t, len(actors) == 0, len(targets) == 0)
		actors, targets = merge(actors, a), merge(targets, b)
	}
	return actors, slices.DeleteFunc(targets, func(x sitrep.Ref) bool { return slices.Contains(actors, x) })
}

// victims settles whose "Masharipov's arrest" is: with "of", or for a state or armed body, the
// possessor arrests; else he is arrested.
func (r *reading) victims(t *trigger, actors []sitrep.Ref) (doers, sufferers []sitrep.Ref) {
	var behind, before []string
	for _, s := range t.target {
		if s == "poss" || s == "mod" {
			before = append(before, s)
		} else {
			behind = append(behind, s)
		}
	}
	if sufferers = r.firstWho(t, behind); len(sufferers) > 0 {
		return actors, sufferers
	}
	for _, x := range r.firstWho(t, before) {
		switch a := &r.d.Actors[x]; {
		case a.Sector == "", a.Sector == "MIL", a.Sector == "COP":
		default:
			sufferers = append(sufferers, x)
		}
	}
	if len(sufferers) > 0 {
		return r.firstWho(t, []string{"by"}), sufferers
	}
	return actors, nil
}

// struckThings moves things named before an assault from its doers to its targets: "embassy attack".
func (r *reading) struckThings(t *trigger, actors, targets []sitrep.Ref) (doers, struck []sitrep.Ref) {
	for _, x := range actors {
		if slices.Contains(r.d.Actors[x].By, "who/thing") && len(r.prepositional(t.head, "by")) == 0 {
			targets = merge(targets, []sitrep.Ref{x})
		} else {
			doers = append(doers, x)
		}
	}
	return doers, targets
}

// addressed finds whom a speech act meets in its complement: the subject of what is demanded, the
// object of what is threatened.
func (r *reading) addressed(t *trigger) (out []sitrep.Ref) {
	for _, c := range r.tree.Kids(t.head, "xcomp", "ccomp", "advcl") {
		words := r.tree.Kids(c, "nsubj", "nsubj:pass")
		if t.typ == "THREATEN" || len(words) == 0 {
			words = r.patient(c)
		}
		for _, w := range words {
			out = merge(out, r.whoAll(w))
		}
	}
	return out
}

func (r *reading) firstWho(t *trigger, sources []string) []sitrep.Ref {
	for i, s := range sources {
		var out []sitrep.Ref
		for _, w := range r.fillers(t, s) {
			for _, x := range r.tree.With(w) {
				out = merge(out, r.whoIn(x))
			}
		}
		if t.mutual && i == 0 && len(sources) > 1 {
			out = merge(out, r.firstWho(t, sources[1:]))
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// support finds who carries out a nominal act through the verb above it:
// "launched an attack on", "was met with protests from".
func (r *reading) support(t *trigger, wantActor, wantTarget bool) (actors, targets []sitrep.Ref) {
	verb := r.tree.Head(t.head)
	if verb == sitrep.None || r.tree.Word(verb).UPOS != "VERB" {
		return nil, nil
	}
	light := lightVerbs[r.tree.Lemma(verb)]
	if wantActor && (light == byActor) && r.tree.Is(t.head, "obj", "obl", "nsubj:pass", "xcomp") {
		for _, s := range r.agent(verb) {
			actors = merge(actors, r.whoAll(s))
		}
	}
	if wantTarget && light == byTarget && r.tree.Is(t.head, "obj", "obl") {
		for _, s := range r.subject(verb) {
			targets = merge(targets, r.whoAll(s))
		}
	}
	if wantTarget && r.tree.Is(t.head, "nsubj", "obj", "nsubj:pass") {
		targets = r.supportedTarget(t, verb)
	}
	return actors, targets
}

// supportedTarget is the victim in "the attack killed 25 fighters", "carried out an attack on Iraq".
func (r *reading) supportedTarget(t *trigger, verb sitrep.Ref) (targets []sitrep.Ref) {
	var words []sitrep.Ref
	if r.tree.Is(t.head, "nsubj") && strikes[r.tree.Lemma(verb)] {
		words = r.patient(verb)
	}
	if light := lightVerbs[r.tree.Lemma(verb)]; light == byActor {
		for _, p := range []string{"on", "against", "at"} {
			words = append(words, r.prepositional(verb, p)...)
		}
	}
	for _, w := range words {
		targets = merge(targets, r.whoAll(w))
	}
	return targets
}

const (
	byActor  = 1 // the subject does the act
	byTarget = 2 // the subject suffers it
)

// lightVerbs say little of their own: the noun they govern is the act.
var lightVerbs = map[string]int{
	"carry": byActor, "launch": byActor, "conduct": byActor, "stage": byActor, "mount": byActor, "commit": byActor,
	"hold": byActor, "begin": byActor, "start": byActor, "open": byActor, "wage": byActor, "continue": byActor,
	"resume": byActor, "order": byActor, "perpetrate": byActor, "perform": byActor, "make": byActor, "impose": byActor,
	"issue": byActor, "announce": byActor, "declare": byActor, "lead": byActor, "organize": byActor, "organise": byActor,
	"join": byActor, "attend": byActor, "end": byActor, "halt": byActor, "stop": byActor, "plan": byActor, "give": byActor,
	"provide": byActor, "send": byActor, "deliver": byActor, "take": byActor, "engage": byActor, "participate": byActor,
	"step": byActor, "intensify": byActor, "expand": byActor, "do": byActor, "execute": byActor, "unleash": byActor,
	"suffer": byTarget, "face": byTarget, "undergo": byTarget, "survive": byTarget, "receive": byTarget, "sustain": byTarget,
	"escape": byTarget, "endure": byTarget, "repel": byTarget,
}

// strikes are verbs whose subject may be an act and whose object then is its victim.
var strikes = map[string]bool{
	"kill": true, "wound": true, "injure": true, "hit": true, "target": true, "strike": true, "destroy": true,
	"damage": true, "leave": true, "claim": true, "hurt": true, "displace": true, "rock": true,
}

func merge(a, b []sitrep.Ref) []sitrep.Ref {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}
