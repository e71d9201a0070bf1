package sitrep

import "time"

// DocID identifies a document: the id its source gave it, else the SHA-256 of the raw item in hex.
type DocID string

// ItemID identifies a raw item as it was gathered.
type ItemID string

// Item is raw material as a source delivered it, before anything was read out of it.
type Item struct {
	ID      ItemID
	Name    string // path, URL or "path#3" of the record
	Type    string // media type: text/plain, text/html, application/json
	Charset string // as the transport declared it; empty when unknown
	Raw     []byte
	Fetched time.Time // when we came to know it
	Given   Given     // what the source says about it
}

// Given is what a source, or the user, says about an item; empty fields are unknown.
type Given struct {
	ID, Title, Outlet, URL, Language string
	Dated                            time.Time
}

// Document is one report as published. Text is fixed; layers are only added.
type Document struct {
	ID       DocID
	Item     ItemID
	Name     string // path, URL or "path#3" that the user knows it by
	Title    string
	Outlet   string
	Byline   string
	Credit   string // the agency's sign-off, "CNN"
	URL      string
	Dated    time.Time // when it was published; zero when unknown
	Fetched  time.Time // when we came to know it
	Text     string
	Headline Span   // the headline inside Text, empty when Text has none
	Origin   []Run  // Text offsets back to offsets in the raw item
	SHA256   string // of Text, hex

	Lang     Lang
	Split    Split
	Parse    Parse
	Chains   []Chain
	Times    []When
	Places   []Where
	Actors   []Who
	Tallies  []Tally
	Accounts []Account
	Claims   []Claim
	Links    []Link
	Made     []Stamp
}

// Run maps Len bytes of Text from offset Text to offset Raw of the raw item.
// Where Exact is false the bytes differ (an entity, another charset) and the whole raw stretch RawLen stands for the text.
type Run struct {
	Text, Len   uint32
	Raw, RawLen uint32
	Exact       bool
}

// Stamp records which version of a stage filled a layer.
type Stamp struct{ Layer, By, Digest string }

// Lang is the language seen: an ISO 639-1 code ("en"), empty when none could be told.
type Lang struct {
	Code  string
	Score float32 // 0..1
}

// Split holds sentences and words, both in order of the text.
type Split struct {
	Sentences []Sentence
	Words     []Span
}

// Sentence is a stretch of text and the words [First, End) in it.
type Sentence struct {
	Span
	First, End Ref
}

// Parse is what the model tells of each word, and the names and predicates it sees.
// Words is parallel to Split.Words.
type Parse struct {
	Words      []Word
	Names      []Name
	Predicates []Predicate
}

// Word is one syntactic word in Universal Dependencies 2 terms.
type Word struct {
	Lemma string
	UPOS  string // "VERB"
	XPOS  string // Penn tag "VBD"
	Feats string // "Mood=Ind|Tense=Past", keys sorted; empty for none
	Head  Ref    // index into Words; None for the root of a sentence
	Rel   string // "nsubj:pass"
}

// Name is a proper name over the words [First, End).
type Name struct {
	First, End Ref
	Kind       string // PER LOC ORG MISC
	Score      float32
}

// Predicate is a word that tells of an act or state, with its PropBank roleset and roles.
type Predicate struct {
	Word  Ref
	Sense string // "attack.01"
	Roles []Role
	Score float32
}

// Role is an argument of a predicate: its head word and the words [First, End) of its phrase.
type Role struct {
	Label      string // A0 A1 A2 … AM-TMP AM-LOC AM-NEG …
	Head       Ref
	First, End Ref
	Score      float32
}

// Chain is a set of mentions that refer to the same thing.
type Chain struct{ Mentions []Mention }

// Mention is a phrase and its head word.
type Mention struct {
	Span
	Head Ref
}
