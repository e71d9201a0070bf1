package tally

import "strings"

// passers may stand between a figure and its verb.
var passers = []string{"others", "other", "more", "people", "also", "reportedly", "were", "was", "have", "has", "had", "been", "being", "are", "is", "be", "who", "either", "already", "either", "later", "still", "confirmed", "feared", "not", "now", "got", "'ve", "could", "may", "might", "shot"}

// behind reads the verb that follows the figure: "25 people were killed", "thousands marched".
func (r *reader) behind(f figure) told {
	aux := false
	start := r.pastAside(f.end)
	for i := start; i < start+6; i++ {
		w := r.low(i)
		if r.oneOf(i, passers...) || strings.HasSuffix(w, "ly") && w != "family" {
			aux = aux || r.oneOf(i, "were", "was", "been", "are", "is", "be", "being", "got")
			continue
		}
		if what := r.what(w, "subject"); what != "" {
			return told{what, i, "tally/subject"}
		}
		if what := r.what(w, "state"); what != "" && !r.takesObject(i) && !(aux && r.what(w, "passive") != "") {
			return told{what, i, "tally/state"}
		}
		if what := r.what(w, "passive"); what != "" && !strings.HasSuffix(w, "ing") && (aux || !r.takesObject(i) && what != "personnel") {
			return told{what, i, "tally/passive"}
		}
		if i == f.end && r.match(i, "took to the streets") > 0 || r.match(i, "take to the streets") > 0 {
			return told{"participants", i, "tally/subject"}
		}
		break
	}
	return told{}
}

// pastAside is the word behind ", including three children," at i; i where no such aside stands there.
func (r *reader) pastAside(i int) int {
	if r.low(i) != "," || !r.oneOf(i+1, "including", "among", "most", "many", "mostly", "all") {
		return i
	}
	for j := i + 2; j < i+14; j++ {
		if r.low(j) == "," {
			return j + 1
		}
	}
	return i
}

// ahead reads the verb that stands before the figure: "killed 25", "the deaths of 25", "a toll of 25".
func (r *reader) ahead(f figure) told {
	i := f.from - 1
	for ; i > f.from-4 && (strings.HasSuffix(r.low(i), "ly") || r.oneOf(i, "the", "its", "also", "out")); i-- {
	}
	w := r.low(i)
	if w == "dead" && r.oneOf(i-1, "shot", "stabbed", "beat", "hacked", "shoot", "shoots") && !r.passive(i-1) {
		return told{"killed", i, "tally/object"}
	}
	if what := r.what(w, "object"); what != "" && !r.passive(i) {
		return told{what, i, "tally/object"}
	}
	if w == "of" || w == "to" || w == "at" || w == "by" {
		for j := i - 1; j > i-6 && j >= 0; j-- {
			if r.low(j) == "toll" {
				return told{"killed", j, "tally/toll"}
			}
		}
		if what := r.what(r.low(i-1), "of"); w == "of" && what != "" {
			return told{what, i - 1, "tally/of"}
		}
	}
	return told{}
}

// passive tells that the verb at i has its object before it: "was killed 25 miles off".
func (r *reader) passive(i int) bool {
	return r.oneOf(i-1, "was", "were", "been", "being", "be", "is", "are")
}

// driven reads "forced thousands of people to flee", "drove 2,000 from their homes".
func (r *reader) driven(f figure) told {
	if !r.oneOf(f.from-1, "force", "forced", "forces", "forcing", "drive", "drove", "driven", "driving", "drives") {
		return told{}
	}
	for _, away := range []string{"to flee", "to leave", "to desert", "to abandon", "to evacuate", "from their homes", "from home", "out of their homes", "into exile"} {
		if r.match(f.end, away) > 0 {
			return told{"displaced", f.from - 1, "tally/driven"}
		}
	}
	return told{}
}
