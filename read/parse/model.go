package parse

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"sitrep"
	"sitrep/internal/weights"
	"sitrep/resources"
)

// DefaultPath is where the weights stand in package resources.
const DefaultPath = "model/en/en-2.weights"

// Model reads documents. It may be used from many goroutines at once; each call of Run keeps to one.
type Model struct {
	name, digest string
	pieces       *pieces
	encoder      *encoder
	heads        *heads
	irregular    irregular
	rolesets     rolesets
	pool         sync.Pool // of *work
}

// Open makes a model of the bytes of a weight file, which it copies what it needs of.
func Open(file []byte) (*Model, error) {
	f, err := weights.Read(file)
	if err != nil {
		return nil, &sitrep.Error{Op: "read/parse.Open", Kind: sitrep.Unreadable, Hint: "fetch the weight file again", Err: err}
	}
	l := &loader{file: f}
	m := &Model{name: f.Name, digest: f.Digest()}
	m.pieces, err = newPieces(l.text(f.Vocab))
	l.fail(err)
	m.encoder = l.encoder()
	m.heads = l.heads(f.Hidden)
	m.irregular = newIrregular(l.text("exceptions"))
	m.rolesets = newRolesets(l.text(l.senseList()))
	l.fail(m.fits())
	if l.err != nil {
		return nil, &sitrep.Error{Op: "read/parse.Open", Kind: sitrep.Unreadable, Hint: "this program needs other weights", Err: l.err}
	}
	m.pool.New = func() any { return new(work) }
	return m, nil
}

// OpenFile makes a model of a weight file on disk; no name means the model that
// comes with the program.
func OpenFile(path string) (*Model, error) {
	if path == "" {
		return Default()
	}
	file, err := os.ReadFile(path)
	if err != nil {
		kind := sitrep.Unreadable
		if errors.Is(err, fs.ErrNotExist) {
			kind = sitrep.NotFound
		}
		return nil, &sitrep.Error{Op: "read/parse.OpenFile", Kind: kind, Item: path, Err: err}
	}
	m, err := Open(file)
	var e *sitrep.Error
	if errors.As(err, &e) {
		e.Item = path
	}
	return m, err
}

// senseList is the list with full names of rolesets, or else the one with numbers alone.
func (l *loader) senseList() string {
	if _, ok := l.file.Blobs["rolesets"]; ok {
		return "rolesets"
	}
	return "lexicon"
}

// fits checks that the vocabulary and the longest stretch lie within the tables.
func (m *Model) fits() error {
	if m.pieces == nil || m.encoder == nil {
		return nil
	}
	if n, rows := len(m.pieces.start)+len(m.pieces.inner), len(m.encoder.wordScale); n > rows {
		return fmt.Errorf("the vocabulary has %d pieces, emb.word %d rows", n, rows)
	}
	if rows := len(m.encoder.pos) / m.encoder.wide; rows < longest+2 {
		return fmt.Errorf("emb.pos has %d places, %d are needed", rows, longest+2)
	}
	return nil
}

// Default is the model that comes with the program, loaded once.
func Default() (*Model, error) { return loadDefault() }

var loadDefault = sync.OnceValues(func() (*Model, error) {
	file, err := fs.ReadFile(resources.FS, DefaultPath)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &sitrep.Error{
			Op: "read/parse.Default", Kind: sitrep.NotFound, Item: DefaultPath,
			Hint: "this program was built without its weights; put them into resources and build again", Err: errors.New("no weights"),
		}
	}
	if err != nil {
		return nil, &sitrep.Error{Op: "read/parse.Default", Kind: sitrep.Unreadable, Item: DefaultPath, Err: err}
	}
	return Open(file)
})

// Name is the name and version of the model: "parse/en-2".
func (m *Model) Name() string { return "parse/" + m.name }

// Digest is the SHA-256 of the model's numbers, hex.
func (m *Model) Digest() string { return m.digest }
