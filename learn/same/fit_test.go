package main

import (
	"testing"

	"sitrep/read/what"
)

func TestFitWeighsWhatSpeaksForAndAgainst(t *testing.T) {
	var pairs []what.Pair
	for range 20 {
		pairs = append(pairs, what.Pair{Same: true, Signs: []string{"any", "name"}}, what.Pair{Signs: []string{"any", "fresh"}})
	}
	w := fit(pairs)
	if w["name"] < 1 || w["fresh"] > -1 {
		t.Fatalf("weights %v, want name above 1 and fresh below -1", w)
	}
}

func TestAlignedNeedsBothInGold(t *testing.T) {
	if one, known := aligned("Ä attack", nil)(nil, nil); one || known {
		t.Fatal("accounts outside of gold are unknown")
	}
}
