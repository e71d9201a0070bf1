package main

import (
	"strings"
	"time"

	"sitrep"
	"sitrep/internal/reading"
	"sitrep/learn/score"
)

// document is the report of g, unread.
func document(g score.Gold) (*sitrep.Document, error) {
	doc := g.Reading.Document
	d := &sitrep.Document{ID: sitrep.DocID(g.ID), Name: g.ID, Title: doc.Title, Outlet: doc.Outlet, Text: g.Text}
	if doc.Title != "" && strings.HasPrefix(g.Text, doc.Title) {
		d.Headline = sitrep.Span{End: uint32(len(doc.Title))}
	}
	var err error
	if doc.Published != nil {
		d.Dated, err = time.Parse(time.DateOnly, *doc.Published)
	}
	return d, err
}

// aligned tells of the triggers of two accounts whether they are of one gold event; known is false
// where either is of none.
func aligned(text string, events []reading.Event) func(a, b []sitrep.Span) (one, known bool) {
	at := map[int]int{} // code point → event
	for k, e := range events {
		for _, m := range e.Mentions {
			for c := m.Start; c < m.End; c++ {
				at[c] = k
			}
		}
	}
	points := make([]int, 0, len(text)+1) // byte → code point
	n := -1
	for i := range len(text) {
		if text[i]&0xC0 != 0x80 {
			n++
		}
		points = append(points, n)
	}
	event := func(spans []sitrep.Span) int {
		for _, s := range spans {
			for i := s.Start; i < s.End; i++ {
				if k, ok := at[points[i]]; ok {
					return k
				}
			}
		}
		return -1
	}
	return func(a, b []sitrep.Span) (one, known bool) {
		x, y := event(a), event(b)
		return x >= 0 && x == y, x >= 0 && y >= 0
	}
}
