package who

// nation is a state and what its people are called.
type nation struct {
	code, name string
	adjective  string // the first of its demonyms; the name when it has none
}

// nations are the states by code.
type nations struct{ byCode map[string]*nation }

func newNations() *nations { return &nations{make(map[string]*nation, 256)} }

func (n *nations) add(f []string) *nation {
	x := &nation{code: f[0], name: f[1], adjective: f[1]}
	if adjectives := list(f[3]); len(adjectives) > 0 {
		x.adjective = adjectives[0]
	}
	if x.code == "USA" {
		x.adjective = "US"
	}
	n.byCode[x.code] = x
	return x
}

// adjective is how to say "of that country"; the code itself for one that is no state.
func (n *nations) adjective(code string) string {
	switch code {
	case "UNO":
		return "UN"
	case "EUR":
		return "EU"
	case "NAT":
		return "NATO"
	}
	if x := n.byCode[code]; x != nil {
		return x.adjective
	}
	return ""
}
