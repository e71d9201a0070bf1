// Package codebook knows the codes of events and actors: PLOVER types, modes
// and sectors, what each means, and which mode a type may have.
//
// Question: what does this code mean, and may it stand here?
//
// In and out: codes in; words for people, definitions, scores out.
//
// Worked: Words("ASSAULT", "aerial") is "air strike"; Allowed("PROTEST",
// "aerial") is false, for that is a mode of ASSAULT.
//
// It will not choose a code: that is the business of read/what and read/who.
//
// Sources: codes, quads and scores of PLOVER 2.0 (the minus sign of ACCUSE is
// restored: its modes have -2 and -3.5, and NATO's code NAT is this project's
// addition); words and definitions are our own, under resources/codebook.
package codebook
