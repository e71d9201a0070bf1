package who

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// namedInside reads "the Desert Lions militia" and "Desert Lions Brigade": a group whose name stands
// before, or in, the noun that tells its kind.
func (r *reading) namedInside(f *found, p *phrase) bool {
	if p.role.kind != aGroup || p.named != nil || p.plural {
		return false
	}
	first, end := p.first, p.head+1
	for first < p.head && (r.hitAt[first] >= 0 || r.low[first] == "-" || r.low[first] == "'s") {
		first++
	}
	if r.t.Text(p.head) == r.low[p.head] {
		end = p.head - sitrep.Ref(len(p.role.words)) + 1
	}
	if first >= end || first == p.head || !r.allNamed(first, min(end, p.head)) {
		return false
	}
	f.name = r.nameOf(first, end)
	f.kind, f.key, f.by, f.plain = isNamed, "org:"+fold(strings.TrimPrefix(f.name, "The ")), "who/org", false
	return true
}

// allNamed tells whether the words are those of a proper name that no table knows and no place bears.
func (r *reading) allNamed(first, end sitrep.Ref) bool {
	for w := first; w < end; w++ {
		k := r.nameKind(w)
		if k != "ORG" && k != "MISC" || r.placeOn(w) != nil || r.hitAt[w] >= 0 || !nameWord(r.t.Text(w)) {
			return false
		}
	}
	return first < end
}

// nameWord tells whether a word begins with a capital, or joins two that do.
func nameWord(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c) || s == "-" || s == "al"
}
