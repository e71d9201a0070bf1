package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"sitrep/internal/gaz"
)

// town is one line of the GeoNames table.
type town struct {
	gaz.Entry
	first, second string // "IQ.15", "IQ.15.9166649"
}

// Columns of the GeoNames table.
const (
	colID, colName, colASCII, colOther    = 0, 1, 2, 3
	colLat, colLon, colFeature, colNation = 4, 5, 7, 8
	colFirst, colSecond, colPeople        = 10, 11, 14
	columns                               = 19
)

func readTowns(r io.Reader) ([]town, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	var all []town
	for n := 1; lines.Scan(); n++ {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != columns {
			return nil, fmt.Errorf("line %d: %d columns, want %d", n, len(c), columns)
		}
		if left[c[colFeature]] {
			continue
		}
		t, err := readTown(c)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		all = append(all, t)
	}
	return all, lines.Err()
}

// left out are places that are no more.
var left = map[string]bool{"PPLH": true, "PPLQ": true, "PPLW": true, "PPLCH": true}

func readTown(c []string) (town, error) {
	id, err := strconv.ParseInt(c[colID], 10, 64)
	if err != nil {
		return town{}, err
	}
	lat, err := strconv.ParseFloat(c[colLat], 64)
	if err != nil {
		return town{}, err
	}
	lon, err := strconv.ParseFloat(c[colLon], 64)
	if err != nil {
		return town{}, err
	}
	people, _ := strconv.ParseInt(c[colPeople], 10, 64) // empty when unknown
	t := town{Entry: gaz.Entry{
		Name: c[colName], Country: c[colNation], At: [2]float64{lat, lon}, People: people, GeoNames: id,
		Grade: grades[c[colFeature]], Aliases: aliases(c[colASCII], c[colOther]),
	}}
	t.first = c[colNation] + "." + c[colFirst]
	t.second = t.first + "." + c[colSecond]
	return t, nil
}

var grades = map[string]gaz.Grade{
	"PPLC": gaz.Capital, "PPLG": gaz.Seat, "PPLA": gaz.Seat, "PPLA2": gaz.County,
	"PPLA3": gaz.Minor, "PPLA4": gaz.Minor, "PPLA5": gaz.Minor, "PPLX": gaz.Quarter,
}

// aliases are the further names an English report may use.
func aliases(ascii, other string) []string {
	all := []string{ascii}
	for name := range strings.SplitSeq(other, ",") {
		if usable(name) {
			all = append(all, name)
		}
	}
	return all
}

// usable tells whether a name is of Latin letters, begins with a capital and is no code.
func usable(name string) bool {
	small, letters := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			return false
		case unicode.IsLower(r):
			small++
		}
		letters++
	}
	return letters > 2 && small > 0 && !unicode.IsLower([]rune(name)[0])
}

// readNames reads the names of divisions by code: {"IQ.15": "Nineveh"}.
func readNames(file string) (map[string]string, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(b, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	names := make(map[string]string, len(rows))
	for _, r := range rows {
		names[r.Code] = r.Name
	}
	return names, nil
}
