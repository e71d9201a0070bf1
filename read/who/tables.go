package who

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"sitrep"
	"sitrep/resources"
)

const folder = "actors/en/"

// rows calls f with the fields of each line of a table; missing fields are empty.
func rows(file string, columns int, f func(field []string) error) error {
	raw, err := resources.FS.ReadFile(folder + file)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		field := strings.Split(line, "\t")
		for len(field) < columns {
			field = append(field, "")
		}
		if err := f(field); err != nil {
			return fmt.Errorf("%s%s:%d: %w", folder, file, n, err)
		}
	}
	return lines.Err()
}

// list cuts a field of several values.
func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ";")
}

func (s *Stage) loadCountries() error {
	return rows("countries.tsv", 7, func(f []string) error {
		n := s.nations.add(f)
		for _, name := range append([]string{n.name}, list(f[2])...) {
			s.names.add(name, &entry{kind: stateName, key: "state:" + n.code, name: n.name, country: n.code})
		}
		for _, name := range list(f[3]) {
			s.names.add(name, &entry{kind: demonym, key: "state:" + n.code, name: n.name, country: n.code})
		}
		for _, name := range list(f[4]) {
			s.names.add(name, &entry{kind: people, key: "people:" + n.code, name: name, country: n.code, sector: "CVL"})
		}
		for _, name := range append(list(f[5]), list(f[6])...) {
			s.names.add(name, &entry{kind: capital, key: "state:" + n.code, name: n.name, country: n.code})
		}
		return nil
	})
}

func (s *Stage) loadGroups() error {
	return rows("groups.tsv", 8, func(f []string) error {
		from, to, err := term(f[5], f[6])
		if err != nil {
			return err
		}
		name, _, _ := strings.Cut(f[0], " (")
		e := &entry{kind: group, key: "group:" + f[0], name: name, country: f[2], sector: f[3], backer: f[4], from: from, to: to}
		s.names.addAll(e, name, list(f[1]))
		return nil
	})
}

func (s *Stage) loadBodies() error {
	return rows("bodies.tsv", 5, func(f []string) error {
		name, _, _ := strings.Cut(f[0], " (")
		s.names.addAll(&entry{kind: body, key: "body:" + f[0], name: name, country: f[2], sector: f[3]}, name, list(f[1]))
		return nil
	})
}

func (s *Stage) loadOfficials() error {
	return rows("officials.tsv", 7, func(f []string) error {
		from, to, err := term(f[5], f[6])
		if err != nil {
			return err
		}
		f[3] = s.groupSector(f[2], f[3], f[4])
		e := &entry{kind: person, key: "person:" + fold(f[0]), name: f[0], country: f[2], sector: f[3], office: f[4], from: from, to: to}
		s.names.addAll(e, f[0], list(f[1]))
		s.offices.add(e)
		return nil
	})
}

// groupSector is the sector of the group that a rebel's office names, so that both tables agree.
func (s *Stage) groupSector(country, sector, office string) string {
	if sector != "REB" && sector != "PRM" || office == "" {
		return sector
	}
	if p := pieces(office); len(p) > 0 {
		if a := s.names.longest(p, false); a != nil {
			if e := a.of(group); e != nil && e.country == country && e.sector != "GOV" {
				return e.sector
			}
		}
	}
	return sector
}

func (s *Stage) loadRoles() error {
	return rows("roles.tsv", 3, func(f []string) error { return s.roles.add(f[0], f[1], f[2]) })
}

func (s *Stage) loadActs() error {
	return rows("acts.tsv", 2, func(f []string) error {
		u, ok := useOf[f[1]]
		if !ok {
			return fmt.Errorf("no use is called %q", f[1])
		}
		s.acts[f[0]] |= u
		return nil
	})
}

// uses are the ways a word shows that a state acts.
type uses uint8

const (
	strikes   uses = 1 << iota // a noun of what a military does
	acts                       // a noun of what a state does or has
	says                       // a verb of saying or deciding
	addresses                  // a verb that turns to somebody
	gives                      // a verb or adjective with "to"
	fromNoun
	ofNoun
	locative
)

var useOf = map[string]uses{"strike": strikes, "act": acts, "say": says, "address": addresses, "give": gives,
	"from": fromNoun, "of": ofNoun, "locative": locative}

// term reads the bounds of a row: a year, month or day; an end is the first day no longer covered.
func term(from, to string) (a, b sitrep.Day, err error) {
	if a, err = bound(from); err == nil {
		b, err = bound(to)
	}
	return a, b, err
}

func bound(s string) (sitrep.Day, error) {
	const full = "0000-01-01"
	if s == "" {
		return 0, nil
	}
	return sitrep.ParseDay(s + full[min(len(s), len(full)):])
}
