package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"sitrep"
	"sitrep/internal/conllu"
)

// readCoNLLU makes one document of a file in CoNLL-U, with the words and
// sentences that it has; everything else in it is left unread. The words within
// a range (1-2) stand one by one.
func readCoNLLU(name string, from io.Reader) (*sitrep.Document, error) {
	sentences, err := conllu.All(from)
	if err != nil {
		return nil, &sitrep.Error{Op: "parse", Kind: sitrep.Unreadable, Item: name, Err: err,
			Hint: "CoNLL-U has ten columns parted by tabs"}
	}
	d := &sitrep.Document{ID: sitrep.DocID(name), Name: name}
	var text strings.Builder
	for _, s := range sentences {
		addSentence(d, &text, s.Words())
	}
	d.Text = text.String()
	if len(d.Split.Words) == 0 {
		return nil, &sitrep.Error{Op: "parse", Kind: sitrep.Unreadable, Item: name, Err: errors.New("no word in it")}
	}
	for _, w := range d.Split.Words {
		if w.Len() == 0 {
			return nil, &sitrep.Error{Op: "parse", Kind: sitrep.Unreadable, Item: name, Err: fmt.Errorf("a word without a form")}
		}
	}
	return d, nil
}

// addSentence appends the words of a sentence on a line of their own.
func addSentence(d *sitrep.Document, text *strings.Builder, words []conllu.Row) {
	if len(words) == 0 {
		return
	}
	first, gap := sitrep.Ref(len(d.Split.Words)), "\n"
	if first == 0 {
		gap = ""
	}
	for _, w := range words {
		text.WriteString(gap)
		start := uint32(text.Len())
		text.WriteString(w.Form)
		d.Split.Words = append(d.Split.Words, sitrep.Span{Start: start, End: uint32(text.Len())})
		gap = " "
		if strings.Contains(w.Misc, "SpaceAfter=No") {
			gap = ""
		}
	}
	end := sitrep.Ref(len(d.Split.Words))
	span := d.Split.Words[first].Join(d.Split.Words[end-1])
	d.Split.Sentences = append(d.Split.Sentences, sitrep.Sentence{Span: span, First: first, End: end})
}
