package nn

import (
	"testing"
	"time"
)

func TestPeakIsMeasuredForBothKinds(t *testing.T) {
	if i8, f32 := Peak(time.Millisecond); !(i8 > 0 && f32 > 0) {
		t.Errorf("got %g and %g", i8, f32)
	}
}
