// Package when answers: when did it happen?
//
// Layers: it reads Document.Split, the publication day and, where there is
// one, Document.Parse (tense of the governing verb); it fills Document.Times
// with TIMEX3 expressions and the calendar days they stand for.
//
//	published 2020-01-01: "Protesters stormed the embassy on Tuesday."
//	Tuesday   DATE 2019-12-31   2019-12-31 … 2019-12-31   when/weekday
//
// A bare weekday looks back where the sentence tells of the past and ahead
// where it tells of plans; "two days later" counts from the day told last.
//
// It will not guess: without a publication day relative expressions are listed
// and stay open, and a length of time that hangs on nothing has no days. It
// knows no fiscal years, no moving feasts but Easter, and no time zones.
//
// Sources: ISO-TimeML (TIMEX3 values), ISO 8601 weeks; the grammar is ours.
package when
