package when

import (
	"strings"

	"sitrep"
)

// tense is where a sentence looks from the day of publication.
type tense int

const (
	untold tense = iota
	past
	future
)

// tenseAt tells where the clause around word i looks.
func (f *finder) tenseAt(i int) tense {
	if f.beforeAct(i) {
		return past
	}
	if f.tree != nil {
		if t := f.parsedTense(sitrep.Ref(i)); t != untold {
			return t
		}
	}
	return f.nearTense(i)
}

// parsedTense climbs to the verb that governs word w and reads its form.
func (f *finder) parsedTense(w sitrep.Ref) tense {
	owner := f.tree.Is(w, "nmod:poss") // "Tuesday's attack" is no plan, whatever is planned on its account
	for n := 0; w != sitrep.None && n < 12; n++ {
		word := f.tree.Word(w)
		if !owner && ahead[f.tree.Lemma(w)] && (word.UPOS == "VERB" || word.UPOS == "ADJ") {
			return future
		}
		if word.UPOS == "VERB" || word.UPOS == "AUX" || len(f.tree.Kids(w, "cop")) > 0 {
			if t := f.verbTense(w); t != untold {
				return t
			}
		}
		w = f.tree.Head(w)
	}
	return untold
}

// beforeAct tells whether an act of violence is named behind word i, its place and means at most between:
// "the November 13 Paris terror attacks".
func (f *finder) beforeAct(i int) bool {
	c := cursorAt(f.toks, i)
	for n := 1; n < 5; n++ {
		switch low := c.low(n); {
		case struck[strings.TrimSuffix(low, "s")]:
			return true
		case !c.peek(n).capital() && low != "terror" && low != "terrorist" && low != "suicide" && low != "deadly":
			return false
		}
	}
	return false
}

// struck are nouns of acts that nobody dates before they are done: "the November 13 attacks".
var struck = set("attack", "bombing", "shooting", "massacre", "killing", "murder", "assassination", "explosion", "blast", "coup", "crash", "raid", "airstrike", "ambush", "kidnapping")

// verbTense reads one verb with its auxiliaries.
func (f *finder) verbTense(w sitrep.Ref) tense {
	have := false
	for _, k := range f.tree.Kids(w, "aux", "cop") {
		low := strings.ToLower(f.tree.Text(k))
		have = have || low == "have" || low == "had" || low == "has"
	}
	for _, k := range f.tree.Kids(w, "aux", "cop", "mark") {
		switch low := strings.ToLower(f.tree.Text(k)); {
		case modals[low] && !have:
			return future
		case low == "to" && f.tree.Kid(w, "aux:pass") != sitrep.None:
			return future // "talks to be held on Friday"
		case low == "will" || low == "'ll" || low == "wo" || low == "shall":
			return future
		case low == "was" || low == "were" || low == "had" || low == "did" || low == "has" || low == "have":
			return past
		case low == "is" || low == "are":
			if f.tree.Lemma(w) == "set" || f.tree.Has(w, "VerbForm=Ger") || f.tree.Has(w, "VerbForm=Inf") {
				return future
			}
		}
	}
	switch {
	case f.tree.Has(w, "Tense=Past"):
		return past
	case f.tree.Has(w, "Tense=Pres") && f.tree.Has(w, "VerbForm=Fin") && f.tree.Word(w).UPOS == "VERB":
		return f.presentTense(w)
	}
	return untold
}

// presentTense reads "go to the polls Thursday" as a plan, and the present of a headline as the past.
func (f *finder) presentTense(w sitrep.Ref) tense {
	if moves[f.tree.Lemma(w)] && f.tree.Sentence(w) > 0 {
		return future
	}
	return past
}

var (
	modals = set("would", "should", "must", "can", "could", "may", "might")
	// moves are verbs that in the present tense, with a day, tell of what is scheduled.
	moves = set("go", "meet", "vote", "open", "begin", "start", "hold", "face", "head", "travel", "arrive", "visit", "return", "leave", "expire", "end", "run", "convene", "resume")
)

// ahead are lemmas of plans: what they govern lies in the future.
var ahead = set("plan", "schedule", "expect", "due", "slate", "hope", "intend", "prepare", "aim", "upcoming", "postpone")

// futureWords and pastWords decide where there is no parse.
var (
	futureWords = set("will", "'ll", "wo", "shall", "upcoming", "scheduled", "planned", "plans", "expected", "expects", "due", "slated", "hopes", "intends", "vowed", "preparing", "deadline", "planning", "tomorrow")
	pastWords   = set("was", "were", "had", "did", "said", "told", "went", "came", "left", "took", "killed", "fell", "broke", "began", "held", "met", "shot", "fought", "won", "lost", "struck", "hit", "blew", "burst", "fled", "rose", "spoke", "drove", "flew", "saw", "found", "made", "became", "gave", "got", "ran", "threw", "stood", "brought", "sent", "led", "paid", "put", "kept", "knew", "has", "have", "been", "ago")
)

// nearTense looks at the words before i in its sentence, nearest first, then at those behind.
func (f *finder) nearTense(i int) tense {
	c := cursorAt(f.toks, i)
	for n := -1; n > -25; n-- {
		t := c.peek(n)
		if t.text == "" {
			break
		}
		if v := f.wordTense(c.i + n); v != untold {
			return v
		}
	}
	for n := 1; n < 25; n++ {
		if c.peek(n).text == "" {
			break
		}
		if v := f.wordTense(c.i + n); v != untold {
			return v
		}
	}
	return untold
}

func (f *finder) wordTense(i int) tense {
	c := cursorAt(f.toks, i)
	low := c.low(0)
	switch {
	case futureWords[low], low == "to" && (c.low(-1) == "is" || c.low(-1) == "are" || c.low(-1) == "plans"), strings.HasSuffix(low, "ing") && (c.low(-1) == "is" || c.low(-1) == "are"):
		return future
	case low == "set":
		if c.low(1) == "to" || c.low(1) == "for" {
			return future
		}
		return past
	case participle(low) && c.passive():
		return future
	case pastWords[low], len(low) > 4 && strings.HasSuffix(low, "ed") && !c.peek(0).capital():
		return past
	}
	return untold
}

func participle(low string) bool { return pastWords[low] || strings.HasSuffix(low, "ed") }

// passive tells "will be held", "is to be held" before a participle.
func (c *cursor) passive() bool {
	for n := -1; n >= -4; n-- {
		switch low := c.low(n); {
		case low == "will" || low == "'ll" || low == "shall" || low == "to" && c.low(n+1) == "be":
			return true
		case low == "that" || low == "," || low == "":
			return false
		}
	}
	return false
}
