// Package score measures readings against gold readings, and the layers below
// them against annotated corpora.
//
// Question: how good is it?
//
// In: gold readings and readings, both of schema reading/1. Out: Figures, with
// precision, recall and F1 of the events found, of those with the right type
// and of the causes; the mean of each slot; and one headline figure.
//
// Worked: the gold has "stormed" as PROTEST riot by protesters; the reading has
// "stormed" as PROTEST with no mode and no actor. The event is typed right
// (tp 1 of 1 read and 1 gold); of its slots status counts 1, actors 0 and mode
// 0, so "reading", the F1 in which a pair earns the mean of its slots, is 0.5:
// the mode is reported beside the slots and does not enter that mean.
//
// An event of the reading matches a gold event where the types agree and a
// trigger overlaps; pairs are assigned one to one, best slots first. Gold
// events marked optional, and unmatched events of the reading that did not
// happen, count neither way.
//
// It will not say why a reading is wrong. Bench lays out what was missed, what
// is extra and which values differ, as tables or as one page, for people to see.
//
// Sources: the definitions are this project's own.
package score
