package tally

import (
	"slices"
	"strings"

	"sitrep"
)

// does tells whether the people counted do the act of a verb that befalls others: "ten gunmen stormed the hotel".
func (r *reader) does(f figure) bool {
	if f.none || f.class != "person" && f.class != "" {
		return false
	}
	if r.tree == nil {
		return f.class == "person" && (f.from == 0 || r.sent[f.from] != r.sent[f.from-1]) && strings.HasSuffix(r.low(f.end), "ed")
	}
	w := sitrep.Ref(f.noun)
	v := r.tree.Head(w)
	return v != sitrep.None && r.tree.Is(w, "nsubj") && r.tree.Word(v).UPOS == "VERB" &&
		(f.class == "person" || r.low(f.from) == "the")
}

// doers gives those who do an act as participants; of "the two countries" nothing is counted.
func (r *reader) doers(f figure) told {
	if f.class != "person" {
		return told{}
	}
	verb := -1
	if r.tree != nil {
		verb = int(r.tree.Head(sitrep.Ref(f.noun)))
	}
	return told{"participants", verb, "tally/doers"}
}

// means are what people come in, by plural and singular.
var means = strings.Fields("vehicles vehicle cars car trucks truck buses bus vans van motorcycles motorcycle motorbikes motorbike boats boat pickups pickup lorries lorry convoys convoy planes plane")

// brought tells whether what is counted but carries the doers: "gunmen in two vehicles", "came on three motorcycles".
func (r *reader) brought(f figure) bool {
	return f.noun >= 0 && slices.Contains(means, r.low(f.noun)) && r.oneOf(f.from-1, "in", "on", "aboard", "by", "using", "with")
}

// disagrees tells whether several are counted by a noun for one, as where the number is part of a name:
// "the 12 Bridge Road Movement".
func (r *reader) disagrees(f figure) bool {
	if r.tree == nil || f.noun < 0 || f.class != "" || f.none || f.Min < 2 || r.what(r.low(f.noun), "self") != "" {
		return false
	}
	return r.tree.Word(sitrep.Ref(f.noun)).XPOS == "NNP" && !strings.HasSuffix(r.low(f.noun), "s")
}

// compound tells whether number q is tied by a hyphen to a word, as in "five-star": no count, unless the
// word is a number too.
func (r *reader) compound(q quantity) bool {
	if r.low(q.to) != "-" || q.to+1 >= r.end {
		return false
	}
	words := r.d.Split.Words
	_, _, number := r.simple(q.to + 1)
	return !number && words[q.to-1].End == words[q.to].Start && words[q.to].End == words[q.to+1].Start
}

// hospital reads "11 people were taken to hospital", "nine were treated for burns".
func (r *reader) hospital(f figure) told {
	i := f.end
	for r.oneOf(i, "were", "was", "are", "have", "had", "been", "being", "also", "reportedly", "others") {
		i++
	}
	if i == f.end || !r.oneOf(i-1, "were", "was", "been", "are", "being", "also", "reportedly") {
		return told{}
	}
	switch {
	case r.oneOf(i, "taken", "rushed", "brought", "sent", "admitted", "airlifted", "transported", "transferred"):
		for j := i + 1; j < i+6; j++ {
			if r.oneOf(j, "hospital", "hospitals", "clinic", "clinics") {
				return told{"injured", i, "tally/hospital"}
			}
		}
	case r.low(i) == "treated" && r.low(i+1) == "for":
		return told{"injured", i, "tally/hospital"}
	}
	return told{}
}
