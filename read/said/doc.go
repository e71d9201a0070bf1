// Package said tells who says so.
//
// Question: which source does the report name for an event, and does the source
// assert, confirm, deny or doubt it?
//
// In: Split, Parse, Actors, Accounts. Out: Claims.
//
// "Iran denied that it attacked Iraq" gives: Iran denies the ASSAULT.
//
// The outlet's own voice is no claim, and neither is a speech act of the speaker
// (an accusation is an account of its own).
//
// Sources: resources/said/en, the project's own list of reporting verbs.
package said
