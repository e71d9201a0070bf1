// Package who answers: who acts, and who suffers it?
//
// Layers: it reads Split, Parse, Chains and Places and fills Document.Actors:
// states, bodies, armed groups, persons, and unnamed people as a phrase names
// them, each with country, PLOVER sector, all its mentions and their head words.
// A mention is the noun phrase without article and relative clause.
//
//	"Protesters stormed the US embassy in Baghdad, and Washington blamed Kataib Hezbollah."
//	Iraqi protesters IRQ CVL · US embassy in Baghdad USA GOV · United States USA GOV · Kataib Hezbollah IRQ PRM
//
// It will not make an actor of a place: "in Baghdad" and "the Baghdad embassy"
// hold none. Who backs a group is not its country: an Iranian-backed militia in
// Iraq is IRQ. An office is held between dates; without Document.Dated the last
// one counts. A country that only the neighbourhood suggests comes with a low Score.
//
// Sources: resources/actors/en, our own compilations; codes are ISO 3166
// alpha-3 and the PLOVER ontology's.
package who
