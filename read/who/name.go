package who

import (
	"slices"
	"strings"

	"sitrep"
)

// identify gives the phrase its key and its name.
func (r *reading) identify(f *found, p *phrase) {
	class := classOf(p, f.single)
	f.name = r.phraseName(p, f.country)
	if class == "military" && p.role.kind == aThing && f.country != "" {
		f.name = r.nations.adjective(f.country) + " military"
	}
	switch {
	case class == "government" && r.nations.byCode[f.country] != nil && len(p.modifiers) == 0 && p.place == sitrep.None:
		f.key, f.kind, f.agent = "state:"+f.country, isState, true
		return
	case p.place != sitrep.None && p.role.kind == aThing:
		f.placed = true
		class += " in " + r.placeName(p.place)
	}
	owner := ""
	if p.named != nil {
		owner = p.named.entries[0].key
	}
	f.key = strings.Join([]string{"the", class, f.country, owner, strings.Join(p.modifiers, " ")}, ":")
	if f.single {
		f.key += ":1"
	}
}

// classOf is what phrases are held together by: soldiers of one state are its military.
func classOf(p *phrase, single bool) string {
	if !single {
		if c := classes[p.role.phrase]; c != "" {
			return c
		}
	}
	return p.role.phrase
}

var classes = map[string]string{
	"military": "military", "warplane": "military", "fighter jet": "military", "jet": "military", "military aircraft": "military", "artillery": "military", "troops": "military", "forces": "military", "armed forces": "military", "military force": "military", "ground troops": "military",
	"ground forces": "military", "government": "government", "regime": "government", "central government": "government", "federal government": "government",
	"police": "police", "police officer": "police", "policeman": "police", "riot police": "police", "police force": "police", "police forces": "police",
	"riot policeman": "police", "officer": "police", "protester": "protesters", "protestor": "protesters", "demonstrator": "protesters", "marcher": "protesters",
	"anti-government protester": "protesters", "crowd": "protesters", "angry crowd": "protesters", "mob": "protesters", "gunman": "gunmen", "attacker": "gunmen",
	"assailant": "gunmen", "shooter": "gunmen", "rebel": "rebels", "insurgent": "rebels", "rebel fighter": "rebels", "rebel forces": "rebels", "rebel force": "rebels",
	"militant": "militants", "jihadist": "militants", "extremist": "militants", "terrorist": "militants", "islamist militant": "militants", "refugee": "refugees",
	"lawmaker": "lawmakers", "legislator": "lawmakers", "authorities": "authorities", "journalist": "journalists", "reporter": "journalists",
}

// phraseName is the short usual name: the country's adjective before the words as written.
func (r *reading) phraseName(p *phrase, country string) string {
	words := r.nameOf(p.first, p.head+1)
	words = strings.ReplaceAll(words, "U.S.", "US")
	if start, _ := r.bounds(p.first); p.first == start && r.t.Word(p.first).UPOS != "PROPN" && !r.proper(p.first) {
		words = lowerFirst(words)
	}
	if country != "" && !r.saysCountry(p, country) && p.named == nil && !p.hyphened() {
		if a := r.nations.adjective(country); a != "" && !strings.HasPrefix(words, a) && !strings.HasPrefix(words, "European") {
			words = a + " " + words
		}
	}
	if p.place > p.head && p.role.kind == aThing {
		words += " in " + r.placeName(p.place)
	}
	return words
}

// saysCountry tells whether a word of the name says the country.
func (r *reading) saysCountry(p *phrase, country string) bool {
	for w := p.first; w < p.head; w++ {
		if h := r.hitOn(w); h != nil {
			if e := h.of(demonym, stateName, people); e != nil && e.country == country {
				return true
			}
		}
	}
	return false
}

// hyphened tells whether the words name a country that does not own: "Iranian-backed".
func (p *phrase) hyphened() bool {
	return slices.ContainsFunc(p.modifiers, func(s string) bool { return strings.Contains(s, "-") })
}

func (r *reading) placeName(w sitrep.Ref) string {
	if x := r.placeOn(w); x != nil && x.Kind != sitrep.Site { // the site may be the phrase itself
		return x.Name
	}
	if h := r.hitOn(w); h != nil {
		return r.nameOf(h.first, h.end)
	}
	return r.t.Text(w)
}

// proper tells whether w is written with a capital for its own sake.
func (r *reading) proper(w sitrep.Ref) bool {
	return r.hitAt[w] >= 0 || r.nameAt[w] >= 0 || r.placeAt[w] >= 0
}

func lowerFirst(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z' {
		return string(s[0]+'a'-'A') + s[1:]
	}
	return s
}
