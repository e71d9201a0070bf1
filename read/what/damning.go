package what

import (
	"slices"
	"strings"

	"sitrep"
)

// damns tells whether what is said at t speaks ill of somebody other than the speaker: with "misdeed" it lays a
// wrong on him ("said the army shelled a hospital"), with "verdict" it judges him ("said the arrests are illegal").
func (r *reading) damns(t *trigger, frame string) bool {
	speakers := r.firstWho(t, []string{"A0"})
	return r.party(speakers) && len(r.damned(t, frame, speakers)) > 0
}

// damned are those that what is said at t speaks ill of.
func (r *reading) damned(t *trigger, frame string, speakers []sitrep.Ref) []sitrep.Ref {
	for _, c := range r.said(t.head) {
		for _, p := range r.tree.With(c) {
			var whom []sitrep.Ref
			switch frame {
			case "misdeed":
				whom = r.wrongdoers(p)
			case "verdict":
				whom = r.judged(p)
			}
			if len(whom) > 0 && !overlap(whom, speakers) && !r.allied(whom, speakers) && !r.denies(p) && !r.supposed(p) {
				return whom
			}
		}
	}
	return nil
}

// wrongdoers are whoever the clause of p says has done wrong.
func (r *reading) wrongdoers(p sitrep.Ref) []sitrep.Ref {
	if !r.verb(p) {
		return nil
	}
	lemma := r.tree.Lemma(p)
	wrong := r.classes["@wrong"][lemma] || r.classes["@abet"][lemma] && r.anyOf(r.beneath(p), []string{"@outlaw"}) ||
		r.classes["@harm"][lemma] && r.anyOf(r.patient(p), []string{"@innocent"})
	if !wrong {
		return nil
	}
	return r.accountable(r.agent(p))
}

// judged are whoever the clause of p finds fault with: "the raid was illegal", "the army fails to protect
// them", "there is corruption in the ministry".
func (r *reading) judged(p sitrep.Ref) []sitrep.Ref {
	switch {
	case r.verb(p) && r.classes["@failing"][r.tree.Lemma(p)]:
		return r.accountable(r.agent(p))
	case r.verb(p):
		return nil
	case r.classes["@damning"][r.tree.Lemma(p)] && r.tree.Kid(p, "cop") != sitrep.None:
		return r.accountable(r.tree.Kids(p, "nsubj"))
	}
	return nil
}

// beneath are the words that verb p governs, and theirs: "support for terrorist groups".
func (r *reading) beneath(p sitrep.Ref) (out []sitrep.Ref) {
	for _, k := range r.tree.Kids(p, "obj", "obl", "xcomp") {
		out = append(out, k)
		out = append(out, r.tree.Kids(k, "obj", "obl", "nmod", "amod", "compound")...)
	}
	return out
}

// accountable are those of the words' actors whom one holds to account: states, their bodies and offices, parties
// and named persons and organisations. An act stands for those who do it.
func (r *reading) accountable(words []sitrep.Ref) (out []sitrep.Ref) {
	for _, w := range words {
		whom := r.whoAll(w)
		if a := r.triggers[w]; a != nil && len(whom) == 0 {
			whom, _ = r.cast(a)
		}
		for _, x := range whom {
			if !slices.Contains([]string{"CVL", "UNK", "JRN", "MED", "SOC", "LAB", "EDU", "CRM", "RFG"}, r.d.Actors[x].Sector) {
				out = merge(out, []sitrep.Ref{x})
			}
		}
	}
	return out
}

// supposed tells whether the clause of p only says what may come or may be.
func (r *reading) supposed(p sitrep.Ref) bool {
	return slices.ContainsFunc(r.tree.Kids(p, "aux", "mark"), func(k sitrep.Ref) bool {
		return supposing[strings.ToLower(r.tree.Text(k))]
	})
}

var supposing = words("would could may might can should must will if whether unless")

// accused are whoever an accusation without a target of its own meets: in "charges of theft" behind "tried on" the
// tried, in "claims that the minister lied" the minister, else those that the speaker damns.
func (r *reading) accused(t *trigger) []sitrep.Ref {
	for _, c := range t.tests {
		if c.key == "frame" {
			return r.damned(t, c.values[0], r.firstWho(t, []string{"A0"}))
		}
	}
	if r.verb(t.head) {
		return nil
	}
	if over := r.tree.Head(t.head); over != sitrep.None && r.tree.Is(t.head, "obl", "nmod") && r.tree.Case(t.head) == "on" && r.verb(over) {
		if whom := r.patient(over); len(whom) > 0 {
			return r.whoAll(whom[0])
		}
		return r.allWho(r.subject(over))
	}
	for _, k := range r.tree.Kids(t.head, "acl", "ccomp") {
		if r.marked(k, "that") {
			return r.accountable(r.tree.Kids(k, "nsubj"))
		}
	}
	return nil
}
