package said

import (
	"slices"

	"sitrep"
)

// claims lists who stands behind account i, one claim a speaker and stance.
func (r *reading) claims(i sitrep.Ref) (out []sitrep.Claim) {
	a := &r.d.Accounts[i]
	for k, w := range a.Words {
		if w == sitrep.None {
			continue
		}
		said, via := r.sayers(a, w)
		for _, f := range said {
			if r.granted(f, w, k > 0) {
				continue
			}
			c := r.claim(i, w, a.Mentions[k], f, via)
			c.Part = c.Stance == sitrep.Denies && r.part(f, w, k > 0)
			if !slices.ContainsFunc(out, func(o sitrep.Claim) bool { return c.Speaker == o.Speaker && c.Stance == o.Stance }) {
				out = append(out, c)
			}
		}
	}
	return out
}

// sayers is the innermost frame around w that is not the account's own speech, together with the
// frames of those who say it with the speaker; via are the speakers around them.
func (r *reading) sayers(a *sitrep.Account, w sitrep.Ref) (said []*frame, via []sitrep.Ref) {
	for _, f := range r.around(w) {
		switch {
		case slices.Contains(a.Words, f.verb) || speechOf(a, f.speaker.actor):
		case len(said) == 0 || together(f, said[0]):
			said = append(said, f)
			via = append(via, f.via...)
		case f.speaker.actor != said[0].speaker.actor && !slices.Contains(via, f.speaker.actor):
			via = append(via, f.speaker.actor)
		}
	}
	return said, via
}

// together tells whether two frames are of the same words: "police and residents said", "according to police and
// witnesses".
func together(f, g *frame) bool {
	return f.verb == g.verb && (f.verb != sitrep.None || slices.Equal(f.reach, g.reach))
}

// speechOf tells whether the account is itself something that the speaker says; an inquiry or a summit not attended
// is done, not said.
func speechOf(a *sitrep.Account, speaker sitrep.Ref) bool {
	switch a.Type {
	case "ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE":
		return slices.Contains(a.Actors, speaker) && a.Mode != "investigate" && a.Mode != "meet"
	}
	return false
}

// claim makes the claim of f about account i told at word w.
func (r *reading) claim(i, w sitrep.Ref, at sitrep.Span, f *frame, via []sitrep.Ref) sitrep.Claim {
	text := r.span(f.part(w))
	if s := r.sentence(w); text.Len() > r.span(s).Len() {
		text = r.span(s)
	}
	return sitrep.Claim{Speaker: f.speaker.actor, Of: i, Stance: r.stance(f, w), Source: f.source, Text: text.Join(at),
		Quoted: r.inQuote(w), Via: via, Basis: sitrep.Base("said/"+f.rule, rules[f.rule], f.source, at)}
}

// judged tells whether noun w is what a speech act is about: the attack in "said it condemned the attack".
func (r *reading) judged(w sitrep.Ref) bool {
	a, ok := r.account[max(0, r.tree.Head(w))]
	if !ok || r.tree.Head(w) == sitrep.None {
		return false
	}
	switch r.d.Accounts[a].Type {
	case "ACCUSE", "SUPPORT", "CONCEDE", "REJECT", "THREATEN":
		return true
	}
	return false
}

// stance is that of f to the event told at w: who says that there was none denies it.
func (r *reading) stance(f *frame, w sitrep.Ref) sitrep.Stance {
	if f.stance != sitrep.Asserts && f.stance != sitrep.Confirms {
		return f.stance
	}
	for _, k := range r.tree.Kids(w, "det", "advmod") {
		if k != f.speaker.word && f.has(k) && r.isOne(k, "no", "not", "n't", "n’t", "never") {
			return sitrep.Denies
		}
	}
	return f.stance
}
