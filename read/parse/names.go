package parse

import (
	"strings"

	"sitrep/internal/nn"
)

// tag is a name tag: place is 'B', 'I' or 'O'.
type tag struct {
	place byte
	kind  string
}

func tags(names []string) []tag {
	out := make([]tag, len(names))
	for i, name := range names {
		place, kind, found := strings.Cut(name, "-")
		if !found || place == "" {
			place, kind = "O", ""
		}
		out[i] = tag{place[0], kind}
	}
	return out
}

// after tells whether t may follow p: I-X only after B-X or I-X. With no tag before, p is O.
func (t tag) after(p tag) bool { return t.place != 'I' || p.place != 'O' && p.kind == t.kind }

// viterbi finds the best legal sequence of tags. It keeps its memory.
type viterbi struct {
	sum, next []float32
	back      []int16 // for each word but the first and each tag, the tag before
	path      []int
}

const never = -1e30

// best gives the tag of each row of scores.
func (v *viterbi) best(scores nn.Mat, tags []tag) []int {
	k := len(tags)
	v.sum, v.next = nn.Grow(v.sum, k), nn.Grow(v.next, k)
	v.back, v.path = nn.Grow(v.back, scores.Rows*k), nn.Grow(v.path, scores.Rows)
	for j, t := range tags {
		v.sum[j] = scores.V[j]
		if !t.after(tag{place: 'O'}) {
			v.sum[j] = never
		}
	}
	for i := 1; i < scores.Rows; i++ {
		v.step(scores.Row(i, k), tags, v.back[i*k:])
	}
	at := nn.Argmax(v.sum)
	for i := scores.Rows - 1; i >= 0; i-- {
		v.path[i] = at
		if i > 0 {
			at = int(v.back[i*k+at])
		}
	}
	return v.path
}

func (v *viterbi) step(row []float32, tags []tag, back []int16) {
	for j, t := range tags {
		from, high := 0, float32(2*never)
		for i, p := range tags {
			if v.sum[i] > high && t.after(p) {
				from, high = i, v.sum[i]
			}
		}
		back[j], v.next[j] = int16(from), high+row[j]
	}
	v.sum, v.next = v.next, v.sum
}
