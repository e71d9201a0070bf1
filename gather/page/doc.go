// Package page turns a news page into the article on it.
//
// Question: what does the report on this page say, and who published it when?
//
// In and out: the bytes of a page; out an Article: text with the headline on
// its first line and a blank line between paragraphs, title, date, byline,
// outlet, the agency's sign-off, and a map that leads every byte of the text back to
// the bytes of the page.
//
// Example: "<h1>Two held in Basra</h1><div class=share>Tweet</div><p>Police said
// &hellip; -CNN</p>" gives the text "Two held in Basra\n\nPolice said …" with the credit CNN;
// the "…" maps to the eight bytes of "&hellip;".
//
// It works on the page as a flat row of blocks, each with the way back to its bytes.
// An extractor says which of its words are the article; blocks are
// kept by that vote, and rules then take out furniture: buttons, share bars,
// credits, boxes, links to other stories. So no text is ever shown that is not in the page.
//
// It will not do: run scripts, fetch further parts of an article, read dates as
// "today" or from the day of capture, or keep readers' comments and captions.
//
// Sources: markusmobius/go-trafilatura (Apache-2.0) is the extractor, golang.org/x/net/html
// (BSD) the tokenizer; the phrases of furniture are our own.
package page
