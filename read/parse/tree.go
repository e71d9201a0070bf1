package parse

import (
	"math"

	"sitrep/internal/nn"
)

// tree finds the best tree by Chu-Liu and Edmonds. It keeps its memory.
type tree struct {
	scores []float64
	heads  []int
	seen   []int
}

// best gives the head of each of nodes 1..n-1, with exactly one of them on the root 0.
// score(i, j) is worth j as head of i. Entry 0 of the answer means nothing.
func (t *tree) best(n int, score func(dependent, head int) float32) []int {
	t.scores, t.heads, t.seen = nn.Grow(t.scores, n*n), nn.Grow(t.heads, n), nn.Grow(t.seen, n)
	clear(t.seen)
	roots := 0
	for i := 1; i < n; i++ {
		row := t.scores[i*n:][:n]
		for j := range row {
			row[j] = float64(score(i, j))
		}
		row[i] = math.Inf(-1)
		if t.heads[i] = highest(row); t.heads[i] == 0 {
			roots++
		}
	}
	if roots == 1 && findRing(t.heads, t.seen) == nil {
		return t.heads
	}
	for i := 1; i < n; i++ {
		t.scores[i*n] -= 1e4 // one root costs less than two
	}
	clear(t.seen)
	contract(t.scores, t.heads, t.seen)
	return t.heads
}

// contract fills heads with the best tree over s[dependent*n+head]. Where the best
// heads form a ring, the ring becomes one node and the smaller tree is solved.
func contract(s []float64, heads, seen []int) {
	n := len(heads)
	for i := 1; i < n; i++ {
		heads[i] = highest(s[i*n:][:n])
	}
	ring := findRing(heads, seen)
	if ring == nil {
		return
	}
	rest, small := shrink(s, heads, ring)
	m := len(rest) + 1
	found := make([]int, m)
	contract(small, found, make([]int, m))
	for i := 1; i < len(rest); i++ {
		if found[i] < len(rest) {
			heads[rest[i]] = rest[found[i]]
		} else {
			heads[rest[i]] = bestOf(ring, func(r int) float64 { return s[rest[i]*n+r] })
		}
	}
	entry := rest[found[len(rest)]]
	into := bestOf(ring, func(r int) float64 { return s[r*n+entry] - s[r*n+heads[r]] })
	heads[into] = entry
}

// shrink gives the nodes outside the ring, and the scores of a graph in which the ring is the last node.
func shrink(s []float64, heads, ring []int) (rest []int, small []float64) {
	n := len(heads)
	inside := make([]bool, n)
	for _, r := range ring {
		inside[r] = true
	}
	for i, in := range inside {
		if !in {
			rest = append(rest, i)
		}
	}
	m := len(rest) + 1
	small = make([]float64, m*m)
	for i, from := range rest {
		for j, to := range rest {
			small[i*m+j] = s[from*n+to]
		}
		out, in := math.Inf(-1), math.Inf(-1)
		for _, r := range ring {
			out = max(out, s[from*n+r])
			in = max(in, s[r*n+from]-s[r*n+heads[r]])
		}
		small[i*m+m-1], small[(m-1)*m+i] = out, in
	}
	small[m*m-1] = math.Inf(-1)
	return rest, small
}

// findRing gives the nodes of one ring among heads, nil for none; seen is zeroed scratch.
func findRing(heads, seen []int) []int {
	for start := 1; start < len(heads); start++ {
		node := start
		for node != 0 && seen[node] == 0 {
			seen[node] = start
			node = heads[node]
		}
		if node == 0 || seen[node] != start {
			continue
		}
		ring := []int{node}
		for at := heads[node]; at != node; at = heads[at] {
			ring = append(ring, at)
		}
		return ring
	}
	return nil
}

func highest(row []float64) int {
	best := 0
	for j, v := range row {
		if v > row[best] {
			best = j
		}
	}
	return best
}

func bestOf(nodes []int, worth func(node int) float64) int {
	best := nodes[0]
	for _, r := range nodes[1:] {
		if worth(r) > worth(best) {
			best = r
		}
	}
	return best
}
