// Package export writes what was read in the forms that other programs take.
//
// Question: how do other programs hear of it?
//
// In: a Document with all its layers. Out: a reading.Reading, the JSON of one
// reading, schema reading/1; or its words, trees, names and predicates as CoNLL-U.
//
// Worked: in "Übergriff: protesters stormed the embassy" the trigger
// "stormed" stands at bytes 23-30 of the text; Reading writes it as
// {"start":22,"end":29}, because JSON spans count code points.
//
// An event has one place under "where"; where the report joins several, the
// others stand under "also_where", which is left out when there is none.
//
// It will not judge or complete a reading: what the document leaves unknown is
// null, an open bound of a figure is null, and actors that no event and no
// claim uses are left out.
//
// Sources: the schema is this project's own; CoNLL-U is that of Universal
// Dependencies 2.
package export
