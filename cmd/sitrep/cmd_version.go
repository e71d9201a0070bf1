package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
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
	if c.JSON {
		return json.NewEncoder(s.out).Encode(v)
	}
	return v.print(s.out)
}

func (v versions) print(w io.Writer) error {
	var b strings.Builder
	row := func(name, value, digest string) {
		if len(digest) > 23 {
			digest = digest[:23]
		}
		fmt.Fprintln(&b, strings.TrimRight(fmt.Sprintf("%-8s  %s  %s", name, value, digest), " "))
	}
	row("sitrep", v.Sitrep, "")
	for _, p := range v.Parts {
		row(p.Layer, p.By, p.Digest)
	}
	row("go", v.Go, "")
	_, err := io.WriteString(w, b.String())
	return err
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
