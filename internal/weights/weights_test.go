package weights

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

func sample(t testing.TB) []byte {
	t.Helper()
	b := Builder{Header: Header{Name: "tiny", Layers: 1}}
	b.Floats("bias", []float32{1, -2.5}, 2)
	b.Bytes("w", []float32{127, -254, 1, 0.5, 0, -1}, 2, 3)
	b.List("vocab", "[UNK]\nword\n")
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestAFileComesBackAsItWasWritten(t *testing.T) {
	f, err := Read(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	bias, err := f.Floats("bias", 2)
	if err != nil || bias[1] != -2.5 {
		t.Fatal(bias, err)
	}
	w, err := f.Floats("w", -1, 3)
	if err != nil || w[1] != -254 || math.Abs(float64(w[5]+1)) > 1e-6 {
		t.Fatal(w, err)
	}
	if text, err := f.Text("vocab"); err != nil || text != "[UNK]\nword\n" || f.Name != "tiny" {
		t.Fatal(text, f.Name, err)
	}
}

func TestErrorsNameTheFault(t *testing.T) {
	whole := sample(t)
	f, err := Read(whole)
	if err != nil {
		t.Fatal(err)
	}
	damaged := bytes.Clone(whole)
	damaged[len(damaged)-1] ^= 1
	for want, got := range map[string]func() error{
		"does not begin with SITREPW1": func() error { _, err := Read([]byte("hello, world")); return err },
		"cut short":                    func() error { _, err := Read(whole[:40]); return err },
		"is damaged":                   func() error { _, err := Read(damaged); return err },
		"no tensor nothing":            func() error { _, err := f.Floats("nothing", 2); return err },
		"has shape [2 3], wanted [2]":  func() error { _, err := f.Floats("w", 2); return err },
		"wanted rows of i8":            func() error { _, _, err := f.Bytes("bias", 2); return err },
		"no list \"lexicon\"":          func() error { _, err := f.Text("lexicon"); return err },
	} {
		if err := got(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func TestHalves(t *testing.T) {
	for h, want := range map[uint16]float32{0x3c00: 1, 0xc000: -2, 0x3555: 0.33325195, 0x0001: 5.9604645e-08, 0x8000: 0, 0x7bff: 65504} {
		if got := half(h); got != want {
			t.Errorf("%#x is %g, want %g", h, got, want)
		}
	}
	if !math.IsInf(float64(half(0xfc00)), -1) {
		t.Error("0xfc00 is minus infinity")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte(Magic + "\x02\x00\x00\x00{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Read(b)
		if err != nil {
			return
		}
		for name, x := range file.Tensors {
			shape := make([]int, len(x.Shape))
			for i := range shape {
				shape[i] = -1
			}
			_, _ = file.Floats(name, shape...)
		}
		for name := range file.Blobs {
			_, _ = file.Text(name)
		}
	})
}
