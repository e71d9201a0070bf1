package who

import (
	"context"

	"sitrep"
)

// Stage reads actors. It is safe for concurrent use.
type Stage struct {
	names   *lexicon
	nations *nations
	roles   *roles
	acts    map[string]uses
	offices offices
}

// New loads the tables of actors.
func New() (*Stage, error) {
	s := &Stage{names: newLexicon(), nations: newNations(), roles: newRoles(), acts: map[string]uses{}, offices: offices{}}
	for _, load := range []func() error{s.loadCountries, s.loadGroups, s.loadBodies, s.loadOfficials, s.loadRoles, s.loadActs} {
		if err := load(); err != nil {
			return nil, &sitrep.Error{Op: "read/who.New", Kind: sitrep.Invalid, Err: err, Hint: "mend the line of the table"}
		}
	}
	s.names.sort()
	return s, nil
}

// Run reads the actors of d.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Who, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := s.read(d)
	r.setting()
	r.findNames()
	r.findPersons()
	r.findPhrases()
	r.findStates()
	r.findOrgs()
	m := r.merge()
	m.called()
	m.things()
	m.pairs()
	m.again()
	m.chains()
	m.relative()
	m.possessors()
	return m.actors(), nil
}
