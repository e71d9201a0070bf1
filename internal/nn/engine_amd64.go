package nn

import "golang.org/x/sys/cpu"

// engines lists what this processor can run, the fastest first; the plain one is always last.
func engines() []*engine {
	var all []*engine
	x := &cpu.X86
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI {
		all = append(all, vnni)
	}
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX2 && x.HasFMA {
		all = append(all, wide512)
	}
	if x.HasAVX2 && x.HasFMA {
		all = append(all, avx2)
	}
	return append(all, plain)
}

var (
	float512 = []tile32{{12, f32x12AVX512}, {8, f32x8AVX512}, {4, f32x4AVX512}, {3, f32x3AVX512}, {2, f32x2AVX512}, {1, f32x1AVX512}}
	intVNNI  = []tile8{{12, i8x12VNNI}, {8, i8x8VNNI}, {4, i8x4VNNI}, {3, i8x3VNNI}, {2, i8x2VNNI}, {1, i8x1VNNI}}
	int2     = []tile8{{6, i8x6AVX2}, {3, i8x3AVX2}, {2, i8x2AVX2}, {1, i8x1AVX2}}

	// vnni multiplies bytes by VPDPBUSD on 512 bits.
	vnni = &engine{
		name: "avx512-vnni", cols32: 32, f32: float512,
		cols8: 32, i8: intVNNI, bytes: 1, quantise: quantiseAVX512,
		softmax: softmaxAVX512, gelu: geluAVX512, addNorm: addNormAVX512,
	}
	// wide512 is for processors with AVX-512 that lack VNNI.
	wide512 = &engine{
		name: "avx512", cols32: 32, f32: float512,
		cols8: 8, i8: int2, bytes: 2, quantise: quantiseAVX2,
		softmax: softmaxAVX512, gelu: geluAVX512, addNorm: addNormAVX512,
	}
	avx2 = &engine{
		name: "avx2", cols32: 16, f32: []tile32{{6, f32x6AVX2}, {3, f32x3AVX2}, {2, f32x2AVX2}, {1, f32x1AVX2}},
		cols8: 8, i8: int2, bytes: 2, quantise: quantiseAVX2,
		softmax: softmaxAVX2, gelu: geluAVX2, addNorm: addNormAVX2,
	}
)
