// Package where answers: which places does the report name, and which of their
// namesakes are meant?
//
// In: the text, Split, and where present Parse (names, tags, heads). Out:
// Document.Places, each place once, with every mention and a Reason for the choice.
//
// Worked: "Protesters in Paris, Texas, marched on Friday" gives Paris, USA,
// admin Texas, 33.7 N 95.6 W, because the same phrase names Texas.
//
// It will not do: take people, bodies and outlets that bear a place's name
// ("Jordan Smith", "Bank of America") for the place; list a capital that
// stands for its government ("Moscow denied it": that is read/who's), nor
// peoples ("Iraqi forces"); or fall back on a capital when it does not know
// where a thing is: then Located is false. A site without a name ("a market in
// Kano") is a place of its own only where the phrase says in which town; the
// border of two states has the middle of that border for its point.
//
// Sources: internal/gaz (GeoNames, CC BY 4.0, and tables of the project), the
// word lists resources/places/en/words.tsv, and the adjectives of
// resources/actors/en/countries.tsv.
package where
