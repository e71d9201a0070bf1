package deps

import (
	"fmt"
	"slices"
	"strings"
)

// rule says what a folder may import of the house, beside itself. Patterns are
// folders; "x/*" is everything below x.
type rule struct {
	room string
	may  []string
	why  string
}

// common is what every room above the floor may use.
var common = []string{".", "internal/*", "resources", "resources/*"}

// rules are tried in order: the first whose room holds the folder decides.
var rules = []rule{
	{".", nil, "the vocabulary imports nothing of ours"},
	{"resources", nil, "tables carry no code of ours"},
	{"resources/*", nil, "tables carry no code of ours"},
	{"internal/*", []string{"internal/*", "resources", "resources/*"}, "tools know no news"},
	{"gather", with("gather/*"), "only a parent puts its stages together"},
	{"gather/*", common, "a stage never imports a stage"},
	{"read", with("read/*"), "only a parent puts its stages together"},
	{"read/*", common, "a stage never imports a stage"},
	{"weigh", with("weigh/*"), "only a parent puts its stages together"},
	{"weigh/*", common, "a stage never imports a stage"},
	{"keep", common, "stores know nothing of the line"},
	{"keep/*", with("keep"), "a store knows the interface and no other store"},
	{"tell/*", with("keep"), "telling reads the record and changes nothing"},
	{"learn/*", with("read", "read/*", "learn/*"), "learning measures reading"},
	{"desk", with("gather", "read", "weigh", "keep", "tell", "tell/*"), "the desk runs the line and knows no stage"},
	{"desk/*", with("desk"), "a queue knows the desk alone"},
	{"cmd/*", []string{".", "*"}, "commands may use everything"},
}

func with(more ...string) []string { return append(slices.Clone(common), more...) }

// drivers are modules that only one room may use.
var drivers = map[string]string{
	"modernc.org/sqlite":      "keep/sqlite",
	"github.com/jackc/pgx":    "keep/postgres",
	"github.com/nats-io":      "desk/nats",
	"github.com/alecthomas":   "cmd/*",
	"github.com/markusmobius": "gather/*",
}

// within tells whether folder lies in the pattern.
func within(folder, pattern string) bool {
	if pattern == "*" {
		return true
	}
	if above, ok := strings.CutSuffix(pattern, "/*"); ok {
		return strings.HasPrefix(folder, above+"/")
	}
	return folder == pattern
}

func house(from, to string) string {
	if from == to || below(to, from) {
		return ""
	}
	for _, r := range rules {
		if !within(from, r.room) {
			continue
		}
		if slices.ContainsFunc(r.may, func(p string) bool { return within(to, p) }) {
			return ""
		}
		return fmt.Sprintf("%s may not import %s: %s", from, to, r.why)
	}
	return fmt.Sprintf("%s stands in no room of the house: add it to the rules", from)
}

// below tells whether to lies within a room that from is a stage of its own:
// a stage may be split into folders.
func below(to, from string) bool {
	return strings.Count(from, "/") >= 1 && strings.HasPrefix(to, from+"/")
}

func foreign(i Import) string {
	root, _, _ := strings.Cut(i.Path, "/")
	if i.From == "." && strings.Contains(root, ".") {
		return fmt.Sprintf("the vocabulary may not import %s: it keeps to the standard library", i.Path)
	}
	for module, room := range drivers {
		if strings.HasPrefix(i.Path, module) && !within(i.From, room) {
			return fmt.Sprintf("%s may not import %s: only %s does", i.From, i.Path, room)
		}
	}
	if i.Path == "C" {
		return fmt.Sprintf("%s uses cgo: the house is pure Go", i.From)
	}
	return ""
}
