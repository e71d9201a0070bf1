// Package parse answers: what is each word, what does it hang on, which words are
// names, and who does what to whom?
//
// Layers: it reads Document.Text and Split and fills Parse: word classes, lemmas,
// features and a dependency tree in Universal Dependencies 2 terms, names of
// persons, places and organisations, predicates with their PropBank rolesets and
// roles.
//
//	Rebels stormed the palace on Tuesday.
//	stormed: VERB VBD, root, lemma storm, predicate storm.02
//	A0 Rebels · A1 the palace · AM-TMP on Tuesday
//
// A sentence passes through an encoder of the BERT kind, a linear layer for each
// question, the best tree with one root (Chu-Liu and Edmonds), and the best legal
// sequence of name tags (Viterbi). The senses of a predicate are those that the
// frame files list for its lemma.
//
// It will not split words or sentences, link names to the world, or find roles
// across sentences. Sentences beyond 250 word pieces are read in stretches. A score
// is the model's own probability.
//
// The weights stand in resources/model/en with their licence and sources. The
// method: Devlin et al. 2019 (encoder), Dozat and Manning 2017 (trees).
package parse
