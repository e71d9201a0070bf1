package who

import (
	"fmt"
	"strings"
)

// role is a noun or phrase for people, bodies and things that act or suffer.
type role struct {
	phrase string // singular, lower case
	last   string
	words  []string
	kind   roleKind
	sector string
}

type roleKind uint8

const (
	aPerson roleKind = iota + 1
	aGroup
	aBody
	aThing
	aTitle
)

var roleKinds = map[string]roleKind{"person": aPerson, "group": aGroup, "body": aBody, "thing": aThing, "title": aTitle}

// roles finds roles by their last word.
type roles struct{ byLast map[string][]*role }

func newRoles() *roles { return &roles{make(map[string][]*role, 1<<11)} }

func (r *roles) add(phrase, kindName, sector string) error {
	k, ok := roleKinds[kindName]
	if !ok {
		return fmt.Errorf("no kind of role is called %q", kindName)
	}
	words := strings.Fields(strings.ReplaceAll(strings.ReplaceAll(phrase, "-", " - "), "'s", " 's"))
	x := &role{phrase: phrase, words: words, last: words[len(words)-1], kind: k, sector: sector}
	r.byLast[x.last] = append(r.byLast[x.last], x)
	return nil
}

// ending is the longest role whose last word is a form of last and whose other words
// before gives, counted from the end; n is how many words it takes.
func (r *roles) ending(last string, before func(back int) string) (best *role, n int) {
	for _, x := range r.byLast[last] {
		if len(x.words) > n && x.fits(before) {
			best, n = x, len(x.words)
		}
	}
	return best, n
}

func (x *role) fits(before func(back int) string) bool {
	for i := len(x.words) - 2; i >= 0; i-- {
		if before(len(x.words)-1-i) != x.words[i] {
			return false
		}
	}
	return true
}
