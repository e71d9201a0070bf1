package main

import "fmt"

// bases are the registers that walk along the rows of x, one for three rows.
var bases = []string{"R8", "R10", "R11", "R12"}

// mem is the address of row i of x at the current step; the stride is in R9.
func mem(i int) string {
	b := "(" + bases[i/3] + ")"
	return b + [3]string{"", "(R9*1)", "(R9*2)"}[i%3]
}

// walk sets the bases of the first rows of x, which starts in R8.
func walk(rows int) {
	for i := 1; i <= (rows-1)/3; i++ {
		emit("LEAQ (%s)(R9*2), %s", bases[i-1], bases[i])
		emit("ADDQ R9, %s", bases[i])
	}
}

// again starts the next rows, unless R14 tiles are done: the bases go back by the
// bytes of a row that were walked, kept in argument k times size.
func again(rows, size int, k string) {
	last := (rows - 1) / 3
	emit("DECQ R14")
	emit("JZ done")
	emit("MOVQ %s, CX", k)
	emit("MOVQ %s, R8", bases[last])
	for range rows - 3*last {
		emit("ADDQ R9, R8")
	}
	emit("LEAQ (CX*%d), R15", size)
	emit("SUBQ R15, R8")
	emit("MOVQ w_base+48(FP), SI")
	emit("JMP tile")
	label("done")
}

// step moves the bases n bytes along their rows.
func step(rows, n int) {
	for i := 0; i <= (rows-1)/3; i++ {
		emit("ADDQ $%d, %s", n, bases[i])
	}
}

// tile32 is dst[r,c] = bias[c] + Σ x[r,k] w[k,c] over rows by cols vectors.
func tile32(u unit, rows, cols int) {
	name := fmt.Sprintf("f32x%d%s", rows, u.name)
	text(name, 136)
	load32()
	label("tile")
	walk(rows)
	acc := func(r, c int) string { return u.r(r*cols + c) }
	w := func(c int) string { return u.r(rows*cols + c) }
	x := u.r(rows*cols + cols)
	for c := range cols {
		for r := range rows {
			emit("VMOVUPS %d(BX), %s", c*u.bytes(), acc(r, c))
		}
	}
	emit("TESTQ CX, CX")
	emit("JZ store")
	label("loop")
	for c := range cols {
		emit("VMOVUPS %d(SI), %s", c*u.bytes(), w(c))
	}
	for r := range rows {
		emit("VBROADCASTSS %s, %s", mem(r), x)
		for c := range cols {
			emit("VFMADD231PS %s, %s, %s", w(c), x, acc(r, c))
		}
	}
	step(rows, 4)
	emit("ADDQ R13, SI")
	emit("DECQ CX")
	emit("JNZ loop")
	label("store")
	for r := range rows {
		for c := range cols {
			emit("VMOVUPS %s, %d(DI)", acc(r, c), c*u.bytes())
		}
		emit("ADDQ DX, DI")
	}
	again(rows, 4, "k+96(FP)")
	end()
}

// load32 loads the arguments of a float tile; strides become bytes.
func load32() {
	for _, a := range []string{"dst_base+0(FP), DI", "x_base+24(FP), R8", "w_base+48(FP), SI", "bias_base+72(FP), BX",
		"k+96(FP), CX", "dstStride+104(FP), DX", "xStride+112(FP), R9", "wStride+120(FP), R13", "tiles+128(FP), R14"} {
		emit("MOVQ %s", a)
	}
	for _, r := range []string{"DX", "R9", "R13"} {
		emit("SHLQ $2, %s", r)
	}
}

// load8 loads the arguments of an int8 tile.
func load8() {
	for _, a := range []string{"dst_base+0(FP), DI", "x_base+24(FP), R8", "w_base+48(FP), SI", "cols_base+72(FP), BX",
		"rows_base+96(FP), AX", "k4+120(FP), CX", "dstStride+128(FP), DX", "xStride+136(FP), R9", "tiles+144(FP), R14"} {
		emit("MOVQ %s", a)
	}
	emit("SHLQ $2, DX")
}

// tile8VNNI is the int8 tile of rows by 32 columns: one VPDPBUSD multiplies 4
// unsigned bytes of a row with 4 signed bytes of each of 16 columns.
func tile8VNNI(rows int) {
	u := avx512
	text(fmt.Sprintf("i8x%dVNNI", rows), 152)
	load8()
	label("tile")
	walk(rows)
	acc := func(r, c int) int { return r*2 + c }
	for i := range rows * 2 {
		u.zero(i)
	}
	label("loop")
	emit("VMOVDQU32 (SI), Z24")
	emit("VMOVDQU32 64(SI), Z25")
	for r := range rows {
		emit("VPBROADCASTD %s, Z26", mem(r))
		emit("VPDPBUSD Z24, Z26, Z%d", acc(r, 0))
		emit("VPDPBUSD Z25, Z26, Z%d", acc(r, 1))
	}
	step(rows, 4)
	emit("ADDQ $128, SI")
	emit("DECQ CX")
	emit("JNZ loop")
	for i, at := range []int{0, 64, 128, 192, 256, 320} {
		emit("VMOVUPS %d(BX), Z%d", at, 24+i)
	}
	for r := range rows {
		finish(u, []int{acc(r, 0), acc(r, 1)}, []int{24, 25}, []int{26, 27}, []string{"Z28", "Z29"}, 30, r)
	}
	emit("ADDQ $%d, AX", rows*8)
	again(rows, 4, "k4+120(FP)")
	end()
}

// finish turns the sums of one row into floats: y = (sum*scale - zero*scaledSum)*rowScale + bias.
func finish(u unit, acc, scale, sum []int, bias []string, tmp, row int) {
	t, t2 := u.r(tmp), u.r(tmp+1)
	emit("VBROADCASTSS %d(AX), %s", row*8+4, t)
	emit("VBROADCASTSS %d(AX), %s", row*8, t2)
	for i, a := range acc {
		emit("VCVTDQ2PS %s, %s", u.r(a), u.r(a))
		emit("VMULPS %s, %s, %s", u.r(scale[i]), u.r(a), u.r(a))
		emit("VFNMADD231PS %s, %s, %s", u.r(sum[i]), t, u.r(a))
		emit("VFMADD213PS %s, %s, %s", bias[i], t2, u.r(a))
		emit("VMOVUPS %s, %d(DI)", u.r(a), i*u.bytes())
	}
	emit("ADDQ DX, DI")
}

// tile8AVX2 is the exact int8 tile of rows by 8 columns: rows hold 16-bit
// values, weights are widened, and VPMADDWD leaves two half sums a column.
func tile8AVX2(rows int) {
	u := avx2
	text(fmt.Sprintf("i8x%dAVX2", rows), 152)
	load8()
	label("tile")
	walk(rows)
	for i := range rows * 2 {
		u.zero(i)
	}
	label("loop")
	emit("VPMOVSXBW (SI), Y12")
	emit("VPMOVSXBW 16(SI), Y13")
	for r := range rows {
		emit("VPBROADCASTQ %s, Y14", mem(r))
		for c := range 2 {
			emit("VPMADDWD Y%d, Y14, Y15", 12+c)
			emit("VPADDD Y15, Y%d, Y%d", r*2+c, r*2+c)
		}
	}
	step(rows, 8)
	emit("ADDQ $128, SI")
	emit("DECQ CX")
	emit("JNZ loop")
	emit("VMOVUPS (BX), Y12")
	emit("VMOVUPS 128(BX), Y13")
	for r := range rows {
		emit("VPHADDD Y%d, Y%d, Y%d", r*2+1, r*2, r*2)
		emit("VPERMQ $0xD8, Y%d, Y%d", r*2, r*2)
		finish(u, []int{r * 2}, []int{12}, []int{13}, []string{"256(BX)"}, 14, r)
	}
	emit("ADDQ $%d, AX", rows*8)
	again(rows, 8, "k4+120(FP)")
	end()
}
