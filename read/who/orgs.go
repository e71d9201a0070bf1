package who

import (
	"strings"

	"sitrep"
)

// findOrgs reads the organisations that the model names and no table knows.
func (r *reading) findOrgs() {
	for _, x := range r.d.Parse.Names {
		if x.Kind == "ORG" && !r.used(x) {
			r.org(x.First, x.End)
		}
	}
}

func (r *reading) used(x sitrep.Name) bool {
	for w := x.First; w < x.End; w++ {
		if r.covered[w] {
			return true
		}
		if h := r.hitOn(w); h != nil && h.of(group, body) != nil {
			return true
		}
	}
	if h := r.hitOn(x.First); h != nil && h.end >= x.End {
		return true
	}
	if x.End-x.First > 1 {
		return false
	}
	role, _ := r.roleAt(x.First)
	return r.placeOn(x.First) != nil || role != nil || r.t.Word(x.First).UPOS != "PROPN"
}

func (r *reading) org(first, end sitrep.Ref) {
	first, end = r.wholeOrg(first, end)
	for first < end-1 && (r.low[first] == "the" || r.low[first] == "'s") {
		first++
	}
	name := r.nameOf(first, end)
	f := found{key: "org:" + fold(strings.TrimPrefix(name, "The ")), name: name, by: "who/org", first: first, end: end,
		head: r.headOf(first, end), score: 0.6, kind: isNamed}
	public := false
	for w := first; w < end; w++ {
		if h := r.hitOn(w); h != nil && f.country == "" {
			if e := h.of(demonym, stateName); e != nil {
				f.country = e.country
			}
		}
		if x, _ := r.roleAt(w); x != nil && (x.kind == aGroup || x.kind == aBody) && x.sector != "" {
			f.sector, f.class = x.sector, x.last
			public = public || formal[x.sector]
		}
	}
	if f.sector == "NGO" {
		f.country, f.sector = either(f.country, "NGO"), ""
	}
	if f.country == "" && public {
		f.country, f.score = r.home, 0.45
	}
	r.cover(first, end)
	r.add(f)
	r.acronym(f)
}

// wholeOrg takes in the capitalised words that the tree ties to the name and the model left out.
func (r *reading) wholeOrg(first, end sitrep.Ref) (sitrep.Ref, sitrep.Ref) {
	for r.sameSentence(end-1, end) && r.capitalised(end) && r.hitAt[end] < 0 && r.t.Head(end-1) == end && r.t.Is(end-1, "compound", "amod") {
		end++
	}
	for r.sameSentence(first-1, first) && r.capitalised(first-1) && r.hitAt[first-1] < 0 && !r.covered[first-1] &&
		r.t.Is(first-1, "compound", "amod") && r.t.Under(first-1, end-1) {
		first--
	}
	return first, end
}

// acronym reads "Islamic Youth League (IYL)": the letters stand for the name from there on.
func (r *reading) acronym(f found) {
	at := f.end
	if !r.sameSentence(f.first, at+2) || r.low[at] != "(" || r.low[at+2] != ")" {
		return
	}
	letters := r.t.Text(at + 1)
	if len(letters) < 2 || strings.ToUpper(letters) != letters || r.hitAt[at+1] >= 0 {
		return
	}
	for w := at + 1; int(w) < len(r.low); w++ {
		if r.t.Text(w) == letters && !r.covered[w] {
			f.first, f.end, f.head, f.by = w, w+1, w, "who/acronym"
			r.cover(w, w+1)
			r.add(f)
		}
	}
}

// formal sectors belong to a state.
var formal = map[string]bool{"GOV": true, "COP": true, "MIL": true, "JUD": true, "LEG": true}
