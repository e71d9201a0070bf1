package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"sitrep"
)

// fetch gets one page. No proxy is used: the guard must see the address that is dialled.
func (o *opener) fetch(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return o.fail(address, sitrep.Unsupported, "give an http or https address", errors.New("not an address of a page"))
	}
	ctx, cancel := context.WithTimeout(o.ctx, o.Timeout)
	defer cancel()
	res, err := o.get(ctx, address)
	if err != nil {
		return o.unfetched(address, err)
	}
	defer res.Body.Close()
	return o.page(address, res)
}

func (o *opener) get(ctx context.Context, address string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", o.UserAgent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9")
	transport := &http.Transport{DialContext: dialer(o.AllowPrivate).DialContext, ForceAttemptHTTP2: true, DisableKeepAlives: true}
	client := http.Client{Transport: transport, CheckRedirect: o.redirect}
	return client.Do(req)
}

// redirect follows to http and https only, and not for ever. The dialer checks each new address.
func (o *opener) redirect(next *http.Request, past []*http.Request) error {
	switch {
	case len(past) > o.Redirects:
		return fmt.Errorf("more than %d redirects", o.Redirects)
	case next.URL.Scheme != "http" && next.URL.Scheme != "https":
		return fmt.Errorf("redirected to %s", next.URL.Scheme)
	}
	return nil
}

// page yields the page of a response.
func (o *opener) page(address string, res *http.Response) bool {
	if res.StatusCode != http.StatusOK {
		return o.fail(address, statusKind(res.StatusCode), "open it in a browser, save the page and give the file",
			fmt.Errorf("the server answered %s", res.Status))
	}
	it := sitrep.Item{Name: address, Given: sitrep.Given{URL: res.Request.URL.String()}}
	if t := res.Header.Get("Content-Type"); t != "" && !readable(&it, t) {
		return o.fail(address, sitrep.Unsupported, "sitrep fetches pages and texts; download other files first",
			fmt.Errorf("the server sent %s", t))
	}
	if res.ContentLength > o.MaxItem {
		return o.tooLarge(address)
	}
	raw, err := io.ReadAll(io.LimitReader(res.Body, o.MaxItem+1))
	switch {
	case err != nil:
		return o.unfetched(address, err)
	case int64(len(raw)) > o.MaxItem:
		return o.tooLarge(address)
	}
	if it.Raw = raw; it.Type == "" {
		it.Type = sniff(raw[:min(len(raw), 512)])
	}
	return o.item(it)
}

func statusKind(code int) sitrep.Kind {
	switch {
	case code == http.StatusNotFound || code == http.StatusGone:
		return sitrep.NotFound
	case code == http.StatusTooManyRequests || code >= 500:
		return sitrep.Unavailable
	}
	return sitrep.Unreadable
}

// unfetched yields why an address gave no answer.
func (o *opener) unfetched(address string, err error) bool {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err // without the address, which the failure names already
	}
	switch {
	case errors.Is(err, errPrivate):
		return o.fail(address, sitrep.Invalid, "allow private addresses if you trust it", errPrivate)
	case errors.Is(err, context.DeadlineExceeded):
		return o.fail(address, sitrep.Unavailable, "try again later", fmt.Errorf("no answer within %v", o.Timeout))
	}
	return o.fail(address, sitrep.Unavailable, "check the address, or try again later", err)
}
