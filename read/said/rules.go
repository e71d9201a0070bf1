package said

// rules are the ids of the rules, without "said/", and how often each is right.
var rules = map[string]float32{
	"reported": 0.85, "aside": 0.8, "denied": 0.85, "accused": 0.8,
	"noun-object": 0.75, "responsibility": 0.85, "involvement": 0.8, "rejected-claim": 0.7, "claimed-by": 0.8,
	"noun": 0.6, "statement": 0.75, "same-speaker": 0.75, "unnamed": 0.6,
	"according-to": 0.85, "citing": 0.6, "quoted-as-saying": 0.8,
	"quote": 0.75, "quote-alone": 0.6, "statement-below": 0.6,
	"denied-alone": 0.6, "denied-charge": 0.6, "blunt": 0.7,
}
