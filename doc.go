// Package sitrep is the vocabulary of the house: what a report, a reading, an
// event and a change are. It holds types and their rules, does no I/O and
// imports the standard library alone.
//
// Data flows one way: gather makes a Document of each report, read fills its
// layers, weigh turns a read Document into Changes, keep stores them, tell
// shows them. Every derived value embeds a Basis: the rule or model that made
// it and the words of the report it stands on.
//
//	Span, Ref, Basis     where a value stands, and why it is there
//	Document             one report and its layers
//	When Where Who Tally the mentions that fill an account
//	Account Claim Link   what one report says happened, who says so, and why
//	Event Change         what many reports together say, and how that moved
//	Error                what went wrong and what to do about it
//
// Offsets are bytes of Document.Text; tell/export converts them to code points
// for the JSON of one reading.
package sitrep
