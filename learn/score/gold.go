package score

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sitrep"
	"sitrep/internal/reading"
)

// Gold is a report with its gold reading.
type Gold struct {
	ID      string
	Text    string
	Reading *reading.Reading
}

// LoadGold reads the gold readings of a folder: <id>.json beside text/<id>.txt
// (or ../text/<id>.txt), in order of the ids. Files without a document, and
// those named .src.json, are passed over.
func LoadGold(dir string) ([]Gold, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var golds []Gold
	for _, name := range names {
		if strings.HasSuffix(name, ".src.json") {
			continue
		}
		g, err := loadGold(dir, name)
		if err != nil {
			return nil, &sitrep.Error{Op: "score.LoadGold", Kind: sitrep.Invalid, Item: name, Err: err}
		}
		if g != nil {
			golds = append(golds, *g)
		}
	}
	if len(golds) == 0 {
		return nil, &sitrep.Error{Op: "score.LoadGold", Kind: sitrep.NotFound, Item: dir,
			Err: fmt.Errorf("no gold readings"), Hint: "give a folder of <id>.json with the reports as text/<id>.txt"}
	}
	return golds, nil
}

func loadGold(dir, name string) (*Gold, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r, err := reading.Decode(data)
	if err != nil {
		return nil, err
	}
	if r.Document.ID == "" {
		return nil, nil
	}
	id := strings.TrimSuffix(filepath.Base(name), ".json")
	text, err := os.ReadFile(filepath.Join(dir, "text", id+".txt"))
	if os.IsNotExist(err) {
		text, err = os.ReadFile(filepath.Join(dir, "..", "text", id+".txt"))
	}
	if err != nil {
		return nil, err
	}
	r.Document.ID = id
	return &Gold{ID: id, Text: string(text), Reading: r}, nil
}
