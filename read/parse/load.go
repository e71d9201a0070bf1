package parse

import (
	"fmt"
	"slices"

	"sitrep/internal/nn"
	"sitrep/internal/weights"
)

// loader takes tensors out of a file and remembers the first thing that went wrong.
type loader struct {
	file *weights.File
	err  error
}

func (l *loader) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

func (l *loader) floats(name string, shape ...int) []float32 {
	x, err := l.file.Floats(name, shape...)
	if err != nil {
		l.fail(err)
		return make([]float32, size(shape))
	}
	return x
}

// bytes is a matrix as signed bytes; one that the file keeps in floats is rounded.
func (l *loader) bytes(name string, rows, cols int) ([]int8, []float32) {
	if l.file.Tensors[name].DType == "i8" {
		q, scale, err := l.file.Bytes(name, rows, cols)
		if err == nil {
			return q, scale
		}
		l.fail(err)
		return make([]int8, size([]int{rows, cols})), make([]float32, max(rows, 0))
	}
	return nn.Round(l.floats(name, rows, cols), cols)
}

func size(shape []int) int {
	n := 1
	for _, d := range shape {
		n *= max(d, 1)
	}
	return n
}

// stack8 is one byte layer made of several that share their input.
func (l *loader) stack8(out, in int, names ...string) *nn.Linear8 {
	var q []int8
	var scale, bias []float32
	for _, name := range names {
		w, s := l.bytes(name+".w", out, in)
		q, scale = append(q, w...), append(scale, s...)
		bias = append(bias, l.floats(name+".b", out)...)
	}
	return nn.NewLinear8(q, scale, bias, out*len(names), in)
}

// part is one of the layers that stack puts side by side.
type part struct {
	name string
	out  int
}

// stack is one layer made of several that share their input, its weights rounded
// to bytes; at gives the column where each begins.
func (l *loader) stack(in int, parts ...part) (layer *nn.Linear8, at []int) {
	var w, bias []float32
	for _, p := range parts {
		at = append(at, len(bias))
		w = append(w, l.floats(p.name+".w", p.out, in)...)
		bias = append(bias, l.floats(p.name+".b", p.out)...)
	}
	q, scale := nn.Round(w, in)
	return nn.NewLinear8(q, scale, bias, len(bias), in), append(at, len(bias))
}

// labels is the label list of a head, which must not be empty.
func (l *loader) labels(head string) []string {
	list := l.file.Labels[head]
	if len(list) == 0 {
		l.fail(fmt.Errorf("weight file %s lists no labels for %s", l.file.Name, head))
		return []string{"_"}
	}
	return slices.Clone(list)
}

func (l *loader) text(name string) string {
	s, err := l.file.Text(name)
	if err != nil {
		l.fail(err)
	}
	return s
}
