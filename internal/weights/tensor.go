package weights

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

var sizes = map[string]int{"f32": 4, "f16": 2, "i8": 1}

// raw finds the bytes of a tensor of the given shape; a dimension of -1 may be anything.
func (f *File) raw(name string, shape []int) (Tensor, []byte, error) {
	t, ok := f.Tensors[name]
	if !ok {
		return t, nil, fmt.Errorf("weight file %s has no tensor %s", f.Name, name)
	}
	if len(shape) != len(t.Shape) {
		return t, nil, fmt.Errorf("tensor %s has shape %v, wanted %v", name, t.Shape, shape)
	}
	count := 1
	for i, n := range t.Shape {
		if shape[i] >= 0 && n != shape[i] || n < 0 || n > 1<<28 {
			return t, nil, fmt.Errorf("tensor %s has shape %v, wanted %v", name, t.Shape, shape)
		}
		count = min(count*n, 1<<31)
	}
	size, ok := sizes[t.DType]
	if !ok {
		return t, nil, fmt.Errorf("tensor %s has unknown numbers %q", name, t.DType)
	}
	b, err := f.cut(t.Offset, count*size)
	if err != nil {
		return t, nil, fmt.Errorf("tensor %s: %w", name, err)
	}
	return t, b, nil
}

// Floats is a tensor as float32, whatever it is stored as. The shape is what the
// caller needs; -1 stands for any length.
func (f *File) Floats(name string, shape ...int) ([]float32, error) {
	t, b, err := f.raw(name, shape)
	if err != nil {
		return nil, err
	}
	if t.DType == "i8" {
		q, scale, err := f.Bytes(name, shape...)
		return spread(q, scale), err
	}
	out := make([]float32, len(b)/sizes[t.DType])
	for i := range out {
		if t.DType == "f16" {
			out[i] = half(binary.LittleEndian.Uint16(b[i*2:]))
		} else {
			out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[i*4:]))
		}
	}
	return out, nil
}

func spread(q []int8, scale []float32) []float32 {
	out := make([]float32, len(q))
	for i, v := range q {
		out[i] = float32(v) * scale[i*len(scale)/len(q)]
	}
	return out
}

// Bytes is an i8 tensor of two dimensions and the scale of each row.
func (f *File) Bytes(name string, shape ...int) ([]int8, []float32, error) {
	t, b, err := f.raw(name, shape)
	if err != nil {
		return nil, nil, err
	}
	if t.DType != "i8" || len(t.Shape) != 2 {
		return nil, nil, fmt.Errorf("tensor %s is %s of shape %v, wanted rows of i8", name, t.DType, t.Shape)
	}
	if slices.Contains(t.Shape, 0) || f.Tensors[t.Scale].DType == "i8" {
		return nil, nil, fmt.Errorf("tensor %s has no rows or no scale", name)
	}
	scale, err := f.Floats(t.Scale, t.Shape[0])
	if err != nil {
		return nil, nil, fmt.Errorf("scale of tensor %s: %w", name, err)
	}
	q := make([]int8, len(b))
	for i, v := range b {
		q[i] = int8(v)
	}
	return q, scale, nil
}

// half widens an IEEE 754 half.
func half(h uint16) float32 {
	sign, exp, frac := uint32(h>>15)<<31, uint32(h>>10&31), uint32(h&1023)
	switch exp {
	case 0: // zero or subnormal: frac * 2^-24
		return math.Float32frombits(sign | math.Float32bits(float32(frac)/(1<<24)))
	case 31:
		return math.Float32frombits(sign | 0x7f800000 | frac<<13)
	}
	return math.Float32frombits(sign | (exp+112)<<23 | frac<<13)
}
