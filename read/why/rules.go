package why

// rules are the ids of the rules, without "why/", and how often each is right.
var rules = map[string]float32{
	"ground": 0.8, "because": 0.65, "moved": 0.7,
	"after": 0.5, "opening": 0.8, "closing": 0.7, "answer": 0.7, "purpose": 0.6, "condemning": 0.7, "follows": 0.6, "support": 0.65, "aim": 0.6,
	"brings": 0.65, "brings-that": 0.5,
	"object": 0.8, "reaction": 0.7, "repression": 0.65, "caught": 0.6, "implied": 0.6, "stirred": 0.65, "recalled": 0.6, "joined": 0.6,
}
