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
		f, via := r.sayer(a, w)
		if f == nil || slices.ContainsFunc(out, func(c sitrep.Claim) bool {
			return c.Speaker == f.speaker.actor && c.Stance == f.stance
		}) {
			continue
		}
		out = append(out, r.claim(i, w, a.Mentions[k], f, via))
	}
	return out
}

// sayer is the innermost frame around w that is not the account's own speech, and the speakers around that.
func (r *reading) sayer(a *sitrep.Account, w sitrep.Ref) (*frame, []sitrep.Ref) {
	around := slices.DeleteFunc(r.around(w), func(f *frame) bool {
		return slices.Contains(a.Words, f.verb) || speechOf(a, f.speaker.actor)
	})
	if len(around) == 0 {
		return nil, nil
	}
	f := around[0]
	via := slices.Clone(f.via)
	for _, o := range around[1:] {
		if o.speaker.actor != f.speaker.actor && !slices.Contains(via, o.speaker.actor) {
			via = append(via, o.speaker.actor)
		}
	}
	return f, via
}

// speechOf tells whether the account is itself something that the speaker says.
func speechOf(a *sitrep.Account, speaker sitrep.Ref) bool {
	switch a.Type {
	case "ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE":
		return slices.Contains(a.Actors, speaker)
	}
	return false
}

// claim makes the claim of f about account i told at word w.
func (r *reading) claim(i, w sitrep.Ref, at sitrep.Span, f *frame, via []sitrep.Ref) sitrep.Claim {
	text := r.span(f.part(w))
	if s := r.sentence(w); text.Len() > r.span(s).Len() {
		text = r.span(s)
	}
	return sitrep.Claim{Speaker: f.speaker.actor, Of: i, Stance: f.stance, Source: f.source, Text: text.Join(at),
		Quoted: r.inQuote(w), Via: via, Basis: sitrep.Base("said/"+f.rule, trust(f.rule), f.source, at)}
}

// trust is how often a rule is right.
func trust(rule string) float32 {
	switch rule {
	case "quote-alone", "statement-below", "citing", "noun":
		return 0.6
	case "reported", "denied", "according-to", "responsibility":
		return 0.85
	}
	return 0.75
}
