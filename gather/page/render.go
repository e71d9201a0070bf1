package page

import (
	"strings"

	"sitrep"
	"sitrep/internal/charset"
)

// render joins blocks to a text, a blank line between them, and maps the text
// back to the raw page by way of its decoding.
func render(blocks []block, decoded charset.Text) (string, []sitrep.Run) {
	var text strings.Builder
	var over []charset.Piece
	for i, b := range blocks {
		if i > 0 {
			over = append(over, gap(uint32(text.Len()), blocks[i-1], b))
			text.WriteString("\n\n")
		}
		for _, p := range b.pieces {
			p.At += uint32(text.Len())
			over = append(over, p)
		}
		text.WriteString(b.text)
	}
	return text.String(), Runs(charset.Compose(over, decoded.Pieces))
}

// gap maps the blank line between two blocks to what stands between them in the page.
func gap(at uint32, a, b block) charset.Piece {
	from, to := a.end(), b.pieces[0].Raw
	return charset.Piece{At: at, Len: 2, Raw: from, RawLen: max(from, to) - from}
}

// end is the offset in the decoded page behind the block's last character.
func (b *block) end() uint32 {
	last := b.pieces[len(b.pieces)-1]
	return last.Raw + last.RawLen
}

// cut is the part of the block before offset n of its text.
func (b block) cut(n int) block {
	b.text = strings.TrimRight(b.text[:n], " ")
	b.linked = min(b.linked, len(b.text))
	var kept []charset.Piece
	for _, p := range b.pieces {
		over := int(p.At+p.Len) - len(b.text)
		switch {
		case over <= 0:
			kept = append(kept, p)
		case p.Exact && int(p.Len) > over:
			p.Len, p.RawLen = p.Len-uint32(over), p.RawLen-uint32(over)
			kept = append(kept, p)
		}
	}
	b.pieces = kept
	return b
}

// Runs is pieces in the words of a Document.
func Runs(pieces []charset.Piece) []sitrep.Run {
	out := make([]sitrep.Run, len(pieces))
	for i, p := range pieces {
		out[i] = sitrep.Run{Text: p.At, Len: p.Len, Raw: p.Raw, RawLen: p.RawLen, Exact: p.Exact}
	}
	return out
}
