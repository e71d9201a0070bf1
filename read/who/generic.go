package who

import (
	"slices"
	"strings"

	"sitrep"
)

// findPhrases reads the people, bodies and things that no name stands for. What countries the
// report says with which roles is counted first, for the phrases that say none.
func (r *reading) findPhrases() {
	r.said = map[string]map[string]int{}
	var phrases []*phrase
	for w := range sitrep.Ref(r.t.Len()) {
		if r.covered[w] || !r.headsPhrase(w) {
			continue
		}
		if p := r.phraseAt(w); p != nil {
			phrases = append(phrases, p)
			r.count(p)
		} else {
			r.addPeople(w)
		}
	}
	for _, p := range phrases {
		r.addPhrase(p)
	}
}

func (r *reading) count(p *phrase) {
	country, _ := r.membership(p)
	if r.nations.byCode[country] == nil || !p.owned && p.named == nil || p.role.kind == aThing {
		return
	}
	keys := []string{p.role.last, p.role.sector}
	if formal[p.role.sector] {
		keys = append(keys, "formal")
	}
	for _, key := range keys {
		if r.said[key] == nil {
			r.said[key] = map[string]int{}
		}
		r.said[key][country]++
	}
}

// saidWith is the country that the report says with a role noun or sector in most cases.
func (r *reading) saidWith(key string) string {
	best, total := "", 0
	for c, n := range r.said[key] {
		total += n
		if best == "" || n > r.said[key][best] || n == r.said[key][best] && c < best {
			best = c
		}
	}
	if best == "" || r.said[key][best]*3 < total*2 {
		return ""
	}
	return best
}

// headsPhrase tells whether w is the head noun of its phrase and no part of a name.
func (r *reading) headsPhrase(w sitrep.Ref) bool {
	if h := r.hitOn(w); h != nil && h.of(people) == nil {
		return false
	}
	if k := r.nameKind(w); k == "PER" || k == "LOC" && r.placeAt[w] >= 0 {
		return false
	}
	h := r.t.Head(w)
	return h < w || !r.t.Is(w, "compound", "nmod:desc", "flat", "amod") || !r.nominal(h) || r.actsBefore(w, h)
}

// actsBefore tells whether the group at w stands before a noun of what it does: "police raid", "army shelling".
func (r *reading) actsBefore(w, h sitrep.Ref) bool {
	if r.use(h)&(strikes|acts) == 0 || r.t.Word(w).UPOS == "ADJ" {
		return false
	}
	x, _ := r.roleAt(w)
	act, _ := r.roleAt(h)
	return act == nil && x != nil && x.kind != aThing && fights[x.sector] || x != nil && act == nil && x.kind == aGroup
}

// membership is the country and sector that a phrase gives to whom it speaks of.
func (r *reading) membership(p *phrase) (country, sector string) {
	country, sector = p.country, p.role.sector
	switch {
	case p.role.phrase == "officer" && !r.police && r.soldiers:
		sector = "MIL"
	case p.former && formerly[sector]:
		sector = "ELI"
	case p.role.phrase == "security forces" || p.role.phrase == "security force":
		if r.police {
			sector = "COP"
		}
	}
	if p.named == nil {
		return country, sector
	}
	if e := p.named.of(group, body); e != nil {
		row, _ := r.names.at(e, r.day)
		if row.country != "" {
			return row.country, ownSector(row, sector)
		}
		return country, sector
	}
	row, _ := r.names.at(p.named.of(person), r.day)
	return either(country, row.country), sector
}

// addPhrase adds the actor that the phrase speaks of.
func (r *reading) addPhrase(p *phrase) {
	if r.isMember(p) {
		return
	}
	if r.coalition(p) || r.namedBeside(p) {
		return
	}
	country, sector := r.membership(p)
	if p.stateless && sector == "REB" && country == "" {
		country = "IMG"
	}
	f := found{first: p.first, end: p.end, head: p.head, kind: isPhrase, class: p.role.last, by: p.by, score: p.score, definite: p.definite}
	f.single = !p.plural && (p.role.kind == aPerson || p.role.kind == aThing)
	if f.by == "" {
		f.by = "who/composed"
	}
	if p.role.kind == aThing {
		f.by = "who/thing"
	}
	if country == "" {
		if country = r.around(p); slices.Contains(p.backers, country) {
			country = ""
		}
		f.by, f.score = "who/generic", 0.5
	}
	if len(p.modifiers) == 0 && p.named == nil && vague[p.role.phrase] {
		sector = ""
	}
	if len(p.backers) > 0 && (p.role.last == "forces" || vague[p.role.last]) {
		sector = "PRM"
	}
	if country == "PSE" && p.role.last == "settler" {
		country = "ISR"
	}
	if sector == "NGO" && p.role.kind == aThing {
		sector = ""
	}
	if sector == "NGO" {
		country, sector = r.charity(country, p)
	}
	f.country, f.sector = country, sector
	f.plain = len(p.modifiers) == 0 && p.named == nil && p.country == ""
	r.identify(&f, p)
	r.cover(p.first, p.head+1)
	r.add(f)
	if p.owned && p.named == nil {
		r.coordinated(f, p)
	}
	if p.role.kind == aGroup && r.low[p.head] != r.t.Text(p.head) {
		f.end = p.head + 1
		r.acronym(f)
	}
}

// coordinated adds the others of "American, British and French workers".
func (r *reading) coordinated(f found, p *phrase) {
	start, _ := r.bounds(p.head)
	for w := p.first - 1; w > start; w-- {
		for w > start && (r.low[w] == "and" || r.low[w] == "," || r.low[w] == "or") {
			w--
		}
		h := r.hitOn(w)
		if h == nil || r.covered[w] || w == p.first-1 || h.of(demonym) == nil {
			return
		}
		e := h.of(demonym)
		g := f
		g.country, g.first = e.country, h.first
		g.key = strings.Replace(f.key, f.country, e.country, 1)
		g.name = r.nations.adjective(e.country) + strings.TrimPrefix(f.name, r.nameOf(p.first, r.hitOn(p.first).end))
		r.cover(h.first, h.end)
		r.add(g)
		w = h.first
	}
}

// coalitions are the ones that "the coalition" means without another word in reports on these countries.
var coalitions = map[string]string{"IRQ": "body:US-led coalition", "SYR": "body:US-led coalition", "AFG": "body:US-led coalition", "YEM": "body:Saudi-led coalition"}

// coalition resolves "the coalition" and "coalition aircraft" by the country of the report.
func (r *reading) coalition(p *phrase) bool {
	if p.role.last != "coalition" {
		if at := p.head - 1; at < p.first || r.low[at] != "coalition" {
			return false
		}
	}
	if p.role.sector != "MIL" && p.role.kind != aThing || p.owned || p.named != nil || coalitions[r.home] == "" {
		return false
	}
	for _, m := range p.modifiers {
		if m != "coalition" && m != "global" && m != "international" && m != "military" {
			return false
		}
	}
	e := r.names.terms[coalitions[r.home]][0]
	r.add(found{key: e.key, name: e.name, country: e.country, sector: e.sector, by: "who/coalition", first: p.first, end: p.head + 1, head: p.head,
		score: 0.6, kind: isNamed})
	r.cover(p.first, p.head+1)
	return true
}

// vague nouns say nothing of a sector without another word.
var vague = words("group organization organisation network movement council committee team society association mission agency staff leadership")

// namedBeside reads "the monitoring group, the Observatory": the phrase is a mention of the body named.
func (r *reading) namedBeside(p *phrase) bool {
	if p.role.kind != aGroup && p.role.kind != aBody {
		return false
	}
	for _, k := range append(r.t.Kids(p.head, "appos"), p.head+1) {
		h := r.hitOn(k)
		if h == nil || h.of(group, body) == nil || k == p.head+1 && (h.first != k || !r.sameSentence(p.head, k)) {
			continue
		}
		e := h.of(group, body)
		row, _ := r.names.at(e, r.day)
		r.add(found{key: e.key, name: row.name, country: row.country, sector: row.sector, by: "who/appos", first: p.first, end: p.head + 1,
			head: p.head, score: 0.8, kind: isNamed})
		r.cover(p.first, p.head+1)
		return true
	}
	return false
}

// charity: a relief body with no country of its own stands in the country slot as NGO.
func (r *reading) charity(country string, p *phrase) (string, string) {
	if p.owned {
		return country, "SOC"
	}
	return "NGO", ""
}

// isMember adds fighters of a named group as the group itself.
func (r *reading) isMember(p *phrase) bool {
	if p.named == nil || p.role.kind == aThing || commands[p.role.last] {
		return false
	}
	e := p.named.of(group)
	if e == nil || !fights[p.role.sector] && p.role.last != "member" && p.role.last != "group" {
		return false
	}
	row, _ := r.names.at(e, r.day)
	r.add(found{key: e.key, name: row.name, country: row.country, sector: row.sector, by: "who/group", first: p.first, end: p.head + 1,
		head: p.head, score: 0.85, kind: isNamed})
	r.cover(p.head, p.head+1)
	return true
}

var fights = map[string]bool{"REB": true, "PRM": true, "UAF": true, "MIL": true, "CRM": true}

var commands = words("commander leader chief spokesman spokeswoman official head general colonel")

// around is the country that the places near a phrase suggest: the only one of its sentence, else the report's.
func (r *reading) around(p *phrase) string {
	if p.stateless || p.role.sector == "" && p.role.kind != aPerson || p.role.sector == "UAF" || p.role.sector == "UNK" || diplomatic[p.role.phrase] || p.named != nil || homeless[p.role.last] {
		return ""
	}
	if p.role.last == "government" || p.role.last == "regime" {
		if c := either(r.saidWith(p.role.last), r.lastCountry(p.head)); c != "" {
			return c
		}
	}
	if formal[p.role.sector] {
		if c := either(r.saidWith(p.role.last), either(r.saidWith(p.role.sector), r.saidWith("formal"))); c != "" {
			return c
		}
		if r.home != "" {
			return r.home
		}
	}
	first, end := r.bounds(p.head)
	code := ""
	for w := first; w < end; w++ {
		if x := r.placeOn(w); x != nil && x.Country != "" && x.Country != code && (x.Kind != sitrep.Country || r.locates(w)) {
			if code != "" {
				return r.home
			}
			code = x.Country
		}
	}
	return either(code, r.home)
}

// lastCountry is the country named last before w in its sentence or the one before, by nationality, state or official.
func (r *reading) lastCountry(w sitrep.Ref) string {
	for k := w - 1; k >= 0 && r.t.Sentence(w)-r.t.Sentence(k) < 2; k-- {
		h := r.hitOn(k)
		if h == nil || r.locates(k) {
			continue
		}
		if e := h.of(demonym, stateName, person); e != nil && r.nations.byCode[e.country] != nil {
			return e.country
		}
	}
	return ""
}

// locates tells whether a preposition makes a place of the country at w.
func (r *reading) locates(w sitrep.Ref) bool {
	switch r.t.Case(w) {
	case "in", "across", "inside", "throughout", "of", "from", "around", "near", "within", "outside":
		return true
	}
	return false
}

// homeless roles have a country only when it is said.
var homeless = words("analyst expert observer researcher foreigner tourist diplomat economist historian commentator scholar peacekeeper")

// identify gives the phrase its key and its name.
func (r *reading) identify(f *found, p *phrase) {
	class := classOf(p, f.single)
	f.name = r.phraseName(p, f.country)
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
	"military": "military", "troops": "military", "forces": "military", "armed forces": "military", "military force": "military", "ground troops": "military",
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
	if x := r.placeOn(w); x != nil {
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

// addPeople adds "the Iraqis", "two Americans".
func (r *reading) addPeople(w sitrep.Ref) {
	h := r.hitOn(w)
	if h == nil || h.end != w+1 || !r.nominal(w) {
		return
	}
	e := h.of(people)
	if e == nil || h.of(demonym) != nil && !r.isPlural(w) && r.low[max(w-1, 0)] != "the" {
		return
	}
	r.add(found{key: e.key, name: e.name, country: e.country, sector: e.sector, by: "who/people", first: h.first, end: h.end, head: w,
		score: 0.75, kind: isPhrase, class: "people"})
	r.cover(h.first, h.end)
}
