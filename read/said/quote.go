package said

import (
	"strings"

	"sitrep"
)

// quotations lists the words between quotation marks. A curly mark that is not closed in its
// paragraph holds to the end of it, as papers print a quotation of several paragraphs.
func quotations(d *sitrep.Document) (out []words) {
	open, curly := sitrep.None, false
	for w := range sitrep.Ref(len(d.Split.Words)) {
		if open != sitrep.None && breaks(d, w) {
			if curly {
				out = append(out, words{open, w})
			}
			open = sitrep.None
		}
		switch word := d.Split.Words[w].Of(d.Text); {
		case open == sitrep.None && (word == "“" || straight(word) && opens(d, w)):
			open, curly = w+1, word == "“"
		case open != sitrep.None && (word == "”" || straight(word) && !(curly && opens(d, w))):
			out, open = append(out, words{open, w}), sitrep.None
		}
	}
	return out
}

func straight(word string) bool { return word == `"` || word == "``" || word == "''" }

// opens tells whether the straight mark w stands before its words: behind a blank, with none after.
func opens(d *sitrep.Document, w sitrep.Ref) bool {
	at := d.Split.Words[w]
	return int(at.End) < len(d.Text) && !strings.ContainsAny(d.Text[at.End:at.End+1], " \n\t,.") &&
		(at.Start == 0 || strings.ContainsAny(d.Text[at.Start-1:at.Start], " \n\t([-:"))
}

// breaks tells whether a paragraph begins with word w.
func breaks(d *sitrep.Document, w sitrep.Ref) bool {
	return w > 0 && strings.Contains(d.Text[d.Split.Words[w-1].End:d.Split.Words[w].Start], "\n")
}

// paragraph is the words of the paragraph that holds w.
func (r *reading) paragraph(w sitrep.Ref) words {
	p := words{w, w + 1}
	for p.first > 0 && !breaks(r.d, p.first) {
		p.first--
	}
	for int(p.end) < r.tree.Len() && !breaks(r.d, p.end) {
		p.end++
	}
	return p
}

// shortest is the least number of words of a quotation that can stand for itself; fewer are words
// of the report set in marks.
const shortest = 4

// findQuotes gives each quotation to the frame whose tag stands beside it.
func (r *reading) findQuotes() {
	for _, q := range r.quotes {
		if q.len() < shortest {
			continue
		}
		p := r.paragraph(q.first)
		rule := "quote"
		f := r.tagged(q, p)
		if f == nil && q.first-p.first <= 1 && p.first > 0 {
			rule = "quote-alone"
			f = r.lastOf(r.paragraph(p.first - 1))
		}
		if f != nil {
			r.widen(f, q, rule)
		}
	}
}

// widen lets the speaker of f say q too, in a frame of its own where it lies in another sentence.
func (r *reading) widen(f *frame, q words, rule string) {
	n := frame{speaker: f.speaker, verb: f.verb, stance: f.stance, source: f.source, reach: []words{q}, rule: rule, via: f.via}
	if n.stance == sitrep.Denies {
		n.stance = sitrep.Asserts
	}
	r.frames = append(r.frames, n)
}

// tagged is the frame in paragraph p whose tag speaks q: the next one where q ends with a comma,
// else the one before.
func (r *reading) tagged(q, p words) *frame {
	var before, after *frame
	for i := range r.frames {
		f := &r.frames[i]
		switch {
		case !f.tag || f.verb == sitrep.None || !p.has(f.verb) || r.inQuote(f.verb):
		case f.verb >= q.end && (after == nil || f.verb < after.verb):
			after = f
		case f.verb < q.first && (before == nil || f.verb > before.verb):
			before = f
		}
	}
	leads := after != nil && r.isOne(q.end-1, ",", "?", "!") && r.tree.Sentence(after.verb) <= r.tree.Sentence(q.end-1)+1
	if leads || before == nil && after != nil && r.tree.Sentence(after.verb) == r.tree.Sentence(q.end-1) {
		return after
	}
	return before
}

// inQuote tells whether w stands inside quotation marks.
func (r *reading) inQuote(w sitrep.Ref) bool {
	for _, q := range r.quotes {
		if q.has(w) {
			return true
		}
	}
	return false
}

// lastOf is the last frame of paragraph p that is a tag.
func (r *reading) lastOf(p words) (last *frame) {
	for i := range r.frames {
		f := &r.frames[i]
		at, _ := wordsOf(r.d, f.source)
		if (f.tag || f.rule == "quote" || f.rule == "quote-alone") && (p.has(at) || p.has(f.reachStart())) && !r.inQuote(f.verb) {
			last = f
		}
	}
	return last
}

// reachStart is the first word said, None when nothing is.
func (f *frame) reachStart() sitrep.Ref {
	if len(f.reach) == 0 {
		return sitrep.None
	}
	return f.reach[0].first
}
