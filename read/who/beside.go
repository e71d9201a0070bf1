package who

import (
	"sitrep"
)

// foreignAffairs are roles that work outside their own country.
var foreignAffairs = words("ambassador envoy diplomat consul correspondent")

// acrossComma reads appositions that the tree did not join: "X, an engineer," and "the engineer, X,".
func (r *reading) acrossComma(f *found) {
	if at := f.end; r.isComma(at) && r.sameSentence(f.end-1, at+1) {
		r.takeAfter(f, at+1)
	}
	if at := f.first - 1; at > 0 && r.isComma(at) && r.sameSentence(at-1, f.first) && f.sector == "" {
		if p := r.phraseAt(at - 1); p != nil && p.role.kind == aPerson && !r.covered[p.head] {
			r.fromOneOf(f, p)
		}
	}
}

func (r *reading) isComma(w sitrep.Ref) bool {
	return w >= 0 && int(w) < len(r.low) && r.low[w] == ","
}

// takeAfter takes a phrase of one person that begins at w, with or without article.
func (r *reading) takeAfter(f *found, w sitrep.Ref) {
	_, end := r.bounds(w)
	article := r.t.Is(w, "det")
	if article {
		w++
	}
	for k := w; k < end && k < w+8 && r.modifies(k); k++ {
		if r.covered[k] {
			return
		}
		p := r.phraseAt(k)
		if p == nil || !r.headsPhrase(k) || p.first != w || int(k)+1 < len(r.low) && r.nameKind(k+1) == "PER" {
			continue
		}
		if article || p.named != nil || p.country != "" || r.t.Kid(k, "nmod") != sitrep.None {
			r.takePhrase(f, k)
		}
		return
	}
}

// fromOneOf reads "the minister, X" and "one of the lawyers, X".
func (r *reading) fromOneOf(f *found, p *phrase) {
	if p.plural {
		if p.first < 3 || r.low[p.first-3] != "one" && r.low[p.first-2] != "one" {
			return
		}
		one := *p
		one.plural = false
		r.fillFrom(f, &one)
		return
	}
	if p.definite || p.first > 0 && r.t.Is(p.first-1, "det", "nmod:poss") {
		r.takePhrase(f, p.head)
	}
}

// affiliated reads "X of Human Rights Watch" and "X, who heads the council".
func (r *reading) affiliated(f *found, name sitrep.Ref) {
	if f.country != "" {
		return
	}
	if at := f.end; r.sameSentence(f.first, at+1) && (r.low[at] == "of" || r.low[at] == "with" || r.low[at] == "from" || r.low[at] == "at") {
		if r.t.Is(at+1, "det") && r.sameSentence(at, at+2) {
			at++
		}
		r.joins(f, at+1)
	}
	for _, k := range r.t.Kids(name, "acl") {
		if o := r.t.Kid(k, "obj"); o != sitrep.None && leads[r.t.Lemma(k)] {
			r.joins(f, o)
		}
	}
}

var leads = words("head lead chair run command found direct represent")

// joins gives a person the country and sector of the body or group at k.
func (r *reading) joins(f *found, k sitrep.Ref) {
	if h := r.hitOn(k); h != nil {
		if e := h.of(group, body); e != nil {
			row, _ := r.names.at(e, r.day)
			f.country, f.sector = row.country, ownSector(row, f.sector)
			f.by, f.score = "who/appos", 0.75
		}
		return
	}
	if p := r.phraseAt(k); p != nil && p.role.kind == aGroup {
		country, sector := r.membership(p)
		f.country, f.sector = either(f.country, country), either(f.sector, sector)
	}
}
