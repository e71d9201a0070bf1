package main

import (
	"fmt"
	"math"
)

// constant names one line of the constant table, each value 16 times over.
type constant int

const (
	cMin constant = iota
	cLog2e
	cLn2hi
	cLn2lo
	cE6 // Taylor-like minimax of exp on ±ln2/2, Cephes expf
	cE5
	cE4
	cE3
	cE2
	cHalf
	cOne
	cBias // 127 as an integer
	cErfP // Abramowitz & Stegun 7.1.26, halved, on x/sqrt 2
	cA5
	cA4
	cA3
	cA2
	cA1
	cAbs  // mask of all bits but the sign
	cByte // 255 in float
	cTiny
	cBytes // 255 in each 16-bit word
	constants
)

var values = [constants]uint32{
	cMin: f(-87.3), cLog2e: f(math.Log2E), cLn2hi: f(0.693359375), cLn2lo: f(-2.12194440e-4),
	cE6: f(1.9875691500e-4), cE5: f(1.3981999507e-3), cE4: f(8.3334519073e-3), cE3: f(4.1665795894e-2), cE2: f(1.6666665459e-1),
	cHalf: f(0.5), cOne: f(1), cBias: 127,
	cErfP: f(0.3275911 / math.Sqrt2), cA5: f(1.061405429 / 2), cA4: f(-1.453152027 / 2), cA3: f(1.421413741 / 2),
	cA2: f(-0.284496736 / 2), cA1: f(0.254829592 / 2),
	cAbs: 0x7fffffff, cByte: f(255), cTiny: f(1e-30), cBytes: 0x00ff00ff,
}

func f(x float64) uint32 { return math.Float32bits(float32(x)) }

// String is the memory operand of the constant.
func (c constant) String() string { return fmt.Sprintf("table<>+%d(SB)", int(c)*64) }

// table prints the constants.
func table() {
	for c, v := range values {
		for i := range 16 {
			fmt.Fprintf(&out, "DATA table<>+%d(SB)/4, $0x%08x\n", c*64+i*4, v)
		}
	}
	fmt.Fprintf(&out, "GLOBL table<>(SB), RODATA|NOPTR, $%d\n", len(values)*64)
}
