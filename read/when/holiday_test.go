package when

import (
	"testing"

	"sitrep/internal/lex"
	"sitrep/resources"
)

func TestEveryHolidayIsReckoned(t *testing.T) {
	rows, err := lex.Table(resources.FS, "when/en/holidays.tsv", 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		on, err := reckoning(row.Cell(1))
		if err != nil {
			t.Error(row.Errorf("%v", err))
			continue
		}
		for y := 1950; y < 2051; y++ {
			if got := on(y).Time().Year(); got != y {
				t.Errorf("%s of %d falls in %d", row.Cell(0), y, got)
			}
		}
	}
}

// TestReckoning holds days that calendars print.
func TestReckoning(t *testing.T) {
	for _, x := range []struct {
		rule string
		year int
		want string
	}{
		{"easter +0", 2000, "2000-04-23"}, {"orthodox +0", 2021, "2021-05-02"}, {"4 thu 11", 2019, "2019-11-28"}, {"-1 mon 5", 2022, "2022-05-30"},
		{"tishri +0", 2023, "2023-09-16"}, {"tishri +9", 1973, "1973-10-06"}, {"tishri -163", 2002, "2002-03-28"}, {"kislev 25", 2016, "2016-12-25"},
		{"dhulhijja 10", 2018, "2018-08-21"}, {"shawwal 1", 2021, "2021-05-13"}, {"dhulhijja 10", 2006, "2006-01-10"},
		{"newmoon 1-21 2-20 8", 1968, "1968-01-30"}, {"newmoon 1-21 2-20 8", 2020, "2020-01-25"}, {"newmoon 10-15 11-15 -12.25", 2022, "2022-10-24"},
	} {
		on, err := reckoning(x.rule)
		if err != nil {
			t.Fatal(err)
		}
		if got := on(x.year).String(); got != x.want {
			t.Errorf("%s of %d is %s, want %s", x.rule, x.year, got, x.want)
		}
	}
}
