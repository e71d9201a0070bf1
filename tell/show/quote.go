package show

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sitrep"
)

// room is how many code points of a sentence are quoted on either side of the trigger.
const room = 62

// where is line and column of a byte of the text, both from 1; columns count code points.
func where(text string, at uint32) string {
	head := text[:at]
	line := strings.Count(head, "\n") + 1
	col := utf8.RuneCountInString(head[strings.LastIndexByte(head, '\n')+1:]) + 1
	return fmt.Sprintf("%d:%d", line, col)
}

// sentence is the sentence that holds s, or its line where the text is not split.
func sentence(d *sitrep.Document, s sitrep.Span) sitrep.Span {
	for _, x := range d.Split.Sentences {
		if x.Start <= s.Start && s.Start < x.Span.End {
			return x.Span.Join(s)
		}
	}
	start := strings.LastIndexByte(d.Text[:s.Start], '\n') + 1
	end := len(d.Text)
	if n := strings.IndexByte(d.Text[s.End:], '\n'); n >= 0 {
		end = int(s.End) + n
	}
	return sitrep.Span{Start: uint32(start), End: uint32(end)}
}

// quote is the sentence of s in quotation marks, shortened at words around s,
// and where s stands.
func quote(d *sitrep.Document, s sitrep.Span) []run {
	in := sentence(d, s)
	before := tidy(d.Text[in.Start:s.Start])
	after := tidy(d.Text[s.End:in.End])
	free := room - utf8.RuneCountInString(after)
	before = cutLeft(before, room+max(0, free))
	free = room - utf8.RuneCountInString(before)
	after = cutRight(after, room+max(0, free))
	return []run{
		{words: "“" + strings.TrimLeft(before, " ")},
		{words: tidy(s.Of(d.Text)), style: trigger, tight: before == "" || !strings.HasSuffix(before, " ")},
		{words: after + "”", tight: !strings.HasPrefix(after, " ")},
		{words: where(d.Text, s.Start), style: dim},
	}
}

// tidy makes one space of each stretch of white space, and straightens inner quotation marks to single ones.
func tidy(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch r {
		case ' ', '\n', '\r', '\t', '\u00a0':
			space = true
			continue
		case '“', '”', '"':
			r = '\''
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

func cutLeft(s string, limit int) string {
	if extra := utf8.RuneCountInString(s) - limit; extra > 0 {
		tail := string([]rune(s)[extra:])
		if n := strings.IndexByte(tail, ' '); n >= 0 && n < len(tail)-1 {
			tail = tail[n+1:]
		}
		return "… " + tail
	}
	return s
}

func cutRight(s string, limit int) string {
	if utf8.RuneCountInString(s) > limit {
		head := string([]rune(s)[:limit])
		if n := strings.LastIndexByte(head, ' '); n > 0 {
			head = head[:n]
		}
		return strings.TrimRight(head, ",;: ") + " …"
	}
	return s
}
