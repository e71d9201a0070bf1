package source

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	answer := func(path, contentType, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			if !strings.HasPrefix(r.UserAgent(), "sitrep/") {
				t.Errorf("user agent %q", r.UserAgent())
			}
			w.Header().Set("Content-Type", contentType)
			w.Write([]byte(body))
		})
	}
	answer("/page", "text/html; charset=utf-8", "<p>page")
	answer("/text", "text/plain", "text")
	answer("/pic", "image/png", "PNG")
	answer("/big", "text/html", strings.Repeat("x", 5000))
	mux.Handle("/moved", http.RedirectHandler("/page", http.StatusMovedPermanently))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/file", http.RedirectHandler("file:///etc/hosts", http.StatusFound))
	mux.HandleFunc("/busy", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 4096)); err != nil {
				return
			}
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := site(t)
	o := Options{AllowPrivate: true, MaxItem: 4000, Timeout: 300 * time.Millisecond, Redirects: 3}
	for path, want := range map[string]string{
		"/page":    " text/html <p>page",
		"/text":    " text/plain text",
		"/moved":   " text/html <p>page",
		"/pic":     " unsupported: the server sent image/png",
		"/big":     " unsupported: larger than 0 MB, the most that one report may have",
		"/endless": " unsupported: the server sent application/octet-stream",
		"/loop":    " unavailable: more than 3 redirects",
		"/file":    " unavailable: redirected to file",
		"/none":    " not-found: the server answered 404 Not Found",
		"/busy":    " unavailable: the server answered 503 Service Unavailable",
		"/slow":    " unavailable: no answer within 300ms",
	} {
		equal(t, got(t, o, s.URL+path), s.URL+path+want)
	}
}

func TestPrivateRefused(t *testing.T) {
	s := site(t)
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	const refused = " invalid: the address is not on the public internet"
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"} {
		address := "http://" + host + port + "/page"
		equal(t, got(t, Options{}, address), address+refused)
	}
	for _, address := range []string{"ftp://o.example/x", "http://", "file:///etc/hosts"} {
		equal(t, got(t, Options{}, address), address+" unsupported: not an address of a page")
	}
}
