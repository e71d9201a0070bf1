package lang

import (
	"context"
	"fmt"

	"sitrep"
)

// Stage fills Document.Lang. The zero Stage is ready for use by many at once.
type Stage struct{}

// New returns the stage.
func New() *Stage { return &Stage{} }

// Run tells the language of d. For a language other than English it gives the
// language together with a sitrep.Error of kind Unsupported. A text without a
// clue (a table, a few names) passes with the zero Lang.
func (*Stage) Run(ctx context.Context, d *sitrep.Document) (sitrep.Lang, error) {
	if err := ctx.Err(); err != nil {
		return sitrep.Lang{}, err
	}
	l := Detect(d.Text)
	if l.Code == "" || l.Code == "en" {
		return l, nil
	}
	return l, &sitrep.Error{
		Op: "read/lang.Run", Kind: sitrep.Unsupported, Item: string(d.ID),
		Hint: "only English reports are read: translate it first, or leave it out",
		Err:  fmt.Errorf("the report looks %s (%s)", Name(l.Code), l.Code),
	}
}

// Name is the English name of a language code, the code itself when it is not known.
func Name(code string) string {
	p := table()
	if i, ok := p.byCode[code]; ok {
		return p.all[i].name
	}
	return code
}

// Codes lists the languages told apart, in the order of the table.
func Codes() []string {
	var out []string
	for _, l := range table().all {
		out = append(out, l.code)
	}
	return out
}
