package reading

// Actor does or suffers. Country and Sector are nil when unknown; Sector is nil for a whole state too.
type Actor struct {
	ID       string  `json:"id"`
	Name     string  `json:"name"`
	Country  *string `json:"country"`
	Sector   *string `json:"sector"`
	Mentions []Span  `json:"mentions"`
	Basis    *Basis  `json:"basis,omitempty"`
}

// Place is a place of the report. Nil fields are unknown.
type Place struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Country  *string  `json:"country"`
	Admin    string   `json:"admin,omitempty"` // first-order division
	Lat      *float64 `json:"lat"`
	Lon      *float64 `json:"lon"`
	Kind     string   `json:"kind"` // country admin city site region water
	GeoNames *int64   `json:"geonames"`
	Reason   string   `json:"reason,omitempty"` // why this place and no namesake
	Mentions []Span   `json:"mentions"`
	Basis    *Basis   `json:"basis,omitempty"`
}

// Time is a time expression of the report and the days that follow from it, if any.
type Time struct {
	ID       string  `json:"id"`
	Timex    Timex   `json:"timex"`
	Start    *string `json:"start"` // 2006-01-02
	End      *string `json:"end"`
	Mentions []Span  `json:"mentions"`
	Basis    *Basis  `json:"basis,omitempty"`
}

// Timex is the TIMEX3 type and value of a time expression.
type Timex struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Days are calendar dates, both included.
type Days struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

// Event is one real happening as the report tells it.
type Event struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Mode       *string  `json:"mode"`
	Status     string   `json:"status"`
	Mentions   []Span   `json:"mentions"`
	Actors     []string `json:"actors"`
	Targets    []string `json:"targets"`
	When       *Days    `json:"when"`
	Where      *string  `json:"where"`
	AlsoWhere  []string `json:"also_where,omitempty"` // further places, where the report joins several
	Counts     []Count  `json:"counts"`
	SaidBy     []SaidBy `json:"said_by"`
	Causes     []Cause  `json:"causes"`
	Confidence float64  `json:"confidence,omitempty"`
	Basis      *Basis   `json:"basis,omitempty"`
	Optional   bool     `json:"optional,omitempty"` // gold only: neither asked for nor an error
}

// Count is how many of what. A nil bound is unknown, which is not 0.
type Count struct {
	What   string  `json:"what"`
	Min    *int64  `json:"min"`
	Max    *int64  `json:"max"`
	Of     *string `json:"of"`
	SaidBy *string `json:"said_by"`
	Span
}

// SaidBy is a source that the report names for an event, and where it names it.
type SaidBy struct {
	Actor  *string `json:"actor"`
	Stance string  `json:"stance"` // asserts confirms denies doubts
	Span
}

// Cause is the event that this one comes of.
type Cause struct {
	Event    string  `json:"event"`
	Relation string  `json:"relation"` // retaliation response cause purpose
	SaidBy   *string `json:"said_by"`
}

// Claim is somebody's stance to an event, or an assertion about none.
type Claim struct {
	ID      string  `json:"id"`
	Speaker *string `json:"speaker"`
	Stance  string  `json:"stance"`
	About   *string `json:"about"`
	Span
	Quote bool   `json:"quote"`
	Part  bool   `json:"part,omitempty"` // denied is the speaker's own part in the event, not the event
	Basis *Basis `json:"basis,omitempty"`
}
