package said

import (
	"sitrep"
)

// clauses finds the words that verb w reports: "X said that …", "…, X said", "…, X said, …".
func (r *reading) clauses(w sitrep.Ref, v verb, f *frame) {
	f.rule = "reported"
	phrase := r.tagWords(w, f.speaker)
	for _, k := range r.tree.Kids(w, "ccomp", "parataxis") {
		s := r.subtree(k)
		if k > w {
			f.reach = append(f.reach, words{max(s.first, phrase.end), s.end})
		} else if v["aside"] != "" {
			f.reach = append(f.reach, words{s.first, min(s.end, phrase.first)})
			f.rule = "aside"
		}
	}
	if v["aside"] != "" {
		r.aside(w, phrase, f)
	}
}

// tagWords is the run from the speaker's words to the verb: "the minister said", "said Cook".
func (r *reading) tagWords(w sitrep.Ref, who speaker) words {
	first, end := wordsOf(r.d, r.phrase(who))
	s := r.sentence(w)
	first, end = max(first, s.first), min(end, s.end)
	if first >= end || first > w+4 {
		return words{w, w + 1}
	}
	if who.word > w && who.actor != sitrep.None { // "said Amina, 30, who fled"
		end = min(max(end, r.subtree(who.word).end), s.end)
	}
	return words{r.outset(min(first, w), s.first), max(end, w+1)}
}

// outset is the word behind the comma that sets off a tag, over what stands before the speaker's
// name: ", the former minister Jan Novak said"; w itself where there is no comma.
func (r *reading) outset(w, first sitrep.Ref) sitrep.Ref {
	for v := w - 1; v > first && v >= w-6; v-- {
		switch r.tree.Word(v).UPOS {
		case "PUNCT":
			if r.isOne(v, ",", `"`, "”", "''") {
				return v + 1
			}
		case "DET", "ADJ", "NOUN", "PROPN", "ADP":
		default:
			return w
		}
	}
	return w
}

// aside adds what stands around a tag set off by commas: all before it, and behind a second comma the rest too.
// Where the parse gives the verb no clause at all, what follows the verb is its clause.
func (r *reading) aside(w sitrep.Ref, tag words, f *frame) {
	s := r.clause(w)
	before, after := words{s.first, tag.first}, words{tag.end, s.end}
	if v := tag.end + 1; v < s.end && r.isOne(tag.end, ",") && r.tree.Word(v).XPOS == "VBG" && r.tree.Kid(v, "nsubj") == sitrep.None {
		after.first = after.end // ", said the minister, thanking the army"
	}
	if r.isOne(before.end-1, "as") {
		before.end--
	}
	off := before.len() > 1 && r.isOne(before.end-1, ",", `"`, "”", "''")
	switch {
	case off && r.isOne(tag.end, ",") && (r.finite(before) || !r.finite(after)):
		f.reach, f.rule = append(f.reach, before, after), "aside"
	case off && r.isOne(tag.end, ","):
		f.reach = append(f.reach, before, after)
	case off && r.finite(before) && !r.finite(after):
		f.reach, f.rule = []words{before}, "aside"
	case len(f.reach) == 0 && r.finite(after) && r.tree.Kid(w, "obj") == sitrep.None:
		f.reach = []words{after}
	case r.isOne(before.end, "as") && len(f.reach) == 0:
		f.reach, f.rule = []words{before, after}, "aside"
	}
}
