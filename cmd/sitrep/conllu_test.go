package main

import (
	"strings"
	"testing"
)

func TestReadCoNLLUKeepsTokens(t *testing.T) {
	row := func(id, form, misc string) string {
		return strings.Join([]string{id, form, "_", "_", "_", "_", "_", "_", "_", misc}, "\t") + "\n"
	}
	in := "# text = x\n" + row("1-2", "can't", "_") + row("1", "ca", "SpaceAfter=No") + row("2", "n't", "_") +
		row("3", "go", "SpaceAfter=No") + row("4", ".", "_") + "\n" + row("1", "New York", "_") + "\n"
	d, err := readCoNLLU("x.conllu", strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	if d.Text != "can't go.\nNew York" || len(d.Split.Words) != 5 || len(d.Split.Sentences) != 2 {
		t.Errorf("%q, %v", d.Text, d.Split)
	}
	if got := d.Split.Words[4].Of(d.Text); got != "New York" {
		t.Errorf("word with a space became %q", got)
	}
}

func TestReadCoNLLURefuses(t *testing.T) {
	for _, in := range []string{"", "1\tword\n", "# only a comment\n"} {
		if _, err := readCoNLLU("x", strings.NewReader(in)); err == nil {
			t.Errorf("%q was taken", in)
		}
	}
}
