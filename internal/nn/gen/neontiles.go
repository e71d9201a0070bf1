package main

import "fmt"

// A tile is rows by eight columns, two registers a row. R1 stands on its first
// row of x, R8 and on walk along the rows, R16 along the weights; R19 counts tiles.

// openTile loads the arguments that float and byte tiles share.
func openTile(rows int, xStride, tiles string) {
	loads("dst_base+0", "R0", "x_base+24", "R1", "w_base+48", "R2", xStride, "R6", tiles, "R19")
	emit("MOVD $%d, R21", rows)
}

// walkNEON begins a tile.
func walkNEON(rows int) {
	label("tile")
	emit("MOVD R1, R8")
	for r := 1; r < rows; r++ {
		emit("ADD R6, R%d, R%d", 7+r, 8+r)
	}
	emit("MOVD R2, R16")
}

// againNEON goes on with the next rows while tiles are left; R21 is the way to them.
func againNEON() {
	emit("ADD R21, R1")
	emit("SUB $1, R19")
	emit("CBNZ R19, tile")
	emit("RET")
}

// tile32NEON takes four inputs at a time, the rest one by one.
func tile32NEON(rows int) {
	text(fmt.Sprintf("f32x%dNEON", rows), 136)
	openTile(rows, "xStride+112", "tiles+128")
	loads("bias_base+72", "R3", "k+96", "R4", "dstStride+104", "R5", "wStride+120", "R7")
	for _, r := range []string{"R5", "R6", "R7"} {
		emit("LSL $2, %s", r)
	}
	emit("MUL R6, R21")
	walkNEON(rows)
	for r := range rows {
		emit("VLD1 (R3), [V%d.S4, V%d.S4]", 2*r, 2*r+1)
	}
	emit("LSR $2, R4, R17")
	emit("CBZ R17, rest")
	label("loop")
	for r := range rows {
		emit("VLD1.P 16(R%d), [V%d.S4]", 8+r, 16+r)
	}
	for lane := range 4 {
		w := 24 + 2*lane
		emit("VLD1 (R16), [V%d.S4, V%d.S4]", w, w+1)
		emit("ADD R7, R16")
		for r := range rows {
			opLane("FMLA", 2*r, w, 16+r, lane)
			opLane("FMLA", 2*r+1, w+1, 16+r, lane)
		}
	}
	emit("SUB $1, R17")
	emit("CBNZ R17, loop")
	label("rest")
	emit("AND $3, R4, R17")
	emit("CBZ R17, store")
	label("one")
	emit("VLD1 (R16), [V24.S4, V25.S4]")
	emit("ADD R7, R16")
	for r := range rows {
		emit("VLD1R.P 4(R%d), [V26.S4]", 8+r)
		op3("FMLA", 2*r, 24, 26)
		op3("FMLA", 2*r+1, 25, 26)
	}
	emit("SUB $1, R17")
	emit("CBNZ R17, one")
	label("store")
	for r := range rows {
		emit("VST1 [V%d.S4, V%d.S4], (R0)", 2*r, 2*r+1)
		emit("ADD R5, R0")
	}
	againNEON()
}

// open8 loads the arguments of a byte tile.
func open8(rows int) {
	openTile(rows, "xStride+136", "tiles+144")
	loads("cols_base+72", "R3", "rows_base+96", "R20", "k4+120", "R4", "dstStride+128", "R5")
	emit("LSL $2, R5")
	emit("MUL R6, R21")
}

// tile8Dot multiplies four bytes of a row with four of each of four columns by
// one SDOT; it takes 16 inputs at a time.
func tile8Dot(rows int) {
	text(fmt.Sprintf("i8x%dDot", rows), 152)
	open8(rows)
	walkNEON(rows)
	for i := range 2 * rows {
		zeroV(i)
	}
	emit("LSR $2, R4, R17")
	label("loop")
	for r := range rows {
		emit("VLD1.P 16(R%d), [V%d.B16]", 8+r, 16+r)
	}
	for lane := range 4 {
		w := 24 + 2*lane
		emit("VLD1 (R16), [V%d.B16, V%d.B16]", w, w+1)
		emit("ADD $128, R16")
		for r := range rows {
			opLane("SDOT", 2*r, w, 16+r, lane)
			opLane("SDOT", 2*r+1, w+1, 16+r, lane)
		}
	}
	emit("SUB $1, R17")
	emit("CBNZ R17, loop")
	finishNEON(rows, 2)
	againNEON()
}

// tile8Long is for processors without SDOT: products of 16 bits, two inputs'
// worth of each added (2*128*127 fits), then pairs of them to four half sums.
func tile8Long(rows int) {
	text(fmt.Sprintf("i8x%dLong", rows), 152)
	open8(rows)
	walkNEON(rows)
	for i := range 4 * rows {
		zeroV(i)
	}
	emit("LSR $1, R4, R17")
	label("loop")
	for i := range 2 {
		emit("VLD1 (R16), [V%d.B16, V%d.B16]", 16+2*i, 17+2*i)
		emit("ADD $128, R16")
	}
	for r := range rows {
		emit("VLD1R.P 4(R%d), [V20.S4]", 8+r)
		emit("VLD1R.P 4(R%d), [V21.S4]", 8+r)
		for c := range 2 {
			for half, long := range []string{"", "2"} {
				op3("SMULL"+long, 22+half, 16+c, 20)
				op3("SMLAL"+long, 22+half, 18+c, 21)
				op2("SADALP", 4*r+2*c+half, 22+half)
			}
		}
	}
	emit("SUB $1, R17")
	emit("CBNZ R17, loop")
	for r := range rows {
		for c := range 2 {
			op3("ADDP", 4*r+2*c, 4*r+2*c, 4*r+2*c+1)
		}
	}
	finishNEON(rows, 4)
	againNEON()
}

// finishNEON turns the sums into floats: y = (sum*scale - zero*scaledSum)*rowScale
// + bias. A row has its sums in two of step registers.
func finishNEON(rows, step int) {
	for i, at := range []int{0, 128, 256} {
		emit("ADD $%d, R3, R9", at)
		emit("VLD1 (R9), [V%d.S4, V%d.S4]", 22+2*i, 23+2*i)
	}
	for r := range rows {
		emit("VLD1R.P 4(R20), [V28.S4]")
		emit("VLD1R.P 4(R20), [V29.S4]")
		for c := range 2 {
			acc := step*r + c*step/2
			op2("SCVTF", acc, acc)
			op3("FMUL", acc, acc, 22+c)
			op3("FMLS", acc, 29, 24+c)
			move(30+c, 26+c)
			op3("FMLA", 30+c, acc, 28)
		}
		emit("VST1 [V30.S4, V31.S4], (R0)")
		emit("ADD R5, R0")
	}
}
