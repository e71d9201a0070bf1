package main

// quantise maps x to 0..255 with x = scale*(q-zero): bytes under AVX-512, 16-bit
// words under AVX2; par gets scale and zero.
func quantise(u unit) {
	text("quantise"+u.name, 72)
	for _, a := range []string{"q_base+0(FP), SI", "x_base+24(FP), DI", "x_len+32(FP), CX", "par_base+48(FP), BX"} {
		emit("MOVQ %s", a)
	}
	emit("SHLQ $2, CX")
	u.zero(0)
	u.zero(1)
	each(u, "bounds", func() {
		emit("VMOVUPS (DI)(AX*1), %s", u.r(2))
		emit("VMINPS %s, %s, %s", u.r(2), u.r(0), u.r(0))
		emit("VMAXPS %s, %s, %s", u.r(2), u.r(1), u.r(1))
	})
	reduce(u, "VMINPS", 0, 2)
	reduce(u, "VMAXPS", 1, 2)
	emit("VSUBPS %s, %s, %s", u.r(0), u.r(1), u.r(1))
	emit("VMAXPS %s, %s, %s", cTiny, u.r(1), u.r(1))
	emit("VDIVPS %s, %s, %s", cByte, u.r(1), u.r(3))
	emit("VMOVSS X3, (BX)")
	emit("VMOVUPS %s, %s", cByte, u.r(2))
	emit("VDIVPS %s, %s, %s", u.r(1), u.r(2), u.r(2)) // steps a unit
	emit("VMULPS %s, %s, %s", u.r(2), u.r(0), u.r(0))
	emit("VCVTPS2DQ %s, %s", u.r(0), u.r(0))
	emit("VCVTDQ2PS %s, %s", u.r(0), u.r(0))
	u.zero(5)
	emit("VSUBPS %s, %s, %s", u.r(0), u.r(5), u.r(1))
	emit("VMOVSS X1, 4(BX)")
	if u.reg == "Z" {
		narrow512()
	} else {
		narrow2()
	}
	end()
}

// narrow512 stores bytes.
func narrow512() {
	each(avx512, "narrow", func() {
		emit("VMOVUPS (DI)(AX*1), Z4")
		emit("VFMADD213PS Z1, Z2, Z4")
		emit("VCVTPS2DQ Z4, Z4")
		emit("VPMAXSD Z5, Z4, Z4")
		emit("VPMOVUSDB Z4, (SI)")
		emit("ADDQ $16, SI")
	})
}

// narrow2 stores 16-bit words, two vectors of floats at a time.
func narrow2() {
	emit("XORQ AX, AX")
	label("narrow")
	for i := range 2 {
		emit("VMOVUPS %d(DI)(AX*1), Y%d", i*32, 6+i)
		emit("VFMADD213PS Y1, Y2, Y%d", 6+i)
		emit("VCVTPS2DQ Y%d, Y%d", 6+i, 6+i)
	}
	emit("VPACKSSDW Y7, Y6, Y6")
	emit("VPERMQ $0xD8, Y6, Y6")
	emit("VPMAXSW Y5, Y6, Y6")
	emit("VPMINSW %s, Y6, Y6", cBytes)
	emit("VMOVDQU Y6, (SI)")
	emit("ADDQ $32, SI")
	emit("ADDQ $64, AX")
	emit("CMPQ AX, CX")
	emit("JLT narrow")
}
