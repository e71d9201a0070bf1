package score

import (
	"strings"
	"testing"

	"sitrep"
)

func TestTimePhrases(t *testing.T) {
	all, err := TimePhrases(strings.NewReader("2001-06-05\tDATE\t2001-06-05\nlast winter\tDATE\t2000-WI\n\n2003-01-01\tDATE\t2003-01-01\nyesterday\tDATE\t2002-12-31\n\n" +
		"(datetime (2013, 5, 6, 0, 0, 0) Week)\tthe week of 6 May\n(datetime (2013, 5, 6, 17, 30, 0) Minute)\t17:30 on 6 May\n" +
		"(datetimeInterval ((2013, 5, 6, 0, 0, 0), (2013, 5, 9, 0, 0, 0)) Day)\t6-8 May\n(datetime (2013, 2, 12, 4, 30, 1) Second)\tin a second\n"))
	if err != nil || len(all) != 5 {
		t.Fatalf("%d phrases, %v; want 5", len(all), err)
	}
	if p := all[1]; p.Written.Year() != 2003 || p.Value != "2002-12-31" {
		t.Errorf("phrase %+v is not of the second block", p)
	}
	if d := all[2].Days; d.End-d.Start != 6 || all[3].Clock != "17:30" || all[4].Days.End.String() != "2013-05-08" {
		t.Errorf("phrases %+v", all[2:])
	}
}

func TestTimes(t *testing.T) {
	all := []TimePhrase{{Text: "some week", Value: "2002-WXX", Kind: "DATE"}, {Text: "some day", Value: "2002-12-31", Kind: "DATE"}}
	got, err := Times(all, func(d *sitrep.Document) error {
		d.Times = []sitrep.When{{Value: "2002-W31", Mentions: []sitrep.Span{{Start: 0, End: 3}}, Basis: sitrep.Base("test", 1, sitrep.Span{Start: 0, End: 3})}}
		return nil
	})
	if err != nil || got.Right["DATE"] != 1 || got.All["DATE"] != 2 || len(got.Wrong) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
}
