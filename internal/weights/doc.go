// Package weights answers: what numbers and lists does a weight file hold?
//
// In: the bytes of a file (Read). Out: tensors by name as float32 or as signed
// bytes with a scale a row, lists by name as text, the header. Encode writes such
// a file.
//
// A file is "SITREPW1", the length of the header in four bytes, a JSON header, and
// data from the next multiple of 64 on; all numbers are little-endian and all
// offsets count from the start of the data. Worked example: a tensor {"dtype":
// "i8", "shape": [1, 2], "scale": "s"} with bytes 2 and -3 and s = (0.5) is the row
// (1, -1.5).
//
// It does not know what the tensors mean and does not run them: see nn and
// read/parse. A file that is cut short, altered (SHA-256 of the data) or of another
// shape than asked for is an error that names the tensor.
//
// The format is this project's own.
package weights
