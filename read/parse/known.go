package parse

import (
	"strings"
	"sync"

	"sitrep/internal/lex"
	"sitrep/resources"
)

// irregularVerbs maps forms such as "withdrew" to their lemma.
var irregularVerbs = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	rows, err := lex.Table(resources.FS, "lemma/en/irregular.tsv", 2)
	if err != nil {
		return m // the table is embedded: TestIrregularVerbs proves that it is there and reads
	}
	for _, row := range rows {
		for _, form := range row.List(1, " ") {
			m[form] = row.Cell(0)
		}
	}
	return m
})

// titles are the words before a person's name that are no part of it.
var titles = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	rows, err := lex.Table(resources.FS, "names/en/titles.tsv", 1)
	if err != nil {
		return m // embedded: TestTitles proves that it is there and reads
	}
	for _, row := range rows {
		for _, w := range row.List(0, " ") {
			m[w] = true
		}
	}
	return m
})

// suffixes are the regular endings of verbs and plural nouns, and what stands in their place in the lemma.
var suffixes = []struct{ end, put string }{
	{"ies", "y"}, {"ied", "y"}, {"es", "e"}, {"es", ""}, {"s", ""},
	{"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""},
}

// settle corrects a lemma that the model made up ("withdra" of "withdraw", "peopl" of "people"). A
// verb's regular base that has a roleset comes first; a noun without a plural ending is its own lemma.
func (x rolesets) settle(form, upos, lemma string) string {
	form = strings.ToLower(form)
	switch upos {
	case "VERB":
		if base := irregularVerbs()[form]; base != "" {
			return base
		}
		if base := x.base(form, upos); base != "" {
			return base
		}
		if x[strings.ToLower(lemma)] != nil {
			break
		}
		if x[form] != nil {
			return form
		}
		return british(form, lemma)
	case "NOUN":
		if !strings.HasSuffix(form, "s") {
			return singular(form)
		}
		if x[strings.ToLower(lemma)] != nil {
			return lemma
		}
		if base := x.base(form, upos); base != "" {
			return base
		}
		return plain(form, upos, lemma)
	}
	return lemma
}

// british keeps the e of "organised" and "analysing", whose rolesets are spelt with a z.
func british(form, lemma string) string {
	for _, end := range []string{"ed", "es", "ing"} {
		if base, ok := strings.CutSuffix(form, end); ok && (strings.HasSuffix(base, "is") || strings.HasSuffix(base, "ys")) {
			return base + "e"
		}
	}
	return lemma
}

// base is the form without its regular ending, where a roleset is listed for that; empty when none is.
func (x rolesets) base(form, upos string) string {
	for _, s := range suffixes {
		base, ok := strings.CutSuffix(form, s.end)
		if !ok || len(base) < 2 || upos == "NOUN" && s.end[len(s.end)-1] != 's' {
			continue
		}
		if x[base+s.put] != nil {
			return base + s.put
		}
		if n := len(base); s.put == "" && base[n-1] == base[n-2] && x[base[:n-1]] != nil {
			return base[:n-1]
		}
	}
	return ""
}

// singular undoes the plurals without an s: "policemen", "children".
func singular(form string) string {
	switch {
	case form == "men" || strings.HasSuffix(form, "men") && !strings.HasSuffix(form, "regimen") && !strings.HasSuffix(form, "specimen"):
		return form[:len(form)-2] + "an"
	case strings.HasSuffix(form, "children"):
		return form[:len(form)-3]
	case form == "feet":
		return "foot"
	case form == "teeth":
		return "tooth"
	}
	return form
}

// plain is the lemma of a noun outside the list: its plural ending taken off by rule.
func plain(form, upos, lemma string) string {
	if upos != "NOUN" || lemma == form || !strings.HasSuffix(form, "s") || strings.HasSuffix(form, "ss") {
		return lemma
	}
	for _, end := range []string{"ches", "shes", "sses", "xes", "zes"} {
		if strings.HasSuffix(form, end) {
			return form[:len(form)-2]
		}
	}
	if base, ok := strings.CutSuffix(form, "ies"); ok && len(base) > 1 {
		return base + "y"
	}
	return form[:len(form)-1]
}
