package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Pages beyond these bounds are read flat, without the extractors, which are slow on them or fail.
const (
	deepest  = 400
	largest  = 30_000  // elements
	heaviest = 4 << 20 // bytes
)

// body is the blocks of the article in their order.
func (f *flat) body(text, address string) []block {
	keep := make([]bool, len(f.blocks))
	if f.depth <= deepest && f.size <= largest && len(text) <= heaviest {
		keep = chosen(f.blocks, extract(byTrafilatura, text, address))
		f.agree(keep, chosen(f.blocks, extract(byReadability, text, address)))
	}
	if slices.Contains(keep, true) {
		f.rescue(keep)
	} else {
		keep = prose(f.blocks)
	}
	return tidy(f.blocks, keep)
}

// agree drops what the second extractor leaves out and what is no prose, if the two mean the same article.
func (f *flat) agree(keep, second []bool) {
	kept, both := 0, 0
	for i := range f.blocks {
		if n := len(f.blocks[i].text); keep[i] {
			kept += n
			if second[i] {
				both += n
			}
		}
	}
	for i := range keep {
		if both*2 > kept && keep[i] && !second[i] {
			keep[i] = isProse(&f.blocks[i])
		}
	}
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

// rescue keeps paragraphs that the extractors passed over: the lead between the
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

// prose keeps all paragraphs of a page. It reads pages that the extractors cannot.
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
