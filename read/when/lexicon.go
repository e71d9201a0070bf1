package when

import "time"

var monthNames = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdayNames = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

// unit is a unit of time: its letter in a TIMEX3 duration and its grain, if it has one.
type unit struct {
	letter string
	grain  grain
	clock  bool // of the clock: PT5H
	plural bool
}

var units = map[string]unit{
	"second": {"S", noGrain, true, false}, "seconds": {"S", noGrain, true, true},
	"minute": {"M", noGrain, true, false}, "minutes": {"M", noGrain, true, true}, "mins": {"M", noGrain, true, true},
	"hour": {"H", noGrain, true, false}, "hours": {"H", noGrain, true, true}, "hrs": {"H", noGrain, true, true},
	"day": {"D", day, false, false}, "days": {"D", day, false, true},
	"night": {"D", day, false, false}, "nights": {"D", day, false, true},
	"qtr": {"Q", quarter, false, false}, "yr": {"Y", year, false, false}, "sec": {"S", noGrain, true, false}, "min": {"M", noGrain, true, false}, "hr": {"H", noGrain, true, false},
	"week": {"W", week, false, false}, "weeks": {"W", week, false, true}, "fortnight": {"W", week, false, false},
	"weekend": {"WE", weekend, false, false}, "weekends": {"WE", weekend, false, true},
	"month": {"M", month, false, false}, "months": {"M", month, false, true},
	"quarter": {"Q", quarter, false, false}, "quarters": {"Q", quarter, false, true},
	"year": {"Y", year, false, false}, "years": {"Y", year, false, true}, "yrs": {"Y", year, false, true},
	"decade": {"DE", decade, false, false}, "decades": {"DE", decade, false, true},
	"century": {"CE", century, false, false}, "centuries": {"CE", century, false, true},
}

var seasonNames = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// parts of the day by their TIMEX3 code.
var parts = map[string]string{
	"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nights": "NI",
	"dawn": "MO", "dusk": "EV", "daybreak": "MO", "sunrise": "MO", "sunset": "EV", "nightfall": "NI", "noon": "12:00", "midnight": "24:00", "midday": "12:00",
}

var numberWords = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}

var ordinalWords = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "hundredth": 100,
}

var decadeWords = map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// vague stands for a number that is not told.
const vague = -1

var vagueWords = map[string]bool{"several": true, "few": true, "many": true, "some": true, "numerous": true, "countless": true}

func set(words ...string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words {
		out[w] = true
	}
	return out
}

var (
	// leads stand before a month or year that is a date.
	leads = set("in", "since", "until", "till", "by", "last", "next", "this", "from", "of", "early", "late", "mid", "during", "through", "to",
		"between", "and", "or", "before", "after", "for", "around", "every", "each", "past", "on", "circa", "late", "throughout", "-", "–", "—", "(", ",", ":", "early", "as")
	// papers follow a weekday that is part of a name.
	papers = set("times", "mirror", "telegraph", "express", "mosque", "agreement", "night", "mail", "post", "herald", "movement", "school", "star", "world", "world", "review", "best")
	// bodies follow a date that is their name.
	bodies = set("committee", "panel", "commission", "movement", "youth", "brigade", "brigades", "group", "alliance", "coalition", "square", "street", "bridge", "university", "hospital", "airport", "party", "organization", "organisation")
	// colours stand before a weekday or month that is a name.
	colours = set("black", "bloody", "red", "super", "cyber", "fat", "ash", "palm", "maundy", "white")
)
