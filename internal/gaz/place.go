package gaz

import "sitrep/internal/geo"

// Kind is how wide a place is, in the words of the sitrep vocabulary.
type Kind string

// The kinds of place.
const (
	Country Kind = "country"
	Admin   Kind = "admin"
	City    Kind = "city"
	Site    Kind = "site"
	Region  Kind = "region"
	Water   Kind = "water"
)

// Grade is how high a town stands among the seats of government, or how high a division is.
type Grade uint8

// The grades of towns and divisions.
const (
	Town     Grade = iota // no seat
	Minor                 // seat of a third-order division or lower
	County                // seat of a second-order division
	Seat                  // seat of a first-order division
	Capital               // seat of a national government
	Quarter               // part of a town
	Second                // a second-order division
	First                 // a first-order division
	Ungraded              // anything out of the tables
)

// Place is one entry of the gazetteer.
type Place struct {
	ID       int32  // of the compiled file; -1 for entries of the tables
	Name     string // usual English name
	Country  string // ISO 3166 alpha-3; empty when none
	Admin    string // name of the first-order division
	AdminID  int32  // its ID; -1 for none
	At       geo.Point
	Located  bool
	Kind     Kind
	Grade    Grade
	GeoNames int64
	People   int64   // inhabitants, about; 0 when unknown
	Spread   float64 // kilometres from the middle within which its towns lie, for countries and divisions
	Known    bool    // a town that reports often name, by our own table
	Alias    bool    // found by a further name, not its main one
	Abbrev   string  // that further name, where it is an abbreviation: "US", "Calif."
}
