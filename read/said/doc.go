// Package said tells who says so.
//
// Question: which source does the report name for an event, and does the source
// assert, confirm, deny or doubt it?
//
// In: Split, Parse, Actors, Accounts. Out: Claims.
//
// "Iran denied that it attacked Iraq" gives: Iran denies the ASSAULT.
//
// Each place of the report where somebody says something is a frame: a speaker, a
// stance and the words said. Quotations go to the tag beside them, over the borders of
// sentences. An event has the claim of the innermost frame around it; the others are via.
//
// The outlet's own voice is no claim, and neither is a speech act of the speaker
// (an accusation is an account of its own), nor what a speaker takes for known ("the
// attack was cowardly", "blamed Iran for Tuesday's attack"). Who denies a part in an event
// does not deny it: that claim has Part set. A source that is no actor ("reports from the
// town say") is given in the report's own words alone.
//
// Sources: resources/said/en, the project's own list of reporting verbs.
package said
