package where

// rule is one rule of the stage. Those that make something stand in Basis.By;
// the others only keep a name from being listed.
type rule struct {
	id    string
	makes bool
}

// rules are all of them; each has cases of its own under testdata.
var rules = []rule{
	{"where/country", true},         // names and abbreviations of countries
	{"where/table", true},           // regions, waters, sites and villages of our tables
	{"where/name", true},            // towns and divisions of the compiled gazetteer
	{"where/within", true},          // "Paris, Texas"
	{"where/owner", true},           // "Iraq's Anbar province"
	{"where/people", true},          // "the Syrian city of Aleppo"
	{"where/settlement", true},      // "the city of Mosul"
	{"where/settled", true},         // "the village of X", not in the gazetteer
	{"where/division", true},        // "Helmand province"
	{"where/compass", true},         // "western Iraq"
	{"where/facility", true},        // "Damascus airport"
	{"where/site-in", true},         // "the Reina nightclub in Istanbul"
	{"where/unnamed", true},         // "a market in Kano", "a nearby hotel"
	{"where/mission", true},         // "US embassy in Baghdad"
	{"where/border", true},          // "Turkish-Syrian border"
	{"where/later", true},           // "the embassy", named before
	{"where/nations", true},         // "an Iraqi military base"
	{"where/waters", true},          // "Iranian waters"
	{"where/landscape", true},       // "Farsi Island"
	{"where/unknown", true},         // names that the model sees and the gazetteer lacks
	{"where/not-person", false},     // "Jordan Smith"
	{"where/not-body", false},       // "Bank of America"
	{"where/not-government", false}, // "Moscow denied it"
	{"where/not-word", false},       // "turkey", "March"
}
