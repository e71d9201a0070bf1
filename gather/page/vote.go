package page

import "strings"

// long is how many bytes without white space make a block's text its own proof.
const long = 25

// chosen tells for each block whether its text stands in the stream that the
// extractor took for the article. A long block may stand anywhere in it; a
// short one must stand right behind or before a chosen neighbour.
func chosen(blocks []block, stream string) []bool {
	v := votes{stream: stream, at: make([]stretch, len(blocks)), keep: make([]bool, len(blocks))}
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
}

func (v *votes) choose(i, start, end int) {
	v.keep[i], v.at[i] = true, stretch{start, end}
}

// long chooses a long block that stands in the stream as a whole or for the most part.
func (v *votes) long(i int, words string) {
	if len(words) < long {
		return
	}
	if f := strings.Index(v.stream, words); f >= 0 {
		v.choose(i, f, f+len(words))
		return
	}
	if start, end, ok := shingled(words, v.stream); ok {
		v.choose(i, start, end)
	}
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
func shingled(words, stream string) (start, end int, ok bool) {
	const size = 16
	hit, all := 0, 0
	start = len(stream)
	for i := 0; i+size <= len(words); i += size {
		all++
		if f := strings.Index(stream, words[i:i+size]); f >= 0 {
			hit++
			start, end = min(start, f), max(end, f+size)
		}
	}
	return start, end, all > 0 && hit*10 >= all*6
}
