// Package source opens what a user or a program names, and yields raw items.
//
// Question: what reports are there?
//
// In and out: paths, folders, globs, URLs or "-"; out an iterator of
// sitrep.Item, one a report, with what the source itself says about it (Given).
// Memory is bounded by one item, whatever the size of the archive.
//
// Example: "july.warc.gz" with three records, the second of them damaged, gives
// item "july.warc.gz#1", an error for "july.warc.gz#2" and item "july.warc.gz#3".
//
// It will not do: read the words of an item, decode its charset, guess its date,
// crawl, or fetch from a private address unless told to.
//
// Sources: WARC 1.1 (ISO 28500:2017), RFC 9112 for the HTTP inside it, the IANA
// special-purpose address registries. Standard library only.
package source
