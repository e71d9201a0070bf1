package geo

import "math"

// Radius is the mean radius of the earth in kilometres.
const Radius = 6371.0

// PerDegree is the length of one degree of latitude in kilometres.
const PerDegree = Radius * math.Pi / 180

// Point is a place on the globe, in degrees; north and east are positive.
type Point struct{ Lat, Lon float64 }

// Distance is the great-circle distance in kilometres.
func Distance(a, b Point) float64 {
	la, lb := rad(a.Lat), rad(b.Lat)
	h := sq(math.Sin((lb-la)/2)) + math.Cos(la)*math.Cos(lb)*sq(math.Sin(rad(b.Lon-a.Lon)/2))
	return 2 * Radius * math.Asin(math.Sqrt(min(1, h)))
}

// Shift is the point that lies north and east of p by so many kilometres; it stops short of the poles.
func Shift(p Point, north, east float64) Point {
	lat := max(-89, min(89, p.Lat+north/PerDegree))
	lon := p.Lon + east/(PerDegree*math.Cos(rad(lat)))
	return Point{lat, math.Mod(lon+540, 360) - 180}
}

// Round rounds both coordinates to so many places behind the point.
func (p Point) Round(places int) Point {
	f := math.Pow10(places)
	return Point{math.Round(p.Lat*f) / f, math.Round(p.Lon*f) / f}
}

// Compass is the unit step (north, east) of a direction word: "north", "south-western", "southeast".
func Compass(word string) (north, east float64, ok bool) {
	c, ok := compass[word]
	return c[0], c[1], ok
}

const half = math.Sqrt2 / 2

var compass = func() map[string][2]float64 {
	m := map[string][2]float64{}
	for stem, v := range map[string][2]float64{
		"north": {1, 0}, "south": {-1, 0}, "east": {0, 1}, "west": {0, -1},
		"northeast": {half, half}, "north-east": {half, half}, "northwest": {half, -half}, "north-west": {half, -half},
		"southeast": {-half, half}, "south-east": {-half, half}, "southwest": {-half, -half}, "south-west": {-half, -half},
	} {
		m[stem], m[stem+"ern"] = v, v
	}
	m["central"] = [2]float64{}
	return m
}()

func rad(deg float64) float64 { return deg * math.Pi / 180 }

func sq(x float64) float64 { return x * x }
