package what

import (
	"slices"

	"sitrep"
)

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
		if !r.verb(t.head) && t.typ == "ASSAULT" {
			a, b := r.support(t, true, false)
			both = merge(merge(both, a), b)
		}
		return both, both
	}
	if len(targets) == 0 && slices.Contains(speech, t.typ) {
		targets = r.addressed(t)
	}
	if len(targets) == 0 && t.typ == "ASSAULT" {
		targets = r.aimedAt(t)
	}
	if r.tree.Word(t.head).UPOS != "VERB" {
		a, b := r.support(t, len(actors) == 0, len(targets) == 0)
		actors, targets = merge(actors, a), merge(targets, b)
		actors, targets = r.filled(t, actors, targets)
	}
	return actors, slices.DeleteFunc(targets, func(x sitrep.Ref) bool { return slices.Contains(actors, x) })
}

// filled fills what a nominal act's own phrase and its verb leave open.
func (r *reading) filled(t *trigger, actors, targets []sitrep.Ref) (doers, sufferers []sitrep.Ref) {
	if len(r.blamedOn(t.head)) > 0 || len(actors) == 0 {
		actors = r.partakers(t)
	}
	if len(targets) == 0 {
		targets = append(r.captives(t), r.opposed(t)...)
	}
	if len(targets) == 0 && t.typ == "THREATEN" {
		targets = r.nested(t, func(n *trigger) []string { return n.target })
	}
	return actors, targets
}

// victims settles whose "the editor's arrest" is: with "of", or for a state or armed body, the
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
		if len(out) == 0 && s == "A1" && r.verb(t.head) {
			out = r.allWho(one(r.tree.Kid(t.head, "iobj")))
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
	act := r.anchor(t.head)
	verb := r.tree.Head(act)
	if verb == sitrep.None || r.tree.Word(verb).UPOS != "VERB" {
		return nil, nil
	}
	light := lightVerbs[r.tree.Lemma(verb)]
	if wantActor && (light == byActor) && r.tree.Is(act, "obj", "obl", "nsubj:pass", "xcomp") {
		for _, s := range r.agent(verb) {
			actors = merge(actors, r.whoAll(s))
		}
	}
	if wantTarget && light == byTarget && r.tree.Is(act, "obj", "obl") {
		for _, s := range r.subject(verb) {
			targets = merge(targets, r.whoAll(s))
		}
	}
	if wantTarget && r.tree.Is(act, "nsubj", "obj", "nsubj:pass") {
		targets = r.supportedTarget(act, verb)
	}
	return actors, targets
}

// supportedTarget is the victim in "the attack killed 25 fighters", "carried out an attack on Iraq".
func (r *reading) supportedTarget(act, verb sitrep.Ref) (targets []sitrep.Ref) {
	var words []sitrep.Ref
	if r.tree.Is(act, "nsubj") && strikes[r.tree.Lemma(verb)] {
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
	"plot": byActor, "mastermind": byActor, "orchestrate": byActor, "prepare": byActor, "coordinate": byActor, "claim": byActor,
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
