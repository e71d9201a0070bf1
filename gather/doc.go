// Package gather turns what a user names into clean, dated Documents.
//
// Question: what reports are there, what do they say, and when were they published?
//
// In and out: paths, folders, globs, URLs or "-"; out an iterator of
// sitrep.Document with text, title, date, outlet, sign-off and the way back to
// the raw bytes. Its stages are source, which opens items, and page, which finds
// the article on a page; a plain text is taken as it is.
//
// Example: the text "Two held in Basra\r\n\r\nBASRA, Jan 1, 2020 - Police said … -CNN"
// becomes a Document titled "Two held in Basra", dated 2020-01-01, credited to CNN,
// whose text differs from the file only in its line ends.
//
// It will not do: guess a date that is not told in full, take today for the day
// of publication, change the words of a text, or stop at a report it cannot read.
//
// Sources: see source and page. Standard library only.
package gather
