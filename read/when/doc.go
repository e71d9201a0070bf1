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
// knows no fiscal years and no time zones, and reckons Islamic feasts from the
// new moon: where it was looked for they may be a day off.
//
// Measured by "sitrep score --times FILE" on phrases with their values, in the
// form of the timenorm corpus or of duckling's examples; --errors lists what is
// read otherwise. The files are not part of the project.
//
// Sources: ISO-TimeML (TIMEX3 values), ISO 8601 weeks; Meeus, Astronomical
// Algorithms (Easter, new moons); Reingold and Dershowitz, Calendrical
// Calculations (the Jewish and the Islamic year); the grammar is ours.
package when
