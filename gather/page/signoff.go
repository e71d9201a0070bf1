package page

import (
	"regexp"
	"strings"

	"sitrep"
)

// signRE finds a dash and a name, or a name in brackets, behind the last sentence.
var signRE = regexp.MustCompile(`(?:^|[.!?:;”’"')\]\n]\s*|\s)([-–—]{1,2}\s?([A-Z][\pL./' -]{1,30}|dpa)|\((?:[Ss]ource: )?([A-Z][\pL/ -]{1,30})\))\s*$`)

// SignOff finds the agency's sign-off at the end of a text, "-CNN" or "(Reuters)":
// the agency and the span of the sign. Lines of page furniture below it are
// passed over. The outlet may sign too. Without a sign-off the credit is empty.
func SignOff(text, outlet string) (credit string, sign sitrep.Span) {
	end := len(strings.TrimRight(text, " \t\r\n"))
	for range 4 {
		start := strings.LastIndexByte(text[:end], '\n') + 1
		line := block{text: strings.TrimSpace(text[start:end])}
		if credit, sign := signIn(text, outlet, start, end); credit != "" {
			return credit, sign
		}
		if line.text == "" || !says("controls")(&line) && !isShare(&line) {
			return "", sitrep.Span{}
		}
		end = len(strings.TrimRight(text[:start], " \t\r\n"))
	}
	return "", sitrep.Span{}
}

// signIn looks for a sign-off at the end of the line text[start:end].
func signIn(text, outlet string, start, end int) (string, sitrep.Span) {
	m := signRE.FindStringSubmatchIndex(text[start:end])
	if m == nil {
		return "", sitrep.Span{}
	}
	name := ""
	for _, g := range []int{4, 6} {
		if m[g] >= 0 {
			name = strings.TrimSpace(text[start+m[g] : start+m[g+1]])
		}
	}
	if name == "" || name != outlet && !agency(name) {
		return "", sitrep.Span{}
	}
	return name, sitrep.Span{Start: uint32(start + m[2]), End: uint32(start + m[3])}
}

// agency tells whether name is an agency, or several with a slash, a comma or "and" between.
func agency(name string) bool {
	if agencies()[name] != "" {
		return true
	}
	parts := strings.FieldsFunc(strings.ReplaceAll(name, " and ", "/"), func(r rune) bool { return r == '/' || r == ',' })
	for _, p := range parts {
		if agencies()[strings.TrimSpace(p)] == "" {
			return false
		}
	}
	return len(parts) > 0
}
