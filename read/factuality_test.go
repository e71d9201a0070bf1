package read_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sitrep"
)

var updateSuite = flag.Bool("update", false, "rewrite marks and figures of docs/factuality.md")

const suiteFile = "../docs/factuality.md"

// sentence is one row of the suite: a sentence with one act in it, and how that stands to the world.
type sentence struct {
	line   int // index into the lines of the file
	group  string
	want   sitrep.Status
	text   string
	act    sitrep.Span
	notYet bool
	got    sitrep.Status // empty where nothing was read at the act
}

func (s *sentence) right() bool { return s.got == s.want }

// row is "| denied | Troops failed to **storm** the base. | not yet |".
var row = regexp.MustCompile(`^\| (happened|ongoing|planned|threatened|called-for|possible|denied) \| (.*)\*\*(.+)\*\*(.*) \| (not yet )?\|$`)

func suite(lines []string) []*sentence {
	var all []*sentence
	group := ""
	for i, l := range lines {
		if name, ok := strings.CutPrefix(l, "## "); ok {
			group = name
		}
		if m := row.FindStringSubmatch(l); m != nil {
			act := sitrep.Span{Start: uint32(len(m[2])), End: uint32(len(m[2]) + len(m[3]))}
			all = append(all, &sentence{line: i, group: group, want: sitrep.Status(m[1]), text: m[2] + m[3] + m[4], act: act, notYet: m[5] != ""})
		}
	}
	return all
}

// TestFactuality reads every sentence of docs/factuality.md with the whole reader. It fails where a
// line turned wrong, and where a line marked "not yet" turned right.
func TestFactuality(t *testing.T) {
	file, err := os.ReadFile(suiteFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(file), "\n")
	all := suite(lines)
	right, negative := 0, 0
	for _, s := range all {
		s.read(t)
		if s.right() {
			right++
		}
		if s.want != sitrep.Happened && s.want != sitrep.Ongoing {
			negative++
		}
	}
	t.Logf("%d of %d sentences right (%.1f %%)", right, len(all), 100*float64(right)/float64(len(all)))
	if len(all) < 400 || negative*2 < len(all) {
		t.Errorf("%d sentences, %d of acts that did not happen; 400 and half of them wanted", len(all), negative)
	}
	if *updateSuite {
		if err := os.WriteFile(suiteFile, []byte(strings.Join(marked(lines, all), "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, s := range all {
		s.check(t)
	}
	if !slices.Equal(lines, marked(lines, all)) && !t.Failed() {
		t.Error("the figures in docs/factuality.md are out of date: run go test ./read -run Factuality -update")
	}
}

func (s *sentence) read(t *testing.T) {
	t.Helper()
	d := &sitrep.Document{ID: "factuality", Text: s.text}
	if err := reader(t).Read(context.Background(), d); err != nil {
		t.Fatalf("%q: %v", s.text, err)
	}
	for _, a := range d.Accounts {
		if slices.ContainsFunc(a.Mentions, s.act.Overlaps) {
			s.got = a.Status
			if s.right() {
				return
			}
		}
	}
}

func (s *sentence) check(t *testing.T) {
	t.Helper()
	switch {
	case s.notYet && s.right():
		t.Errorf("factuality.md:%d: right now, the mark \"not yet\" can go: %s", s.line+1, s.text)
	case !s.notYet && !s.right():
		got := s.got
		if got == "" {
			got = "nothing"
		}
		t.Errorf("factuality.md:%d: %q is %s, want %s: %s", s.line+1, s.act.Of(s.text), got, s.want, s.text)
	}
}

// marked are the lines of the file with the marks and figures as they are now.
func marked(lines []string, all []*sentence) []string {
	out := slices.Clone(lines)
	for _, s := range all {
		m := row.FindStringSubmatch(lines[s.line])
		mark := "|"
		if !s.right() {
			mark = "not yet |"
		}
		out[s.line] = fmt.Sprintf("| %s | %s**%s**%s | %s", m[1], m[2], m[3], m[4], mark)
	}
	from := slices.Index(out, "<!-- figures -->")
	to := from + 1
	for to < len(out) && !strings.HasPrefix(out[to], "| status") {
		to++
	}
	return slices.Replace(out, from+1, to, figures(all)...)
}

// figures are the table of the shares right, by phenomenon and in all.
func figures(all []*sentence) []string {
	var groups []string
	right, n := map[string]int{}, map[string]int{}
	for _, s := range all {
		if !slices.Contains(groups, s.group) {
			groups = append(groups, s.group)
		}
		for _, key := range []string{s.group, ""} {
			n[key]++
			if s.right() {
				right[key]++
			}
		}
	}
	share := func(key string) string {
		return fmt.Sprintf("%d of %d (%.1f %%)", right[key], n[key], 100*float64(right[key])/float64(n[key]))
	}
	out := []string{"**" + share("") + " right**, " + fmt.Sprint(n[""]-right[""]) + " not yet.", "", "| phenomenon | right |", "|---|---|"}
	for _, g := range groups {
		out = append(out, "| "+g+" | "+share(g)+" |")
	}
	return append(out, "")
}
