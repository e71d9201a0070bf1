package why

import (
	"slices"

	"sitrep"
)

// carriers are nouns of an act that another clause tells: "the decision to release the sailors".
var carriers = []string{"decision", "move", "plan", "news", "announcement", "agreement", "vote", "order", "ruling", "promise", "offer", "pledge", "attempt", "effort", "report", "step"}

// recalls gives, by the noun that stands for an act told before, the types of act it may stand for; nil for any deed.
var recalls = map[string][]string{
	"violence": harm, "incident": harm, "crime": harm, "outrage": harm, "brutality": harm,
	"shooting": blow, "massacre": blow, "tragedy": blow, "atrocity": blow, "bloodshed": blow, "carnage": blow, "sentence": law, "verdict": law, "ruling": law, "conviction": law,
	"decision": nil, "move": nil, "step": nil, "action": nil, "measure": nil, "announcement": nil, "gesture": nil, "deal": {"AGREE"}, "agreement": {"AGREE"},
}

var (
	harm   = []string{"ASSAULT", "COERCE"}
	blow   = []string{"ASSAULT"}
	law    = []string{"SANCTION", "COERCE"}
	spoken = []string{"CONSULT", "ACCUSE", "REQUEST", "SUPPORT"}
)

// judgedAct is the act that reaction e judges: its object, what a carrier of its object tells, or the subject of
// its passive.
func (r *reading) judgedAct(e sitrep.Ref) sitrep.Ref {
	if c := r.object(e); c != sitrep.None {
		return c
	}
	if k := r.tree.Kid(e, "obj"); k > e && (slices.Contains(carriers, r.tree.Lemma(k)) || r.isOne(k, carriers...)) && r.isOne(k+1, "to", "that") {
		return r.next(k+2, 10, true)
	}
	if s := r.tree.Kid(e, "nsubj:pass"); s != sitrep.None && r.upos(e, "VERB") && r.isAct(s) && r.account[s] != r.account[e] {
		return s
	}
	return sitrep.None
}

// recall reads a reaction to what a noun alone recalls: "Gunmen killed nine people. The pope condemned the violence."
func (r *reading) recall(e sitrep.Ref) {
	a := r.act(e)
	k := r.recaller(e)
	if k == sitrep.None || r.effects(r.account[e]) {
		return
	}
	types := recalls[r.tree.Lemma(k)]
	first := r.sentenceFirst(max(0, r.sentenceFirst(e)-1))
	acts := r.acts(first, e)
	for i := len(acts) - 1; i >= 0; i-- {
		c := r.act(acts[i])
		if r.account[acts[i]] == r.account[e] || c.Status == sitrep.Denied || meet(a.Actors, c.Actors) {
			continue
		}
		if types == nil && !slices.Contains(spoken, c.Type) || slices.Contains(types, c.Type) {
			r.link(acts[i], e, sitrep.Response, "recalled", words{k, k + 1})
			return
		}
	}
}

// recaller is the noun behind reaction e, as its object or the ground it names, that recalls an act.
func (r *reading) recaller(e sitrep.Ref) sitrep.Ref {
	a := r.act(e)
	if !slices.Contains(judging, a.Type) && r.tree.Lemma(e) != "protest" && a.Type != "REJECT" {
		return sitrep.None
	}
	for w := e + 1; w < min(r.sentenceEnd(e), e+9) && !r.edge(w) && !r.finite(w); w++ {
		if types, ok := recalls[r.tree.Lemma(w)]; ok && r.upos(w, "NOUN") && r.known(w) && !r.isAct(w) && (types != nil || a.Type != "CONCEDE") {
			return w
		}
	}
	return sitrep.None
}

// known tells whether noun w names something told before, and tells nothing more of it.
func (r *reading) known(w sitrep.Ref) bool {
	return r.isOne(w-1, "the", "this", "that", "these") && r.tree.Kid(w, "acl", "nmod", "acl:relcl", "compound") == sitrep.None &&
		!r.isOne(w+1, "to", "that", "of")
}

// campaigns are nouns for a fight told before that other acts further.
var campaigns = []string{"operation", "campaign", "offensive", "assault", "effort", "fight"}

// furthered reads "In support of these operations, the coalition bombed …": the goal is the fight told before by
// others than the act's own words.
func (r *reading) furthered(p phrase, on words) {
	n := on.end
	for n < min(on.end+2, r.sentenceEnd(on.first)-1) && r.upos(n, "DET", "ADJ") {
		n++
	}
	if !slices.Contains(campaigns, r.tree.Lemma(n)) || !r.known(n) {
		return
	}
	first := r.sentenceFirst(on.first)
	effect := r.before(on, sitrep.None, first)
	if effect == sitrep.None {
		effect = r.main(r.tree.Sentence(n))
	}
	acts := r.acts(r.sentenceFirst(max(0, r.sentenceFirst(max(0, first-1))-1)), first)
	for i := len(acts) - 1; i >= 0 && effect != sitrep.None; i-- {
		if r.act(acts[i]).Type == "ASSAULT" && r.account[acts[i]] != r.account[effect] && r.upos(acts[i], "VERB") {
			r.link(acts[i], effect, p.why, "support", on)
			return
		}
	}
}

// joined reads what was done along with blame: "blamed Russia for the poisoning and expelled its diplomats".
func (r *reading) joined(e sitrep.Ref) {
	h := r.tree.Head(e)
	if h == sitrep.None || !r.tree.Is(e, "conj") || !r.isAct(h) || r.act(h).Type != "ACCUSE" || r.tree.Kid(e, "nsubj", "nsubj:pass") != sitrep.None {
		return
	}
	if !slices.Contains([]string{"SANCTION", "THREATEN", "MOBILIZE"}, r.act(e).Type) || r.effects(r.account[e]) {
		return
	}
	for _, l := range r.links {
		if l.To == r.account[h] {
			r.link(r.wordOf(l.From), e, sitrep.Response, "joined", words{e, e + 1})
			return
		}
	}
}

// wordOf is the first trigger of account a.
func (r *reading) wordOf(a sitrep.Ref) sitrep.Ref {
	for _, w := range r.d.Accounts[a].Words {
		if w != sitrep.None {
			return w
		}
	}
	return sitrep.None
}
