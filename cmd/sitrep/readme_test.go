package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
)

const (
	readme = "../../README.md"
	begin  = "<!-- what the command prints; the tests of cmd/sitrep keep it true, and -update renews it -->\n"
	end    = "<!-- end -->\n"
	shown  = "Thai and Cambodian troops exchange fire at disputed temple"
)

// TestReadmeShowsWhatIsPrinted keeps the README honest: its example is the head
// of what the command prints of one report.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run(context.Background(), []string{"read", testdata + "reports"}, &streams{nil, &out, &errs}); code != allRead {
		t.Fatalf("exit status %d, %s", code, errs.String())
	}
	want := excerpt(t, out.String())
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(data), begin)
	old, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("the README has lost the marks around its example")
	}
	if old == want {
		return
	}
	if !*update {
		t.Fatalf("the README shows\n%s\nbut the command prints\n%s", old, want)
	}
	if err := os.WriteFile(readme, []byte(head+begin+want+end+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

// excerpt is the header and the first four events of one report, as a code block.
func excerpt(t *testing.T, out string) string {
	_, report, ok := strings.Cut(out, shown+"\n")
	parts := strings.Split(report, "\n\n")
	if !ok || len(parts) < 6 {
		t.Fatalf("%q is not among the reports, or has fewer than four events", shown)
	}
	return "```\n" + shown + "\n" + strings.Join(parts[:5], "\n\n") + "\n…\n```\n"
}
