package page

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
	if stream == "" {
		keep = prose(f.blocks)
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

// prose keeps the blocks that read like paragraphs: long, ended by a full stop, not links.
// It reads pages that the extractor cannot.
func prose(blocks []block) []bool {
	keep := make([]bool, len(blocks))
	for i := range blocks {
		b := &blocks[i]
		keep[i] = len(b.text) >= 80 && b.linkShare() < 0.4 && b.place.in&(inTitle|inNav|inFooter|inHidden|inForm|inButton) == 0
	}
	return keep
}
