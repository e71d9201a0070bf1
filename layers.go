package sitrep

// When is a time expression of the report (TIMEX3) and the days it stands for.
type When struct {
	Type     string // DATE TIME DURATION SET
	Value    string // TIMEX3 value: "2019-12-31", "P2D"; empty when unresolved
	Days     Interval
	Mentions []Span
	Basis
}

// Where is a place of the report.
type Where struct {
	Name     string
	Country  string // ISO 3166 alpha-3; empty when none or unknown
	Admin    string // first-order division, English name
	Lat, Lon float64
	Located  bool // false: Lat and Lon are unknown
	Kind     PlaceKind
	GeoNames int64  // 0 when not in GeoNames
	Reason   string // why this place and no namesake
	Mentions []Span
	Basis
}

// PlaceKind is how wide a place is.
type PlaceKind string

// The kinds of place.
const (
	Country PlaceKind = "country"
	Admin   PlaceKind = "admin"
	City    PlaceKind = "city"
	Site    PlaceKind = "site"
	Region  PlaceKind = "region"
	Water   PlaceKind = "water"
)

// Who is an actor of the report: a state, body, group, person or unnamed crowd.
type Who struct {
	Name     string
	Country  string // ISO 3166 alpha-3, or UNO EUR NAT IGO NGO IMG MNC ISM; empty when unknown
	Sector   string // PLOVER sector; empty for a whole state
	Mentions []Span // first the fullest
	Heads    []Ref  // head words of the mentions, parallel to Mentions
	Basis
}

// Range is a count between two bounds, both included. Open marks a bound that is not known.
type Range struct{ Min, Max int64 }

// Open is the bound that the report leaves open. It is not 0.
const Open int64 = -1

// Exactly is the range of one number.
func Exactly(n int64) Range { return Range{n, n} }

// Tally is how many of what: a figure of the report.
type Tally struct {
	What string // killed injured detained abducted displaced missing participants personnel weapons other
	Range
	Of   string // "fighters"
	Span Span   // number and noun
	Word Ref    // head word of the counted noun, or of the number
	Verb Ref    // word of the act or state it tells of ("killed"), None when none
	Basis
}

// Status is how an account stands to the world.
type Status string

// The statuses of an account; empty is unknown.
const (
	Happened   Status = "happened"
	Ongoing    Status = "ongoing"
	Planned    Status = "planned"
	Threatened Status = "threatened"
	CalledFor  Status = "called-for"
	Possible   Status = "possible"
	Denied     Status = "denied"
)

// Account is what one report says of one event, all its mentions together.
type Account struct {
	Type     string // PLOVER event type: ASSAULT
	Mode     string // PLOVER mode: aerial; empty for none
	Status   Status
	Mentions []Span // triggers
	Words    []Ref  // trigger head words, parallel to Mentions
	Actors   []Ref  // into Document.Actors
	Targets  []Ref
	Days     Interval // when it happened; zero when unknown
	Time     Ref      // the time expression it rests on
	Where    Ref      // into Document.Places
	Tallies  []Ref
	// AlsoWhere are further places, where the report joins several: "in western Iraq and eastern Syria".
	AlsoWhere []Ref
	Basis
}

// Stance is how a speaker stands to an account.
type Stance string

// The stances of a claim.
const (
	Asserts  Stance = "asserts"
	Confirms Stance = "confirms"
	Denies   Stance = "denies"
	Doubts   Stance = "doubts"
)

// Claim is somebody's stance to an account.
type Claim struct {
	Speaker Ref // into Document.Actors
	Of      Ref // into Document.Accounts; None for an assertion about no account
	Stance  Stance
	Source  Span // the words that name the source
	Text    Span // the words claimed
	Quoted  bool // in quotation marks
	Part    bool // denied is the speaker's own part, not that it happened
	Via     []Ref
	Basis
}

// Cause is how one account comes of another.
type Cause string

// The relations between a cause and its effect.
const (
	Retaliation Cause = "retaliation"
	Response    Cause = "response"
	CauseOf     Cause = "cause"
	Purpose     Cause = "purpose"
)

// Link says that account To is there because of account From.
type Link struct {
	From, To Ref // into Document.Accounts
	Why      Cause
	SaidBy   Ref // into Document.Actors; None when the report itself says so
	Basis
}
