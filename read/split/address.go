package split

import "strings"

// address takes a URL or e-mail address as one word, less the punctuation around it.
func (c *cutter) address() bool {
	s := c.text[c.at:c.end]
	if len(s) < 5 || strings.IndexByte(s, '.') < 0 && strings.IndexByte(s, '@') < 0 {
		return false
	}
	lead := len(s) - len(strings.TrimLeft(s, "(<[\"'"))
	core := strings.TrimRight(s[lead:], ".,;:!?)]>\"'")
	if !isAddress(core) {
		return false
	}
	from := c.at + lead
	to, end := from+len(core), c.end
	c.end = from
	c.run()
	c.emit(from, to)
	c.at, c.end = to, end
	for c.at < c.end {
		c.mark(rune(c.text[c.at]), 1)
	}
	return true
}

func isAddress(s string) bool {
	low := strings.ToLower(s)
	if strings.HasPrefix(low, "www.") || strings.HasPrefix(low, "mailto:") || strings.Contains(low, "://") {
		return true
	}
	if at := strings.IndexByte(s, '@'); at > 0 && at < len(s)-1 {
		return !strings.ContainsAny(s, "()<>,;\"")
	}
	host, _, _ := strings.Cut(low, "/")
	dot := strings.LastIndexByte(host, '.')
	return dot > 0 && domains[host[dot+1:]] && !strings.ContainsAny(host, "()<>,;\"'-:")
}

var domains = map[string]bool{"com": true, "net": true, "org": true, "gov": true, "edu": true, "mil": true, "info": true, "uk": true, "htm": true, "html": true}
