package gaz

import (
	"bytes"
	"math"
	"testing"

	"sitrep/internal/geo"
	"sitrep/resources"
)

func open(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestFindBest(t *testing.T) {
	g := open(t)
	for _, c := range []struct {
		name, country, want string
		kind                Kind
		lat, lon            float64
	}{
		{"Baghdad", "IRQ", "Baghdad", City, 33.3, 44.4},
		{"Mosul", "IRQ", "Mosul", City, 36.3, 43.1},
		{"Paris", "FRA", "Paris", City, 48.9, 2.3},
		{"U.S.", "USA", "United States", Country, 39.8, -98.6},
		{"the Ivory Coast", "CIV", "Ivory Coast", Country, 8, -5},
		{"Burma", "MMR", "Myanmar", Country, 21.5, 96.5},
		{"Gaza", "PSE", "Gaza Strip", Region, 31.4, 34.4},
		{"Palestinian territories", "PSE", "Palestine", Country, 31.9, 35.2},
		{"Helmand", "AFG", "Helmand", Admin, 31, 64},
		{"Persian Gulf", "", "Persian Gulf", Water, 27, 51},
		{"Incirlik", "TUR", "Incirlik Air Base", Site, 37, 35.4},
		{"São Paulo", "BRA", "Sao Paulo", City, -23.5, -46.6},
		{"Sahel", "", "Sahel", Region, 14.5, 2},
		{"Calif.", "USA", "California", Admin, 37, -120},
		{"New York", "USA", "New York", City, 40.7, -74},
	} {
		all := g.Find(c.name)
		if len(all) == 0 {
			t.Errorf("%s: not found", c.name)
			continue
		}
		found := false
		for _, p := range all {
			found = found || p.Country == c.country && p.Name == c.want && p.Kind == c.kind &&
				geo.Distance(p.At, geo.Point{Lat: c.lat, Lon: c.lon}) < 30
		}
		if !found {
			t.Errorf("%s: %+v", c.name, all[0])
		}
	}
	if all := g.Find("Qwertyville"); all != nil {
		t.Errorf("Qwertyville is %+v", all)
	}
}

func TestNamesakesAreRanked(t *testing.T) {
	all := open(t).Find("Springfield")
	if len(all) < 10 {
		t.Fatalf("%d places called Springfield", len(all))
	}
	for i := 2; i < len(all); i++ {
		if all[i].Kind == City && all[i].Grade == Town && all[i-1].Grade == Town && all[i].People > all[i-1].People {
			t.Errorf("%d people behind %d", all[i].People, all[i-1].People)
		}
	}
}

func TestEveryCountryHasCodesAndRoom(t *testing.T) {
	g := open(t)
	for _, c := range g.Countries() {
		if len(c.Country) != 3 || c.Spread <= 0 || math.IsNaN(c.Spread) {
			t.Errorf("%+v", c)
		}
	}
	if n := len(g.Countries()); n < 240 {
		t.Errorf("%d countries", n)
	}
	if g.Capital("IRQ") != "Baghdad" {
		t.Errorf("capital of Iraq: %q", g.Capital("IRQ"))
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"U.S.": "us", "The Hague": "hague", "Deir ez-Zor": "deir ez zor", "St. Petersburg": "saint petersburg",
		"Côte d’Ivoire": "cote divoire", "Şanlıurfa": "sanliurfa", "  Łódź ": "lodz", "Ma’rib": "marib", "": "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWriteAndRead(t *testing.T) {
	var b bytes.Buffer
	in := []Entry{
		{Name: "Alpha Province", Country: "IQ", At: [2]float64{33, 44}, People: 1_000_000, Parent: -1, Grade: First},
		{Name: "Beta", Country: "IQ", At: [2]float64{-33.335, 144.4}, People: 5000, GeoNames: 98182, Parent: 0, Aliases: []string{"Betta", "Alpha"}},
	}
	if err := Write(&b, in); err != nil {
		t.Fatal(err)
	}
	f, err := parseFile(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	got := f.find("alpha")
	if len(got) != 2 || got[0] != (posting{0, false}) || got[1] != (posting{1, true}) {
		t.Errorf("alpha: %v", got)
	}
	r := f.record(1)
	if f.name(r.name) != "Beta" || r.geonames != 98182 || r.parent != 0 || r.country != "IQ" || math.Abs(float64(r.count())-5000) > 300 {
		t.Errorf("record: %+v", r)
	}
	if f.find("betb") != nil || f.find("a") != nil || f.find("") != nil || f.find("zzz") != nil {
		t.Error("found what is not there")
	}
}

func TestCutFile(t *testing.T) {
	for _, b := range []string{"", magic, magic + "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"} {
		if _, err := parseFile([]byte(b)); err == nil {
			t.Errorf("%q was taken for a gazetteer", b)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	g := open(b)
	names := []string{"Baghdad", "Paris", "Nowhere At All", "Springfield", "U.S.", "Deir ez-Zor", "Helmand", "Tikrit"}
	for i := 0; b.Loop(); i++ {
		g.Find(names[i%len(names)])
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := load(resources.FS); err != nil {
			b.Fatal(err)
		}
	}
}

func TestBorderOfEitherOrder(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	a, ok := g.Border("TUR", "SYR")
	b, ok2 := g.Border("SYR", "TUR")
	if !ok || !ok2 || a != b || a.Lat < 36 || a.Lat > 38 {
		t.Errorf("border %v %v, %v %v", a, ok, b, ok2)
	}
	if _, ok := g.Border("TUR", "BRA"); ok {
		t.Error("Turkey and Brazil are no neighbours")
	}
}
