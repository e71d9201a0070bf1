package what

import (
	"slices"
	"strings"

	"sitrep"
)

// said lists the clauses that the verb of saying at w tells: its complement, or the verb it stands beside.
func (r *reading) said(w sitrep.Ref) []sitrep.Ref {
	out := r.tree.Kids(w, "ccomp")
	if h := r.tree.Head(w); h != sitrep.None && r.tree.Is(w, "parataxis") {
		out = append(out, h)
	}
	return out
}

// framed tells whether what is said at t is a demand ("must", "should") or a reproach ("blame") of
// somebody other than the speaker, or a promise or threat of the speaker's own.
func (r *reading) framed(t *trigger, frame string) bool {
	speakers := r.firstWho(t, []string{"A0"})
	if !r.party(speakers) {
		return false
	}
	for _, c := range r.said(t.head) {
		others := r.subjects(c)
		if own := overlap(others, speakers) || len(others) == 0 && r.byItself(c); own {
			if frame == "promise" && r.promised(c) || frame == "menace" && r.menacing(c) {
				return true
			}
		}
		if len(others) == 0 || overlap(others, speakers) || frame == "blame" && r.allied(others, speakers) {
			continue
		}
		if frame == "must" && r.obliged(c) || frame == "blame" && r.blamed(c) {
			return true
		}
	}
	return false
}

// promised tells whether the clause of w holds out an act that others gain by: "would release", "is
// ready to send".
func (r *reading) promised(w sitrep.Ref) bool {
	switch r.tree.Lemma(w) {
	case "ready", "willing", "prepared":
		return slices.ContainsFunc(r.tree.Kids(w, "xcomp", "advcl", "ccomp"), func(k sitrep.Ref) bool { return favours[r.tree.Lemma(k)] })
	}
	return r.verb(w) && favours[r.tree.Lemma(w)] && r.willed(w) && !r.denies(w) && !r.perfect(w)
}

// favours are verbs of acts that others gain by.
var favours = words("release free withdraw send provide give help meet visit allow return lift resume reopen support donate evacuate disarm cooperate attend contribute host sign join let accept negotiate")

// menacing tells whether the clause of w holds out an act that others suffer by: "would boycott".
func (r *reading) menacing(w sitrep.Ref) bool {
	return r.verb(w) && hostile[r.tree.Lemma(w)] && r.willed(w) && !r.denies(w) && !r.perfect(w)
}

// hostile are verbs of acts that others suffer by.
var hostile = words("attack retaliate strike bomb boycott blockade block impose punish expel invade suspend cut sever shut arrest destroy fight avenge ban crush")

// byItself tells whether the subject of w is a pronoun, which behind "said" is mostly the speaker.
func (r *reading) byItself(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "nsubj", "nsubj:outer"), func(k sitrep.Ref) bool {
		return selves[strings.ToLower(r.tree.Text(k))]
	})
}

var selves = words("it we i he she they")

// willed tells whether w is told with "will" or "would".
func (r *reading) willed(w sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool {
		return r.tree.Lemma(k) == "will" || strings.EqualFold(r.tree.Text(k), "would")
	})
}

// subjects are the actors that are subject of the clause of w itself.
func (r *reading) subjects(w sitrep.Ref) (out []sitrep.Ref) {
	for _, k := range r.tree.Kids(w, "nsubj", "nsubj:pass", "nsubj:outer") {
		out = merge(out, r.whoAll(k))
	}
	return out
}

// allied tells whether the forces or offices of one country stand on both sides.
func (r *reading) allied(a, b []sitrep.Ref) bool {
	official := func(x sitrep.Ref) bool {
		return slices.Contains([]string{"", "GOV", "MIL", "SPY", "COP"}, r.d.Actors[x].Sector)
	}
	return slices.ContainsFunc(a, func(x sitrep.Ref) bool {
		return official(x) && slices.ContainsFunc(b, func(y sitrep.Ref) bool {
			return official(y) && r.d.Actors[x].Country == r.d.Actors[y].Country
		})
	})
}

// party tells whether somebody of them takes sides: no witness, reporter or policeman.
func (r *reading) party(actors []sitrep.Ref) bool {
	return slices.ContainsFunc(actors, func(a sitrep.Ref) bool {
		switch r.d.Actors[a].Sector {
		case "JRN", "COP", "MED", "CVL", "UNK", "EDU", "BUS":
			return false
		}
		return true
	})
}

// obliged tells whether the clause of w says what somebody must do.
func (r *reading) obliged(w sitrep.Ref) bool {
	return r.verb(w) && !r.perfect(w) && slices.ContainsFunc(r.tree.Kids(w, "aux"), func(k sitrep.Ref) bool {
		text := strings.ToLower(r.tree.Text(k))
		return text == "must" || text == "should"
	})
}

// blamed tells whether the clause of w lays an assault on its subject: "was behind the attack", "was
// responsible for it", "had carried out the bombing".
func (r *reading) blamed(w sitrep.Ref) bool {
	assault := func(k sitrep.Ref) bool {
		return slices.ContainsFunc(r.lexicon.nouns[r.tree.Lemma(k)], func(e *entry) bool { return e.typ == "ASSAULT" })
	}
	switch lemma := r.tree.Lemma(w); {
	case r.tree.Case(w) == "behind":
		return assault(w)
	case lemma == "responsible", lemma == "guilty":
		return !r.denies(w)
	case perpetrates[lemma] && r.verb(w) && !r.passive(w):
		return slices.ContainsFunc(r.tree.Kids(w, "obj"), assault)
	}
	return false
}

// perpetrates are verbs of doing a deed of violence.
var perpetrates = words("carry commit perpetrate stage orchestrate mastermind conduct plot order")

// critic tells whether w is somebody who speaks up against those in power: critics, rights groups.
func (r *reading) critic(w sitrep.Ref) bool {
	lemma := r.tree.Lemma(w)
	if lemma == "critic" || lemma == "detractor" {
		return true
	}
	if slices.ContainsFunc(r.who(w), func(a sitrep.Ref) bool {
		name := r.d.Actors[a].Name
		return strings.Contains(name, "Human Rights Watch") || strings.Contains(name, "Amnesty")
	}) {
		return true
	}
	return advocates[lemma] && slices.ContainsFunc(r.tree.Kids(w, "compound", "nmod:unmarked", "amod", "nmod:desc"), func(k sitrep.Ref) bool {
		return r.tree.Lemma(k) == "right" || strings.EqualFold(r.tree.Text(k), "rights")
	})
}

var advocates = words("group organization organisation activist campaigner advocate watchdog monitor defender lawyer")
