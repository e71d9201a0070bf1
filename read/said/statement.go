package said

import "sitrep"

// findStatements reads the paragraphs behind "The minister said:" as the minister's, and what follows such
// a colon in the paragraph itself where it speaks as "we" or "I".
func (r *reading) findStatements() {
	for i := range r.frames {
		f := &r.frames[i]
		if !f.tag || f.verb == sitrep.None || r.inQuote(f.verb) {
			continue
		}
		p := r.paragraph(f.verb)
		colon := r.colon(words{f.verb, min(f.verb+6, p.end)})
		if colon == sitrep.None && r.isOne(p.end-1, ":") && r.tree.Sentence(p.end-1) == r.tree.Sentence(f.verb) {
			colon = p.end - 1
		}
		if colon == sitrep.None || int(colon)+1 >= r.tree.Len() || r.inQuote(colon+2) {
			continue
		}
		if s := r.spoken(colon+1, p); s.len() > 0 {
			r.widen(f, s, "statement-below")
		}
	}
}

// colon is the colon among the words, None without one.
func (r *reading) colon(s words) sitrep.Ref {
	for w := s.first; w < s.end; w++ {
		if r.isOne(w, ":") {
			return w
		}
	}
	return sitrep.None
}

// spoken is the statement that begins at w behind the tag of paragraph p: whole paragraphs below it, or the
// rest of p and what goes on as "we".
func (r *reading) spoken(w sitrep.Ref, p words) words {
	if w >= p.end {
		return r.statement(w)
	}
	s := words{w, w}
	for q := (words{w, p.end}); r.ours(q) && (q.first < p.end || !r.reports(q)); q = r.paragraph(s.end) {
		s.end = q.end
		if int(s.end) >= r.tree.Len() {
			break
		}
	}
	return s
}

// ours tells whether somebody speaks of himself among the words, outside quotations.
func (r *reading) ours(s words) bool {
	for w := s.first; w < s.end; w++ {
		if r.isOne(w, "we", "i", "our", "us", "my") && r.tree.Text(w) != "US" && !r.inQuote(w) {
			return true
		}
	}
	return false
}

// statement is the paragraphs from w on, up to one in which the report speaks of somebody's words again.
func (r *reading) statement(w sitrep.Ref) words {
	s := words{w, w}
	for int(s.end) < r.tree.Len() {
		p := r.paragraph(s.end)
		if r.reports(p) {
			break
		}
		s.end = p.end
	}
	return s
}

// reports tells whether paragraph p holds a tag, or is a heading of notes.
func (r *reading) reports(p words) bool {
	if r.isOne(p.first, "notes", "note", "background", "media", "ends", "contact", "further") {
		return true
	}
	for i := range r.frames {
		if f := &r.frames[i]; f.tag && p.has(f.verb) && (f.rule == "aside" || r.isOne(p.end-1, ":")) {
			return true
		}
	}
	return false
}
