package charset

import (
	"bytes"
	"errors"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

const (
	french   = "Un cortège a défilé jeudi à Évry ; la préfète a parlé d’une journée « très calme »."
	japanese = "東京の中心部で水曜日、数百人がデモ行進を行った。警察は三人を拘束した。"
	russian  = "Во вторник несколько сотен человек вышли на площадь у здания парламента."
)

func encode(t *testing.T, text, name string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(name)
	raw, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ text, name, declared string }{
		{french, "utf-8", ""},
		{french, "windows-1252", ""},
		{french, "windows-1252", "iso-8859-1"},
		{japanese, "shift_jis", ""},
		{japanese, "shift_jis", "shift_jis"},
		{japanese, "euc-jp", "euc-jp"},
		{japanese, "iso-2022-jp", "iso-2022-jp"},
		{russian, "windows-1251", ""},
		{french, "utf-16le", ""},
		{japanese, "utf-16be", "utf-16be"},
	} {
		raw := encode(t, c.text, c.name)
		got, err := Plain(raw, c.declared)
		if err != nil || got.UTF8 != c.text {
			t.Errorf("%s declared %q: got %q, %v", c.name, c.declared, got.UTF8, err)
			continue
		}
		checkPieces(t, got, raw)
	}
}

// checkPieces proves that the pieces tile the text and lead to the bytes that decode to it.
func checkPieces(t *testing.T, text Text, raw []byte) {
	t.Helper()
	at := uint32(0)
	for _, p := range text.Pieces {
		if p.At != at {
			t.Fatalf("%s: piece at %d, want %d", text.Name, p.At, at)
		}
		at = p.end()
		words, bytes := text.UTF8[p.At:p.end()], raw[p.Raw:p.Raw+p.RawLen]
		if p.Exact && words != string(bytes) {
			t.Errorf("%s: exact piece %q is %q in the raw bytes", text.Name, words, bytes)
		}
		if !p.Exact && utf8.RuneCountInString(words) > 2 {
			t.Errorf("%s: piece %q is more than a character", text.Name, words)
		}
		if !p.Exact && text.Name != "iso-2022-jp" && string(encode(t, words, text.Name)) != string(bytes) {
			t.Errorf("%s: piece %q stands for % x", text.Name, words, bytes)
		}
	}
	if int(at) != len(text.UTF8) {
		t.Errorf("%s: pieces end at %d of %d", text.Name, at, len(text.UTF8))
	}
}

func TestMark(t *testing.T) {
	for _, raw := range [][]byte{
		append([]byte("\xef\xbb\xbf"), french...),
		append([]byte{0xff, 0xfe}, encode(t, french, "utf-16le")...),
		append([]byte{0xfe, 0xff}, encode(t, french, "utf-16be")...),
	} {
		if got, err := Plain(raw, ""); err != nil || got.UTF8 != french {
			t.Errorf("%x: got %q, %v", raw[:4], got.UTF8, err)
		}
	}
}

func TestDamaged(t *testing.T) {
	raw := []byte("La préfète, à Évry, a par\xfflé d’une journée calme.")
	want := "La préfète, à Évry, a par\ufffdlé d’une journée calme."
	if got, err := Plain(raw, ""); err != nil || got.UTF8 != want {
		t.Errorf("got %q, %v, want %q", got.UTF8, err, want)
	}
}

func TestNotText(t *testing.T) {
	for name, raw := range map[string][]byte{
		"picture": append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{0, 7, 0xfe, 1}, 50)...),
		"noise":   bytes.Repeat([]byte{0x81, 0x9d, 0x8f, 0xff, 0x01, 0xc3}, 40),
	} {
		if got, err := Plain(raw, ""); !errors.Is(err, ErrNotText) {
			t.Errorf("%s: got %q as %s, want ErrNotText", name, got.UTF8, got.Name)
		}
	}
}

func TestHTML(t *testing.T) {
	page := `<html><head><meta charset="` + "shift_jis" + `"></head><body><p>` + japanese + `</p></body></html>`
	raw := encode(t, page, "shift_jis")
	got, err := HTML(raw, "")
	if err != nil || got.UTF8 != page {
		t.Errorf("meta: got %q, %v", got.UTF8, err)
	}
	checkPieces(t, got, raw)
	raw = encode(t, "<p>"+french+"</p>", "windows-1252")
	if got, err = HTML(raw, ""); err != nil || got.UTF8 != "<p>"+french+"</p>" {
		t.Errorf("undeclared: got %q, %v", got.UTF8, err)
	}
	// A page that says it is Latin-1 and is UTF-8 is read as what it is.
	if got, err = HTML([]byte("<p>"+french+"</p>"), "iso-8859-1"); err != nil || got.Name != "utf-8" {
		t.Errorf("mislabelled: got %s, %v", got.Name, err)
	}
}
