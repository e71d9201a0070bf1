package main

// exp replaces register x (not above 0) by e^x; n and p are scratch.
func exp(u unit, x, n, p int) {
	X, N, P := u.r(x), u.r(n), u.r(p)
	emit("VMAXPS %s, %s, %s", cMin, X, X)
	emit("VMULPS %s, %s, %s", cLog2e, X, N)
	emit("VCVTPS2DQ %s, %s", N, N)
	emit("VCVTDQ2PS %s, %s", N, P)
	emit("VFNMADD231PS %s, %s, %s", cLn2hi, P, X)
	emit("VFNMADD231PS %s, %s, %s", cLn2lo, P, X)
	emit("VMOVUPS %s, %s", cE6, P)
	for _, c := range []constant{cE5, cE4, cE3, cE2, cHalf, cOne, cOne} {
		emit("VFMADD213PS %s, %s, %s", c, X, P)
	}
	emit("VPADDD %s, %s, %s", cBias, N, N)
	emit("VPSLLD $23, %s, %s", N, N)
	emit("VMULPS %s, %s, %s", N, P, X)
}

// reduce folds register x by op and spreads the result over all its lanes; t is scratch.
func reduce(u unit, op string, x, t int) {
	if u.reg == "Z" {
		emit("VEXTRACTF64X4 $1, Z%d, Y%d", x, t)
		emit("%s Y%d, Y%d, Y%d", op, t, x, x)
	}
	emit("VEXTRACTF128 $1, Y%d, X%d", x, t)
	emit("%s X%d, X%d, X%d", op, t, x, x)
	for _, mix := range []string{"0x4E", "0xB1"} {
		emit("VPERMILPS $%s, X%d, X%d", mix, x, t)
		emit("%s X%d, X%d, X%d", op, t, x, x)
	}
	emit("VBROADCASTSS X%d, %s", x, u.r(x))
}

// each runs body for every vector of the n floats counted in CX; the index in bytes is in AX.
func each(u unit, name string, body func()) {
	emit("XORQ AX, AX")
	label(name)
	body()
	emit("ADDQ $%d, AX", u.bytes())
	emit("CMPQ AX, CX")
	emit("JLT %s", name)
}

// softmax is x = softmax(scale*x).
func softmax(u unit) {
	text("softmax"+u.name, 28)
	emit("MOVQ x_base+0(FP), DI")
	emit("MOVQ x_len+8(FP), CX")
	emit("SHLQ $2, CX")
	emit("VBROADCASTSS scale+24(FP), %s", u.r(5))
	emit("VMOVUPS (DI), %s", u.r(0))
	each(u, "top", func() { emit("VMAXPS (DI)(AX*1), %s, %s", u.r(0), u.r(0)) })
	reduce(u, "VMAXPS", 0, 1)
	u.zero(4)
	each(u, "power", func() {
		emit("VMOVUPS (DI)(AX*1), %s", u.r(1))
		emit("VSUBPS %s, %s, %s", u.r(0), u.r(1), u.r(1))
		emit("VMULPS %s, %s, %s", u.r(5), u.r(1), u.r(1))
		exp(u, 1, 2, 3)
		emit("VMOVUPS %s, (DI)(AX*1)", u.r(1))
		emit("VADDPS %s, %s, %s", u.r(1), u.r(4), u.r(4))
	})
	reduce(u, "VADDPS", 4, 1)
	emit("VMOVUPS %s, %s", cOne, u.r(1))
	emit("VDIVPS %s, %s, %s", u.r(4), u.r(1), u.r(1))
	each(u, "norm", func() {
		emit("VMULPS (DI)(AX*1), %s, %s", u.r(1), u.r(0))
		emit("VMOVUPS %s, (DI)(AX*1)", u.r(0))
	})
	end()
}

// gelu is x = x*Phi(x): with t = 1/(1+p|x|) and q = poly(t)*exp(-x²/2), half the
// complement of erf, it is max(x,0) - |x|*q.
func gelu(u unit) {
	text("gelu"+u.name, 24)
	emit("MOVQ x_base+0(FP), DI")
	emit("MOVQ x_len+8(FP), CX")
	emit("SHLQ $2, CX")
	u.zero(8)
	X, A, T, Q, E := u.r(0), u.r(1), u.r(2), u.r(3), u.r(4)
	and := "VANDPS"
	if u.reg == "Z" {
		and = "VPANDD"
	}
	each(u, "loop", func() {
		emit("VMOVUPS (DI)(AX*1), %s", X)
		emit("%s %s, %s, %s", and, cAbs, X, A)
		emit("VMOVUPS %s, %s", cErfP, T)
		emit("VFMADD213PS %s, %s, %s", cOne, A, T)
		emit("VMOVUPS %s, %s", cOne, Q)
		emit("VDIVPS %s, %s, %s", T, Q, T)
		emit("VMULPS %s, %s, %s", X, X, E)
		emit("VMULPS %s, %s, %s", cHalf, E, E)
		emit("VSUBPS %s, %s, %s", E, u.r(8), E)
		exp(u, 4, 5, 6)
		emit("VMOVUPS %s, %s", cA5, Q)
		for _, c := range []constant{cA4, cA3, cA2, cA1} {
			emit("VFMADD213PS %s, %s, %s", c, T, Q)
		}
		emit("VMULPS %s, %s, %s", T, Q, Q)
		emit("VMULPS %s, %s, %s", E, Q, Q)
		emit("VMAXPS %s, %s, %s", u.r(8), X, X)
		emit("VFNMADD231PS %s, %s, %s", A, Q, X)
		emit("VMOVUPS %s, (DI)(AX*1)", X)
	})
	end()
}

// addNorm is x = gain*(s-mean(s))/sqrt(var(s)+eps) + shift with s = x+y.
func addNorm(u unit) {
	text("addNorm"+u.name, 100)
	for _, a := range []string{"x_base+0(FP), DI", "y_base+24(FP), SI", "gain_base+48(FP), R8", "shift_base+72(FP), R9", "x_len+8(FP), CX"} {
		emit("MOVQ %s", a)
	}
	emit("VCVTSI2SSQ CX, X6, X6")
	emit("VBROADCASTSS X6, %s", u.r(6))
	emit("VBROADCASTSS eps+96(FP), %s", u.r(5))
	emit("SHLQ $2, CX")
	u.zero(0)
	each(u, "sum", func() {
		emit("VMOVUPS (DI)(AX*1), %s", u.r(1))
		emit("VADDPS (SI)(AX*1), %s, %s", u.r(1), u.r(1))
		emit("VMOVUPS %s, (DI)(AX*1)", u.r(1))
		emit("VADDPS %s, %s, %s", u.r(1), u.r(0), u.r(0))
	})
	reduce(u, "VADDPS", 0, 1)
	emit("VDIVPS %s, %s, %s", u.r(6), u.r(0), u.r(0))
	u.zero(2)
	each(u, "spread", func() {
		emit("VMOVUPS (DI)(AX*1), %s", u.r(1))
		emit("VSUBPS %s, %s, %s", u.r(0), u.r(1), u.r(1))
		emit("VFMADD231PS %s, %s, %s", u.r(1), u.r(1), u.r(2))
	})
	reduce(u, "VADDPS", 2, 1)
	emit("VDIVPS %s, %s, %s", u.r(6), u.r(2), u.r(2))
	emit("VADDPS %s, %s, %s", u.r(5), u.r(2), u.r(2))
	emit("VSQRTPS %s, %s", u.r(2), u.r(2))
	emit("VMOVUPS %s, %s", cOne, u.r(1))
	emit("VDIVPS %s, %s, %s", u.r(2), u.r(1), u.r(2))
	each(u, "norm", func() {
		emit("VMOVUPS (DI)(AX*1), %s", u.r(1))
		emit("VSUBPS %s, %s, %s", u.r(0), u.r(1), u.r(1))
		emit("VMULPS %s, %s, %s", u.r(2), u.r(1), u.r(1))
		emit("VMULPS (R8)(AX*1), %s, %s", u.r(1), u.r(1))
		emit("VADDPS (R9)(AX*1), %s, %s", u.r(1), u.r(1))
		emit("VMOVUPS %s, (DI)(AX*1)", u.r(1))
	})
	end()
}
