package said

import "sitrep"

// findStatements reads the paragraphs behind "The minister said:" as the minister's.
func (r *reading) findStatements() {
	for i := range r.frames {
		f := &r.frames[i]
		if !f.tag || f.verb == sitrep.None || r.inQuote(f.verb) {
			continue
		}
		p := r.paragraph(f.verb)
		if !r.isOne(p.end-1, ":") || int(p.end) >= r.tree.Len() || r.inQuote(p.end+1) {
			continue
		}
		if s := r.statement(p.end); s.len() > 0 {
			r.widen(f, s, "statement-below")
		}
	}
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
