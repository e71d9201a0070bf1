// Package resources carries the hand-kept tables and the trained weights, laid
// out as <kind>/<lang>/<file>. Tables are tab-separated, one entry a line, '#'
// starts a comment; the first comment of a file names its columns.
package resources

import "embed"

// FS holds every table and weight file.
//
//go:embed all:*
var FS embed.FS
