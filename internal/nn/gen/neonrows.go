package main

// powers are the constants of expNEON, in the registers from 16 on.
var powers = []constant{cMin, cLog2e, cLn2hi, cLn2lo, cBias, cE6, cE5, cE4, cE3, cE2, cHalf, cOne}

// half and one are where the powers keep 1/2 and 1.
const half, one = 26, 27

func fillAll(from int, list []constant) {
	for i, c := range list {
		fill(from+i, c)
	}
}

// expNEON replaces register x (not above 0) by e^x; n, p and t are scratch.
func expNEON(x, n, p, t int) {
	op3("FMAX", x, x, 16)
	op3("FMUL", n, x, 17)
	op2("FCVTNS", n, n)
	op2("SCVTF", p, n)
	op3("FMLS", x, p, 18)
	op3("FMLS", x, p, 19)
	move(p, 21)
	for _, c := range []int{22, 23, 24, 25, half, one, one} {
		move(t, c)
		op3("FMLA", t, p, x)
		p, t = t, p
	}
	op3("ADD", n, n, 20)
	op2("SHL23", n, n)
	op3("FMUL", x, p, n)
}

// sumNEON spreads the sum of the lanes of x over all of them.
func sumNEON(x int) {
	op3("FADDP", x, x, x)
	op3("FADDP", x, x, x)
}

// eachNEON runs body for every four floats of the R2 at R0; R4 walks along them.
func eachNEON(name string, body func()) {
	emit("MOVD R0, R4")
	emit("MOVD R2, R5")
	label(name)
	body()
	emit("SUB $4, R5")
	emit("CBNZ R5, %s", name)
}

// take loads four floats; put stores them and goes on.
func take(x int) { emit("VLD1 (R4), [V%d.S4]", x) }
func put(x int)  { emit("VST1.P [V%d.S4], 16(R4)", x) }

func softmaxNEON() {
	text("softmaxNEON", 28)
	loads("x_base+0", "R0", "x_len+8", "R2")
	fillAll(16, powers)
	emit("MOVWU scale+24(FP), R9")
	emit("VDUP R9, V7.S4")
	emit("VLD1 (R0), [V0.S4]")
	eachNEON("top", func() {
		emit("VLD1.P 16(R4), [V1.S4]")
		op3("FMAX", 0, 0, 1)
	})
	op2("FMAXV", 0, 0)
	op2("DUP", 0, 0)
	zeroV(6)
	eachNEON("power", func() {
		take(1)
		op3("FSUB", 1, 1, 0)
		op3("FMUL", 1, 1, 7)
		expNEON(1, 2, 3, 4)
		put(1)
		op3("FADD", 6, 6, 1)
	})
	sumNEON(6)
	op3("FDIV", 6, one, 6)
	eachNEON("norm", func() {
		take(1)
		op3("FMUL", 1, 1, 6)
		put(1)
	})
	emit("RET")
}

func geluNEON() {
	text("geluNEON", 24)
	loads("x_base+0", "R0", "x_len+8", "R2")
	fillAll(10, []constant{cErfP, cA5, cA4, cA3, cA2, cA1})
	fillAll(16, powers)
	zeroV(8)
	const x, a, t, q, e = 0, 1, 2, 3, 4
	eachNEON("loop", func() {
		take(x)
		op2("FABS", a, x)
		move(t, one)
		op3("FMLA", t, a, 10)
		op3("FDIV", t, one, t)
		op3("FMUL", e, x, x)
		op3("FMUL", e, e, half)
		op3("FSUB", e, 8, e)
		expNEON(e, 5, 6, 7)
		now, next := q, 5
		move(now, 11)
		for c := 12; c <= 15; c++ {
			move(next, c)
			op3("FMLA", next, now, t)
			now, next = next, now
		}
		op3("FMUL", now, now, t)
		op3("FMUL", now, now, e)
		op3("FMAX", x, x, 8)
		op3("FMLS", x, a, now)
		put(x)
	})
	emit("RET")
}

func addNormNEON() {
	text("addNormNEON", 100)
	loads("x_base+0", "R0", "x_len+8", "R2", "y_base+24", "R1", "gain_base+48", "R7", "shift_base+72", "R8")
	emit("VDUP R2, V16.S4")
	op2("SCVTF", 16, 16)
	emit("MOVWU eps+96(FP), R9")
	emit("VDUP R9, V17.S4")
	fill(one, cOne)
	zeroV(0)
	eachNEON("sum", func() {
		take(1)
		emit("VLD1.P 16(R1), [V2.S4]")
		op3("FADD", 1, 1, 2)
		put(1)
		op3("FADD", 0, 0, 1)
	})
	sumNEON(0)
	op3("FDIV", 0, 0, 16)
	zeroV(3)
	eachNEON("spread", func() {
		emit("VLD1.P 16(R4), [V1.S4]")
		op3("FSUB", 1, 1, 0)
		op3("FMLA", 3, 1, 1)
	})
	sumNEON(3)
	op3("FDIV", 3, 3, 16)
	op3("FADD", 3, 3, 17)
	op2("FSQRT", 3, 3)
	op3("FDIV", 3, one, 3)
	eachNEON("norm", func() {
		take(1)
		op3("FSUB", 1, 1, 0)
		op3("FMUL", 1, 1, 3)
		emit("VLD1.P 16(R7), [V4.S4]")
		emit("VLD1.P 16(R8), [V5.S4]")
		op3("FMLA", 5, 1, 4)
		put(5)
	})
	emit("RET")
}

// quantiseNEON is quantise to signed bytes: 128 less than elsewhere, and so is the zero.
func quantiseNEON() {
	text("quantiseNEON", 72)
	loads("q_base+0", "R6", "x_base+24", "R0", "x_len+32", "R2", "par_base+48", "R3")
	fill(10, cTiny)
	fill(11, cByte)
	fillBits(12, 0xffffff80) // -128
	zeroV(0)
	zeroV(1)
	eachNEON("bounds", func() {
		emit("VLD1.P 16(R4), [V2.S4]")
		op3("FMIN", 0, 0, 2)
		op3("FMAX", 1, 1, 2)
	})
	op2("FMINV", 0, 0)
	op2("DUP", 0, 0)
	op2("FMAXV", 1, 1)
	op2("DUP", 1, 1)
	op3("FSUB", 1, 1, 0)
	op3("FMAX", 1, 1, 10)
	op3("FDIV", 3, 1, 11)
	op3("FDIV", 2, 11, 1) // steps a unit
	op3("FMUL", 0, 0, 2)
	op2("FCVTNS", 0, 0)
	op2("SCVTF", 0, 0)
	zeroV(4)
	op3("FSUB", 0, 4, 0) // zero
	op2("SCVTF", 4, 12)
	op3("FADD", 4, 0, 4)
	emit("VMOV V3.S[0], R9")
	emit("MOVW R9, (R3)")
	emit("VMOV V4.S[0], R9")
	emit("MOVW R9, 4(R3)")
	emit("LSR $4, R2, R5")
	label("narrow")
	emit("VLD1.P 64(R0), [V16.S4, V17.S4, V18.S4, V19.S4]")
	for i := range 4 {
		move(20+i, 0)
		op3("FMLA", 20+i, 16+i, 2)
		op2("FCVTNS", 20+i, 20+i)
		op3("ADD", 20+i, 20+i, 12)
	}
	op2("SQXTN", 24, 20)
	op2("SQXTN2", 24, 21)
	op2("SQXTN", 25, 22)
	op2("SQXTN2", 25, 23)
	op2("SQXTNB", 26, 24)
	op2("SQXTNB2", 26, 25)
	emit("VST1.P [V26.B16], 16(R6)")
	emit("SUB $1, R5")
	emit("CBNZ R5, narrow")
	emit("RET")
}
