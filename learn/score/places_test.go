package score

import (
	"strings"
	"testing"

	"sitrep"
)

const geovirus = `<articles><article><source>x</source><text>Ål met Rome.</text><locations>
<location><name>Rome</name><start>8</start><end>12</end><lat>41.9</lat><lon>12.5</lon><page>p</page></location>
<location><name>Ål</name><start>1</start><end>3</end><lat>60.6</lat><lon>8.6</lon><page>p</page></location>
</locations></article></articles>`

func TestPlaces(t *testing.T) {
	all, err := GeoVirus(strings.NewReader(geovirus))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Places(all, func(d *sitrep.Document) error {
		d.Places = []sitrep.Where{
			{Name: "Rome", Lat: 41.9, Lon: 12.5, Located: true, Mentions: []sitrep.Span{{Start: 8, End: 12}}},
			{Name: "met", Mentions: []sitrep.Span{{Start: 4, End: 7}}},
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if s.Gold != 2 || s.Listed != 2 || s.Found != 1 || s.Right != 1 || s.Strict != 1 {
		t.Errorf("%+v", s)
	}
	if len(s.Misses) != 1 || !strings.Contains(s.Misses[0], "[Ål]") || len(s.Extras) != 1 {
		t.Errorf("misses %q, extras %q", s.Misses, s.Extras)
	}
	if got := s.String(); !strings.Contains(got, "F1 0.500") {
		t.Error(got)
	}
}

func TestFarPlaceIsFoundButWrong(t *testing.T) {
	all, err := GeoVirus(strings.NewReader(geovirus))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Places(all, func(d *sitrep.Document) error {
		d.Places = []sitrep.Where{{Name: "Rome", Lat: 34.3, Lon: -85.2, Located: true, Mentions: []sitrep.Span{{Start: 8, End: 12}}}}
		return nil
	})
	if err != nil || s.Found != 1 || s.Right != 0 || len(s.Off) != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}
