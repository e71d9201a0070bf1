package tally

import (
	"strconv"
	"strings"

	"sitrep"
)

// quantity is a number as written: the words [from, to) with what limits it, the number proper from num on.
type quantity struct {
	sitrep.Range
	from, num, to int
	vague         bool // dozens, several
	article       bool // "a", "an"
	none          bool // "no", "nobody"
	alone         bool // takes no noun: "nobody"
}

var small = map[string]int64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var large = map[string]int64{"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9}

// vagueWords are the words of no exact number, longest first, with the ranges of the contract.
var vagueWords = []struct {
	words string
	sitrep.Range
}{
	{"hundreds of thousands", sitrep.Range{Min: 200000, Max: 999999}},
	{"tens of thousands", sitrep.Range{Min: 20000, Max: 99999}},
	{"dozens", sitrep.Range{Min: 24, Max: 99}}, {"scores", sitrep.Range{Min: 40, Max: 99}},
	{"hundreds", sitrep.Range{Min: 200, Max: 999}}, {"thousands", sitrep.Range{Min: 2000, Max: 9999}},
	{"millions", sitrep.Range{Min: 2000000, Max: 9999999}},
	{"a handful", sitrep.Range{Min: 3, Max: 9}}, {"a few", sitrep.Range{Min: 3, Max: 9}}, {"several", sitrep.Range{Min: 3, Max: 9}},
	{"a couple", sitrep.Exactly(2)}, {"a pair", sitrep.Exactly(2)}, {"half a dozen", sitrep.Exactly(6)}, {"half - dozen", sitrep.Exactly(6)},
	{"half a million", sitrep.Exactly(500000)},
}

// limits stand before a number and open one of its ends.
var limits = []struct{ words, end string }{
	{"at least", "max"}, {"more than", "above"}, {"no fewer than", "max"}, {"no less than", "max"}, {"not less than", "max"}, {"upwards of", "max"},
	{"over", "above"}, {"as many as", "min"}, {"up to", "min"}, {"at most", "min"}, {"no more than", "min"}, {"as few as", "max"},
	{"fewer than", "below"}, {"less than", "below"}, {"under", "below"},
	{"about", ""}, {"around", ""}, {"some", ""}, {"nearly", ""}, {"almost", ""}, {"roughly", ""}, {"approximately", ""}, {"an estimated", ""}, {"close to", ""}, {"another", ""}, {"all", ""}, {"only", ""}, {"just", ""}, {"the", ""}, {"these", ""}, {"those", ""}, {"estimated", ""},
}

// quantityAt reads a number with its limits at word i.
func (r *reader) quantityAt(i int) (quantity, bool) {
	q := quantity{from: i, num: i, to: i}
	ends := map[string]bool{}
	for again := true; again; {
		again = false
		for _, l := range limits {
			if n := r.match(q.num, l.words); n > 0 {
				q.num, again = q.num+n, true
				ends[l.end] = true
				break
			}
		}
	}
	between := r.match(q.num, "between")
	ok := r.number(&q, q.num+between)
	if !ok {
		return quantity{}, false
	}
	r.second(&q, between > 0)
	q.limit(ends)
	return q, true
}

// limit opens an end of the range as "at least" and the like ask.
func (q *quantity) limit(ends map[string]bool) {
	switch {
	case ends["max"], ends["above"]:
		q.Max = sitrep.Open
	case ends["min"], ends["below"]:
		q.Min = sitrep.Open
	}
}

// second reads the far end of "10 to 15", "between 10 and 15", "10-15", and "or more".
func (r *reader) second(q *quantity, between bool) {
	joint := r.low(q.to)
	if joint == "to" || joint == "-" || joint == "–" || joint == "or" || between && joint == "and" {
		far := *q
		if r.number(&far, q.to+1) && far.Min > q.Min && !far.vague && !far.article && !q.vague && (q.Min < 1000 || far.Min < 100*q.Min) {
			q.Max, q.to = far.Max, far.to
			return
		}
	}
	if r.match(q.to, "or more") > 0 || r.match(q.to, "or so") > 0 {
		if r.low(q.to+1) == "more" {
			q.Max = sitrep.Open
		}
		q.to += 2
	}
}

// number reads the number proper at word i into q.
func (r *reader) number(q *quantity, i int) bool {
	for _, v := range vagueWords {
		if n := r.match(i, v.words); n > 0 {
			q.Range, q.to, q.vague = v.Range, i+n, v.Min != v.Max
			return true
		}
	}
	switch low := r.low(i); low {
	case "no":
		if r.low(i+1) == "one" {
			q.none, q.alone, q.to, q.Range = true, true, i+2, sitrep.Exactly(0)
			return true
		}
		q.none, q.to, q.Range = true, i+1, sitrep.Exactly(0)
		return true
	case "nobody", "none":
		q.none, q.alone, q.to, q.Range = true, true, i+1, sitrep.Exactly(0)
		return true
	case "a", "an":
		if m, ok := large[r.low(i+1)]; ok {
			q.Range, q.to = sitrep.Exactly(m), i+2
			return true
		}
		q.article, q.to, q.Range = true, i+1, sitrep.Exactly(1)
		return true
	}
	return r.counted(q, i)
}

// counted reads "5,000", "1.2 million", "twenty-five", "two hundred", "two dozen".
func (r *reader) counted(q *quantity, i int) bool {
	n, to, ok := r.simple(i)
	if !ok {
		return false
	}
	for m, ok := large[r.low(to)]; ok; m, ok = large[r.low(to)] {
		if n > 1e12/float64(m) {
			return false
		}
		n *= float64(m)
		to++
		if more, end, ok := r.simple(to); ok && float64(m) > more && n == float64(int64(n)) && large[r.low(end)] == 0 {
			n, to = n+more, end
		}
	}
	q.Range, q.to = sitrep.Exactly(int64(n+0.5)), to
	return true
}

// simple reads one number word or figure.
func (r *reader) simple(i int) (float64, int, bool) {
	low := r.low(i)
	if n, ok := small[low]; ok {
		if m, ok := small[r.low(i+2)]; ok && r.low(i+1) == "-" && n >= 20 && m < 10 {
			return float64(n + m), i + 3, true
		}
		return float64(n), i + 1, true
	}
	if low == "" || low[0] < '0' || low[0] > '9' || strings.Count(low, ".") > 1 {
		return 0, i, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(low, ",", ""), 64)
	if err != nil || n > 1e12 || strings.Contains(low, ".") && large[r.low(i+1)] == 0 {
		return 0, i, false
	}
	return n, i + 1, true
}
