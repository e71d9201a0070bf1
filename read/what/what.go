package what

import (
	"context"
	"slices"

	"sitrep"
)

// Stage reads accounts. It is safe for concurrent use.
type Stage struct {
	lexicon *Lexicon
	facts   factuality
	modes   modes
	classes map[string]map[string]bool
	same    map[string]float64 // what a sign says of two accounts being one
}

// New loads the tables; files are lexicons of the user's own, which outrank the built-in one.
func New(files ...string) (*Stage, error) {
	lexicon, err := LoadLexicon(files...)
	if err != nil {
		return nil, &sitrep.Error{Op: "read/what.New", Kind: sitrep.Invalid, Err: err, Hint: "mend the line of the lexicon"}
	}
	facts, err := loadFactuality()
	if err != nil {
		return nil, err
	}
	m, err := loadModes()
	if err != nil {
		return nil, err
	}
	classes, err := loadClasses()
	if err != nil {
		return nil, err
	}
	same, err := loadSame()
	if err != nil {
		return nil, err
	}
	return &Stage{lexicon, facts, m, classes, same}, nil
}

// reading is the work on one document.
type reading struct {
	*Stage
	d          *sitrep.Document
	tree       *sitrep.Tree
	predicates map[sitrep.Ref]*sitrep.Predicate
	byHead     map[sitrep.Ref][]sitrep.Ref // head word → actors
	placeAt    map[sitrep.Ref]sitrep.Ref   // word → place
	timeAt     map[sitrep.Ref]sitrep.Ref   // word → time
	names      map[sitrep.Ref]string       // word → kind of name
	acts       map[sitrep.Ref]bool         // heads of triggers
	triggers   map[sitrep.Ref]*trigger     // by their heads
	newsRead   *news                       // once asked for
}

// Run reads the accounts of d.
func (s *Stage) Run(ctx context.Context, d *sitrep.Document) ([]sitrep.Account, error) {
	return s.run(ctx, d, (*reading).points)
}

// judge weighs whether two accounts are one: above zero they are.
type judge func(r *reading, a, b *draft, nth int) float64

func (s *Stage) run(ctx context.Context, d *sitrep.Document, j judge) ([]sitrep.Account, error) {
	if err := ctx.Err(); err != nil || len(d.Parse.Words) == 0 {
		return nil, err
	}
	r := s.read(d)
	var found []draft
	triggers := r.find()
	for _, t := range triggers {
		r.acts[t.head], r.triggers[t.head] = true, t
	}
	for _, t := range triggers {
		if a, ok := r.account(t); ok {
			found = append(found, a)
		}
	}
	found = r.fold(found)
	r.aimAtDoers(found)
	r.fillTimes(found)
	r.fillPlaces(found)
	r.fillTallies(found)
	found = r.corefer(found, j)
	r.inherit(found)
	r.goesOn(found)
	out := make([]sitrep.Account, len(found))
	for i := range found {
		out[i] = found[i].Account
	}
	return out, nil
}

func (s *Stage) read(d *sitrep.Document) *reading {
	r := &reading{Stage: s, d: d, tree: sitrep.NewTree(d),
		predicates: map[sitrep.Ref]*sitrep.Predicate{}, byHead: map[sitrep.Ref][]sitrep.Ref{},
		placeAt: map[sitrep.Ref]sitrep.Ref{}, timeAt: map[sitrep.Ref]sitrep.Ref{}, names: map[sitrep.Ref]string{}, acts: map[sitrep.Ref]bool{},
		triggers: map[sitrep.Ref]*trigger{}}
	for i := range d.Parse.Predicates {
		r.predicates[d.Parse.Predicates[i].Word] = &d.Parse.Predicates[i]
	}
	for i, a := range d.Actors {
		for _, h := range a.Heads {
			r.byHead[h] = merge(r.byHead[h], []sitrep.Ref{sitrep.Ref(i)})
		}
	}
	for i, p := range d.Places {
		r.mark(r.placeAt, p.Mentions, sitrep.Ref(i))
	}
	for i, t := range d.Times {
		r.mark(r.timeAt, t.Mentions, sitrep.Ref(i))
	}
	for _, n := range d.Parse.Names {
		for w := n.First; w < n.End; w++ {
			r.names[w] = n.Kind
		}
	}
	return r
}

// mark enters the words under the mentions.
func (r *reading) mark(at map[sitrep.Ref]sitrep.Ref, mentions []sitrep.Span, to sitrep.Ref) {
	for _, m := range mentions {
		i, _ := slices.BinarySearchFunc(r.d.Split.Words, m.Start, func(s sitrep.Span, at uint32) int { return int(s.Start) - int(at) })
		for ; i < len(r.d.Split.Words) && r.d.Split.Words[i].Start < m.End; i++ {
			at[sitrep.Ref(i)] = to
		}
	}
}

// draft is an account in the making.
type draft struct {
	sitrep.Account
	triggers []*trigger
	rule     string
}

// account reads one trigger; ok is false where it tells of no act.
func (r *reading) account(t *trigger) (draft, bool) {
	actors, targets := r.cast(t)
	if t.typ == "ACCUSE" && len(targets) == 0 {
		targets = r.accused(t)
	}
	status, rule := r.standing(t)
	if real := status == sitrep.Happened || status == sitrep.Ongoing; real && (t.unreal || t.inner) {
		return draft{}, false
	}
	if t.weak && len(actors) == 0 && len(targets) == 0 && !t.count && !r.vouched(t) && !t.inner && !r.weighed(t, status) || t.typ == "THREATEN" && r.actSubject(t) {
		return draft{}, false
	}
	if status == sitrep.Ongoing && rule == "status/governed" && spoken(t.typ, t.mode) {
		status = sitrep.Happened
	}
	a := draft{triggers: []*trigger{t}, rule: rule}
	a.Account = sitrep.Account{
		Type: t.typ, Mode: r.mode(t), Status: status,
		Mentions: []sitrep.Span{t.span(r.tree)}, Words: []sitrep.Ref{t.head},
		Actors: actors, Targets: targets, Time: sitrep.None, Where: sitrep.None,
		Basis: sitrep.Base(t.id, score(t, actors, targets), t.span(r.tree)),
	}
	a.By = append(a.By, "what/"+rule)
	r.crowd(&a)
	return a, true
}

// actSubject tells whether an act, not somebody, threatens: "the attack threatened to escalate".
func (r *reading) actSubject(t *trigger) bool {
	return r.verb(t.head) && slices.ContainsFunc(r.subject(t.head), func(w sitrep.Ref) bool { return r.acts[w] })
}

// crowd turns an assault by an unarmed crowd without weapons into a riot.
func (r *reading) crowd(a *draft) {
	t := a.triggers[0]
	if a.Type != "ASSAULT" || a.Mode != "" || t.count || len(t.actor) == 0 || !r.anyOf(r.fillers(t, t.actor[0]), []string{"@crowd"}) {
		return
	}
	a.Type, a.Mode = "PROTEST", "riot"
	a.By = append(a.By, "what/crowd")
}

// score is a first estimate: acts whose actor or target is known are surer.
func score(t *trigger, actors, targets []sitrep.Ref) float32 {
	s := float32(0.55)
	if len(actors) > 0 {
		s += 0.15
	}
	if len(targets) > 0 {
		s += 0.15
	}
	if len(t.words) > 1 {
		s += 0.08
	}
	if t.weak {
		s -= 0.1
	}
	return s
}

// who lists the actors whose mention has head word w.
func (r *reading) who(w sitrep.Ref) []sitrep.Ref { return r.byHead[w] }

// place is the place mentioned at w.
func (r *reading) place(w sitrep.Ref) sitrep.Ref {
	if p, ok := r.placeAt[w]; ok {
		return p
	}
	return sitrep.None
}

func (r *reading) person(w sitrep.Ref) bool {
	return r.names[w] == "PER" || (len(r.who(w)) > 0 && r.place(w) == sitrep.None && !r.sector(w, ""))
}

func (r *reading) sector(w sitrep.Ref, sectors ...string) bool {
	for _, a := range r.who(w) {
		if slices.Contains(sectors, r.d.Actors[a].Sector) {
			return true
		}
	}
	return false
}

// whoAll is whoIn over w and the words coordinated with it.
func (r *reading) whoAll(w sitrep.Ref) (out []sitrep.Ref) {
	for _, x := range r.tree.With(w) {
		out = merge(out, r.whoIn(x))
	}
	return out
}

// whoIn is the actor that w stands for: its own, or for a thing or a number of
// people its owner's or kind's ("their bases", "hundreds of protesters").
func (r *reading) whoIn(w sitrep.Ref) []sitrep.Ref {
	if a := r.who(w); len(a) > 0 || r.acts[w] {
		return a
	}
	if a := r.state(w); a != sitrep.None && (r.tree.Is(w, "obj") || slices.Contains(aiming, r.tree.Case(w))) {
		return one(a)
	}
	for _, k := range r.tree.Kids(w, "nmod:poss", "nmod", "compound", "amod", "appos", "nmod:desc", "flat") {
		if r.tree.Is(k, "nmod") && !r.tree.Is(k, "nmod:poss", "nmod:desc") && !r.partOf(w, r.tree.Case(k)) {
			continue
		}
		if a := r.who(k); len(a) > 0 {
			return a
		}
	}
	return nil
}

// aiming are prepositions behind which a country is somebody, not somewhere.
var aiming = []string{"on", "against", "with", "to", "toward", "towards", "from"}

// state is the actor that stands for the country named at w, where the report has one.
func (r *reading) state(w sitrep.Ref) sitrep.Ref {
	p := r.place(w)
	if p == sitrep.None || r.d.Places[p].Kind != sitrep.Country {
		return sitrep.None
	}
	for i, a := range r.d.Actors {
		if a.Country == r.d.Places[p].Country && a.Name == r.d.Places[p].Name {
			return sitrep.Ref(i)
		}
	}
	return sitrep.None
}

// partOf tells whether the preposition after w leads to what w is a part, number or thing of.
func (r *reading) partOf(w sitrep.Ref, preposition string) bool {
	switch preposition {
	case "of":
		return true
	case "in", "among", "from":
		return r.tree.Word(w).UPOS != "NOUN" || r.tree.Word(w).XPOS == "CD"
	}
	return false
}
