// Package conllu answers: what do the lines of a CoNLL-U file say?
//
// In: CoNLL-U, or its relatives with more columns (Read, All). Out: sentences of
// comments and rows; Write gives the same bytes back.
//
//	# text = Rebels fled.
//	1	Rebels	rebel	NOUN	NNS	Number=Plur	2	nsubj	_	_
//
// is a sentence with one comment and a row of ID "1", form "Rebels", head 2.
//
// It will not judge the annotation: a head may point anywhere. Ranges ("3-4") and
// empty nodes ("5.1") are kept as rows, but Words leaves them out.
//
// The format is that of universaldependencies.org.
package conllu
