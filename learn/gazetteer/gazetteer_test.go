package main

import (
	"slices"
	"strings"
	"testing"

	"sitrep/internal/gaz"
)

const table = "1\tAl Mawşil\tAl Mawsil\tOSM,Mosul,الموصل,mo su er\t36.34\t43.12\tP\tPPLA\tIQ\t\t15\t9\t\t\t1683000\t\t228\tAsia/Baghdad\t2023-02-08\n" +
	"2\tQayyarah\tQayyarah\t\t35.8\t43.3\tP\tPPL\tIQ\t\t15\t9\t\t\t\t\t180\tAsia/Baghdad\t2023-02-08\n" +
	"3\tOld Tell\tOld Tell\t\t35.8\t43.3\tP\tPPLQ\tIQ\t\t15\t9\t\t\t\t\t180\tAsia/Baghdad\t2023-02-08\n"

func TestReadTowns(t *testing.T) {
	towns, err := readTowns(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	if len(towns) != 2 {
		t.Fatalf("%d towns; abandoned ones are left out", len(towns))
	}
	mosul := towns[0]
	if mosul.Grade != gaz.Seat || mosul.People != 1_683_000 || mosul.first != "IQ.15" || mosul.second != "IQ.15.9" {
		t.Errorf("%+v", mosul)
	}
	if !slices.Equal(mosul.Aliases, []string{"Al Mawsil", "Mosul"}) {
		t.Errorf("names kept: %q", mosul.Aliases)
	}
}

func TestReadTownsTellsTheLine(t *testing.T) {
	_, err := readTowns(strings.NewReader(table + "4\tShort\n"))
	if err == nil || !strings.Contains(err.Error(), "line 4") {
		t.Errorf("error %v", err)
	}
}

func TestAssemble(t *testing.T) {
	towns, err := readTowns(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	all := assemble(towns, map[string]string{"IQ.15": "Nineveh", "IQ.99": "Nowhere"}, map[string]string{"IQ.15.9": "Mosul District"})
	if len(all) != 4 {
		t.Fatalf("%d entries, want two towns and two divisions", len(all))
	}
	if all[0].Name != "Nineveh" || all[0].Grade != gaz.First || all[0].Parent != -1 {
		t.Errorf("first is %+v", all[0])
	}
	for _, e := range all[1:] {
		if e.Parent != 0 {
			t.Errorf("%s lies in %d", e.Name, e.Parent)
		}
	}
}
