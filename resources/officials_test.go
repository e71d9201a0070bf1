package resources

import (
	"bufio"
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

const officialsPath = "actors/en/officials.tsv"

// official is one row of the table: a person and one term of office.
type official struct {
	line                                    int
	name, country, sector, office, from, to string
	aliases                                 []string
}

func (o official) key() string {
	return strings.Join([]string{o.name, o.country, o.office, o.from}, "\t")
}

func readOfficials(t *testing.T) []official {
	t.Helper()
	f, err := FS.Open(officialsPath)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	return parseOfficials(t, f)
}

func parseOfficials(t *testing.T, f fs.File) (all []official) {
	t.Helper()
	scan := bufio.NewScanner(f)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) != 7 {
			t.Fatalf("line %d has %d columns, want 7: %q", n, len(col), line)
		}
		o := official{line: n, name: col[0], country: col[2], sector: col[3], office: col[4], from: col[5], to: col[6]}
		if col[1] != "" {
			o.aliases = strings.Split(col[1], ";")
		}
		all = append(all, o)
	}
	if err := scan.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestOfficialsNameTheirColumns(t *testing.T) {
	text, err := fs.ReadFile(FS, officialsPath)
	if err != nil {
		t.Fatal(err)
	}
	const want = "# name\taliases(;)\tcountry\tsector\toffice\tfrom\tto\n"
	if !strings.HasPrefix(string(text), want) {
		t.Errorf("first line is not %q", want)
	}
}

var (
	countryCode = regexp.MustCompile(`^[A-Z]{3}$`)
	officeDate  = regexp.MustCompile(`^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
	sectors     = wordSet("GOV MIL LEG PTY JUD OPP REB PRM SPY COP REL ELI CRM BUS MED JRN CVL PRE")
	bodies      = wordSet("UNO EUR NAT IGO NGO")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func TestOfficialsCodesAndDates(t *testing.T) {
	for _, o := range readOfficials(t) {
		if o.name == "" || o.office == "" || strings.TrimSpace(o.name) != o.name {
			t.Errorf("line %d: name %q, office %q", o.line, o.name, o.office)
		}
		if !countryCode.MatchString(o.country) {
			t.Errorf("line %d: country %q", o.line, o.country)
		}
		if !sectors[o.sector] && (o.sector != "" || !bodies[o.country]) {
			t.Errorf("line %d: sector %q of %s", o.line, o.sector, o.country)
		}
		if !officeDate.MatchString(o.from) || o.to != "" && !officeDate.MatchString(o.to) {
			t.Errorf("line %d: dates %q to %q", o.line, o.from, o.to)
		}
		if !ordered(o.from, o.to) {
			t.Errorf("line %d: %s ends at %s before it begins at %s", o.line, o.office, o.to, o.from)
		}
	}
}

// ordered reports whether from is not after to, at the coarser precision of the two.
func ordered(from, to string) bool {
	n := min(len(from), len(to))
	return to == "" || from[:n] <= to[:n]
}

func TestOfficialsAreUniqueAndSorted(t *testing.T) {
	seen := map[string]int{}
	last := ""
	for _, o := range readOfficials(t) {
		if first, twice := seen[o.key()]; twice {
			t.Errorf("line %d repeats line %d: %s", o.line, first, o.name)
		}
		seen[o.key()] = o.line
		if o.country < last {
			t.Errorf("line %d: %s after %s", o.line, o.country, last)
		}
		last = o.country
	}
}

func TestOfficialsAliases(t *testing.T) {
	for _, o := range readOfficials(t) {
		seen := map[string]bool{o.name: true}
		for _, a := range o.aliases {
			if strings.TrimSpace(a) != a || strings.TrimPrefix(a, "=") == "" {
				t.Errorf("line %d: alias %q", o.line, a)
			}
			if seen[a] {
				t.Errorf("line %d: alias %q twice", o.line, a)
			}
			seen[a] = true
		}
	}
}

var (
	headOffice    = regexp.MustCompile(`^(acting |interim |caretaker )?(president|prime minister|premier|chancellor|king|emir|sultan|monarch|leader|supreme leader|head of the .*)$`)
	foreignOffice = regexp.MustCompile(`^(acting )?(foreign minister|foreign secretary|secretary of state)$`)
	defenceOffice = regexp.MustCompile(`^(acting )?(defence minister|defence secretary|defense secretary)$`)
)

func TestOfficialsCoverTheStatesInTheNews(t *testing.T) {
	held := map[string][3]bool{}
	for _, o := range readOfficials(t) {
		h := held[o.country]
		for i, office := range []*regexp.Regexp{headOffice, foreignOffice, defenceOffice} {
			h[i] = h[i] || office.MatchString(o.office)
		}
		held[o.country] = h
	}
	full := 0
	for _, h := range held {
		if h == [3]bool{true, true, true} {
			full++
		}
	}
	if full < 60 {
		t.Errorf("%d states have a head, foreign and defence ministers, want at least 60", full)
	}
	t.Logf("%d states with head, foreign and defence ministers, %d in all", full, len(held))
}

// TestOfficialsBareSurnames holds that no two people of one country claim the
// same bare surname, so that it can be read without prior mention.
func TestOfficialsBareSurnames(t *testing.T) {
	owner := map[string]string{}
	for _, o := range readOfficials(t) {
		for _, a := range o.aliases {
			if !strings.HasPrefix(a, "=") {
				continue
			}
			key := o.country + a
			if other := owner[key]; other != "" && other != o.name {
				t.Errorf("line %d: %s is claimed by %s and by %s", o.line, a, other, o.name)
			}
			owner[key] = o.name
		}
	}
}
