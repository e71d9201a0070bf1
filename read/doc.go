// Package read fills every layer of one Document; nothing outside the report is consulted.
//
// Reader.Read is the drawing of the pipeline: one stage a line. A stage lives
// in a room of its own, named after a reporter's question, and never imports
// another stage.
package read
