package geo

import (
	"math"
	"testing"
)

func TestDistance(t *testing.T) {
	baghdad, mosul := Point{33.3, 44.4}, Point{36.3, 43.1}
	if km := Distance(baghdad, mosul); math.Abs(km-354) > 3 {
		t.Errorf("Baghdad to Mosul: %.0f km", km)
	}
	if km := Distance(Point{0, 179.5}, Point{0, -179.5}); math.Abs(km-111.2) > 0.5 {
		t.Errorf("over the date line: %.1f km", km)
	}
	if km := Distance(Point{0, 0}, Point{0, 180}); math.Abs(km-math.Pi*Radius) > 1 {
		t.Errorf("half the globe: %.0f km", km)
	}
}

func TestShift(t *testing.T) {
	p := Shift(Point{33, 44}, 0, -200)
	if p.Lat != 33 || math.Abs(Distance(p, Point{33, 44})-200) > 1 || p.Lon >= 44 {
		t.Errorf("200 km west: %v", p)
	}
	if p := Shift(Point{0, 179.9}, 0, 50); p.Lon > -179 {
		t.Errorf("over the date line: %v", p)
	}
}

func TestRound(t *testing.T) {
	if p := (Point{33.3412, -44.3661}).Round(1); p != (Point{33.3, -44.4}) {
		t.Errorf("rounded to %v", p)
	}
}

func TestCompass(t *testing.T) {
	n, e, ok := Compass("north-western")
	if !ok || n <= 0 || e >= 0 {
		t.Errorf("north-western: %v %v %v", n, e, ok)
	}
	if _, _, ok := Compass("upper"); ok {
		t.Error("upper is no direction")
	}
}
