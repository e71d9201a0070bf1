package said

import (
	"slices"

	"sitrep"
)

// loose lists the stances that name no event of their own in the same words: "The Taliban claimed
// responsibility.", "Iran denied the accusation." They are about the event told just before, else
// about none.
func (r *reading) loose(bound []sitrep.Claim) (out []sitrep.Claim) {
	for i := range r.frames {
		f := &r.frames[i]
		if q := r.bareQuote(f); q != (words{}) {
			if slices.ContainsFunc(out, func(c sitrep.Claim) bool { return c.Speaker == f.speaker.actor && c.Text == r.span(q) }) {
				continue
			}
			out = append(out, sitrep.Claim{Speaker: f.speaker.actor, Of: sitrep.None, Stance: f.stance, Source: f.source, Text: r.span(q),
				Quoted: true, Via: f.via, Basis: sitrep.Base("said/blunt", rules["blunt"], f.source, r.span(q))})
			continue
		}
		if !r.matters(f) || r.holds(f) {
			continue
		}
		rule := "denied-alone"
		about := r.before(f)
		if f.stance == sitrep.Asserts {
			rule = "responsibility"
		} else if about != sitrep.None {
			rule = "denied-charge"
		}
		if about == sitrep.None && f.stance != sitrep.Denies || r.twice(bound, about, f) {
			continue
		}
		text := r.span(words{min(f.verb, f.reachStart()), f.reach[0].end})
		out = append(out, sitrep.Claim{Speaker: f.speaker.actor, Of: about, Stance: f.stance, Source: f.source, Text: text,
			Quoted: r.inQuote(f.verb), Part: f.rule == "involvement", Via: f.via, Basis: sitrep.Base("said/"+rule, rules[rule], f.source, r.tree.Span(f.verb))})
	}
	return out
}

// bareQuote is the quotation of f, where its words tell of no event: a blunt assertion, kept as said.
func (r *reading) bareQuote(f *frame) words {
	if f.stance != sitrep.Asserts || f.verb == sitrep.None || r.holds(f) {
		return words{}
	}
	for _, q := range r.quotes {
		if f.has(q.first) && q.end-q.first > 2 {
			return q
		}
	}
	return words{}
}

// matters tells whether f is a denial or a claim of responsibility with words of its own.
func (r *reading) matters(f *frame) bool {
	return f.verb != sitrep.None && len(f.reach) > 0 && (f.stance == sitrep.Denies || f.rule == "responsibility")
}

// holds tells whether an event is told within the words of f.
func (r *reading) holds(f *frame) bool {
	for w := range r.account {
		if f.has(w) {
			return true
		}
	}
	return false
}

// twice tells whether the speaker's stance to the account is among the claims already.
func (r *reading) twice(bound []sitrep.Claim, about sitrep.Ref, f *frame) bool {
	return about != sitrep.None && slices.ContainsFunc(bound, func(c sitrep.Claim) bool {
		return c.Of == about && c.Speaker == f.speaker.actor && c.Stance == f.stance
	})
}

// before is the act told last before f, at most two sentences back: of responsibility any attack,
// of a charge only an act of the speaker's.
func (r *reading) before(f *frame) sitrep.Ref {
	s := max(0, r.tree.Sentence(f.verb)-2)
	for w := f.verb - 1; w >= r.d.Split.Sentences[s].First; w-- {
		a, ok := r.account[w]
		if !ok {
			continue
		}
		x := &r.d.Accounts[a]
		own := slices.Contains(x.Actors, f.speaker.actor) && !speechOf(x, f.speaker.actor)
		if own || r.share(f) && (x.Type == "ASSAULT" || x.Type == "PROTEST") {
			return a
		}
	}
	return sitrep.None
}

// share tells whether f speaks of one's part in a deed.
func (r *reading) share(f *frame) bool { return f.rule == "responsibility" || f.rule == "involvement" }
