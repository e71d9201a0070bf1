package parse

import "testing"

func TestSettle(t *testing.T) {
	x := newRolesets("withdraw\twithdraw.01\nfire\tfire.01\nclash\tclash.01\nstop\tstop.01\ndeny\tdeny.01\nbeg\tbeg.01\nbegin\tbegin.01\nnote\tnote.02\nnoted\tnoted.01\nneed\tneed.01\n")
	for _, c := range []struct{ form, upos, lemma, want string }{
		{"withdraw", "VERB", "withdra", "withdraw"},
		{"fired", "VERB", "fir", "fire"},
		{"Clashes", "NOUN", "clashe", "clash"},
		{"stopped", "VERB", "stopp", "stop"},
		{"denied", "VERB", "deni", "deny"},
		{"noted", "VERB", "noted", "note"},
		{"need", "VERB", "need", "need"},
		{"begins", "VERB", "beg", "begin"},
		{"organised", "VERB", "organis", "organise"},
		{"people", "NOUN", "peopl", "people"},
		{"policemen", "NOUN", "policeme", "policeman"},
		{"children", "NOUN", "childre", "child"},
		{"attackers", "NOUN", "attacker", "attacker"},
		{"gas", "NOUN", "gas", "gas"},
		{"Jones", "PROPN", "Jones", "Jones"},
	} {
		if got := x.settle(c.form, c.upos, c.lemma); got != c.want {
			t.Errorf("%s %s: lemma %q, want %q", c.form, c.upos, got, c.want)
		}
	}
}

func TestIrregularVerbs(t *testing.T) {
	if got := irregularVerbs()["withdrew"]; got != "withdraw" {
		t.Fatalf("withdrew is %q, want withdraw", got)
	}
}

func TestTitles(t *testing.T) {
	for w, want := range map[string]bool{"minister": true, "gen.": true, "khamenei": false, "king": false} {
		if titles()[w] != want {
			t.Errorf("%s: %v, want %v", w, !want, want)
		}
	}
}
