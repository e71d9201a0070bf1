package charset

// Compose leads pieces over a decoded text on to its raw bytes: the Raw offsets
// of over are offsets of the decoded text, those of the result are offsets of the raw bytes.
func Compose(over, decoded []Piece) []Piece {
	m := composer{decoded: decoded}
	for _, p := range over {
		if p.Exact {
			m.exact(p)
		} else {
			start, end := m.raw(p.Raw), m.raw(p.Raw+p.RawLen)
			m.out = append(m.out, Piece{At: p.At, Len: p.Len, Raw: start, RawLen: end - start})
		}
	}
	return m.out
}

type composer struct {
	decoded []Piece
	out     []Piece
}

// exact splits a piece where the decoding has edges.
func (m *composer) exact(p Piece) {
	for i := m.find(p.Raw); i < len(m.decoded) && p.Len > 0; i++ {
		d := m.decoded[i]
		skip := p.Raw - d.At
		n := min(p.Len, d.Len-skip)
		q := Piece{At: p.At, Len: n, Raw: d.Raw, RawLen: d.RawLen, Exact: d.Exact}
		if d.Exact {
			q.Raw, q.RawLen = d.Raw+skip, n
		}
		m.out = Join(m.out, q)
		p.At, p.Raw, p.Len = p.At+n, p.Raw+n, p.Len-n
	}
}

// raw is the offset in the raw bytes of an offset in the decoded text.
func (m *composer) raw(at uint32) uint32 {
	i := m.find(at)
	switch {
	case i < len(m.decoded) && m.decoded[i].Exact:
		return m.decoded[i].Raw + at - m.decoded[i].At
	case i < len(m.decoded):
		return m.decoded[i].Raw
	case i == 0:
		return 0
	}
	last := m.decoded[i-1]
	return last.Raw + last.RawLen
}

// find is the index of the piece that at lies in; len(m.decoded) behind the last.
func (m *composer) find(at uint32) int {
	lo, hi := 0, len(m.decoded)
	for lo < hi {
		mid := (lo + hi) / 2
		if m.decoded[mid].end() <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
