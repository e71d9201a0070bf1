package score

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sitrep/internal/reading"
)

func TestBenchAddsUpToTheFigures(t *testing.T) {
	run := fixture(t)
	b, f := run.Bench(), run.Figures()
	right, missed, extra := 0, 0, 0
	for _, x := range b.Types {
		right, missed, extra = right+x.Right, missed+x.Missed, extra+x.Extra
	}
	if right != f.Typed.TP || right+missed != f.Typed.Tally.Gold || right+extra != f.Typed.Pred {
		t.Errorf("right %d, missed %d, extra %d; the figures say %+v", right, missed, extra, f.Typed)
	}
	lost, soft := 0.0, 0.0
	for _, s := range b.Slots {
		lost += s.Lost
		if got := f.Slots[s.Slot].N; got != s.N {
			t.Errorf("%s: asked %d, the figures say %d", s.Slot, s.N, got)
		}
	}
	for _, r := range run.Reports {
		soft += r.Soft
	}
	if math.Abs(float64(f.Typed.TP)-lost-soft) > 1e-9 {
		t.Errorf("%d pairs less %.3f lost are not %.3f", f.Typed.TP, lost, soft)
	}
	links := Tally{Gold: f.Causes.Tally.Gold - f.Causes.TP, Pred: f.Causes.Pred - f.Causes.TP}
	for _, l := range b.Links {
		if l.What == Missed {
			links.Gold--
		} else {
			links.Pred--
		}
	}
	if links != (Tally{}) {
		t.Errorf("links unaccounted for: %+v", links)
	}
}

func TestPageIsOneFile(t *testing.T) {
	var out strings.Builder
	if err := fixture(t).Bench().WriteHTML(&out); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	if from := regexp.MustCompile(`(?i)(src=|https?://|@import|url\(|<script|<link)`).FindString(page); from != "" {
		t.Errorf("the page asks for something: %q", from)
	}
	for _, want := range []string{"− missed", "+ extra", "≠ slot wrong", `<mark class="missed"`, `<mark class="extra"`, `class="none">nothing`} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	anchors := regexp.MustCompile(`id="([^"]+)"`).FindAllStringSubmatch(page, -1)
	for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
		if !slices.ContainsFunc(anchors, func(a []string) bool { return a[1] == m[1] }) {
			t.Errorf("nothing stands at #%s", m[1])
		}
	}
}

func TestTextOfTheReportIsKept(t *testing.T) {
	run := fixture(t)
	for k, s := range run.Bench().Reports {
		var text strings.Builder
		for _, p := range s.Text {
			text.WriteString(p.Text)
		}
		if text.String() != run.golds[k].Text {
			t.Errorf("%s: the pieces are not the text", s.ID)
		}
	}
}

func TestStatesOfValues(t *testing.T) {
	n := int64(3)
	same := func(p, g reading.Count) bool { return sameCount(p, g) }
	ours, gold := many([]reading.Count{{What: "killed", Min: &n, Max: &n}, {What: "injured", Min: &n}},
		[]reading.Count{{What: "injured", Max: &n}, {What: "killed", Min: &n, Max: &n}}, same, countText, countText)
	for i, want := range []Item{{"killed 3", Right}, {"injured 3 or more", Extra}, {"injured up to 3", Missed}, {"killed 3", Right}} {
		if got := append(ours, gold...)[i]; got != want {
			t.Errorf("value %d: %v, want %v", i, got, want)
		}
	}
	if p, g := one("", "2024-01-02", false); len(p) != 0 || g[0].State != Missed {
		t.Errorf("%v %v", p, g)
	}
}

func TestPickLeavesOut(t *testing.T) {
	ids, err := IDs(strings.NewReader("b.json\n# a\n\n c # why\n"))
	if err != nil || len(ids) != 2 || !ids["b"] || !ids["c"] {
		t.Fatalf("%v, %v", ids, err)
	}
	all := []Gold{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	if got := Pick(all, ids, map[string]bool{"c": true}); len(got) != 1 || got[0].ID != "b" {
		t.Errorf("%v", got)
	}
	if got := Pick(all, nil, nil); len(got) != 3 {
		t.Errorf("%v", got)
	}
}
