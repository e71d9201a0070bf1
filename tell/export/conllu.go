package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"sitrep"
)

// CoNLLU writes the parse of d in CoNLL-U, one block a sentence. The last
// column holds names as NER=B-PER, predicates as Pred=attack.01 with their
// arguments as Args=A0@2,A1@5 (label and head word), and SpaceAfter=No.
func CoNLLU(w io.Writer, d *sitrep.Document) error {
	c := &conllu{out: bufio.NewWriter(w), d: d, misc: make([][]string, len(d.Split.Words))}
	c.names()
	c.predicates()
	fmt.Fprintf(c.out, "# newdoc id = %s\n", flat(string(d.ID)))
	for i, s := range d.Split.Sentences {
		c.sentence(i, s)
	}
	return c.out.Flush()
}

type conllu struct {
	out  *bufio.Writer
	d    *sitrep.Document
	misc [][]string // what the last column says of each word
}

func (c *conllu) names() {
	for _, n := range c.d.Parse.Names {
		for w := n.First; w < n.End; w++ {
			tag := "NER=I-"
			if w == n.First {
				tag = "NER=B-"
			}
			c.misc[w] = append(c.misc[w], tag+n.Kind)
		}
	}
}

func (c *conllu) predicates() {
	for _, p := range c.d.Parse.Predicates {
		c.misc[p.Word] = append(c.misc[p.Word], "Pred="+p.Sense)
		var args []string
		for _, r := range p.Roles {
			args = append(args, fmt.Sprintf("%s@%d", r.Label, r.Head-c.first(p.Word)+1))
		}
		if len(args) > 0 {
			c.misc[p.Word] = append(c.misc[p.Word], "Args="+strings.Join(args, ","))
		}
	}
}

// first is the first word of the sentence that holds w.
func (c *conllu) first(w sitrep.Ref) sitrep.Ref {
	for _, s := range c.d.Split.Sentences {
		if s.First <= w && w < s.End {
			return s.First
		}
	}
	return 0
}

func (c *conllu) sentence(i int, s sitrep.Sentence) {
	fmt.Fprintf(c.out, "# sent_id = %d\n# text = %s\n", i+1, flat(s.Of(c.d.Text)))
	for w := s.First; w < s.End; w++ {
		c.word(w, s)
	}
	c.out.WriteByte('\n')
}

func (c *conllu) word(w sitrep.Ref, s sitrep.Sentence) {
	var x sitrep.Word
	head := "_"
	if int(w) < len(c.d.Parse.Words) {
		x = c.d.Parse.Words[w]
		head = "0"
		if x.Head != sitrep.None {
			head = fmt.Sprint(x.Head - s.First + 1)
		}
	}
	misc := c.misc[w]
	if w+1 < s.End && c.d.Split.Words[w+1].Start == c.d.Split.Words[w].End {
		misc = append(misc, "SpaceAfter=No")
	}
	cells := []string{fmt.Sprint(w - s.First + 1), flat(c.d.Split.Words[w].Of(c.d.Text)),
		or(x.Lemma), or(x.UPOS), or(x.XPOS), or(x.Feats), head, or(x.Rel), "_", or(strings.Join(misc, "|"))}
	c.out.WriteString(strings.Join(cells, "\t") + "\n")
}

// or is the cell of an unknown value.
func or(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// flat keeps a text on its line and in its column.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
