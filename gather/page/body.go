package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Pages beyond these bounds are read flat, without the extractor, which is slow on them or fails.
const (
	deepest  = 400
	heaviest = 4 << 20
)

// body is the blocks of the article in their order.
func (f *flat) body(text, address string) []block {
	var stream string
	if f.depth <= deepest && len(text) <= heaviest {
		stream, _ = extract(text, address) // a failure leaves the flat reading
	}
	keep := chosen(f.blocks, stream)
	if !slices.Contains(keep, true) {
		keep = prose(f.blocks)
	} else {
		f.rescue(keep)
	}
	return tidy(f.blocks, keep)
}

// tidy takes the furniture out of the kept blocks. Should the rules take most of
// the text, the page is not of the kind they know, and they are not heeded.
func tidy(blocks []block, keep []bool) []block {
	var all, clean []block
	seen := map[string]bool{}
	for i, b := range blocks {
		if !keep[i] || len(b.text) >= long && seen[b.text] {
			continue
		}
		seen[b.text] = true
		all = append(all, b)
	}
	unboxed(all)
	links := false // below a heading that announces links
	for i := range all {
		b := &all[i]
		links = isHeading(b) || links && b.linkShare() > 0.6
		if !links && furnitureRule(b) == "" {
			clean = append(clean, *b)
		}
	}
	if size(clean)*2 < size(all) {
		return all
	}
	return clean
}

// rescue keeps paragraphs that the extractor passed over: the lead between the
// headline and the first kept block, and prose between kept blocks.
func (f *flat) rescue(keep []bool) {
	from, to := slices.Index(keep, true), len(keep)-1
	for !keep[to] {
		to--
	}
	for i := from - 1; i >= 0 && i > from-30; i-- {
		if f.blocks[i].place.tag == "h1" {
			from = i + 1
			break
		}
	}
	for i := from; i < to; i++ {
		keep[i] = keep[i] || isProse(&f.blocks[i])
	}
}

// prose keeps all paragraphs of a page. It reads pages that the extractor cannot.
func prose(blocks []block) []bool {
	keep := make([]bool, len(blocks))
	for i := range blocks {
		keep[i] = isProse(&blocks[i])
	}
	return keep
}

// isProse tells whether a block reads like a paragraph: long, ended as a sentence, not links, not beside the article.
func isProse(b *block) bool {
	const beside = inTitle | inNav | inFooter | inAside | inHidden | inForm | inButton | inFigure
	r, _ := utf8.DecodeLastRuneInString(b.text)
	return len(b.text) >= 80 && strings.ContainsRune(".!?:…\"”’»)。！？」", r) && b.linkShare() < 0.4 &&
		b.place.in&beside == 0 && len(b.place.boxes) == 0
}
