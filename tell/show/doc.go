// Package show prints a reading for people, in a terminal or a pipe.
//
// Question: what does the report say happened?
//
// In: a Document with all its layers. Out: lines of text, at most so many
// columns wide: a header, the events in the order in which they happened, each
// with the words it stands on, and the claims of those whom the report quotes.
//
// Worked: "A French bombing on Sunday killed at least 12 rebels." becomes
//
//	1  Sun 29 Dec 2019  ● happened  air strike
//	   French military (FRA) → rebels
//	   killed ≥ 12 rebels
//	   “A French bombing on Sunday killed at least 12 rebels.” 1:10
//
// It will not fill gaps: what is unknown is called unknown or left out, never
// written as 0. Colour only adds; shapes and words say the same without it.
//
// Sources: widths of characters after Unicode Standard Annex 11.
package show
