// Package survey lists the frequent words and names of many reports that the
// tables know nothing of.
//
// Question: which entries are still missing?
//
// In: documents read to the end. Out: predicates (lemma, part of speech,
// PropBank roleset) without an entry among the events, the words of factuality
// or the words of saying; and actors' names that no table of actors holds. Each
// with how often it stands, how often somebody acts by it, and one sentence.
//
// Worked: of "Rebels ambushed a convoy. Ann Lee praised the rebels." and tables
// without "ambush" and without Ann Lee, it lists ambush.01 (1, acted 1) and
// Ann Lee (1, acted 1: she fills a slot of an account).
//
// It will not say whether a word deserves an entry: "win" and "play" are as
// frequent as they are no news of politics. A word with an entry whose tests do
// not hold counts as known.
//
// Sources: the tables under resources/events, said and actors.
package survey
