package where

import "strings"

// nameBefore is the first word of the name that ends before word noun.
func (f *finder) nameBefore(noun int) int {
	first := noun
	for i := noun - 1; f.same(noun, i) && i > noun-longName; i-- {
		if gap := f.gap(i); gap != "" && gap != " " {
			break
		}
		switch {
		case f.capital(i) && !(f.initial(i) && f.never(i)) && !f.weekday(i):
			first = i
		case hyphen(f.words[i]), f.is("join", f.words[i]) && f.words[i] != "and" && f.words[i] != "the" && f.words[i] != "at" && f.words[i] != "on" && f.words[i] != "of":
		default:
			return f.article(first)
		}
	}
	return f.article(first)
}

// article takes the "al-" before a name into it.
func (f *finder) article(first int) int {
	if f.same(first, first-2) && hyphen(f.words[first-1]) && f.is("join", f.words[first-2]) {
		return first - 2
	}
	return first
}

func (f *finder) weekday(i int) bool { return strings.HasSuffix(f.words[i], "day") && f.never(i) }
