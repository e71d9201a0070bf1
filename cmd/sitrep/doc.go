// Command sitrep reads news reports and says who did what to whom, when,
// where, how many, why and according to whom.
//
//	sitrep read report.txt          what the report says, for people
//	sitrep read --json reports/     the same for programs, one JSON object a report
//	sitrep parse report.txt         words, tags, trees, names and predicates as CoNLL-U
//	sitrep score GOLD               how well it reads, against gold readings
//	sitrep version                  which program, model and data this is
//
// Question: what do I type?
//
// In and out: files, folders, globs, URLs or "-" in; a reading a report out, in
// the order of the input. Failures go to standard error, one line each.
//
// Worked: "sitrep read embassy.txt --published 2020-01-01" prints the dated list
// of what happened, with the quoted words behind each line.
//
// It will not store anything or go to the network, but for the URLs that it is given.
//
// The exit status is 0 when every report was read, 1 when one was not, 2 when
// the command line is wrong.
package main
