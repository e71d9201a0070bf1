package gaz

import (
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"math"
	"slices"
)

// Entry is a place to be compiled. Entries must be sorted by prominence, and
// Parent is an index into the same slice, -1 for none.
type Entry struct {
	Name, Country string // Country is ISO 3166 alpha-2
	At            [2]float64
	People        int64
	GeoNames      int64
	Parent        int32
	Grade         Grade
	Aliases       []string
}

// Write compiles entries into the one file that Open reads.
func Write(w io.Writer, all []Entry) error {
	if len(all) >= none24 {
		return errors.New("too many places for a compiled gazetteer")
	}
	var places, names []byte
	keys := map[string][]posting{}
	for i, e := range all {
		if len(e.Country) != 2 || len(e.Name) > 255 {
			return errors.New(e.Name + ": country code or name of a wrong length")
		}
		places = e.append(places, uint32(len(names)))
		names = append(append(names, byte(len(e.Name))), e.Name...)
		index(keys, int32(i), e)
	}
	packed, blocks := pack(keys)
	head := []byte(magic)
	for _, part := range [][]byte{places, names, packed, blocks} {
		head = binary.LittleEndian.AppendUint32(head, uint32(len(part)))
	}
	_, err := w.Write(slices.Concat(head, places, names, packed, blocks))
	return err
}

func (e Entry) append(b []byte, name uint32) []byte {
	le := binary.LittleEndian
	b = le.AppendUint16(b, uint16(int16(math.Round(e.At[0]*100))))
	b = le.AppendUint16(b, uint16(int16(math.Round(e.At[1]*100))))
	people := byte(0)
	if e.People > 0 {
		people = byte(max(1, math.Round(8*math.Log2(float64(e.People)))))
	}
	b = append(b, people)
	b = append24(b, uint32(e.GeoNames))
	b = append24(b, uint32(e.Parent)&none24)
	b = append(b, e.Country...)
	b = append(b, byte(e.Grade))
	return le.AppendUint32(b, name)
}

func append24(b []byte, n uint32) []byte { return append(b, byte(n), byte(n>>8), byte(n>>16)) }

// index enters the names of one place; a main name stands before an alias of the same key.
func index(keys map[string][]posting, id int32, e Entry) {
	enter := func(name string, alias bool) {
		key := Fold(name)
		if len(key) < 2 || len(key) > 60 {
			return
		}
		had := keys[key]
		if len(had) > 0 && had[len(had)-1].id == id {
			return
		}
		keys[key] = append(had, posting{id, alias})
	}
	enter(e.Name, false)
	if e.Grade == First || e.Grade == Second {
		enter(plain(e.Name), false)
	}
	for _, a := range e.Aliases {
		enter(a, true)
	}
}

// pack front-codes the sorted keys.
func pack(keys map[string][]posting) (packed, blocks []byte) {
	before := ""
	for i, key := range slices.Sorted(maps.Keys(keys)) {
		shared := 0
		if i%blockKeys == 0 {
			blocks = binary.LittleEndian.AppendUint32(blocks, uint32(len(packed)))
		} else {
			shared = common(before, key)
		}
		packed = append(packed, byte(shared), byte(len(key)-shared))
		packed = append(packed, key[shared:]...)
		list := packPostings(keys[key])
		packed = binary.AppendUvarint(packed, uint64(len(list)))
		packed = append(packed, list...)
		before = key
	}
	return packed, blocks
}

func packPostings(list []posting) []byte {
	slices.SortFunc(list, func(a, b posting) int { return cmp.Compare(a.id, b.id) })
	var b []byte
	last := int32(0)
	for _, p := range list {
		step := uint64(p.id-last) << 1
		if p.alias {
			step |= 1
		}
		b = binary.AppendUvarint(b, step)
		last = p.id
	}
	return b
}

func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
