// Package split answers: where are the sentences and the words?
//
// Layers: it reads Document.Text and fills Document.Split. Words follow the
// Universal Dependencies treebank of English that the parser is trained on:
// clitics stand alone, hyphenated compounds fall apart unless the first part
// is a prefix, abbreviations keep their dot.
//
//	"The U.S.-led force didn't leave Iran's border."
//	The · U.S. · - · led · force · did · n't · leave · Iran · 's · border · .
//
// It will not mend the text: a missing space between two sentences is seen
// only where a lower-case word, a full stop and a capital meet, and words run
// together by a hyphen ("Investigation-Hezbollah") stay in one sentence.
//
// Sources: our own tables under resources/split/en. The conventions are those
// of the Penn Treebank and of UD English EWT 2; no text of either is here.
package split
