package deps

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Module is the import path of the house.
const Module = "sitrep"

// Import is one import of one file.
type Import struct {
	File string // "read/when/back.go"
	From string // package folder, "." for the root
	Path string // import path
}

// Imports parses every Go file below fsys and lists its imports. Test files are left out:
// a test may reach for whatever it needs. Hidden folders and testdata are passed over.
func Imports(fsys fs.FS) ([]Import, error) {
	var all []Import
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			return skip(name)
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		more, err := imports(fsys, name)
		all = append(all, more...)
		return err
	})
	return all, err
}

func skip(dir string) error {
	base := path.Base(dir)
	if dir != "." && (base == "testdata" || base == "node_modules" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
		return fs.SkipDir
	}
	return nil
}

func imports(fsys fs.FS, name string) ([]Import, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var all []Import
	for _, spec := range file.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, Import{File: name, From: path.Dir(name), Path: to})
	}
	return all, nil
}

// Check tells why an import is against the rules; "" when it is allowed.
func Check(i Import) string {
	if to, ours := strings.CutPrefix(i.Path+"/", Module+"/"); ours {
		to = strings.TrimSuffix(to, "/")
		if to == "" {
			to = "."
		}
		return house(i.From, to)
	}
	return foreign(i)
}
