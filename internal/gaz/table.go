package gaz

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"strconv"
	"strings"

	"sitrep/internal/geo"
)

const folder = "places/en/"

// rows calls each for every line of a tab-separated table that has so many columns.
func rows(fsys fs.FS, name string, columns int, each func(c []string) error) error {
	b, err := fs.ReadFile(fsys, folder+name)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != columns {
			return fmt.Errorf("%s:%d: %d columns, want %d", name, n, len(c), columns)
		}
		if err := each(c); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return lines.Err()
}

// countries: alpha3 alpha2 name capital lat lon area names
func (g *Gazetteer) country(c []string) error {
	at, err := point(c[4], c[5])
	if err != nil {
		return err
	}
	area, err := strconv.ParseFloat(c[6], 64)
	if err != nil {
		return err
	}
	g.alpha3[c[1]] = c[0]
	g.capitals[c[0]] = c[3]
	p := Place{ID: -1, AdminID: -1, Name: c[2], Country: c[0], At: at, Located: true, Kind: Country,
		Grade: Ungraded, Spread: math.Sqrt(area / math.Pi)}
	g.countries[c[0]] = p
	g.enter(p, c[7])
	return nil
}

// border reads the middle of a border: alpha3 alpha3 lat lon
func (g *Gazetteer) border(c []string) error {
	at, err := point(c[2], c[3])
	g.borders[[2]string{c[0], c[1]}] = at
	return err
}

// spot reads regions, waters and sites: name country lat lon sort names
func (g *Gazetteer) spot(kind Kind) func(c []string) error {
	return func(c []string) error {
		at, err := point(c[2], c[3])
		if err != nil {
			return err
		}
		p := Place{ID: -1, AdminID: -1, Name: c[0], Country: c[1], At: at, Located: true, Kind: kind, Grade: Ungraded}
		g.enter(p, c[5])
		return nil
	}
}

// enter files a place under its name and its further names.
func (g *Gazetteer) enter(p Place, more string) {
	g.tables[Fold(p.Name)] = append(g.tables[Fold(p.Name)], p)
	p.Alias = true
	for name := range strings.SplitSeq(more, "|") {
		if key := Fold(name); key != "" && key != Fold(p.Name) {
			p.Abbrev = abbreviation(name)
			g.tables[key] = append(g.tables[key], p)
		}
	}
}

// abbreviation gives back a name that is written with points or in a few capitals alone.
func abbreviation(name string) string {
	if strings.HasSuffix(name, ".") || len(name) < 6 && strings.ToUpper(name) == name {
		return name
	}
	return ""
}

// admin amends a division of the compiled file: country name lat lon names
func (g *Gazetteer) admin(c []string) error {
	at, err := point(c[2], c[3])
	if err != nil {
		return err
	}
	names := append([]string{c[1]}, strings.Split(c[4], "|")...)
	id := g.division(c[0], names)
	if id < 0 {
		return fmt.Errorf("%s has no division %s", c[0], c[1])
	}
	g.amended[id] = amendment{c[1], at, true}
	for _, name := range names {
		if key := Fold(name); key != "" {
			g.further[key] = append(g.further[key], further{id, abbreviation(name)})
		}
	}
	return nil
}

// town gives a town of the compiled file its usual name: geonames country name names
func (g *Gazetteer) town(c []string) error {
	id, err := strconv.ParseInt(c[0], 10, 64)
	if err != nil {
		return err
	}
	names := append([]string{c[2]}, strings.Split(c[3], "|")...)
	for _, name := range names {
		for _, p := range g.file.find(Fold(name)) {
			if int64(g.file.record(p.id).geonames) != id {
				continue
			}
			g.amended[p.id] = amendment{name: c[2]}
			for _, name := range names {
				if key := Fold(name); key != "" {
					g.further[key] = append(g.further[key], further{p.id, ""})
				}
			}
			return nil
		}
	}
	return fmt.Errorf("no town %d by the name %s", id, c[2])
}

// division finds a first-order division by country and any of its names, -1 for none.
func (g *Gazetteer) division(country string, names []string) int32 {
	for _, name := range names {
		for _, p := range g.file.find(Fold(name)) {
			r := g.file.record(p.id)
			if r.grade == First && g.alpha3[r.country] == country {
				return p.id
			}
		}
	}
	return -1
}

func point(lat, lon string) (geo.Point, error) {
	la, err := strconv.ParseFloat(lat, 64)
	if err != nil {
		return geo.Point{}, err
	}
	lo, err := strconv.ParseFloat(lon, 64)
	if err != nil {
		return geo.Point{}, err
	}
	if math.Abs(la) > 90 || math.Abs(lo) > 180 {
		return geo.Point{}, fmt.Errorf("no such point: %s %s", lat, lon)
	}
	return geo.Point{Lat: la, Lon: lo}, nil
}
