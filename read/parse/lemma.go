package parse

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// edit makes a lemma of a form: runes to cut off its end, letters to add.
type edit struct {
	cut int
	add string
}

// edits reads edit scripts of the form "2|y"; one that cannot be read changes nothing.
func edits(scripts []string) []edit {
	out := make([]edit, len(scripts))
	for i, s := range scripts {
		cut, add, found := strings.Cut(s, "|")
		n, err := strconv.Atoi(cut)
		if found && err == nil {
			out[i] = edit{n, add}
		}
	}
	return out
}

// irregular maps form and word class to a lemma.
type irregular map[[2]string]string

// newIrregular reads a list of lines "form TAB upos TAB lemma".
func newIrregular(list string) irregular {
	out := irregular{}
	for line := range strings.Lines(list) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 3 {
			out[[2]string{f[0], f[1]}] = f[2]
		}
	}
	return out
}

// lemma is the lemma of a form: a listed one, else by its edit.
func (x irregular) lemma(form, upos string, e edit) string {
	lower := strings.ToLower(form)
	if known, ok := x[[2]string{lower, upos}]; ok {
		return known
	}
	if strings.ToLower(e.add) != e.add {
		return form // "Kurdish" of "Kurdish": a proper name stays as it is written
	}
	if upos != "PROPN" {
		form = lower
	}
	if e.cut >= utf8.RuneCountInString(form) && e.add == "" {
		return form // nothing would be left
	}
	for range e.cut {
		_, size := utf8.DecodeLastRuneInString(form)
		form = form[:len(form)-size]
	}
	return form + e.add
}
