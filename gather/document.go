package gather

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"sitrep"
	"sitrep/gather/page"
)

// Document makes a Document of an item. What is given by the user goes before what the
// source gives, and that before what is read in the item. The error is a *sitrep.Error.
func Document(item sitrep.Item, given sitrep.Given) (*sitrep.Document, error) {
	g := over(given, item.Given)
	if item.ID == "" {
		item.ID = sitrep.ItemID(digest(item.Raw))
	}
	d := &sitrep.Document{
		ID: sitrep.DocID(first(g.ID, string(item.ID))), Item: item.ID, Name: item.Name,
		Title: g.Title, Outlet: g.Outlet, URL: g.URL, Dated: g.Dated, Fetched: item.Fetched,
	}
	read := fromText
	if item.Type == "text/html" {
		read = fromPage
	}
	if err := read(d, item); err != nil {
		return nil, failed(err, d.ID, item.Name)
	}
	d.SHA256 = digest([]byte(d.Text))
	return d, nil
}

// fromPage fills d from the article on a page.
func fromPage(d *sitrep.Document, item sitrep.Item) error {
	a, err := page.Read(item.Raw, item.Charset, d.URL)
	if err != nil {
		return err
	}
	d.Text, d.Origin, d.Headline = a.Text, a.Origin, a.Headline
	d.Byline, d.Credit = a.Byline, a.Credit
	d.Title = first(d.Title, a.Title)
	d.Outlet = first(d.Outlet, a.Outlet)
	d.URL = first(d.URL, a.URL)
	d.Dated = firstTime(d.Dated, a.Dated)
	return nil
}

// over is a with what it lacks from b.
func over(a, b sitrep.Given) sitrep.Given {
	return sitrep.Given{
		ID: first(a.ID, b.ID), Title: first(a.Title, b.Title), Outlet: first(a.Outlet, b.Outlet),
		URL: first(a.URL, b.URL), Language: first(a.Language, b.Language), Dated: firstTime(a.Dated, b.Dated),
	}
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func firstTime(a, b time.Time) time.Time {
	if !a.IsZero() {
		return a
	}
	return b
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
