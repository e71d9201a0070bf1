package who

// Rules are the ids that stand in Basis.By, each with cases under testdata.
var Rules = []string{
	"who/official", "who/office", "who/title", "who/person", "who/appos", "who/surname", "who/called", "who/again", "who/chain", "who/relative",
	"who/state", "who/capital", "who/act", "who/pair", "who/people",
	"who/group", "who/body", "who/org", "who/acronym", "who/coalition",
	"who/composed", "who/generic", "who/thing",
}
