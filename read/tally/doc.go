// Package tally answers: how many?
//
// Layers: it reads Document.Split and, where there is one, Document.Parse; it
// fills Document.Tallies.
//
//	"At least 25 fighters died and 30 were wounded."
//	At least 25 fighters   killed 25 … open, of fighters, verb died
//	30                     injured 30 … 30, verb wounded
//
// A figure is tied to the word that tells what befell the counted: by the
// dependency tree, or by the order of words where no tree is at hand.
//
// It will not guess: "killed him" has no figure, and ages, dates, distances,
// percentages, votes and ordinals are left out. A part ("including three
// children") is left to the whole it belongs to. A figure of a noun that only describes somebody
// ("the US and Iran, the two main sponsors") measures no act and is left out.
//
// Sources: our own tables under resources/tally/en; the ranges of vague words
// are those of the reading contract (dozens 24-99, several 3-9).
package tally
