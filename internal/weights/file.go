package weights

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
)

// Magic opens every weight file.
const Magic = "SITREPW1"

// align is what every offset is a multiple of.
const align = 64

// Header says what a file holds.
type Header struct {
	Name        string              `json:"name"`
	Layers      int                 `json:"layers"`
	Hidden      int                 `json:"hidden"`
	Labels      map[string][]string `json:"labels"` // of each head, in order of its outputs
	Vocab       string              `json:"vocab"`  // the list of word pieces
	Blobs       map[string]Blob     `json:"blobs"`
	Tensors     map[string]Tensor   `json:"tensors"`
	SHA256      string              `json:"sha256,omitempty"` // of the data, hex; empty when not recorded
	Attribution []string            `json:"attribution,omitempty"`
	Made        string              `json:"made,omitempty"` // date, ISO 8601
}

// Blob is a text in the data.
type Blob struct {
	Offset int `json:"offset"`
	Length int `json:"length"`
}

// Tensor is an array of numbers in the data.
type Tensor struct {
	DType  string `json:"dtype"` // f32, f16 or i8
	Shape  []int  `json:"shape"`
	Offset int    `json:"offset"`
	Scale  string `json:"scale,omitempty"` // of i8: the tensor with a scale a row
}

// File is a weight file in memory.
type File struct {
	Header
	data   []byte
	digest string
}

// Read checks the frame of a file and the digest of its data. The file keeps a hold on b.
func Read(b []byte) (*File, error) {
	if len(b) < len(Magic)+4 || !bytes.HasPrefix(b, []byte(Magic)) {
		return nil, errors.New("not a weight file: it does not begin with " + Magic)
	}
	head := int(binary.LittleEndian.Uint32(b[len(Magic):]))
	start := len(Magic) + 4 + head
	if head > len(b) || start > len(b) {
		return nil, errors.New("weight file is cut short in its header")
	}
	f := &File{}
	if err := json.Unmarshal(b[len(Magic)+4:start], &f.Header); err != nil {
		return nil, fmt.Errorf("header of the weight file: %w", err)
	}
	f.data = b[min(up(start), len(b)):]
	return f, f.verify()
}

func (f *File) verify() error {
	sum := sha256.Sum256(f.data)
	f.digest = hex.EncodeToString(sum[:])
	if f.SHA256 != "" && f.SHA256 != f.digest {
		return fmt.Errorf("weight file %s is damaged: its data has digest %.12s, the header says %.12s", f.Name, f.digest, f.SHA256)
	}
	return nil
}

// Digest is the SHA-256 of the data, hex.
func (f *File) Digest() string { return f.digest }

// Text is the blob called name.
func (f *File) Text(name string) (string, error) {
	b, ok := f.Blobs[name]
	if !ok {
		return "", fmt.Errorf("weight file %s has no list %q", f.Name, name)
	}
	raw, err := f.cut(b.Offset, b.Length)
	if err != nil {
		return "", fmt.Errorf("list %s: %w", name, err)
	}
	return string(raw), nil
}

func (f *File) cut(offset, length int) ([]byte, error) {
	if offset < 0 || length < 0 || offset > len(f.data) || length > len(f.data)-offset {
		return nil, fmt.Errorf("bytes %d to %d lie outside the data of %d bytes", offset, offset+length, len(f.data))
	}
	return f.data[offset : offset+length], nil
}

func up(n int) int { return (n + align - 1) / align * align }
