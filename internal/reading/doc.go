// Package reading holds the JSON of one reading, schema reading/1, as plain Go
// structs.
//
// Question: how is a reading written down for other programs?
//
// In and out: JSON of the schema, both ways. tell/export makes a Reading of a
// Document; learn/score decodes readings and gold readings alike.
//
// Worked: the object
//
//	{"id":"e1","type":"ASSAULT","mode":"aerial","status":"happened",
//	 "counts":[{"what":"killed","min":25,"max":null}]}
//
// is an Event with a Count whose Min points at 25 and whose Max is nil: at
// least 25, not "25 to 0".
//
// It will not judge a reading beyond its shape, and knows nothing of the
// program's own types. Spans count Unicode code points of document.text and
// are half open.
//
// Sources: the schema is this project's own; event codes are those of PLOVER
// 2.0, countries ISO 3166 alpha-3.
package reading
