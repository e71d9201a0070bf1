package page

import "strings"

// long is how many bytes without white space make a block's text its own proof.
const long = 25

// budget bounds the bytes of the stream that may be searched through for one page, a second's work.
const budget = 4_000_000_000

// chosen tells for each block whether its text stands in the stream that the
// extractor took for the article. A long block may stand anywhere in it; a
// short one must stand right behind or before a chosen neighbour.
func chosen(blocks []block, stream string) []bool {
	v := votes{stream: stream, left: budget, at: make([]stretch, len(blocks)), keep: make([]bool, len(blocks))}
	words := make([]string, len(blocks))
	for i := range blocks {
		if blocks[i].place.in&inTitle == 0 {
			words[i] = squeeze(blocks[i].text)
		}
		v.long(i, words[i])
	}
	v.forward(words)
	v.backward(words)
	return v.keep
}

// stretch is where a chosen block stands in the stream.
type stretch struct{ start, end int }

type votes struct {
	stream string
	at     []stretch
	keep   []bool
	next   int // where the block after the last one found would stand
	left   int // bytes that may still be searched
}

func (v *votes) choose(i, start, end int) {
	v.keep[i], v.at[i] = true, stretch{start, end}
}

// long chooses a long block that stands in the stream as a whole or for the most part.
func (v *votes) long(i int, words string) {
	if len(words) < long {
		return
	}
	if f := v.find(words); f >= 0 {
		v.choose(i, f, f+len(words))
		v.next = f + len(words)
		return
	}
	if start, end, ok := v.shingled(words); ok {
		v.choose(i, start, end)
		v.next = end
	}
}

// find looks where the words should come next, and then everywhere while the budget lasts.
func (v *votes) find(words string) int {
	if strings.HasPrefix(v.stream[v.next:], words) {
		return v.next
	}
	if v.left < 0 {
		return -1
	}
	f := strings.Index(v.stream, words)
	if v.left -= f; f < 0 {
		v.left -= len(v.stream)
	}
	return f
}

// forward chooses short blocks that follow on the last chosen one.
func (v *votes) forward(words []string) {
	end := 0
	for i, w := range words {
		switch {
		case v.keep[i]:
			end = v.at[i].end
		case w != "" && len(w) < long && strings.HasPrefix(v.stream[end:], w):
			v.choose(i, end, end+len(w))
			end += len(w)
		}
	}
}

// backward chooses short blocks that lead up to the next chosen one.
func (v *votes) backward(words []string) {
	start := len(v.stream)
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		switch {
		case v.keep[i]:
			start = v.at[i].start
		case w != "" && len(w) < long && strings.HasSuffix(v.stream[:start], w):
			v.choose(i, start-len(w), start)
			start -= len(w)
		}
	}
}

// shingled finds a block of which parts were cut out: most of its pieces stand in the stream.
func (v *votes) shingled(words string) (start, end int, ok bool) {
	const size, most = 16, 32
	hit, all := 0, 0
	start = len(v.stream)
	for i := 0; i+size <= len(words); i += max(size, len(words)/most) {
		all++
		if f := v.find(words[i : i+size]); f >= 0 {
			hit++
			start, end = min(start, f), max(end, f+size)
		}
	}
	return start, end, all > 0 && hit*10 >= all*6
}
