package parse

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestToken is how many letters a token may have; BERT gives up on longer ones.
const longestToken = 100

// pieces cuts words into BERT's uncased word pieces.
type pieces struct {
	start, inner  map[string]int32 // pieces that open a token; those that follow, without "##"
	longest       int              // bytes of the longest piece
	unk, cls, sep int32
}

// newPieces reads a vocabulary, one piece a line.
func newPieces(list string) (*pieces, error) {
	n := strings.Count(list, "\n") + 1
	p := &pieces{start: make(map[string]int32, n), inner: make(map[string]int32, n/4)}
	id := int32(0)
	for name := range strings.SplitSeq(strings.TrimSuffix(list, "\n"), "\n") {
		if inner, ok := strings.CutPrefix(name, "##"); ok && inner != "" {
			p.inner[inner] = id
		} else {
			p.start[name] = id
		}
		p.longest = max(p.longest, len(name))
		id++
	}
	for name, to := range map[string]*int32{"[UNK]": &p.unk, "[CLS]": &p.cls, "[SEP]": &p.sep} {
		var ok bool
		if *to, ok = p.start[name]; !ok {
			return nil, errors.New("the vocabulary has no " + name)
		}
	}
	return p, nil
}

// word appends the pieces of one word to ids. A word that yields none becomes [UNK].
func (p *pieces) word(ids []int32, word string) []int32 {
	before := len(ids)
	for token := range strings.FieldsSeq(spaced(word)) {
		ids = p.token(ids, token)
	}
	if len(ids) == before {
		ids = append(ids, p.unk)
	}
	return ids
}

// token appends the pieces of one token, longest match first; with an unknown stretch it is [UNK] as a whole.
func (p *pieces) token(ids []int32, token string) []int32 {
	before, names := len(ids), p.start
	if len(token) > longestToken && utf8.RuneCountInString(token) > longestToken {
		return append(ids, p.unk)
	}
	for token != "" {
		end := min(len(token), p.longest)
		id, found := names[token[:end]]
		for !found && end > 1 {
			end--
			id, found = names[token[:end]]
		}
		if !found {
			return append(ids[:before], p.unk)
		}
		ids, token, names = append(ids, id), token[end:], p.inner
	}
	return ids
}

// spaced is the word in lower case, without accents and control characters, with
// spaces around each mark.
func spaced(word string) string {
	if alone(word) {
		return strings.ToLower(word)
	}
	var clean strings.Builder
	for _, r := range word {
		if r == ' ' || r != utf8.RuneError && !unicode.In(r, unicode.Cc, unicode.Cf) {
			clean.WriteRune(unicode.ToLower(r))
		}
	}
	var out strings.Builder
	for _, r := range norm.NFD.String(clean.String()) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case isMark(r):
			out.WriteByte(' ')
			out.WriteRune(r)
			out.WriteByte(' ')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// alone tells whether the word is ASCII and one token: letters and digits, or a single mark.
func alone(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || isMark(rune(c)) && len(word) > 1 || c <= ' ' || c == 0x7f {
			return false
		}
	}
	return true
}

// isMark tells whether BERT cuts a word at r: punctuation, ASCII symbols, Han signs.
func isMark(r rune) bool {
	if r < utf8.RuneSelf {
		return r > ' ' && r != 0x7f && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}
	return unicode.IsPunct(r) || r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf ||
		r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x2fa1f
}
