package reading

import "encoding/json"

// Schema names the version of the contract. A changed meaning makes reading/2.
const Schema = "reading/1"

// Reading is what one report says. Error is set, and the lists are empty, for
// a report that could not be read.
type Reading struct {
	Schema   string   `json:"schema"`
	Document Document `json:"document"`
	Actors   []Actor  `json:"actors"`
	Places   []Place  `json:"places"`
	Times    []Time   `json:"times"`
	Events   []Event  `json:"events"`
	Claims   []Claim  `json:"claims"`
	Made     []Stamp  `json:"made"`
	Error    *Error   `json:"error,omitempty"`
}

// Document is the report as it was read. Nil and empty fields are unknown.
type Document struct {
	ID        string  `json:"id"`
	Title     string  `json:"title"`
	Outlet    string  `json:"outlet"`
	Published *string `json:"published"` // 2006-01-02
	URL       *string `json:"url"`
	Language  string  `json:"language"` // ISO 639-1
	Text      *string `json:"text,omitempty"`
	SHA256    string  `json:"sha256"`
	Origin    []Run   `json:"origin,omitempty"`
}

// Run maps code points of Text, from Start to End, to bytes of the raw item.
// Where Exact is false the whole raw stretch stands for the text.
type Run struct {
	Start    int  `json:"start"`
	End      int  `json:"end"`
	RawStart int  `json:"raw_start"`
	RawEnd   int  `json:"raw_end"`
	Exact    bool `json:"exact"`
}

// Span is a half-open range of Unicode code points of the text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Basis says which rules and models made a value, on which words, and how sure they are (0..1).
type Basis struct {
	By    []string `json:"by"`
	On    []Span   `json:"on"`
	Score float64  `json:"score,omitempty"`
}

// Stamp records which version of a stage filled a layer.
type Stamp struct {
	Layer  string `json:"layer"`
	By     string `json:"by"`
	Digest string `json:"digest,omitempty"`
}

// Error tells why a report could not be read. Kind is one of the kinds of sitrep.Error.
type Error struct {
	Kind    string `json:"kind"`
	Message string `json:"message"`
}

// Failed is the reading of a report that could not be read.
func Failed(id, kind, message string) Reading {
	return Reading{Schema: Schema, Document: Document{ID: id}, Error: &Error{Kind: kind, Message: message}}
}

// MarshalJSON writes a failure as schema, id and error alone.
func (r Reading) MarshalJSON() ([]byte, error) {
	if r.Error == nil {
		type plain Reading
		return json.Marshal(plain(r))
	}
	type id struct {
		ID string `json:"id"`
	}
	return json.Marshal(struct {
		Schema   string `json:"schema"`
		Document id     `json:"document"`
		Error    *Error `json:"error"`
	}{r.Schema, id{r.Document.ID}, r.Error})
}
