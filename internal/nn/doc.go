// Package nn answers: what does a layer of the network make of these rows?
//
// In: rows of float32 (Mat) and weights packed once at load (Linear, Linear8).
// Out: rows of float32. Linear8 multiplies bytes: each row is quantised to 0..255
// with a scale and zero point of its own, each output has a scale for its
// weights, sums are exact in int32.
//
// Worked example: the row (1, -1) through the layer with weights (2, 3) and bias
// 5 is 1*2 - 1*3 + 5 = 4; Linear gives 4, Linear8 a value within half a step of it.
//
// It trains nothing, knows no words and starts no goroutines; lengths are the
// caller's to keep, a wrong one is an index out of range. Everything here may be
// used from many goroutines at once, a Rows8 by one at a time.
//
// Kernels for amd64 and arm64 are printed by internal/nn/gen and chosen by what the
// processor has: AVX-512 with VNNI, AVX-512, AVX2 with FMA; NEON with SDOT, NEON;
// else plain Go. Peak measures them. Exp is
// Cephes' expf (S. Moshier, public domain), the error function Abramowitz and
// Stegun 7.1.26.
package nn
