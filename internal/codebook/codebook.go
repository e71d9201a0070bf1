package codebook

import (
	"io/fs"
	"strconv"
	"sync"

	"sitrep/internal/lex"
	"sitrep/resources"
)

// Quad is the quarter of the plane of words and deeds, help and harm.
type Quad int

// The quads of PLOVER.
const (
	VerbalCooperation   Quad = 1
	MaterialCooperation Quad = 2
	VerbalConflict      Quad = 3
	MaterialConflict    Quad = 4
)

// Type is a type of event.
type Type struct {
	Code       string // "ASSAULT"
	Words      string // "attack"
	Quad       Quad
	Score      float64 // from -10, most hostile, to 10
	Definition string
	Modes      []Mode
}

// Mode is a way in which a type of event comes about.
type Mode struct {
	Code       string // "aerial"
	Words      string // "air strike"
	Score      float64
	Scored     bool // false where PLOVER gives no score
	Definition string
}

// Sector is what an actor is. Across tells that the code stands in the place of a country.
type Sector struct {
	Code, Words, Definition string
	Across                  bool
}

// book is the whole codebook and its indexes.
type book struct {
	types   []Type
	sectors []Sector
	byType  map[string]*Type
	byMode  map[[2]string]*Mode
	err     error
}

var embedded = sync.OnceValue(func() *book { return load(resources.FS) })

// Types lists the types of events, cooperation before conflict.
func Types() []Type { return embedded().types }

// Sectors lists the sectors and the bodies across borders.
func Sectors() []Sector { return embedded().sectors }

// Err is what is wrong with the embedded tables; nil in every build that passed its tests.
func Err() error { return embedded().err }

// Lookup finds a type by its code.
func Lookup(code string) (Type, bool) {
	t, ok := embedded().byType[code]
	if !ok {
		return Type{}, false
	}
	return *t, true
}

// LookupMode finds a mode of a type.
func LookupMode(typ, mode string) (Mode, bool) {
	m, ok := embedded().byMode[[2]string{typ, mode}]
	if !ok {
		return Mode{}, false
	}
	return *m, true
}

// Allowed tells whether the type exists and may have the mode; "" is no mode, which every type may have.
func Allowed(typ, mode string) bool {
	if mode == "" {
		_, ok := Lookup(typ)
		return ok
	}
	_, ok := LookupMode(typ, mode)
	return ok
}

// Words are type and mode in words for people: "air strike". A code that is not known stands for itself.
func Words(typ, mode string) string {
	if m, ok := LookupMode(typ, mode); ok {
		return m.Words
	}
	if t, ok := Lookup(typ); ok {
		return t.Words
	}
	return typ
}

func load(fsys fs.FS) *book {
	b := &book{byType: map[string]*Type{}, byMode: map[[2]string]*Mode{}}
	for _, step := range []func(fs.FS) error{b.loadTypes, b.loadModes, b.loadSectors} {
		if b.err = step(fsys); b.err != nil {
			break
		}
	}
	for i := range b.types {
		t := &b.types[i]
		b.byType[t.Code] = t
		for j := range t.Modes {
			b.byMode[[2]string{t.Code, t.Modes[j].Code}] = &t.Modes[j]
		}
	}
	return b
}

func (b *book) loadTypes(fsys fs.FS) error {
	rows, err := lex.Table(fsys, "codebook/en/types.tsv", 5)
	for _, r := range rows {
		quad, bad := strconv.Atoi(r.Cell(2))
		score, worse := strconv.ParseFloat(r.Cell(3), 64)
		if bad != nil || worse != nil {
			return r.Errorf("quad %q and score %q are not numbers", r.Cell(2), r.Cell(3))
		}
		b.types = append(b.types, Type{Code: r.Cell(0), Words: r.Cell(1), Quad: Quad(quad), Score: score, Definition: r.Cell(4)})
	}
	return err
}

func (b *book) loadModes(fsys fs.FS) error {
	rows, err := lex.Table(fsys, "codebook/en/modes.tsv", 5)
	for _, r := range rows {
		m := Mode{Code: r.Cell(1), Words: r.Cell(2), Definition: r.Cell(4), Scored: r.Cell(3) != "-"}
		if m.Scored {
			if m.Score, err = strconv.ParseFloat(r.Cell(3), 64); err != nil {
				return r.Errorf("score %q is not a number", r.Cell(3))
			}
		}
		at := b.at(r.Cell(0))
		if at < 0 {
			return r.Errorf("no type %q", r.Cell(0))
		}
		b.types[at].Modes = append(b.types[at].Modes, m)
	}
	return err
}

func (b *book) at(code string) int {
	for i, t := range b.types {
		if t.Code == code {
			return i
		}
	}
	return -1
}

func (b *book) loadSectors(fsys fs.FS) error {
	rows, err := lex.Table(fsys, "codebook/en/sectors.tsv", 4)
	for _, r := range rows {
		b.sectors = append(b.sectors, Sector{Code: r.Cell(0), Words: r.Cell(1), Across: r.Cell(2) == "country", Definition: r.Cell(3)})
	}
	return err
}
