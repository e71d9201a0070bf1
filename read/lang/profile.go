package lang

import (
	"strings"
	"sync"
	"unicode"

	"sitrep/internal/lex"
	"sitrep/resources"
)

const tablePath = "lang/all/languages.tsv"

// profile is what tells one language from its neighbours in the same script.
type profile struct {
	code, name, script string
	letters            string
	endings            []string
}

// profiles is the table of languages, indexed for look-up.
type profiles struct {
	all      []profile
	byCode   map[string]int
	words    map[string][]int // frequent word to the languages that have it
	byScript map[string][]int
}

var table = sync.OnceValue(func() *profiles {
	p := &profiles{byCode: map[string]int{}, words: map[string][]int{}, byScript: map[string][]int{}}
	rows, err := lex.Table(resources.FS, tablePath, 4)
	if err != nil {
		return p // TestTable proves that the embedded table reads
	}
	for i, r := range rows {
		p.all = append(p.all, profile{r.Cell(0), r.Cell(1), r.Cell(2), r.Cell(4), r.List(5, " ")})
		p.byCode[r.Cell(0)] = i
		p.byScript[r.Cell(2)] = append(p.byScript[r.Cell(2)], i)
		seen := map[string]bool{}
		for _, w := range r.List(3, " ") {
			if !seen[w] {
				p.words[w] = append(p.words[w], i)
			}
			seen[w] = true
		}
	}
	return p
})

// scripts names the scripts told apart; Kana stands for Japanese, which mixes it with Han.
var scripts = []struct {
	name   string
	tables []*unicode.RangeTable
}{
	{"Latin", []*unicode.RangeTable{unicode.Latin}},
	{"Cyrillic", []*unicode.RangeTable{unicode.Cyrillic}},
	{"Arabic", []*unicode.RangeTable{unicode.Arabic}},
	{"Devanagari", []*unicode.RangeTable{unicode.Devanagari}},
	{"Kana", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}},
	{"Han", []*unicode.RangeTable{unicode.Han}},
	{"Hangul", []*unicode.RangeTable{unicode.Hangul}},
	{"Greek", []*unicode.RangeTable{unicode.Greek}},
	{"Hebrew", []*unicode.RangeTable{unicode.Hebrew}},
	{"Armenian", []*unicode.RangeTable{unicode.Armenian}},
	{"Georgian", []*unicode.RangeTable{unicode.Georgian}},
	{"Thai", []*unicode.RangeTable{unicode.Thai}},
	{"Bengali", []*unicode.RangeTable{unicode.Bengali}},
	{"Tamil", []*unicode.RangeTable{unicode.Tamil}},
	{"Telugu", []*unicode.RangeTable{unicode.Telugu}},
	{"Kannada", []*unicode.RangeTable{unicode.Kannada}},
	{"Malayalam", []*unicode.RangeTable{unicode.Malayalam}},
	{"Gujarati", []*unicode.RangeTable{unicode.Gujarati}},
	{"Gurmukhi", []*unicode.RangeTable{unicode.Gurmukhi}},
	{"Oriya", []*unicode.RangeTable{unicode.Oriya}},
	{"Sinhala", []*unicode.RangeTable{unicode.Sinhala}},
	{"Khmer", []*unicode.RangeTable{unicode.Khmer}},
	{"Lao", []*unicode.RangeTable{unicode.Lao}},
	{"Myanmar", []*unicode.RangeTable{unicode.Myanmar}},
	{"Ethiopic", []*unicode.RangeTable{unicode.Ethiopic}},
	{"Tibetan", []*unicode.RangeTable{unicode.Tibetan}},
	{"Thaana", []*unicode.RangeTable{unicode.Thaana}},
}

// script counts the letters of text by script: the shares of the winner and of Latin.
// A syllable or a logograph counts as three letters.
func script(text string) (best string, share, latin float32) {
	counts := make([]int, len(scripts))
	all := 0
	for _, r := range text {
		if i := scriptOf(r); i >= 0 {
			n := 1
			if heavy[scripts[i].name] {
				n = 3
			}
			counts[i] += n
			all += n
		}
	}
	if all == 0 {
		return "", 0, 0
	}
	top := 0
	for i, n := range counts {
		if n > counts[top] {
			top = i
		}
	}
	if scripts[top].name == "Han" && counts[4]*10 > all {
		top = 4
	}
	return scripts[top].name, float32(counts[top]) / float32(all), float32(counts[0]) / float32(all)
}

var heavy = map[string]bool{"Han": true, "Kana": true, "Hangul": true}

func scriptOf(r rune) int {
	if r < 0x80 {
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return 0
		}
		return -1
	}
	for i, s := range scripts {
		if unicode.In(r, s.tables...) {
			return i
		}
	}
	return -1
}

// tokens are the lower-cased words of text, at most limit.
func tokens(text string, limit int) []string {
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && r != '\'' && r != '’'
	})
	fields = fields[:min(limit, len(fields))]
	out := fields[:0]
	for _, f := range fields {
		f = strings.Trim(strings.ToLower(f), "'’")
		f = strings.TrimSuffix(strings.TrimSuffix(f, "'s"), "’s")
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}
