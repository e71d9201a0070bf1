package what

import (
	"strconv"
	"time"

	"sitrep"
)

// before is the day that a TIMEX3 duration up to the day end began, both counted; a number of days,
// weeks … untold counts as a week, three weeks ….
func before(end sitrep.Day, duration string) sitrep.Day {
	if len(duration) < 3 || duration[0] != 'P' || duration[1] == 'T' {
		return 0
	}
	letter := duration[len(duration)-1]
	n, err := strconv.Atoi(duration[1 : len(duration)-1])
	if vague := duration[1] == 'X'; vague && letter == 'D' {
		n = 8
	} else if vague {
		n = 3
	} else if err != nil {
		return 0
	}
	y, m, d := end.Time().Date()
	switch letter {
	case 'D':
		return end - sitrep.Day(max(n-1, 0))
	case 'W':
		return end - sitrep.Day(7*n)
	case 'M':
		return sitrep.Date(y, m-time.Month(n), d)
	case 'Y':
		return sitrep.Date(y-n, m, d)
	}
	return 0
}
