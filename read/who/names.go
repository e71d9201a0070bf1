package who

import (
	"sitrep"
)

// personNames are the names that the model sees, neighbours of one person joined.
func (r *reading) personNames() (out []sitrep.Name) {
	for _, x := range r.d.Parse.Names {
		x.First, x.End = r.flatName(x.First, x.End)
		if n := len(out); n > 0 && out[n-1].Kind == "PER" && x.Kind == "PER" && out[n-1].End == x.First && r.sameSentence(x.First-1, x.First) && !r.titleOnly(x.First) {
			out[n-1].End = x.End
			continue
		}
		out = append(out, x)
	}
	return out
}

var calendar = words("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december")

// flatName takes in the words of a name that the tree hangs on it and the model left out.
func (r *reading) flatName(first, end sitrep.Ref) (sitrep.Ref, sitrep.Ref) {
	for r.t.Is(first, "flat") && first > 0 && r.t.Head(first) < first && r.t.Head(first) >= first-2 && r.t.Word(first-1).UPOS == "PROPN" &&
		r.sameSentence(first-1, first) && r.hitAt[first-1] < 0 && !r.titleOnly(first-1) {
		first--
	}
	for int(end) < len(r.low) && r.t.Is(end, "flat") && r.t.Head(end) >= first && r.t.Head(end) < end && r.t.Word(end).UPOS == "PROPN" && r.hitAt[end] < 0 {
		end++
	}
	return first, end
}

// wholePerson is a name of the tables with the words that the model counts to it.
func (r *reading) wholePerson(h *hit) (first, end sitrep.Ref) {
	first, end = h.first, h.end
	if r.nameKind(h.first) == "PER" {
		first = min(first, r.d.Parse.Names[r.nameAt[h.first]].First)
	}
	if r.nameKind(h.end-1) == "PER" {
		end = max(end, r.d.Parse.Names[r.nameAt[h.end-1]].End)
	}
	return first, end
}

// noPerson tells whether the model took a plain role or a people for a name.
func (r *reading) noPerson(x sitrep.Name) bool {
	for w := x.First; w < x.End; w++ {
		if h := r.hitOn(w); h != nil && h.of(group, body) != nil && (len(h.pieces) > 1 || h.first <= x.First && x.End <= h.end) {
			return true
		}
	}
	if r.placeOn(x.First) != nil && r.placeOn(x.End-1) != nil && r.placeAt[x.First] == r.placeAt[x.End-1] {
		return true
	}
	if calendar[r.low[x.First]] {
		return true
	}
	if x.End-x.First > 1 {
		return false
	}
	if h := r.hitOn(x.First); h != nil && h.of(person) == nil {
		return true
	}
	role, _ := r.roleAt(x.First)
	return role != nil
}

// pastState leaves the country out of a name that the model read over "President of Egypt Mohamed Morsi".
func (r *reading) pastState(first, end sitrep.Ref) sitrep.Ref {
	h := r.hitOn(first)
	if h == nil || h.of(stateName) == nil || h.end >= end || h.first == 0 || r.low[h.first-1] != "of" {
		return first
	}
	return h.end
}

// titleOnly tells whether w is a title that the model took into the name.
func (r *reading) titleOnly(w sitrep.Ref) bool {
	x, n := r.roleAt(w)
	return x != nil && n == 1 && (x.kind == aTitle || x.kind == aPerson)
}
