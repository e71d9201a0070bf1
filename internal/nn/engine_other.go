//go:build !amd64 && !arm64

package nn

// engines lists what this processor can run: plain Go.
func engines() []*engine { return []*engine{plain} }
