package gaz

import (
	"encoding/binary"
	"errors"
	"math"
	"sort"

	"sitrep/internal/geo"
)

// The compiled file: magic, four section lengths, then the sections. Numbers
// are little-endian. Places are sorted by prominence, so a low id is a big place.
//
//	places  fixed records of recordLen bytes
//	names   display names, each behind its length in one byte
//	keys    folded names in blocks of blockKeys, front-coded, each with its postings
//	blocks  offset of each block in keys, 4 bytes
const (
	magic     = "sitrep-gaz/1\n"
	headerLen = len(magic) + 16
	recordLen = 18
	blockKeys = 16
	none24    = 1<<24 - 1
)

type file struct{ places, names, keys, blocks []byte }

func parseFile(b []byte) (*file, error) {
	bad := errors.New("not a compiled gazetteer, or one cut short")
	if len(b) < headerLen || string(b[:len(magic)]) != magic {
		return nil, bad
	}
	at := headerLen
	var part [4][]byte
	for i := range part {
		n := int(binary.LittleEndian.Uint32(b[len(magic)+4*i:]))
		if n > len(b)-at {
			return nil, bad
		}
		part[i] = b[at : at+n]
		at += n
	}
	return &file{part[0], part[1], part[2], part[3]}, nil
}

// posting is one bearer of a key.
type posting struct {
	id    int32
	alias bool
}

// find gives the bearers of a folded name, the most prominent first.
func (f *file) find(key string) []posting {
	n := len(f.blocks) / 4
	i := sort.Search(n, func(i int) bool { return f.first(i) > key })
	if i == 0 || key == "" {
		return nil
	}
	return f.scan(f.block(i-1), key)
}

func (f *file) block(i int) []byte {
	return f.keys[binary.LittleEndian.Uint32(f.blocks[4*i:]):]
}

// first is the first key of a block; it is never shared with the block before.
func (f *file) first(i int) string {
	b := f.block(i)
	return string(b[2 : 2+int(b[1])])
}

// scan walks one block: shared length, own length, own bytes, length of the postings, postings.
func (f *file) scan(b []byte, key string) []posting {
	var buf [256]byte
	for range blockKeys {
		if len(b) < 2 {
			return nil
		}
		shared, own := int(b[0]), int(b[1])
		copy(buf[shared:], b[2:2+own])
		b = b[2+own:]
		size, n := binary.Uvarint(b)
		b = b[n:]
		switch at := string(buf[:shared+own]); {
		case at == key:
			return postings(b[:size])
		case at > key:
			return nil
		}
		b = b[size:]
	}
	return nil
}

func postings(b []byte) []posting {
	var all []posting
	id := uint64(0)
	for len(b) > 0 {
		step, n := binary.Uvarint(b)
		b = b[n:]
		id += step >> 1
		all = append(all, posting{int32(id), step&1 == 1})
	}
	return all
}

// record is one place as it lies in the file.
type record struct {
	lat, lon int16 // hundredths of a degree
	people   uint8 // 8 * log2(people), 0 for none
	geonames uint32
	parent   int32 // id of the division it lies in, -1 for none
	country  string
	grade    Grade
	name     uint32
}

func (f *file) len() int { return len(f.places) / recordLen }

func (f *file) record(id int32) record {
	b := f.places[int(id)*recordLen:]
	le := binary.LittleEndian
	r := record{
		lat: int16(le.Uint16(b)), lon: int16(le.Uint16(b[2:])), people: b[4],
		geonames: uint24(b[5:]), parent: int32(uint24(b[8:])),
		country: string(b[11:13]), grade: Grade(b[13]), name: le.Uint32(b[14:]),
	}
	if r.parent == none24 {
		r.parent = -1
	}
	return r
}

func (f *file) name(at uint32) string {
	n := int(f.names[at])
	return string(f.names[int(at)+1 : int(at)+1+n])
}

func (r record) at() geo.Point {
	return geo.Point{Lat: float64(r.lat) / 100, Lon: float64(r.lon) / 100}
}

func (r record) count() int64 {
	if r.people == 0 {
		return 0
	}
	return int64(math.Round(math.Exp2(float64(r.people) / 8)))
}

func uint24(b []byte) uint32 { return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 }
