// Package deps keeps the rules of who may import whom.
//
// Question: does the data still flow one way?
//
// In: the Go files of the house, which its test parses itself. Out: a failure
// for each import against the rules. The go tool is not asked, because a test
// that shells out to it is served stale from the test cache.
//
// Worked: read/when importing read/where fails with "read/when may not import
// read/where: a stage never imports a stage".
//
// It will not look into files of other modules beyond the drivers that belong
// to one room each.
//
// Sources: the rules stand in docs/architecture.md, written by this project.
package deps
