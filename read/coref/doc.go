// Package coref tells what "he", "the group" and "the embassy" refer to.
//
// Question: which earlier words does this pronoun or definite phrase stand for?
//
// In: Split, Parse. Out: Chains, each of two or more mentions of one thing, the
// fullest first.
//
// "Lavrov met Kerry. He denied the report." gives the chain Lavrov – He.
//
// It will not resolve "we", "I" and "you", an "it" without a referent ("it is
// raining"), or phrases that refer to events: those are joined in the room what.
//
// Sources: rules in the manner of Lappin and Leass (1994), weights our own.
package coref
