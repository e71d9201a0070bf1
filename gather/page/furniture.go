package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A rule tells that a block is furniture of the page and not of the article.
type rule struct {
	id   string
	test func(b *block) bool
}

// furniture are the rules, in the order in which they are asked. Each has cases in testdata/en.
var furniture = []rule{
	{"page/controls", says("controls")},
	{"page/share", isShare},
	{"page/newsletter", says("newsletter")},
	{"page/legal", says("legal")},
	{"page/related", says("related")},
	{"page/credit", isCredit},
	{"page/caption", isCaption},
	{"page/part", isPart},
	{"page/box", isBox},
	{"page/links", isLinks},
}

// furnitureRule is the id of the first rule that the block falls under; empty for none.
func furnitureRule(b *block) string {
	for _, r := range furniture {
		if r.test(b) {
			return r.id
		}
	}
	return ""
}

// says makes a test of the phrases of one rule.
func says(rule string) func(*block) bool {
	return func(b *block) bool {
		words := plainWords(b.text)
		for _, p := range phrases() {
			if p.rule == rule && p.fits(words, b) {
				return true
			}
		}
		return false
	}
}

func (p phrase) fits(words string, b *block) bool {
	switch p.fit {
	case "whole":
		return words == p.words
	case "start":
		return strings.HasPrefix(words, p.words) && len(words) < 300
	case "linked":
		return strings.HasPrefix(words, p.words) && b.linkShare() > 0.4
	case "has":
		return strings.Contains(words, p.words) && len(words) < 250
	}
	return false
}

// plainWords is text in lower case without marks and symbols at its ends.
func plainWords(text string) string {
	return strings.ToLower(strings.TrimFunc(text, func(r rune) bool {
		return r != '©' && r != '(' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}))
}

// isHeading tells whether the block announces links to other stories.
func isHeading(b *block) bool {
	words := plainWords(b.text)
	for _, p := range phrases() {
		if p.fit == "heading" && words == p.words {
			return true
		}
	}
	return false
}

// isShare is a button of a share bar, or several of them in one block.
func isShare(b *block) bool {
	if says("share")(b) {
		return true
	}
	words := strings.Fields(plainWords(b.text))
	for _, w := range words {
		if !shareWords[strings.Trim(w, ",|·•/()+0123456789:")] {
			return false
		}
	}
	return len(words) > 1
}

var shareWords = set(`share facebook twitter x whatsapp telegram linkedin reddit messenger pinterest pocket flipboard
	instagram email e-mail print copy link tweet pin tumblr youtube tiktok threads bluesky sms line viber on via to save and`)
var creditRE = regexp.MustCompile(`^\(?(?:(?i:photo(?:graph)?s?|image|picture|pic|video|illustration|graphic|file photo|file image)(?i:s? (?:by|from|courtesy(?: of)?|credits?:?|source:?|copyright)|:| ©|/)\s?|(?:AP|AFP|Reuters|REUTERS|EPA|Getty)\s?(?:Photo|PHOTO|file|Images)?/[A-Z]|(?i:(?:photo )?credits?:|courtesy:|via getty|getty images))`)

var (
	// agencyShot is an agency behind the name of a photographer: "Karim Sade/Getty Images".
	agencyShot = regexp.MustCompile(`(?:\pL ?/ ?|\bvia |© ?)(?:Getty Images|AP Photo|AFP|Reuters|REUTERS|EPA|EPA-EFE|Shutterstock|AP|Alamy)\b[^.]{0,40}\.?$`)
	// shotBy is a credit in brackets behind a caption.
	shotBy = regexp.MustCompile(`(?i)[(\[](?:file )?(?:photo(?:graph)?|image|picture|pic|credit|courtesy)(?: by| courtesy| credit| from|:| ©)[^)\]]{2,80}[)\]]$`)
)

// isCredit is a block that names the maker of a picture, "(Photo by …)", "AP Photo/…", or a caption with it.
func isCredit(b *block) bool {
	switch n := len(b.text); {
	case n < 160 && agencyShot.MatchString(b.text) && b.text[0] != '(':
		return true
	case n < 400 && shotBy.MatchString(b.text):
		return true
	default:
		return n < 240 && creditRE.MatchString(b.text)
	}
}

// isCaption is text below a picture.
func isCaption(b *block) bool {
	return b.place.in&(inCaption|inFigure) != 0 && b.place.in&inTable == 0 && len(b.text) < 600
}

// isPart is a block in a part of the page that is no article: navigation, buttons, the foot of the page.
func isPart(b *block) bool {
	return b.place.in&(inNav|inButton|inFooter) != 0 && b.place.in&inQuote == 0
}

// isBox is a block in a box that is named for what it is: "share-bar", "related-stories".
// Boxes that hold much of the article were taken off it before.
func isBox(b *block) bool { return len(b.place.boxes) > 0 }

// isLinks is a line that is all links and no sentence: a menu, a story elsewhere.
func isLinks(b *block) bool {
	heading := len(b.place.tag) == 2 && b.place.tag[0] == 'h'
	return !heading && b.linkShare() > 0.8 && !strings.ContainsAny(b.text[len(b.text)-1:], ".!?\"") && b.place.in&inQuote == 0 &&
		(b.place.in&inTable == 0 || b.links > 1) // a cell of a table may be a link
}

// unboxed forgets the boxes that hold more than a quarter of the kept text: they are named after a part of theirs.
func unboxed(blocks []block) {
	sizes := map[int]int{}
	for _, b := range blocks {
		for _, n := range b.place.boxes {
			sizes[n] += len(b.text)
		}
	}
	whole := size(blocks)
	for i := range blocks {
		p := &blocks[i].place
		p.boxes = slices.DeleteFunc(slices.Clone(p.boxes), func(n int) bool { return sizes[n]*4 > whole })
	}
}

// partRE finds class names and ids of boxes beside the article. A name counts by its parts: "c-share-bar".
var partRE = regexp.MustCompile(`(?:^| |[-_])(?:share|sharing|sharebar|sharedaddy|social|newsletter|related|recommended|promo|advert|advertisement|ads|sponsored|breadcrumbs?|caption|wp-caption-text|comments?|comment-form|cookie|cookies|trending|most-read|mostread|popular|taboola|outbrain|author-bio|authorbio|readmore|read-more|read-next|signup|subscribe|paywall|tags|taglist|toolbar|byline-share)(?:[-_](?:[a-z]+))?(?: |$)`)
