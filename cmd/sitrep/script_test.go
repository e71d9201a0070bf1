package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sitrep": main})
}

// TestScripts runs the command line as a user does: offline, with nothing of the user's own environment.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			root, err := os.Getwd()
			e.Setenv("TESTDATA", root+"/../../testdata")
			e.Setenv("NO_COLOR", "")
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"make": makeFile, "refused": refused, "status": status,
		},
	})
}

// makeFile writes what is too large or too odd for a script:
//
//	make text FILE MEGABYTES | make nested FILE DEPTH | make bytes FILE HEX
//	make gzip FILE OF | make cut FILE OF PERCENT | make warc FILE OF...
func makeFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: make KIND FILE ARGUMENT...")
	}
	content := map[string]func(...string) []byte{
		"text":   func(a ...string) []byte { return bytes.Repeat([]byte("Troops marched. "), number(ts, a[0])<<16) },
		"nested": func(a ...string) []byte { return nested(number(ts, a[0])) },
		"bytes":  func(a ...string) []byte { return fromHex(ts, a[0]) },
		"gzip":   func(a ...string) []byte { return zipped(ts, a[0]) },
		"warc":   func(a ...string) []byte { return archive(ts, a) },
		"cut": func(a ...string) []byte {
			whole := []byte(ts.ReadFile(a[0]))
			return whole[:len(whole)*number(ts, a[1])/100]
		},
	}[args[0]]
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), content(args[2:]...), 0o644))
}

func number(ts *testscript.TestScript, s string) int {
	n, err := strconv.Atoi(s)
	ts.Check(err)
	return n
}

func fromHex(ts *testscript.TestScript, s string) []byte {
	var b []byte
	_, err := fmt.Sscanf(s, "%x", &b)
	ts.Check(err)
	return b
}

func zipped(ts *testscript.TestScript, file string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(ts.ReadFile(file)))
	ts.Check(err)
	ts.Check(z.Close())
	return b.Bytes()
}

// archive is a WARC file with the texts of the files.
func archive(ts *testscript.TestScript, files []string) []byte {
	var b bytes.Buffer
	for i, f := range files {
		text := ts.ReadFile(f)
		fmt.Fprintf(&b, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/%d\r\n"+
			"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: 2024-03-15T10:00:00Z\r\n", i, i)
		http := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s", len(text), text)
		fmt.Fprintf(&b, "Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(http), http)
	}
	return b.Bytes()
}

// nested is a page whose article stands so many elements deep.
func nested(depth int) []byte {
	return []byte("<html><head><title>Deep</title></head><body>" + strings.Repeat("<div>", depth) +
		"<p>" + strings.Repeat("Soldiers killed three rebels near Mosul on Monday, the army said. ", 12) + "</p>" +
		strings.Repeat("</div>", depth) + "</body></html>")
}

// refused sets $REFUSED to a URL on this machine at whose port nobody listens.
func refused(ts *testscript.TestScript, _ bool, _ []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv("REFUSED", "http://"+l.Addr().String()+"/report.html")
	ts.Check(l.Close())
}

// status runs sitrep and demands an exit status: status 1 sitrep read FILE.
func status(ts *testscript.TestScript, _ bool, args []string) {
	want := args[0]
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != want {
		ts.Fatalf("exit status %s, want %s", got, want)
	}
}
