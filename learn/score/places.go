package score

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"sitrep"
	"sitrep/internal/gaz"
	"sitrep/internal/geo"
)

// Near is the distance in kilometres within which a place counts as right: 100 miles, as in published figures.
// A country is right, too, within the radius of a circle of its area: sources differ on where its middle is.
const Near = 161.0

// PlaceScore counts how well places are found and resolved.
type PlaceScore struct {
	Found, Listed, Gold int // mentions: found of the gold ones, listed by the reader, in the gold
	Right, Strict       int // of the found ones: right, and right by distance alone
	Placed              int // of the found ones: with any point
	Misses, Extras, Off []string
}

// Precision is the share of listed mentions that the gold has.
func (s PlaceScore) Precision() float64 { return ratio(s.Found, s.Listed) }

// Recall is the share of gold mentions that were found.
func (s PlaceScore) Recall() float64 { return ratio(s.Found, s.Gold) }

// F1 is the harmonic mean of precision and recall.
func (s PlaceScore) F1() float64 { return ratio(2*s.Found, s.Listed+s.Gold) }

// Accuracy is the share of found mentions that are right.
func (s PlaceScore) Accuracy() float64 { return ratio(s.Right, s.Found) }

// String is one line of figures.
func (s PlaceScore) String() string {
	return fmt.Sprintf("places: P %.3f R %.3f F1 %.3f of %d; right %.3f, within 161 km %.3f of %d found, %d with a point",
		s.Precision(), s.Recall(), s.F1(), s.Gold, s.Accuracy(), ratio(s.Strict, s.Found), s.Found, s.Placed)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// GoldPlace is one annotated mention.
type GoldPlace struct {
	Name       string
	Start, End int // code points of the text
	At         geo.Point
}

// PlaceArticle is a text with its annotated places.
type PlaceArticle struct {
	Text   string
	Places []GoldPlace
}

// GeoVirus reads the annotated Wikinews articles of the GeoVirus corpus, whose offsets count from 1.
func GeoVirus(r io.Reader) ([]PlaceArticle, error) {
	var file struct {
		Articles []struct {
			Text      string `xml:"text"`
			Locations []struct {
				Name  string  `xml:"name"`
				Start int     `xml:"start"`
				End   int     `xml:"end"`
				Lat   float64 `xml:"lat"`
				Lon   float64 `xml:"lon"`
			} `xml:"locations>location"`
		} `xml:"article"`
	}
	if err := xml.NewDecoder(r).Decode(&file); err != nil {
		return nil, err
	}
	all := make([]PlaceArticle, len(file.Articles))
	for i, a := range file.Articles {
		all[i].Text = a.Text
		for _, l := range a.Locations {
			all[i].Places = append(all[i].Places, GoldPlace{l.Name, l.Start - 1, l.End - 1, geo.Point{Lat: l.Lat, Lon: l.Lon}})
		}
	}
	return all, nil
}

// Places reads every article and compares; a mention is found where it overlaps a gold one.
func Places(all []PlaceArticle, read func(*sitrep.Document) error) (PlaceScore, error) {
	var s PlaceScore
	for _, a := range all {
		d := &sitrep.Document{ID: "gold", Text: a.Text}
		if err := read(d); err != nil {
			return s, err
		}
		s.add(a, d)
	}
	return s, nil
}

func (s *PlaceScore) add(a PlaceArticle, d *sitrep.Document) {
	s.Gold += len(a.Places)
	taken := make([]bool, len(a.Places))
	edges := byteEdges(a.Text)
	for _, w := range d.Places {
		for _, m := range w.Mentions {
			s.Listed++
			i := match(a.Places, taken, edges, m)
			if i < 0 {
				s.Extras = append(s.Extras, w.Name+": "+around(a.Text, m))
				continue
			}
			taken[i] = true
			s.Found++
			s.locate(w, a.Places[i], around(a.Text, m))
		}
	}
	for i, g := range a.Places {
		if !taken[i] {
			s.Misses = append(s.Misses, g.Name+": "+around(a.Text, sitrep.Span{Start: edges[g.Start], End: edges[g.End]}))
		}
	}
}

func (s *PlaceScore) locate(w sitrep.Where, g GoldPlace, text string) {
	if w.Located {
		s.Placed++
		km := geo.Distance(geo.Point{Lat: w.Lat, Lon: w.Lon}, g.At)
		if km <= Near {
			s.Strict++
		}
		if km <= max(Near, room(w)) {
			s.Right++
			return
		}
	}
	s.Off = append(s.Off, fmt.Sprintf("%s (%s %s, %s) for %v: %s", w.Name, w.Admin, w.Country, w.Reason, g.At, text))
}

// room is the radius of a country, 0 for anything smaller.
func room(w sitrep.Where) float64 {
	g, err := gaz.Open()
	if err != nil || w.Kind != sitrep.Country {
		return 0
	}
	c, _ := g.Country(w.Country)
	return c.Spread
}

// match is the first gold mention not yet taken that overlaps m, -1 for none.
func match(gold []GoldPlace, taken []bool, edges []uint32, m sitrep.Span) int {
	for i, g := range gold {
		if !taken[i] && m.Overlaps(sitrep.Span{Start: edges[g.Start], End: edges[g.End]}) {
			return i
		}
	}
	return -1
}

// byteEdges maps code points of text to bytes.
func byteEdges(text string) []uint32 {
	var edges []uint32
	for i := range text {
		edges = append(edges, uint32(i))
	}
	return append(edges, uint32(len(text)))
}

func around(text string, m sitrep.Span) string {
	from, to := max(0, int(m.Start)-40), min(len(text), int(m.End)+40)
	return strings.ToValidUTF8(strings.Join(strings.Fields(text[from:m.Start]+"["+text[m.Start:m.End]+"]"+text[m.End:to]), " "), "")
}
