package tally

import (
	"context"

	"sitrep"
)

// Stage finds the figures of a report. It is safe for use by many at once.
type Stage struct{ *tables }

// New returns the stage for English.
func New() *Stage { return &Stage{english()} }

// Run lists the figures of d in order of the text. Split must be filled; Parse helps where it is.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Tally, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := newReader(s.tables, d)
	var out []sitrep.Tally
	for _, sentence := range d.Split.Sentences {
		r.end = int(sentence.End)
		out = append(out, r.sentence(int(sentence.First))...)
	}
	return out, nil
}

// sentence lists the figures of the sentence that starts at word first.
func (r *reader) sentence(first int) []sitrep.Tally {
	var out []sitrep.Tally
	var before told
	end := first
	for i := first; i < r.end; {
		f, ok := r.figureAt(i)
		if !ok {
			i++
			continue
		}
		t := r.settle(f, r.inherit(f, before, end))
		if t.ok() {
			out = append(out, r.tally(f, t)...)
			before, end = t, f.end
		}
		i = max(f.end, i+1)
	}
	return out
}

// inherit gives a figure joined to the one before it ("five soldiers and ten civilians") its act, where it has none.
func (r *reader) inherit(f figure, before told, end int) told {
	if t := r.act(f); t.ok() {
		return t
	}
	joint := r.low(f.from - 1)
	along := joint == "with" && r.low(f.from-2) == "along" || joint == "as" && r.low(f.from-2) == "well"
	if before.ok() && (along || (joint == "and" || joint == "," || joint == "or") && f.from-end <= 3) {
		before.rule = "tally/joined"
		return before
	}
	return told{}
}

// settle fits the act to what is counted: weapons are not killed, and troops without an act are personnel.
func (r *reader) settle(f figure, t told) told {
	money := r.oneOf(f.num-1, "$", "€", "£", "us$") || f.class == "money"
	switch {
	case money:
		return told{"other", -1, "tally/money"}
	case f.class == "weapon" && f.none && !t.ok():
		return told{}
	case f.class == "weapon":
		return told{"weapons", r.verbOf(f, t), "tally/weapons"}
	case t.what == "injured" && r.oneOf(t.verb, "burned", "hurt") && f.class == "" && f.noun >= 0 && t.rule != "tally/state":
		return told{"other", t.verb, "tally/other"} // "burned two houses"
	case t.what == "personnel" && f.class != "person" && f.class != "troop":
		return told{"other", t.verb, "tally/other"}
	case t.ok() && f.article && (t.what == "participants" || t.what == "personnel" || t.what == "displaced"), f.article && !t.ok():
		return told{}
	case t.ok():
		return r.special(f, t)
	case f.class == "troop" && !f.none:
		return told{"personnel", r.verbOf(f, t), "tally/personnel"}
	case f.noun >= 0 && r.does(f):
		return r.doers(f)
	case f.noun >= 0 && (!f.none && r.takesPart(f) || r.low(f.noun) == "casualties"):
		return told{"other", r.verbOf(f, t), "tally/other"}
	}
	return told{}
}

// special names the rules of "no one was hurt" and "an American civilian was killed".
func (r *reader) special(f figure, t told) told {
	if f.none {
		t.rule = "tally/none"
	} else if f.article {
		t.rule = "tally/one"
	} else if t.what == "personnel" {
		t.rule = "tally/personnel"
	}
	return t
}

// verbOf is the word the figure hangs on where no act is known.
func (r *reader) verbOf(f figure, t told) int {
	if t.ok() {
		return t.verb
	}
	if r.tree != nil {
		for w, n := sitrep.Ref(f.anchor()), 0; w != sitrep.None && n < 4; n++ {
			w = r.tree.Head(w)
			if w != sitrep.None && r.tree.Word(w).UPOS == "VERB" {
				return int(w)
			}
		}
	}
	return -1
}

// scores of the rules; the vaguer the tie, the lower.
var scores = map[string]float32{"tally/other": 0.4, "tally/money": 0.5, "tally/joined": 0.7, "tally/personnel": 0.6, "tally/self": 0.7, "tally/one": 0.8}

// tally writes the figure down; "no casualties" tells of the dead and of the hurt.
func (r *reader) tally(f figure, t told) []sitrep.Tally {
	words := r.d.Split.Words
	if t.rule == "tally/money" && f.from == f.num && f.class != "money" {
		f.from-- // the sign
	}
	span := words[f.from].Join(words[f.end-1])
	score, ok := scores[t.rule]
	if !ok {
		score = 0.85
	}
	x := sitrep.Tally{What: t.what, Range: f.Range, Span: span, Word: sitrep.Ref(f.anchor()), Verb: sitrep.Ref(t.verb), Basis: sitrep.Base(t.rule, score, span)}
	switch {
	case t.rule == "tally/money":
		x.Of = "dollars"
		if f.class == "money" {
			x.Of = r.low(f.noun)
		}
	case f.noun >= 0:
		x.Of = r.text(f.noun)
	}
	if t.verb >= 0 {
		x.On = append(x.On, words[t.verb])
	}
	if f.none && r.low(f.noun) == "casualties" {
		y := x
		x.What, y.What = "killed", "injured"
		x.By, y.By = []string{"tally/none"}, []string{"tally/none"}
		return []sitrep.Tally{x, y}
	}
	return []sitrep.Tally{x}
}
