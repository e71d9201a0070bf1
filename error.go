package sitrep

import (
	"errors"
	"strings"
)

// Kind says what to do about an error.
type Kind string

// The kinds of error.
const (
	Invalid     Kind = "invalid"     // the caller's input is wrong: change it
	Unreadable  Kind = "unreadable"  // the item is damaged or holds no report
	Unsupported Kind = "unsupported" // well-formed, but not a thing sitrep reads
	NotFound    Kind = "not-found"
	Conflict    Kind = "conflict"
	Unavailable Kind = "unavailable" // try again later
	Internal    Kind = "internal"    // a fault of ours: report it
)

// Error is a failure with what is needed to act on it.
type Error struct {
	Op   string // "gather/source.Open"
	Kind Kind
	Item string // file, URL or record it concerns
	At   int64  // byte offset in the item; -1 or 0 when of no use
	Hint string // what the user can do
	Err  error
}

// Error is one line: item, what went wrong, what to do.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Item != "" {
		b.WriteString(e.Item + ": ")
	}
	if e.Err != nil {
		b.WriteString(e.Err.Error())
	} else {
		b.WriteString(string(e.Kind))
	}
	if e.Hint != "" {
		b.WriteString(" (" + e.Hint + ")")
	}
	return b.String()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// KindOf is the Kind of the first Error in the chain, Internal for any other error.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}
