package resources_test

import (
	"regexp"
	"strings"
	"testing"

	"sitrep/resources"
)

// sectors are PLOVER's codes for actors.
var sectors = strings.Fields("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC NGO")

var (
	code  = regexp.MustCompile(`^[A-Z]{3}$`)
	bound = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
)

// actorTables names for each table its columns and where country, sector and dates stand; -1 for none.
var actorTables = map[string]struct{ columns, country, sector, from, atLeast int }{
	"countries.tsv": {7, 0, -1, -1, 195},
	"groups.tsv":    {8, 2, 3, 5, 320},
	"bodies.tsv":    {5, 2, 3, -1, 170},
	"officials.tsv": {7, 2, 3, 5, 1000},
	"roles.tsv":     {3, -1, 2, -1, 450},
}

func TestActorTables(t *testing.T) {
	for name, want := range actorTables {
		raw, err := resources.FS.ReadFile("actors/en/" + name)
		if err != nil {
			t.Fatal(err)
		}
		rows := 0
		for n, line := range strings.Split(string(raw), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			rows++
			f := strings.Split(line, "\t")
			if len(f) != want.columns || f[0] == "" {
				t.Errorf("%s:%d: %d fields, want %d", name, n+1, len(f), want.columns)
				continue
			}
			checkCodes(t, name, n+1, f, want.country, want.sector, want.from)
		}
		if rows < want.atLeast {
			t.Errorf("%s has %d rows, want %d", name, rows, want.atLeast)
		}
	}
}

func checkCodes(t *testing.T, name string, line int, f []string, country, sector, from int) {
	t.Helper()
	if country >= 0 && f[country] != "" && !code.MatchString(f[country]) {
		t.Errorf("%s:%d: country %q", name, line, f[country])
	}
	if sector >= 0 && f[sector] != "" && !strings.Contains(strings.Join(sectors, " "), f[sector]) {
		t.Errorf("%s:%d: sector %q", name, line, f[sector])
	}
	if from < 0 {
		return
	}
	for _, d := range f[from : from+2] {
		if d != "" && !bound.MatchString(d) {
			t.Errorf("%s:%d: date %q", name, line, d)
		}
	}
}
