package weights

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math"
)

// Builder gathers the tensors and lists of a new file.
type Builder struct {
	Header
	data []byte
}

func (b *Builder) add(raw []byte) int {
	b.data = append(b.data, make([]byte, up(len(b.data))-len(b.data))...)
	at := len(b.data)
	b.data = append(b.data, raw...)
	return at
}

// List adds a text.
func (b *Builder) List(name, text string) {
	if b.Blobs == nil {
		b.Blobs = map[string]Blob{}
	}
	b.Blobs[name] = Blob{b.add([]byte(text)), len(text)}
}

// Floats adds a tensor as f32.
func (b *Builder) Floats(name string, x []float32, shape ...int) {
	raw := make([]byte, 0, len(x)*4)
	for _, v := range x {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	b.put(name, Tensor{DType: "f32", Shape: shape, Offset: b.add(raw)})
}

// Bytes adds a tensor of rows by cols as signed bytes, each row with a scale of its own.
func (b *Builder) Bytes(name string, x []float32, rows, cols int) {
	scale, raw := make([]float32, rows), make([]byte, len(x))
	for r := range rows {
		var top float32
		for _, v := range x[r*cols:][:cols] {
			top = max(top, v, -v)
		}
		scale[r] = max(top, 1e-8) / 127
		for c, v := range x[r*cols:][:cols] {
			raw[r*cols+c] = byte(int8(math.RoundToEven(float64(v / scale[r]))))
		}
	}
	b.Floats(name+".scale", scale, rows)
	b.put(name, Tensor{DType: "i8", Shape: []int{rows, cols}, Offset: b.add(raw), Scale: name + ".scale"})
}

func (b *Builder) put(name string, t Tensor) {
	if b.Tensors == nil {
		b.Tensors = map[string]Tensor{}
	}
	b.Tensors[name] = t
}

// Encode is the file, with the digest of its data in the header.
func (b *Builder) Encode() ([]byte, error) {
	sum := sha256.Sum256(b.data)
	b.SHA256 = hex.EncodeToString(sum[:])
	head, err := json.Marshal(b.Header)
	if err != nil {
		return nil, err
	}
	out := binary.LittleEndian.AppendUint32([]byte(Magic), uint32(len(head)))
	out = append(out, head...)
	out = append(out, make([]byte, up(len(out))-len(out))...)
	return append(out, b.data...), nil
}
