// Package geo measures on the globe.
//
// The question it answers: how far apart are two points, and which point lies
// so many kilometres off in a compass direction?
//
// In: degrees of latitude and longitude. Out: kilometres and degrees.
//
// Worked: Distance of Baghdad (33.3, 44.4) and Mosul (36.3, 43.1) is 354 km.
//
// It will not do: ellipsoids, polygons, map projections. The earth is a sphere
// of 6,371 km here, which is off by at most 0.6 percent.
//
// Source: the haversine formula.
package geo
