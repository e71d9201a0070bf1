package tally

// left tells numbers that count nothing: ages, dates, names with a number, parts of a whole.
func (r *reader) left(q quantity) bool {
	before := r.low(q.from - 1)
	switch {
	case r.oneOf(q.from-1, "including", "aged", "age", "no", "number", "article", "resolution", "chapter", "page", "group") && !(before == "no" && q.none):
		return true
	case before == "of" && r.oneOf(q.from-2, "age", "ages"):
		return true
	case before == "them" && r.low(q.from-2) == "among":
		return true
	case r.nouns[before] == "time" && q.from == q.num && before != "days" && !weekdays[before] && r.digits(q.num):
		return true
	case r.low(q.to) == "of" && r.oneOf(q.to+1, "them", "whom", "which"):
		return true
	case before == "-" && r.digits(q.num) || r.low(q.num) == "no" && r.text(q.num) != "No" && r.text(q.num) != "no" && r.text(q.num) != "NO":
		return true
	case before == "," && r.low(q.to) == "," && r.capital(q.from-2):
		return true // "Ali Hasan, 12, was killed"
	case r.compound(q), r.low(q.to) == "-" && r.oneOf(q.to+1, "year", "month", "day", "week", "hour", "mile", "meter", "metre", "foot", "kilometer", "kilometre", "minute", "point", "member", "day", "man", "story", "seat", "nation", "part", "strong", "inch", "ton", "caliber", "mm"):
		return true
	}
	return false
}

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

func (r *reader) digits(i int) bool {
	w := r.low(i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// counts tells whether the figure counts something that matters.
func (r *reader) counts(f figure) bool {
	switch f.class {
	case "measure", "time":
		return false
	}
	next := r.low(f.to)
	switch {
	case r.brought(f), r.disagrees(f):
		return false
	case next == "%" || next == "percent" || next == "percentage" || r.nouns[next] == "time" || r.nouns[next] == "measure":
		return false
	case f.article:
		return f.class == "person" || f.class == "troop"
	case r.year(f) && f.class == "" && (f.from == f.num || r.low(f.from) == "the"):
		return false // "the 2011 war"
	case f.noun < 0 && r.bareNumber(f):
		return false
	case f.class == "" && r.digits(f.num) && f.from == f.num && r.capital(f.num-1) && f.num-1 > 0 && f.noun < 0:
		return false // "Flight 370"
	case f.noun >= 0 && r.oneOf(f.noun, "time", "times", "way", "ways", "thing", "things", "side", "sides", "one", "part", "parts", "reason", "reasons", "doubt", "comment", "evidence", "choice", "need", "sign", "plan", "plans"):
		return false
	}
	return true
}

// bareNumber tells a number without a noun that is a year, or "one" and "a" with nothing behind.
func (r *reader) bareNumber(f figure) bool {
	return r.year(f) || f.article
}

// year tells whether the number is written as a year.
func (r *reader) year(f figure) bool {
	return len(r.low(f.num)) == 4 && r.digits(f.num) && f.Min >= 1900 && f.Min <= 2100
}
