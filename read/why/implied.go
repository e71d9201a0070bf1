package why

import (
	"slices"

	"sitrep"
)

// implied reads an inquiry, an arrest or force against a crowd that names no act of its own: it answers what
// was told just before, as in "Gunmen shot the mayor. Police arrested two suspects."
func (r *reading) implied(e sitrep.Ref) {
	a := r.act(e)
	types := r.answerable(e, a)
	if len(types) == 0 || a.Status == sitrep.Denied || r.effects(r.account[e]) {
		return
	}
	if slices.ContainsFunc(r.acts(e+1, r.sentenceEnd(e)), func(w sitrep.Ref) bool { return r.account[w] != r.account[e] }) {
		return
	}
	if c := r.lastOf(types, e); c != sitrep.None && !meet(a.Actors, r.act(c).Actors) {
		r.link(c, e, sitrep.Response, "implied", words{e, e + 1})
	}
}

// answerable are the types of act that act a at e may answer unsaid.
func (r *reading) answerable(e sitrep.Ref, a *sitrep.Account) []string {
	arrest := a.Type == "COERCE" && a.Mode == "arrest"
	switch {
	case a.Type == "ACCUSE" && a.Mode == "investigate", arrest && r.held(e, culprits):
		return []string{"ASSAULT"}
	case arrest && r.held(e, []string{"people", "person", "man", "woman"}):
		return []string{"ASSAULT", "PROTEST"}
	case a.Mode == "crowd-control" && r.tree.Lemma(e) != "kill", arrest && r.held(e, []string{"protester", "protestor", "demonstrator", "activist"}):
		return []string{"PROTEST"}
	}
	return nil
}

// held tells whether those arrested at e are called by one of the nouns: culprits by the name alone,
// others with a number, as in "nine people were arrested".
func (r *reading) held(e sitrep.Ref, nouns []string) bool {
	return slices.ContainsFunc(r.tree.Kids(e, "obj", "nsubj:pass", "nmod"), func(k sitrep.Ref) bool {
		return slices.Contains(nouns, r.tree.Lemma(k)) && (nouns[0] == culprits[0] || r.tree.Kid(k, "nummod") != sitrep.None)
	})
}

// effects tells whether account a has a cause already.
func (r *reading) effects(a sitrep.Ref) bool {
	return slices.ContainsFunc(r.links, func(l sitrep.Link) bool { return l.To == a })
}

// lastOf is the act told last before w, in its sentence or the one before, where it is of one of the types.
func (r *reading) lastOf(types []string, w sitrep.Ref) sitrep.Ref {
	first := r.sentenceFirst(w)
	if s := r.tree.Sentence(w); s > 0 {
		first = r.d.Split.Sentences[s-1].First
	}
	acts := r.acts(first, w)
	for i := len(acts) - 1; i >= 0; i-- {
		if a := r.act(acts[i]); r.account[acts[i]] != r.account[w] {
			if slices.Contains(types, a.Type) && (a.Status == sitrep.Happened || a.Status == sitrep.Ongoing) {
				return acts[i]
			}
			break
		}
	}
	return sitrep.None
}
