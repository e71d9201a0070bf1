package parse

import (
	"strings"
	"testing"
)

func FuzzRun(f *testing.F) {
	m := open(f)
	for _, text := range []string{"The rebels stormed the palace .", "Zéph\u0301 \u200b 北京 \x00 ‘12’", strings.Repeat("a,", 300), "\xff ﬁ İ ß"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read(t, m, split(strings.ToValidUTF8(text, "?")))
	})
}
