// Package why links events to what brought them about.
//
// Question: because of which other event of the report did this one happen, and
// who says so?
//
// In: Split, Parse, Actors, Accounts, Claims. Out: Links from a cause to its effect.
//
// "The United States bombed Iran in retaliation for an attack in Iraq" gives
// attack → bombing, retaliation.
//
// It reads connectives in the order of the words, since trees go wrong where phrases
// are attached, and reactions by their type: who condemns, tries or punishes answers an
// act, and an inquiry, an arrest of suspects or condolences the attack told just before. A noun that only
// recalls ("condemned the violence") stands for the fitting act told last by others.
// It will not take mere order in time for a cause: "after" links an act only to what acts
// of its type answer, and never one's own two acts. An act that no event is made of is
// nobody's cause.
//
// Sources: resources/why/en, the project's own list of connectives.
package why
