package source

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep"
)

const story = "Gunmen attacked a convoy near Olm on Friday.\n"

// got runs Open and shows each item as "name type text", each error as "name kind".
func got(t *testing.T, o Options, args ...string) []string {
	t.Helper()
	o.Now = func() time.Time { return time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC) }
	var all []string
	for it, err := range Open(context.Background(), args, o) {
		var e *sitrep.Error
		switch {
		case err == nil:
			all = append(all, fmt.Sprintf("%s %s %s", base(it.Name), it.Type, strings.TrimSpace(string(it.Raw))))
			if len(it.ID) != 64 || it.Fetched.IsZero() {
				t.Errorf("%s: id %q, fetched %v", it.Name, it.ID, it.Fetched)
			}
		case errors.As(err, &e) && e.Hint != "" && e.Err != nil:
			all = append(all, fmt.Sprintf("%s %s: %v", base(e.Item), e.Kind, e.Err))
		default:
			t.Errorf("error without kind or hint: %v", err)
		}
	}
	return all
}

func base(name string) string {
	if strings.Contains(name, "://") {
		return name
	}
	return filepath.Base(name)
}

func equal(t *testing.T, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func zipped(text string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, text)
	z.Close()
	return b.String()
}

func TestFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "bee", "a/c.html": "<p>sea", "a/d.txt.gz": zipped("dee"), "z.HTM": "<p>zed",
		"notes.pdf": "%PDF-1.4", ".hidden.txt": "no", ".git/x.txt": "no", "e.jsonl": `{"text":"ee"}` + "\n",
	})
	equal(t, got(t, Options{}, dir),
		"c.html text/html <p>sea", "d.txt.gz text/plain dee", "b.txt text/plain bee", "e.jsonl#1 text/plain ee", "z.HTM text/html <p>zed")
	equal(t, got(t, Options{}, filepath.Join(dir, "*.txt"), filepath.Join(dir, "*.nothing")),
		"b.txt text/plain bee", "*.nothing not-found: no file matches")
	equal(t, got(t, Options{}, folder(t, map[string]string{"a/none": ""})+"/a", "nowhere.txt"),
		"a not-found: no report in the folder", "nowhere.txt not-found: no such file or directory")
}

func TestSingle(t *testing.T) {
	big := strings.Repeat("x", 2000)
	dir := folder(t, map[string]string{
		"empty.txt": " \n", "big.txt": big, "big.gz": zipped(big), "pic.txt": "GIF89a\x01\x00\x01\x00", "bm.txt": "BMW closes a plant.", "paper.txt": "%PDF-1.4 …",
		"cut.txt.gz": zipped(strings.Repeat("abc ", 300) + story)[:40], "page": "<!DOCTYPE html><p>Hi", "ok.txt": story,
	})
	o := Options{MaxItem: 1500}
	for name, want := range map[string]string{
		"empty.txt":  "empty.txt unreadable: empty",
		"big.txt":    "big.txt unsupported: larger than 0 MB, the most that one report may have",
		"big.gz":     "big.gz unsupported: larger than 0 MB, the most that one report may have",
		"pic.txt":    "pic.txt unsupported: not a text but image/gif",
		"bm.txt":     "bm.txt text/plain BMW closes a plant.",
		"paper.txt":  "paper.txt unsupported: not a text but application/pdf",
		"cut.txt.gz": "cut.txt.gz unreadable: the file ends in the middle of a record",
		"page":       "page text/html <!DOCTYPE html><p>Hi",
		"ok.txt":     "ok.txt text/plain " + strings.TrimSpace(story),
	} {
		equal(t, got(t, o, filepath.Join(dir, name)), want)
	}
}

func TestLargeIsNotRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(1 << 40); err != nil { // a file of a terabyte with nothing in it
		t.Fatal(err)
	}
	f.Close()
	equal(t, got(t, Options{}, path), "large.txt unsupported: larger than 20 MB, the most that one report may have")
}

func TestStdin(t *testing.T) {
	for in, want := range map[string]string{
		story: "- text/plain " + strings.TrimSpace(story),
		`{"id":7,"text":"one"}` + "\n\n" + `{"text":"two"}`: "-#1 text/plain one\n-#3 text/plain two",
		"\n<html><p>x": "- text/html <html><p>x",
		zipped(warcRecord("response", "text/html", "<p>y")): "-#1 text/html <p>y",
		"": "- unreadable: empty",
	} {
		equal(t, got(t, Options{Stdin: strings.NewReader(in)}, "-"), strings.Split(want, "\n")...)
	}
}

func TestLines(t *testing.T) {
	text := "\ufeff" + `{"id":"r1","title":"T","outlet":"O","published":"2020-01-01","url":"https://o.example/1","language":"en","text":"one"}
{"id":"r2","text":
{"id":3,"html":"<p>three"}
{"id":"r4"}
{"id":"r5","published":"last Tuesday","text":"five"}
{"text":"` + strings.Repeat("x", 3000) + `"}
` + "{\"text\":\"bad \xff\"}\n" + `{"id":"r8","published":"2020-01-01T22:30:00-05:00","text":"eight"}`
	path := filepath.Join(folder(t, map[string]string{"r.jsonl": text}), "r.jsonl")
	equal(t, got(t, Options{MaxItem: 2000}, path),
		"r.jsonl#1 text/plain one",
		"r.jsonl#2 invalid: line 2: unexpected end of JSON input",
		"r.jsonl#3 text/html <p>three",
		`r.jsonl#4 invalid: line 4: neither "text" nor "html" in it`,
		`r.jsonl#5 invalid: line 5: published "last Tuesday" is not a date like 2020-01-31`,
		"r.jsonl#6 unsupported: larger than 0 MB, the most that one report may have",
		"r.jsonl#7 invalid: line 7: not UTF-8",
		"r.jsonl#8 text/plain eight")
	for it := range Open(context.Background(), []string{path}, Options{}) {
		want := sitrep.Given{ID: "r1", Title: "T", Outlet: "O", URL: "https://o.example/1", Language: "en",
			Dated: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}
		if it.Given != want {
			t.Errorf("given %+v, want %+v", it.Given, want)
		}
		break
	}
}

// warcRecord is a WARC record; a response gets an HTTP header.
func warcRecord(typ, contentType, body string, head ...string) string {
	block := body
	warcType := contentType
	if typ == "response" {
		warcType = "application/http; msgtype=response"
		block = "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n" + strings.Join(head, "") + "\r\n" + body
	}
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://o.example/p\r\nWARC-Date: 2021-02-03T04:05:06Z\r\n"+
		"Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", typ, warcType, len(block), block)
}

func archive() []string {
	return []string{
		warcRecord("warcinfo", "application/warc-fields", "software: none\r\n"),
		warcRecord("response", "text/html; charset=windows-1252", "<p>one"),
		warcRecord("response", "image/gif", "GIF89a"),
		warcRecord("response", "text/html", "6\r\n<p>two\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
		warcRecord("response", "text/plain", zipped("three"), "Content-Encoding: gzip\r\n"),
		warcRecord("response", "text/html", "<p>four", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"), // taken off already
		warcRecord("conversion", "text/plain", "five"),
		warcRecord("response", "text/html", "<p>"+strings.Repeat("x", 90_000)),
		warcRecord("response", "text/html", "<p>br", "Content-Encoding: br\r\n"),
		warcRecord("response", "text/html", "<p>last"),
	}
}

var archived = []string{
	"w#2 text/html <p>one", "w#4 text/html <p>two", "w#5 text/plain three", "w#6 text/html <p>four", "w#7 text/plain five",
	"w#8 unsupported: larger than 0 MB, the most that one report may have",
	"w#9 unreadable: content encoding br is not read", "w#10 text/html <p>last",
}

func TestWARC(t *testing.T) {
	whole := strings.Join(archive(), "")
	members := ""
	for _, r := range archive() {
		members += zipped(r)
	}
	for name, data := range map[string]string{"plain": whole, "one gzip member": zipped(whole), "a member a record": members} {
		t.Log(name)
		dir := folder(t, map[string]string{"w": data})
		equal(t, got(t, Options{MaxItem: 10_000}, filepath.Join(dir, "w")), archived...)
	}
	for it := range Open(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(whole)}) {
		if it.Charset != "windows-1252" || it.Given.URL != "https://o.example/p" || it.Fetched.Year() != 2021 {
			t.Errorf("item %+v", it)
		}
		break
	}
}

func TestWARCDamaged(t *testing.T) {
	a, b := warcRecord("response", "text/plain", "one"), warcRecord("response", "text/plain", "two")
	for data, want := range map[string]string{
		a + b[:len(b)-9]: "-#1 text/plain one\n-#2 unreadable: the file ends in the middle of a record",
		a + b[:30]:       "-#1 text/plain one\n-#2 unreadable: the file ends in the middle of a record",
		zipped(a) + zipped(b)[:len(zipped(b))-20]:                   "-#1 text/plain one\n-#2 unreadable: the file ends in the middle of a record",
		a + "rubbish\r\nmore of it\r\n\r\n" + b:                     "-#1 text/plain one\n-#2 unreadable: no WARC record starts here\n-#3 text/plain two",
		a + strings.Replace(b, "Length: ", "Length: x", 1) + b:      "-#1 text/plain one\n-#2 unreadable: no WARC record starts here\n-#3 text/plain two",
		warcRecord("request", "application/http", "GET / HTTP/1.0"): "- unreadable: no report in the archive",
	} {
		equal(t, got(t, Options{Stdin: strings.NewReader(data)}, "-"), strings.Split(want, "\n")...)
	}
}

func TestStop(t *testing.T) {
	n := 0
	for range Open(context.Background(), []string{"-", "-"}, Options{Stdin: strings.NewReader(strings.Join(archive(), ""))}) {
		if n++; n == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range Open(ctx, []string{"-"}, Options{Stdin: strings.NewReader(story)}) {
		if sitrep.KindOf(err) != sitrep.Unavailable {
			t.Errorf("a stopped run gives %v", err)
		}
	}
}

func TestPublic(t *testing.T) {
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true, "127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false,
		"169.254.169.254": false, "100.64.0.1": false, "0.0.0.0": false, "255.255.255.255": false, "224.0.0.1": false, "::1": false,
		"::": false, "fe80::1": false, "fd00::1": false, "::ffff:127.0.0.1": false, "::ffff:10.0.0.1": false, "64:ff9b::7f00:1": false,
		"2002:7f00:1::": false, "198.18.0.1": false,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: public %v, want %v", address, got, want)
		}
	}
}
