package parse

import (
	"strings"

	"sitrep"
)

// reach is how many steps up from each end a way may go.
const reach = 2

// ways tells how the tree between a predicate and a word speaks for each role: a
// subject is seldom the thing done.
type ways struct {
	rows  map[string]int
	table []float32 // a row of roles for each way; row 0 for any that is not listed
	roles int
}

func (l *loader) ways(roles int) ways {
	names := l.labels("paths")
	w := ways{make(map[string]int, len(names)), l.floats("head.path.w", len(names), roles), roles}
	for i, name := range names {
		w.rows[name] = i
	}
	return w
}

// add adds to the scores of the roles what the way from predicate to word speaks
// for. Both count from the first of words, which is word base of the document; key
// is memory for the name of the way, and is given back.
func (w ways) add(scores []float32, words []sitrep.Word, predicate, word, base int, key []byte) []byte {
	key = way(key[:0], words, predicate, word, base)
	row := w.rows[string(key)]
	for i, v := range w.table[row*w.roles:][:w.roles] {
		scores[i] += v
	}
	return key
}

// way names the path from a predicate to a word, such as "v<^conj/nsubj": the
// predicate's class, the side, the relations up and then down. Longer ways have no name.
func way(key []byte, words []sitrep.Word, predicate, word, base int) []byte {
	up, rises := chain(words, predicate, base)
	down, falls := chain(words, word, base)
	i, j := meet(up[:rises], down[:falls])
	if i < 0 || predicate == word {
		return key
	}
	key = append(key, kindOf(words[predicate].UPOS), side(predicate, word))
	for n, at := range up[:i] {
		if n > 0 {
			key = append(key, '^')
		}
		key = append(key, relation(words[at].Rel, i+j)...)
	}
	for n := j - 1; n >= 0; n-- {
		key = append(append(key, '/'), relation(words[down[n]].Rel, i+j)...)
	}
	if j == 0 {
		key = append(key, '/')
	}
	return key
}

// chain is the word, its head and the head of that, as far as there are any; -1 stands for the root.
func chain(words []sitrep.Word, i, base int) (at [reach + 1]int, n int) {
	for at[0], n = i, 1; n <= reach && at[n-1] >= 0; n++ {
		next := int(words[at[n-1]].Head) - base
		if words[at[n-1]].Head == sitrep.None || next < 0 || next >= len(words) {
			next = -1
		}
		at[n] = next
	}
	return at, n
}

// meet is where two chains first meet, -1 where they do not.
func meet(up, down []int) (i, j int) {
	for i, a := range up {
		for j, b := range down {
			if a == b {
				return i, j
			}
		}
	}
	return -1, -1
}

func kindOf(upos string) byte {
	switch upos {
	case "VERB", "AUX":
		return 'v'
	case "NOUN", "PROPN":
		return 'n'
	}
	return 'a'
}

func side(predicate, word int) byte {
	if word < predicate {
		return '<'
	}
	return '>'
}

// relation is the label of a step; a way of several steps leaves subtypes out.
func relation(rel string, steps int) string {
	if steps > 1 {
		rel, _, _ = strings.Cut(rel, ":")
	}
	return rel
}
