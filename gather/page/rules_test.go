package page

import (
	"os"
	"strings"
	"testing"

	"sitrep/internal/casefile"
)

// TestFurniture asks the rule that a case names about each of its blocks.
func TestFurniture(t *testing.T) {
	cases, err := casefile.Read(os.DirFS("testdata/en"), "furniture.case")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, c := range cases {
		id, want := c.Set["rule"], len(c.Marks) > 0
		seen[id+map[bool]string{true: " drops", false: " keeps"}[want]] = true
		for _, b := range flatten(c.Text).blocks {
			if got := ruleOf(id)(&b); got != want {
				t.Errorf("%s:%d: %s drops %q: %v, want %v", c.File, c.Line, id, b.text, got, want)
			}
			if !want && furnitureRule(&b) != "" {
				t.Errorf("%s:%d: %s drops %q", c.File, c.Line, furnitureRule(&b), b.text)
			}
		}
	}
	for _, r := range furniture {
		if !seen[r.id+" drops"] || !seen[r.id+" keeps"] {
			t.Errorf("%s lacks a case that it drops or one that it keeps", r.id)
		}
	}
}

func ruleOf(id string) func(*block) bool {
	for _, r := range furniture {
		if r.id == id {
			return r.test
		}
	}
	return func(*block) bool { return false }
}

func TestTables(t *testing.T) {
	if len(phrases()) < 100 || len(agencies()) < 30 {
		t.Fatalf("%d phrases, %d agencies", len(phrases()), len(agencies()))
	}
	fits := set("whole start linked has heading")
	for _, p := range phrases() {
		if !fits[p.fit] || p.words != strings.ToLower(p.words) || ruleOf("page/"+p.rule) == nil {
			t.Errorf("bad row %+v", p)
		}
	}
}

func TestSignOff(t *testing.T) {
	for _, c := range []struct{ text, credit, sign string }{
		{"Marines were sent. -CNN", "CNN", "-CNN"},
		{"Marines were sent. – Reuters\n", "Reuters", "– Reuters"},
		{"Marines were sent.\n\n(AFP)", "AFP", "(AFP)"},
		{"Marines were sent. -CNN\n\nShow More\nBack to top button", "CNN", "-CNN"},
		{"Marines were sent. —AP/Reuters", "AP/Reuters", "—AP/Reuters"},
		{"Marines were sent.\n\n— Hill Times", "Hill Times", "— Hill Times"},
		{"They spoke to CNN", "", ""},
		{"He works for the Associated Press (AP) and others.", "", ""},
		{"The talks were in Geneva -Marsa", "", ""},
	} {
		credit, sign := SignOff(c.text, "Hill Times")
		if credit != c.credit || sign.Of(c.text) != c.sign {
			t.Errorf("%q: got %q at %q", c.text, credit, sign.Of(c.text))
		}
	}
}

func TestEntities(t *testing.T) {
	for s, want := range map[string]string{
		"a&amp;b": "a|&|b", "&notit;": "¬|i|t|;", "AT&T": "A|T|&|T", "&#8211;x": "–|x", "&#x201C": "“", "&": "&", "&&lt": "&|<", "&foo;": "&|f|o|o|;",
	} {
		var got []string
		end := 0
		eachChar(s, func(c string, at, n int) {
			if at != end {
				t.Errorf("%q: %q at %d, want %d", s, c, at, end)
			}
			end = at + n
			got = append(got, c)
		})
		if strings.Join(got, "|") != want || end != len(s) {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}
