// Package lex reads the hand-kept tables under resources: tab-separated, one
// entry a line, '#' starts a comment line, empty lines separate. It knows
// nothing of what the columns mean.
package lex
