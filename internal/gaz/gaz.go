package gaz

import (
	"io/fs"
	"slices"
	"sync"

	"sitrep/internal/geo"
	"sitrep/resources"
)

// Gazetteer answers which places bear a name. It is safe for concurrent use.
type Gazetteer struct {
	file      *file
	tables    map[string][]Place   // countries, regions, waters, sites by folded name
	further   map[string][]further // divisions by further names
	amended   map[int32]amendment  // divisions and towns that a table knows better
	countries map[string]Place     // by alpha-3
	capitals  map[string]string    // by alpha-3
	alpha3    map[string]string    // by alpha-2
	borders   map[[2]string]geo.Point
}

// further is a division and the abbreviation that names it, if the name is one.
type further struct {
	id     int32
	abbrev string
}

// amendment is a usual name, and for divisions the middle of their land.
type amendment struct {
	name    string
	at      geo.Point
	located bool
}

// Open gives the gazetteer built into the program; it is read once.
var Open = sync.OnceValues(func() (*Gazetteer, error) { return load(resources.FS) })

func load(fsys fs.FS) (*Gazetteer, error) {
	b, err := fs.ReadFile(fsys, folder+"gazetteer.bin")
	if err != nil {
		return nil, err
	}
	f, err := parseFile(b)
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{
		file: f, tables: map[string][]Place{}, further: map[string][]further{}, amended: map[int32]amendment{},
		countries: map[string]Place{}, capitals: map[string]string{}, alpha3: map[string]string{},
		borders: map[[2]string]geo.Point{},
	}
	for _, t := range []struct {
		name    string
		columns int
		each    func([]string) error
	}{
		{"countries.tsv", 8, g.country}, {"borders.tsv", 4, g.border}, {"regions.tsv", 6, g.spot(Region)}, {"waters.tsv", 6, g.spot(Water)},
		{"sites.tsv", 6, g.spot(Site)}, {"villages.tsv", 6, g.spot(City)}, {"admins.tsv", 5, g.admin}, {"towns.tsv", 4, g.town},
	} {
		if err := rows(fsys, t.name, t.columns, t.each); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// most is how many bearers of one name Find gives at most.
const most = 48

// Find gives the places that bear a name: entries of the tables, then
// divisions and towns, the most prominent first. None gives nil.
func (g *Gazetteer) Find(name string) []Place {
	key := Fold(name)
	all := slices.Clone(g.tables[key])
	known := g.further[key]
	for _, f := range known {
		p := g.place(posting{f.id, false})
		p.Abbrev = f.abbrev
		all = append(all, p)
	}
	for _, p := range g.file.find(key) {
		if len(all) >= most {
			break
		}
		if !slices.ContainsFunc(known, func(f further) bool { return f.id == p.id }) {
			all = append(all, g.named(p, key))
		}
	}
	return all
}

// named is a place found by a key; Quezon City bears the name Quezon as its own, but Mexico City leaves it to the country.
func (g *Gazetteer) named(p posting, key string) Place {
	out := g.place(p)
	if out.Alias && Fold(out.Name) == key+" city" && len(g.tables[key]) == 0 {
		out.Alias = false
	}
	return out
}

// Has tells whether any place bears the name.
func (g *Gazetteer) Has(name string) bool {
	key := Fold(name)
	return len(g.tables[key]) > 0 || len(g.further[key]) > 0 || len(g.file.find(key)) > 0
}

// Country is the country of an ISO 3166 alpha-3 code.
func (g *Gazetteer) Country(alpha3 string) (Place, bool) {
	p, ok := g.countries[alpha3]
	return p, ok
}

// Border is the middle of the border of two countries, given in either order by their alpha-3 codes.
func (g *Gazetteer) Border(a, b string) (geo.Point, bool) {
	if a > b {
		a, b = b, a
	}
	at, ok := g.borders[[2]string{a, b}]
	return at, ok
}

// Capital is the name of a country's seat of government; empty when unknown.
func (g *Gazetteer) Capital(alpha3 string) string { return g.capitals[alpha3] }

// Countries gives every country, in no order.
func (g *Gazetteer) Countries() []Place {
	all := make([]Place, 0, len(g.countries))
	for _, p := range g.countries {
		all = append(all, p)
	}
	return all
}

// place decodes one entry of the compiled file.
func (g *Gazetteer) place(p posting) Place {
	r := g.file.record(p.id)
	out := Place{
		ID: p.id, Name: g.file.name(r.name), Country: g.alpha3[r.country], AdminID: r.parent, At: r.at(), Located: true,
		Kind: City, Grade: r.grade, GeoNames: int64(r.geonames), People: r.count(), Alias: p.alias,
	}
	switch r.grade {
	case First, Second:
		out.Kind, out.Name = Admin, plain(out.Name)
	}
	if a, ok := g.amended[p.id]; ok {
		out.Name, out.Known = a.name, !a.located
		if a.located {
			out.At = a.at
		}
	} else {
		out.Name = Unaccented(out.Name)
	}
	switch {
	case r.parent >= 0:
		out.Admin = g.divisionName(r.parent)
	case r.grade == First:
		out.Admin, out.AdminID = out.Name, p.id
	}
	return out
}

func (g *Gazetteer) divisionName(id int32) string {
	if a, ok := g.amended[id]; ok {
		return a.name
	}
	return Unaccented(plain(g.file.name(g.file.record(id).name)))
}

// Size is how many towns and divisions the compiled file holds.
func (g *Gazetteer) Size() int { return g.file.len() }
