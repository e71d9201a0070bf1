package gaz

import "strings"

// plain is a division's name without its generic word: "Kursk Oblast" is
// called "Kursk", "Province of Nueva Ecija" is called "Nueva Ecija".
func plain(name string) string {
	for _, g := range before {
		if s, ok := strings.CutPrefix(name, g+" "); ok && s != "" {
			return s
		}
	}
	for _, g := range behind {
		if s, ok := strings.CutSuffix(name, " "+g); ok && s != "" {
			return s
		}
	}
	return name
}

// before and behind are generic words of GeoNames' divisions; of two that fit the longer stands first.
var (
	before = []string{"Province of", "Municipality of", "Commune of", "City of", "Republic of", "Provincia de", "Provincia del",
		"Provincia di", "Provincia", "Departamento de", "Departamento del", "Departamento", "Département de", "Département du",
		"Municipio de", "Municipio", "Distrito de", "Partido de", "Partido", "Comuna", "Municipiul", "Oraş", "Amphoe Mueang",
		"Amphoe", "Huyện", "Thành Phố", "Thị Xã", "Quận", "Kabupaten", "Kota", "Shahrestān-e", "Powiat", "Gemeente", "Obshtina",
		"Gorodskoy Okrug", "Okres", "Markaz", "Politischer Bezirk", "Bezirk", "Općina", "Bashkia", "Daïra de", "Srŏk", "Nomós", "Liwā’"}
	behind = []string{"Province", "Governorate", "Oblast", "oblast", "Region", "Prefecture", "Krai", "Kray", "Republic", "State",
		"District", "Department", "County", "City", "Area", "Municipality", "Voivodeship", "Emirate", "Rayon", "Raion", "Shi",
		"İlçesi", "pagasts", "Kommun", "kommun", "Kommune", "Okrug", "Tumani", "Járás", "Parish", "Town", "Aūdany", "Zone",
		"Subregion", "Cercle", "Barrio"}
)
