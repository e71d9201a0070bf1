package nn

import "golang.org/x/sys/cpu"

// engines lists what this processor can run, the fastest first; the plain one is always last.
func engines() []*engine {
	if cpu.ARM64.HasASIMDDP {
		return []*engine{neonDot, neon, plain}
	}
	return []*engine{neon, plain} // every arm64 has NEON
}

var (
	floatNEON = []tile32{{8, f32x8NEON}, {4, f32x4NEON}, {1, f32x1NEON}}

	// neonDot multiplies bytes by SDOT.
	neonDot = &engine{
		name: "neon-dot", cols32: 8, f32: floatNEON,
		cols8: 8, i8: []tile8{{8, i8x8Dot}, {4, i8x4Dot}, {1, i8x1Dot}}, bytes: 1, signed: true, quantise: quantiseNEON,
		softmax: softmaxNEON, gelu: geluNEON, addNorm: addNormNEON,
	}
	// neon widens products to 16 bits: SMULL and SADALP.
	neon = &engine{
		name: "neon", cols32: 8, f32: floatNEON,
		cols8: 8, i8: []tile8{{4, i8x4Long}, {1, i8x1Long}}, bytes: 1, signed: true, quantise: quantiseNEON,
		softmax: softmaxNEON, gelu: geluNEON, addNorm: addNormNEON,
	}
)
