package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// CoNLLU writes the parse of d in CoNLL-U, one block a sentence. The last
// column holds names as NER=B-PER, predicates as Pred=attack.01 with their
// arguments as Args=A0@2,A1@5 (label and head word), and SpaceAfter=No. Words
// that are written as one, such as "didn't", stand under a line of their range.
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
	ranged := s.First // the word after the last range
	for w := s.First; w < s.End; w++ {
		if w >= ranged {
			ranged = c.token(w, s)
		}
		c.word(w, s, w+1 < ranged)
	}
	c.out.WriteByte('\n')
}

// token writes the line of the range that begins with word w, if one does, and gives the word after the token.
func (c *conllu) token(w sitrep.Ref, s sitrep.Sentence) sitrep.Ref {
	end := w + 1
	for end < s.End && c.sewn(end) {
		end++
	}
	if end == w+1 {
		return end
	}
	misc := "_"
	if c.tight(end-1, s) {
		misc = "SpaceAfter=No"
	}
	form := c.d.Split.Words[w].Join(c.d.Split.Words[end-1]).Of(c.d.Text)
	fmt.Fprintf(c.out, "%d-%d\t%s%s\t%s\n", w-s.First+1, end-s.First, form, strings.Repeat("\t_", 7), misc)
	return end
}

// sewn tells that word w is written as one with the word before it: letters meet letters or a clitic's apostrophe.
func (c *conllu) sewn(w sitrep.Ref) bool {
	words := c.d.Split.Words
	if words[w-1].End != words[w].Start {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(words[w-1].Of(c.d.Text))
	form := []rune(words[w].Of(c.d.Text))
	clitic := len(form) > 1 && strings.ContainsRune("'’`", form[0]) && unicode.IsLetter(form[1])
	return unicode.IsLetter(last) && (clitic || unicode.IsLetter(form[0]))
}

// tight tells that no space follows word w in its sentence.
func (c *conllu) tight(w sitrep.Ref, s sitrep.Sentence) bool {
	return w+1 < s.End && c.d.Split.Words[w+1].Start == c.d.Split.Words[w].End
}

// word writes the line of a word; inside: another word of its token follows.
func (c *conllu) word(w sitrep.Ref, s sitrep.Sentence, inside bool) {
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
	if c.tight(w, s) && !inside {
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
