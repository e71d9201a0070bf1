// Package what reads accounts of events: what happened, by whom, to whom, and
// how it stands to the world.
//
// Question: what happened, was planned, threatened, demanded, feared or denied?
//
// In: Split, Parse, Times, Places, Actors, Tallies. Out: Accounts, one for each
// real happening of the report with all its mentions.
//
// "Iran threatened to attack Iraq" gives THREATEN Iran → Iraq, happened, and
// ASSAULT Iran → Iraq, threatened.
//
// It will not guess an act from words alone: an entry of the lexicon is applied
// to a predicate and the phrases that fill its roles, and words marked weak tell
// of nothing unless somebody does or suffers it. It codes no plain statements but
// those that demand, reproach, promise or threaten ("said they must leave"), no
// accidents or states of affairs.
//
// Sources: resources/events/en, the project's own reading of PLOVER's categories
// (types and modes: PLOVER 2.0) and of English factuality.
package what
