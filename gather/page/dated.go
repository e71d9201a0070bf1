package page

import (
	"regexp"
	"strings"
	"time"
)

// dated is when the page says it was published. What is made for programs is
// asked first: JSON-LD, meta elements, time elements that say so; then the address, other time
// elements and a line that says "Published". The zero time means that the page does not say.
func (f *flat) dated(ld data, address string) time.Time {
	there, inURL := inAddress(first(f.url, f.meta("og:url"), address))
	if t, ok := firstTime(append([]string{ld.published, f.meta(published...)}, f.stamps(true)...)); ok {
		return local(t, there)
	}
	if inURL {
		return there
	}
	if t, ok := firstTime(f.stamps(false)); ok {
		return t
	}
	return f.shown()
}

// published are the names of meta elements that give the date of publication.
var published = []string{
	"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "sailthru.date", "parsely-pub-date",
	"article.published", "publication_date", "pubdate", "publishdate", "publish-date", "publish_date", "article_date_original",
	"dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date", "originalpublicationdate",
	"cxenseparse:recs:publishtime", "citation_date",
}

// stamps are the values of the time elements that say they are of publication; or of the first one in the article.
func (f *flat) stamps(said bool) []string {
	var all []string
	for _, t := range f.times {
		if said && t.pub || !said && len(all) == 0 && t.place.in&(inAside|inNav|inFooter|inList) == 0 {
			all = append(all, t.value)
		}
	}
	return all
}

func firstTime(said []string) (time.Time, bool) {
	for _, s := range said {
		if t, ok := ParseTime(s); ok {
			return t, true
		}
	}
	return time.Time{}, false
}

// local takes the day of the address where a time in UTC is just beyond it: the address has the day of the newsroom.
func local(t, there time.Time) time.Time {
	if _, offset := t.Zone(); there.IsZero() || offset != 0 || t.Hour() == 0 && t.Minute() == 0 {
		return t
	}
	if d := t.Sub(there); d >= 24*time.Hour && d < 38*time.Hour || d < 0 && d > -14*time.Hour {
		return there
	}
	return t
}

var machine = []string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04",
	"2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04",
	time.DateOnly, "2006/01/02 15:04:05", "2006/01/02", "20060102", "20060102T150405Z", time.RFC1123, time.RFC1123Z, time.ANSIC, time.UnixDate,
	"Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "Mon Jan 2 2006 15:04:05",
}

// ParseTime reads a date that gives day, month and year, in the forms that pages use:
// ISO 8601 and its kin, or English month names.
func ParseTime(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, l := range machine {
		if t, err := time.Parse(l, s); err == nil && sane(t) {
			return t, true
		}
	}
	if m := isoRE.FindString(s); m != "" {
		if t, err := time.Parse(time.DateOnly, m); err == nil && sane(t) {
			return t, true
		}
	}
	t, _, _, ok := FullDate(s)
	return t, ok
}

var isoRE = regexp.MustCompile(`^\d{4}-\d\d-\d\d\b`)

// sane refuses the zero dates and slips of content systems.
func sane(t time.Time) bool { return t.Year() >= 1900 && t.Year() < 2100 }

var (
	monthRE = `(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
	mdyRE   = regexp.MustCompile(`(?i)\b` + monthRE + ` (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	dotRE   = regexp.MustCompile(`\b\d{1,2}\.\d{1,2}\.\d{4}\b`)
	dmyRE   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)? ` + monthRE + `,? (\d{4})\b`)
)

// FullDate finds the first date with day, English month and year in a line, or
// one of day, month and year with dots, and the bytes it takes.
func FullDate(s string) (t time.Time, start, end int, ok bool) {
	for _, form := range []struct {
		re *regexp.Regexp
		of func(m []string) (time.Time, bool)
	}{
		{mdyRE, func(m []string) (time.Time, bool) { return day(m[1], m[2], m[3]) }},
		{dmyRE, func(m []string) (time.Time, bool) { return day(m[2], m[1], m[3]) }},
		{dotRE, func(m []string) (time.Time, bool) { return dotted(m[0]) }},
	} {
		if at := form.re.FindStringIndex(s); at != nil {
			t, ok = form.of(form.re.FindStringSubmatch(s))
			return t, at[0], at[1], ok
		}
	}
	return time.Time{}, 0, 0, false
}

func dotted(s string) (time.Time, bool) {
	t, err := time.Parse("2.1.2006", s)
	return t, err == nil && sane(t)
}

func day(month, day, year string) (time.Time, bool) {
	t, err := time.Parse("Jan 2 2006", strings.ToUpper(month[:1])+strings.ToLower(month[1:3])+" "+day+" "+year)
	return t, err == nil && sane(t)
}

var addressRE = regexp.MustCompile(`/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)`)

func inAddress(address string) (time.Time, bool) {
	m := addressRE.FindStringSubmatch(address)
	if m == nil {
		return time.Time{}, false
	}
	t, err := time.Parse("2006-1-2", m[1]+"-"+m[2]+"-"+m[3])
	return t, err == nil && sane(t)
}

// shown is the date in a short line that is there to give it: "Published: Jan 1, 2020 10:15 GMT".
func (f *flat) shown() time.Time {
	for i := range f.blocks {
		b := &f.blocks[i]
		if len(b.text) > 120 || b.place.in&(inTitle|inFooter|inNav|inAside) != 0 {
			continue
		}
		words := strings.ToLower(b.text)
		said := strings.Contains(words, "publish") || strings.Contains(words, "posted") || strings.Contains(b.place.names, "date")
		if t, _, _, ok := FullDate(b.text); ok && (said || len(b.text) < 40) {
			return t
		}
	}
	return time.Time{}
}
