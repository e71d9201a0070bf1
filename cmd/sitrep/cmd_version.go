package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"sitrep/internal/lex"
	"sitrep/resources"
)

// versionCmd is "sitrep version".
type versionCmd struct {
	JSON bool `name:"json" help:"One JSON object."`
}

// versions tell which program, model and data a reading came from.
type versions struct {
	Sitrep string    `json:"sitrep"` // version of the module, else the revision it was built from
	Go     string    `json:"go"`
	Parts  []version `json:"parts"`
	Data   []dated   `json:"data"`
}

// dated is a table and the day, or the edition, to which it was brought.
type dated struct {
	Name string `json:"name"`
	AsOf string `json:"as_of"`
	What string `json:"what"`
}

type version struct {
	Layer  string `json:"layer"`
	By     string `json:"by"`
	Digest string `json:"digest,omitempty"`
}

// Run prints the versions.
func (c *versionCmd) Run(s *streams) error {
	l, err := newLine(lineOptions{})
	if err != nil {
		return err
	}
	v := versions{Sitrep: built(), Go: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH}
	for _, x := range l.reader.Versions() {
		v.Parts = append(v.Parts, version(x))
	}
	if v.Data, err = dates(); err != nil {
		return err
	}
	if c.JSON {
		return json.NewEncoder(s.out).Encode(v)
	}
	return v.print(s.out)
}

func (v versions) print(w io.Writer) error {
	var b strings.Builder
	row := func(name, value, note string) {
		fmt.Fprintln(&b, strings.TrimRight(fmt.Sprintf("%-9s  %s  %s", name, value, note), " "))
	}
	row("sitrep", v.Sitrep, "")
	for _, p := range v.Parts {
		row(p.Layer, p.By, p.Digest[:min(12, len(p.Digest))])
	}
	for _, d := range v.Data {
		row(d.Name, d.AsOf, d.What)
	}
	row("go", v.Go, "")
	_, err := io.WriteString(w, b.String())
	return err
}

// dates are those of the embedded tables.
func dates() ([]dated, error) {
	rows, err := lex.Table(resources.FS, "dates/all/dates.tsv", 3)
	var out []dated
	for _, r := range rows {
		out = append(out, dated{r.Cell(0), r.Cell(1), r.Cell(2)})
	}
	return out, err
}

// built is the version of the module, else the revision that the go tool noted.
func built() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && (version == "" || version == "(devel)") {
			version = "revision " + s.Value[:12]
		}
	}
	if version == "" || version == "(devel)" {
		return "built from a working tree"
	}
	return version
}
