// Package gaz is the gazetteer: which places bear a name.
//
// The question it answers: what can "Paris" be, where is each, how many people
// live there, and in what country and division does it lie?
//
// In: a name as printed. Out: every Place that bears it, the most prominent
// first; of two countries, the middle of their border. Countries, regions, waters, sites and further names of divisions come
// of tables under resources/places; towns and divisions of one compiled file
// that is searched in place and never decoded as a whole.
//
// Worked: Find("Paris") gives Paris in France (2.1 million), then Paris in
// Texas (25 thousand) and a score of others.
//
// It will not do: choose between namesakes (read/where does), guess at
// misspellings, or know streets and quarters.
//
// Sources: GeoNames (CC BY 4.0) by way of learn/gazetteer; the tables are the
// project's own. See resources/places/en/NOTICE.md.
package gaz
