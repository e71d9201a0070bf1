package score

import (
	"bufio"
	"io"
	"strings"
)

// IDs reads ids of reports, one a line; "x.json" is x, '#' starts a comment.
func IDs(r io.Reader) (map[string]bool, error) {
	ids := map[string]bool{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		id, _, _ := strings.Cut(lines.Text(), "#")
		if id = strings.TrimSuffix(strings.TrimSpace(id), ".json"); id != "" {
			ids[id] = true
		}
	}
	return ids, lines.Err()
}

// Pick keeps the gold readings of only, all where it is nil, but for those of hide.
func Pick(golds []Gold, only, hide map[string]bool) (out []Gold) {
	for _, g := range golds {
		if (only == nil || only[g.ID]) && !hide[g.ID] {
			out = append(out, g)
		}
	}
	return out
}
