package main

import "fmt"

// The kernels for arm64. Go's assembler lacks most vector instructions, so they
// are printed as words; each line says what its word means.

// ops3 are instructions on three registers of four lanes; ops2 on two.
var ops3 = map[string]uint32{
	"FMLA": 0x4E20CC00, "FMLS": 0x4EA0CC00, "FADD": 0x4E20D400, "FSUB": 0x4EA0D400, "FMUL": 0x6E20DC00, "FDIV": 0x6E20FC00,
	"FMAX": 0x4E20F400, "FMIN": 0x4EA0F400, "FADDP": 0x6E20D400, "ADD": 0x4EA08400, "ADDP": 0x4EA0BC00, "EOR": 0x6E201C00,
	"SMULL": 0x0E20C000, "SMULL2": 0x4E20C000, "SMLAL": 0x0E208000, "SMLAL2": 0x4E208000, // bytes to words of 16 bits
}

var ops2 = map[string]uint32{
	"FCVTNS": 0x4E21A800, "SCVTF": 0x4E21D800, "FSQRT": 0x6EA1F800, "FABS": 0x4EA0F800,
	"FMAXV": 0x6E30F800, "FMINV": 0x6EB0F800, // over all lanes, into lane 0
	"DUP":    0x4E040400,                       // lane 0 into all
	"SADALP": 0x4E606800,                       // adds pairs of 16-bit words to lanes of 32
	"SQXTN":  0x0E614800, "SQXTN2": 0x4E614800, // 32 bits to 16, saturating: low half, high half
	"SQXTNB": 0x0E214800, "SQXTNB2": 0x4E214800, // 16 bits to 8
	"SHL23": 0x4F375400,
}

// opsLane multiply by one lane of the last register: SDOT by its four bytes.
var opsLane = map[string]uint32{"FMLA": 0x4F801000, "SDOT": 0x4F80E000}

func word(w uint32, format string, a ...any) {
	emit("WORD $0x%08X // %s", w, fmt.Sprintf(format, a...))
}

func op3(name string, d, n, m int) {
	word(ops3[name]|uint32(m<<16|n<<5|d), "%s V%d, V%d, V%d", name, d, n, m)
}

func op2(name string, d, n int) {
	word(ops2[name]|uint32(n<<5|d), "%s V%d, V%d", name, d, n)
}

func opLane(name string, d, n, m, lane int) {
	word(opsLane[name]|uint32(lane&1<<21|lane>>1<<11|m<<16|n<<5|d), "%s V%d, V%d, V%d[%d]", name, d, n, m, lane)
}

// move copies a register.
func move(d, n int) { word(0x4EA01C00|uint32(n<<16|n<<5|d), "MOV V%d, V%d", d, n) }

// zeroV clears a register.
func zeroV(i int) { op3("EOR", i, i, i) }

// fill sets every lane of a register to a constant.
func fill(i int, c constant) { fillBits(i, values[c]) }

func fillBits(i int, v uint32) {
	emit("MOVD $0x%08x, R9", v)
	emit("VDUP R9, V%d.S4", i)
}

// loads loads arguments: pairs of a place and a register.
func loads(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		emit("MOVD %s(FP), %s", pairs[i], pairs[i+1])
	}
}

// neon prints all kernels for arm64.
func neon() {
	for _, rows := range []int{8, 4, 1} {
		tile32NEON(rows)
		tile8Dot(rows)
	}
	for _, rows := range []int{4, 1} {
		tile8Long(rows)
	}
	softmaxNEON()
	geluNEON()
	addNormNEON()
	quantiseNEON()
}
