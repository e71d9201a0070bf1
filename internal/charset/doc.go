// Package charset turns bytes of any charset into UTF-8 and remembers where
// every character came from.
//
// Question: what do these bytes say, and which bytes say it?
//
// In and out: raw bytes, and what the transport said of them; out a Text, whose
// pieces lead from each of its characters back to the raw bytes.
//
// Example: the windows-1252 bytes "caf\xe9" give "café" and two pieces: three
// bytes that are the same on both sides, and two bytes that stand for the one
// raw byte at offset 3.
//
// It will not do: guess a language, or read bytes that are no text. Bytes with
// NULs outside UTF-16, and bytes that fit no charset plausibly, are refused.
//
// Sources: the WHATWG Encoding Standard, by way of golang.org/x/net/html/charset
// and golang.org/x/text; gogs/chardet (MIT) guesses undeclared East Asian and
// Cyrillic charsets.
package charset
