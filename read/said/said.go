package said

import (
	"context"
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// Stage reads claims. It is safe for concurrent use.
type Stage struct{ verbs map[string]sitrep.Stance }

// New loads the table of reporting verbs.
func New() (*Stage, error) {
	rows, err := lex.Table(resources.FS, "said/en/verbs.tsv", 2)
	if err != nil {
		return nil, err
	}
	s := &Stage{map[string]sitrep.Stance{}}
	for _, row := range rows {
		for _, w := range row.List(0, ",") {
			if _, twice := s.verbs[w]; !twice {
				s.verbs[w] = sitrep.Stance(row.Cell(1))
			}
		}
	}
	return s, nil
}

// Run finds the claims about the accounts of d.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Claim, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := &reading{Stage: s, d: d, tree: sitrep.NewTree(d), who: map[sitrep.Ref]sitrep.Ref{}, quotes: quotations(d.Text)}
	for i, a := range d.Actors {
		for _, h := range a.Heads {
			if _, twice := r.who[h]; !twice {
				r.who[h] = sitrep.Ref(i)
			}
		}
	}
	var out []sitrep.Claim
	for i := range d.Accounts {
		out = append(out, r.claims(sitrep.Ref(i))...)
	}
	return out, nil
}

type reading struct {
	*Stage
	d      *sitrep.Document
	tree   *sitrep.Tree
	who    map[sitrep.Ref]sitrep.Ref
	quotes []sitrep.Span
}

// source is a speaker found for a word: the speaking verb or preposition and the words of the speaker.
type source struct {
	speaker sitrep.Ref
	word    sitrep.Ref // head word of the speaker
	verb    sitrep.Ref // reporting verb, None for "according to"
	stance  sitrep.Stance
	rule    string
}

// claims lists who stands behind account i, one claim a speaker and stance.
func (r *reading) claims(i sitrep.Ref) []sitrep.Claim {
	a := &r.d.Accounts[i]
	var out []sitrep.Claim
	for k, w := range a.Words {
		src, ok := r.source(w)
		if !ok || slices.Contains(a.Words, src.verb) || r.speechOf(a, src) {
			continue
		}
		if slices.ContainsFunc(out, func(c sitrep.Claim) bool { return c.Speaker == src.speaker && c.Stance == src.stance }) {
			continue
		}
		out = append(out, r.claim(i, a.Mentions[k], src))
	}
	return out
}

// speechOf tells whether the account is itself something that the source says.
func (r *reading) speechOf(a *sitrep.Account, src source) bool {
	switch a.Type {
	case "ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE":
		return slices.Contains(a.Actors, src.speaker)
	}
	return false
}

func (r *reading) claim(i sitrep.Ref, mention sitrep.Span, src source) sitrep.Claim {
	text := mention
	if src.verb != sitrep.None {
		text = text.Join(r.content(src.verb, mention))
	}
	on := r.phrase(src.word)
	return sitrep.Claim{Speaker: src.speaker, Of: i, Stance: src.stance, Source: on, Text: text,
		Quoted: slices.ContainsFunc(r.quotes, func(q sitrep.Span) bool { return q.Contains(mention) }),
		Basis:  sitrep.Base("said/"+src.rule, 0.7, on, mention)}
}

// content is the clause of the reporting verb that holds the mention.
func (r *reading) content(verb sitrep.Ref, mention sitrep.Span) sitrep.Span {
	for _, k := range r.tree.Kids(verb, "ccomp", "xcomp", "parataxis", "obj") {
		first, end := r.tree.Subtree(k)
		s := r.tree.Span(first).Join(r.tree.Span(end - 1))
		if s.Contains(mention) {
			return s
		}
	}
	return mention
}

// phrase is the speaker's words: the mention of its actor that holds the head word.
func (r *reading) phrase(w sitrep.Ref) sitrep.Span {
	at := r.tree.Span(w)
	if a, ok := r.who[w]; ok {
		for _, m := range r.d.Actors[a].Mentions {
			if m.Contains(at) {
				return m
			}
		}
	}
	return at
}

// source climbs from w to the innermost word that names a source for it.
func (r *reading) source(w sitrep.Ref) (source, bool) {
	top := w
	for v := w; v != sitrep.None; v = r.tree.Head(v) {
		if src, ok := r.according(v); ok {
			return src, true
		}
		if src, ok := r.aside(v); ok {
			return src, true
		}
		head := r.tree.Head(v)
		if head != sitrep.None && r.tree.Is(v, "ccomp", "xcomp", "obj", "parataxis", "advcl", "obl") {
			if src, ok := r.reports(head, v); ok {
				return src, true
			}
		}
		top = v
	}
	return r.quoted(w, top)
}

// reports reads "Iran said that …", "it denied attacking", where v hangs on the verb.
func (r *reading) reports(verb, v sitrep.Ref) (source, bool) {
	lemma := r.tree.Lemma(verb)
	stance := r.verbs[lemma]
	if stance == "" || r.tree.Word(verb).UPOS != "VERB" {
		return source{}, false
	}
	if r.tree.Is(v, "advcl", "obl") {
		if !accusing[lemma] {
			return source{}, false
		}
		return r.speaker(verb, sitrep.Asserts, "accused")
	}
	if r.tree.Is(v, "obj", "xcomp") && stance == sitrep.Asserts && !objectVerbs[r.tree.Lemma(verb)] {
		return source{}, false
	}
	return r.speaker(verb, stance, "reported")
}

// accusing verbs put what follows "of" or "for" in their subject's mouth: "accused Iran of attacking".
var accusing = map[string]bool{"accuse": true, "suspect": true, "blame": true, "charge": true}

// objectVerbs state an event by a noun: "announced the withdrawal", "reported clashes".
var objectVerbs = map[string]bool{"announce": true, "report": true, "claim": true, "declare": true, "allege": true, "disclose": true, "reveal": true, "describe": true}

// speaker is who the subject of verb w is.
func (r *reading) speaker(w sitrep.Ref, stance sitrep.Stance, rule string) (source, bool) {
	verb := w
	for n := 0; n < 3; n++ {
		for _, s := range r.tree.Kids(w, "nsubj") {
			if a, ok := r.actor(s); ok {
				return source{a, s, verb, r.turned(verb, stance), rule}, true
			}
			return source{}, false
		}
		if !r.tree.Is(w, "conj", "xcomp", "advcl") || r.tree.Head(w) == sitrep.None {
			break
		}
		w = r.tree.Head(w)
	}
	return source{}, false
}

// turned turns a stance over under negation: "did not deny" is no denial, "did not confirm" doubts.
func (r *reading) turned(verb sitrep.Ref, s sitrep.Stance) sitrep.Stance {
	for _, k := range r.tree.Kids(verb, "advmod") {
		switch strings.ToLower(r.tree.Text(k)) {
		case "not", "n't", "n’t", "never":
			if s == sitrep.Asserts || s == sitrep.Confirms {
				return sitrep.Doubts
			}
			return sitrep.Asserts
		}
	}
	return s
}

// actor is the actor that head word w stands for, through "a spokesman for X" to X where w itself is none.
func (r *reading) actor(w sitrep.Ref) (sitrep.Ref, bool) {
	if a, ok := r.who[w]; ok {
		return a, true
	}
	for _, k := range r.tree.Kids(w, "nmod", "nmod:poss", "compound", "appos", "amod") {
		if a, ok := r.who[k]; ok {
			return a, true
		}
	}
	return sitrep.None, false
}

// according reads "according to X" on v.
func (r *reading) according(v sitrep.Ref) (source, bool) {
	for _, k := range r.tree.Kids(v, "obl", "nmod", "advcl", "advmod") {
		if c := r.tree.Case(k); c == "according to" || strings.HasPrefix(c, "according") {
			if a, ok := r.actor(k); ok {
				return source{a, k, sitrep.None, sitrep.Asserts, "according-to"}, true
			}
		}
		if strings.EqualFold(r.tree.Text(k), "according") {
			for _, n := range r.tree.Kids(k, "obl", "nmod") {
				if a, ok := r.actor(n); ok {
					return source{a, n, sitrep.None, sitrep.Asserts, "according-to"}, true
				}
			}
		}
	}
	return source{}, false
}

// aside reads "…, police said" where the reporting verb hangs on the clause.
func (r *reading) aside(v sitrep.Ref) (source, bool) {
	for _, k := range r.tree.Kids(v, "parataxis") {
		if stance := r.verbs[r.tree.Lemma(k)]; stance != "" && r.tree.Word(k).UPOS == "VERB" && r.tree.Kid(k, "ccomp") == sitrep.None {
			if src, ok := r.speaker(k, stance, "aside"); ok {
				return src, true
			}
		}
	}
	return source{}, false
}

// quoted finds the speaker of a sentence that stands in quotation marks with the
// reporting verb in a neighbouring part of the paragraph.
func (r *reading) quoted(w, top sitrep.Ref) (source, bool) {
	at := r.tree.Span(w)
	for _, q := range r.quotes {
		if !q.Contains(at) {
			continue
		}
		return r.besideQuote(q)
	}
	return source{}, false
}

// besideQuote is the speaker of the reporting verb nearest to the quotation in its sentences.
func (r *reading) besideQuote(q sitrep.Span) (source, bool) {
	best, gap := source{}, uint32(80)
	for w := range sitrep.Ref(r.tree.Len()) {
		at := r.tree.Span(w)
		if r.tree.Word(w).UPOS != "VERB" || r.verbs[r.tree.Lemma(w)] == "" || q.Overlaps(at) {
			continue
		}
		var d uint32
		switch {
		case at.End <= q.Start:
			d = q.Start - at.End
		default:
			d = at.Start - q.End
		}
		if d < gap {
			if src, ok := r.speaker(w, r.verbs[r.tree.Lemma(w)], "beside-quote"); ok {
				best, gap = src, d
			}
		}
	}
	return best, gap < 80
}

// quotations lists the stretches between quotation marks, within paragraphs.
func quotations(text string) []sitrep.Span {
	var out []sitrep.Span
	open := -1
	for i, c := range text {
		switch {
		case c == '“', c == '"' && open < 0:
			open = i
		case (c == '”' || c == '"') && open >= 0:
			out = append(out, sitrep.Span{Start: uint32(open), End: uint32(i)})
			open = -1
		case c == '\n':
			open = -1
		}
	}
	return out
}
