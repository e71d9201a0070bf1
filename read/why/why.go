package why

import (
	"context"
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// Stage reads links. It is safe for concurrent use.
type Stage struct {
	words map[string]sitrep.Cause // "retaliation noun" → retaliation
}

// New loads the table of connectives.
func New() (*Stage, error) {
	rows, err := lex.Table(resources.FS, "why/en/connectives.tsv", 3)
	if err != nil {
		return nil, err
	}
	s := &Stage{map[string]sitrep.Cause{}}
	for _, row := range rows {
		for _, w := range row.List(0, ",") {
			s.words[w+" "+row.Cell(2)] = sitrep.Cause(row.Cell(1))
		}
	}
	return s, nil
}

// Run finds the links between the accounts of d.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Link, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := &reading{Stage: s, d: d, tree: sitrep.NewTree(d), account: map[sitrep.Ref]sitrep.Ref{}}
	for i, a := range d.Accounts {
		for _, w := range a.Words {
			r.account[w] = sitrep.Ref(i)
		}
	}
	for w := range sitrep.Ref(r.tree.Len()) {
		if c, ok := r.account[w]; ok {
			r.upFrom(w, c)
		}
		r.brings(w)
		r.opening(w)
	}
	return r.links, nil
}

type reading struct {
	*Stage
	d       *sitrep.Document
	tree    *sitrep.Tree
	account map[sitrep.Ref]sitrep.Ref // trigger word → account
	links   []sitrep.Link
}

// upFrom climbs from cause word w to the act above it and reads the connective on the way.
func (r *reading) upFrom(w, cause sitrep.Ref) {
	why, on := r.onCase(w)
	said := sitrep.None
	for v := w; ; {
		head := r.tree.Head(v)
		if head == sitrep.None {
			return
		}
		if effect, ok := r.account[head]; ok && effect != cause {
			if why == "" {
				why, on = r.direct(v, head, effect, cause)
			}
			r.add(cause, effect, why, said, on, r.tree.Span(head))
			return
		}
		if why == "" {
			why, on = r.onWord(v, head)
		}
		if s := r.sayer(head); s != sitrep.None && why != "" {
			said = s
		}
		v = head
	}
}

// add enters a link unless it is already there or says nothing.
func (r *reading) add(from, to sitrep.Ref, why sitrep.Cause, said sitrep.Ref, on ...sitrep.Span) {
	if why == "" || from == to || slices.ContainsFunc(r.links, func(l sitrep.Link) bool {
		return l.From == from && l.To == to || l.From == to && l.To == from
	}) {
		return
	}
	r.links = append(r.links, sitrep.Link{From: from, To: to, Why: why, SaidBy: said, Basis: sitrep.Base("why/"+string(why), 0.6, on...)})
}

// onCase reads a preposition or conjunction on the cause itself: "because of the strikes".
func (r *reading) onCase(w sitrep.Ref) (sitrep.Cause, sitrep.Span) {
	for _, k := range r.tree.Kids(w, "case", "mark") {
		place := "case"
		if r.tree.Is(k, "mark") {
			place = "mark"
		}
		phrase := strings.ToLower(r.tree.Text(k))
		for _, f := range r.tree.Kids(k, "fixed") {
			phrase += " " + strings.ToLower(r.tree.Text(f))
		}
		if c := r.words[phrase+" "+place]; c != "" {
			return c, r.tree.Span(k)
		}
	}
	return "", sitrep.Span{}
}

// onWord reads a noun or verb between cause and effect: "in retaliation for", "angered by", "to avenge".
func (r *reading) onWord(v, head sitrep.Ref) (sitrep.Cause, sitrep.Span) {
	lemma, place := r.tree.Lemma(head), ""
	switch r.tree.Word(head).UPOS {
	case "NOUN":
		if r.tree.Is(v, "nmod") {
			place = "noun"
		}
	case "VERB", "ADJ":
		switch {
		case r.tree.Is(v, "obl") && r.tree.Case(v) == "by" && r.tree.Is(head, "acl", "advcl", "amod", "conj", "root"):
			place = "passive"
		case r.tree.Is(v, "obj", "obl") && r.tree.Is(head, "advcl", "xcomp", "acl"):
			place = "verb-for"
		}
	}
	if place == "" {
		return "", sitrep.Span{}
	}
	return r.words[lemma+" "+place], r.tree.Span(head)
}

// reactive acts are about another act: what they name as their object or ground is what brought them about.
var reactive = map[string][]string{
	"ACCUSE": {"", "for", "of", "over", "about", "into", "at", "in"}, "SUPPORT": {"", "for", "over"}, "CONCEDE": {"for", "over"},
	"SANCTION": {"for", "over", "of"}, "COERCE": {"for", "over"}, "PROTEST": {"over", "against", "at"}, "THREATEN": {"over", "for"},
	"REQUEST": {"over"}, "REJECT": {"over"}, "ASSAULT": {"over"}, "MOBILIZE": {"over"},
}

// aftermath are prepositions and conjunctions of time that tie a reaction to what it answers.
var aftermath = []string{"following", "after", "in the wake of", "in the face of", "amid", "since", "upon"}

// repression is an act of force against the protest at which it is told: "arrested at the rally",
// "fired tear gas as they marched".
func (r *reading) repression(v, effect, cause sitrep.Ref) bool {
	e, c := &r.d.Accounts[effect], &r.d.Accounts[cause]
	return c.Type == "PROTEST" && (e.Type == "COERCE" || e.Mode == "crowd-control") && r.tree.Is(v, "obl", "nmod", "advcl", "acl", "obj")
}

// follows tells whether a reaction is told as coming after v.
func (r *reading) follows(v, effect sitrep.Ref) bool {
	switch r.d.Accounts[effect].Type {
	case "ACCUSE", "SANCTION", "THREATEN", "MOBILIZE", "REJECT", "RETREAT", "CONCEDE":
	default:
		return false
	}
	return slices.Contains(aftermath, r.tree.Case(v)) || slices.ContainsFunc(r.tree.Kids(v, "mark"), func(k sitrep.Ref) bool {
		return slices.Contains(aftermath, strings.ToLower(r.tree.Text(k)))
	})
}

// direct reads a reaction to the act it governs: "condemned the attack", "jailed for the bombing".
func (r *reading) direct(v, head, effect, cause sitrep.Ref) (sitrep.Cause, sitrep.Span) {
	e := &r.d.Accounts[effect]
	if r.repression(v, effect, cause) || r.follows(v, effect) || r.tree.Is(v, "obj") && r.tree.Lemma(head) == "protest" {
		return sitrep.Response, r.tree.Span(v)
	}
	prepositions, ok := reactive[e.Type]
	if !ok || e.Mode == "deport" || !r.tree.Is(v, "obj", "obl", "nmod", "advcl", "ccomp", "acl", "nsubj:pass") {
		return "", sitrep.Span{}
	}
	p, _, _ := strings.Cut(r.tree.Case(v), " ")
	if p == "" {
		for _, k := range r.tree.Kids(v, "mark") {
			p = strings.ToLower(r.tree.Text(k))
		}
	}
	if !slices.Contains(prepositions, p) {
		return "", sitrep.Span{}
	}
	return sitrep.Response, r.tree.Span(v)
}

// sayer is the actor who says what stands below reporting verb w.
func (r *reading) sayer(w sitrep.Ref) sitrep.Ref {
	switch r.tree.Lemma(w) {
	case "say", "claim", "describe", "call", "insist", "argue", "state", "tell", "announce":
	default:
		return sitrep.None
	}
	s := r.tree.Kid(w, "nsubj")
	for i, a := range r.d.Actors {
		if s != sitrep.None && slices.Contains(a.Heads, s) {
			return sitrep.Ref(i)
		}
	}
	return sitrep.None
}

// brings reads a verb whose subject is the cause and whose complement the effect: "the strikes sparked protests".
func (r *reading) brings(verb sitrep.Ref) {
	why := r.words[r.tree.Lemma(verb)+" verb"]
	if why == "" || r.tree.Word(verb).UPOS != "VERB" {
		return
	}
	causes := r.below(r.tree.Kids(verb, "nsubj"))
	effects := r.below(r.tree.Kids(verb, "obj", "xcomp", "ccomp", "obl"))
	if len(causes) == 0 && r.tree.Is(verb, "advcl", "acl", "acl:relcl") && r.tree.Head(verb) != sitrep.None {
		if c, ok := r.account[r.tree.Head(verb)]; ok {
			causes = []sitrep.Ref{c}
		}
	}
	if len(causes) == 1 && len(effects) > 0 {
		r.add(causes[0], effects[0], why, sitrep.None, r.tree.Span(verb))
	}
}

// below lists the accounts whose trigger is one of the words or right below it.
func (r *reading) below(words []sitrep.Ref) (out []sitrep.Ref) {
	for _, w := range words {
		if a, ok := r.account[w]; ok {
			out = append(out, a)
			continue
		}
		for _, k := range r.tree.Kids(w, "nmod", "compound", "acl", "xcomp") {
			if a, ok := r.account[k]; ok {
				out = append(out, a)
			}
		}
	}
	return out
}

// opening reads "In response, …" at the head of a sentence: the cause is the main act of the sentence before.
func (r *reading) opening(w sitrep.Ref) {
	why := r.words[r.tree.Lemma(w)+" noun"]
	s := r.tree.Sentence(w)
	if why == "" || why == sitrep.CauseOf || s == 0 || r.tree.Kid(w, "nmod") != sitrep.None || r.tree.Case(w) != "in" ||
		w-r.d.Split.Sentences[s].First > 2 {
		return
	}
	cause, effect := r.main(s-1), r.main(s)
	if cause != sitrep.None && effect != sitrep.None {
		r.add(cause, effect, why, sitrep.None, r.tree.Span(w))
	}
}

// main is the account nearest the root of sentence s.
func (r *reading) main(s int) sitrep.Ref {
	best, depth := sitrep.None, 99
	for w := r.d.Split.Sentences[s].First; w < r.d.Split.Sentences[s].End; w++ {
		a, ok := r.account[w]
		if !ok {
			continue
		}
		n := 0
		for v := w; v != sitrep.None; v = r.tree.Head(v) {
			n++
		}
		if n < depth {
			best, depth = a, n
		}
	}
	return best
}
