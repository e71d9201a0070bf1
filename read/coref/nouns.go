package coref

import "strings"

// people are nouns for one person, whom "he" or "she" can mean.
var people = set(`president minister premier chancellor king queen prince princess emir sultan sheikh ayatollah
leader chief head commander general colonel captain lieutenant sergeant major admiral soldier officer policeman marine pilot
spokesman spokeswoman spokesperson official diplomat ambassador envoy secretary senator congressman congresswoman lawmaker
deputy governor mayor judge prosecutor lawyer attorney activist journalist reporter editor writer blogger dissident
candidate politician cleric imam bishop pope priest rabbi monk doctor nurse teacher professor student worker man woman boy girl
child father mother son daughter brother sister wife husband widow uncle cousin citizen resident villager witness survivor victim
suspect attacker gunman bomber assailant militant rebel insurgent fighter terrorist prisoner detainee hostage captive defendant
expert analyst adviser advisor economist scientist director chairman chairwoman founder owner driver farmer refugee migrant
protester demonstrator dictator ruler negotiator mediator inspector contractor translator civilian american iranian iraqi`)

// bodies are nouns for a state, organisation or group, which "it" can mean.
var bodies = set(`group organization organisation militia army force military police government ministry state country nation
kingdom republic regime administration parliament congress senate court tribunal party union coalition alliance movement faction
council committee commission agency bureau department office company firm bank network newspaper station broadcaster channel
embassy consulate mission team unit brigade battalion division navy guard corps gang cartel tribe community opposition
front wing bloc body institution university church charity foundation league federation association watchdog city town village`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
