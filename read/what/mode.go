package what

import (
	"sitrep"
	"sitrep/internal/lex"
	"sitrep/resources"
)

// modes maps a weapon's word to the mode of an act of a type: "rocket" → ASSAULT heavy-weapons.
type modes map[string]map[string]string

func loadModes() (modes, error) {
	rows, err := lex.Table(resources.FS, "events/en/instruments.tsv", 3)
	if err != nil {
		return nil, err
	}
	m := modes{}
	for _, row := range rows {
		for _, word := range row.List(0, ",") {
			if m[word] == nil {
				m[word] = map[string]string{}
			}
			m[word][row.Cell(1)] = row.Cell(2)
		}
	}
	return m, nil
}

// mode is the entry's, else what the weapon named beside the trigger tells.
func (r *reading) mode(t *trigger) string {
	if t.mode != "" {
		return t.mode
	}
	words := append(r.modifiers(t), r.fillers(t, "A0")...)
	for _, p := range []string{"with", "by", "using", "of", "in"} {
		words = append(words, r.prepositional(t.head, p)...)
	}
	for _, w := range words {
		if m := r.weapon(w, t.typ); m != "" {
			return m
		}
		for _, k := range r.tree.Kids(w, "compound", "amod") {
			if m := r.weapon(k, t.typ); m != "" {
				return m
			}
		}
	}
	return ""
}

func (r *reading) weapon(w sitrep.Ref, typ string) string { return r.modes[r.tree.Lemma(w)][typ] }

// loadClasses reads the kinds of words that tests name.
func loadClasses() (map[string]map[string]bool, error) {
	rows, err := lex.Table(resources.FS, "events/en/classes.tsv", 2)
	if err != nil {
		return nil, err
	}
	m := map[string]map[string]bool{}
	for _, row := range rows {
		m[row.Cell(0)] = map[string]bool{}
		for _, word := range row.List(1, ",") {
			m[row.Cell(0)][word] = true
		}
	}
	return m, nil
}
