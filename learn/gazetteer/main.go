package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"sitrep/internal/gaz"
)

func main() {
	towns := flag.String("towns", "cities500.txt", "towns, GeoNames table")
	first := flag.String("first", "admin1.json", "names of first-order divisions")
	second := flag.String("second", "admin2.json", "names of second-order divisions")
	out := flag.String("out", "gazetteer.bin", "file to write")
	flag.Parse()
	if err := compile(*towns, *first, *second, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer:", err)
		os.Exit(1)
	}
}

func compile(townFile, firstFile, secondFile, out string) error {
	f, err := os.Open(townFile)
	if err != nil {
		return err
	}
	defer f.Close()
	towns, err := readTowns(f)
	if err != nil {
		return fmt.Errorf("%s: %w", townFile, err)
	}
	first, err := readNames(firstFile)
	if err != nil {
		return err
	}
	second, err := readNames(secondFile)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := gaz.Write(&b, assemble(towns, first, second)); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}
