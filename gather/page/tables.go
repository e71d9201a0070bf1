package page

import (
	"bufio"
	"strings"
	"sync"

	"sitrep/resources"
)

// phrase is one line of the table of furniture.
type phrase struct{ rule, fit, words string }

// phrases are the words that pages print around an article.
var phrases = sync.OnceValue(func() []phrase {
	var all []phrase
	for _, f := range table("furniture/en/phrases.tsv", 3) {
		all = append(all, phrase{f[0], f[1], f[2]})
	}
	return all
})

// agencies maps how an agency signs to its name.
var agencies = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, f := range table("furniture/en/agencies.tsv", 2) {
		all[f[0]] = f[1]
	}
	return all
})

// table reads the rows of a table of resources that have the number of columns.
func table(name string, columns int) [][]string {
	f, err := resources.FS.Open(name)
	if err != nil {
		return nil // a test holds that the tables are there
	}
	defer f.Close()
	var rows [][]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if row := strings.Split(lines.Text(), "\t"); len(row) == columns && !strings.HasPrefix(row[0], "#") {
			rows = append(rows, row)
		}
	}
	return rows
}
