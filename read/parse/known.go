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

// suffixes are the regular endings of verbs and plural nouns, and what stands in their place in the lemma.
var suffixes = []struct{ end, put string }{
	{"ies", "y"}, {"ied", "y"}, {"es", "e"}, {"es", ""}, {"s", ""},
	{"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""},
}

// settle corrects a lemma that the model made up ("withdra" of "withdraw"): where no roleset is
// listed for it, the first regular base of the form that has one is taken.
func (x rolesets) settle(form, upos, lemma string) string {
	form = strings.ToLower(form)
	if upos == "VERB" && irregularVerbs()[form] != "" {
		return irregularVerbs()[form]
	}
	inflected := upos == "VERB" && lemma == form && (strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "ing"))
	if upos != "VERB" && upos != "NOUN" || x[strings.ToLower(lemma)] != nil && !inflected {
		return lemma
	}
	if upos == "VERB" && x[form] != nil && !inflected {
		return form
	}
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
	return plain(form, upos, lemma)
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
