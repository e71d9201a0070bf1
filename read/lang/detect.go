package lang

import (
	"math"
	"strings"

	"sitrep"
)

// Detect tells the language of text; the zero Lang when the text gives no clue.
func Detect(text string) sitrep.Lang {
	p := table()
	name, share, latin := script(text)
	if name == "" {
		return sitrep.Lang{}
	}
	if name != "Latin" && latin >= 0.4 {
		if l := p.within("Latin", text); l.Code == "en" {
			return l
		}
	}
	if langs := p.byScript[name]; len(langs) == 1 {
		return sitrep.Lang{Code: p.all[langs[0]].code, Score: share}
	}
	return p.within(name, text)
}

// within picks among the languages of one script.
func (p *profiles) within(script, text string) sitrep.Lang {
	words := tokens(text, 4000)
	points := make([]float64, len(p.all))
	for _, w := range words {
		p.weigh(w, script, points)
	}
	best, second := -1, 0.0
	for _, i := range p.byScript[script] {
		switch {
		case best < 0 || points[i] > points[best]:
			if best >= 0 {
				second = max(second, points[best])
			}
			best = i
		case points[i] > second:
			second = points[i]
		}
	}
	l := sitrep.Lang{}
	if best >= 0 && points[best] > 0 {
		l = p.decide(best, second, points, len(words))
	}
	if l.Code == "" && len(words) > 2 && ascii(words) {
		return sitrep.Lang{Code: "en", Score: 0.3}
	}
	return l
}

// ascii tells that no word has a letter outside a-z, which is rare in languages other than
// English; a headline of names and rare words goes by it.
func ascii(words []string) bool {
	for _, w := range words {
		for i := range len(w) {
			if w[i] >= 0x80 {
				return false
			}
		}
	}
	return true
}

// decide prefers English where a good share of the evidence is for it, and leaves a
// language unsaid where the evidence is a stray word or two.
func (p *profiles) decide(best int, second float64, points []float64, words int) sitrep.Lang {
	en := p.byCode["en"]
	if best != en && points[en] > 0.6*points[best] && points[en] > 0.12*float64(words) {
		best, second = en, points[best]
	}
	score := points[best] / (points[best] + second)
	if best != en && points[best] < 0.1*float64(words) {
		return sitrep.Lang{}
	}
	return sitrep.Lang{Code: p.all[best].code, Score: float32(score)}
}

// weigh gives the points of one word to each language of the script.
func (p *profiles) weigh(w, script string, points []float64) {
	shared := p.words[w]
	for _, i := range shared {
		weight := 1.0
		if len(w) == 1 {
			weight = 0.4
		}
		points[i] += weight / math.Sqrt(float64(len(shared)))
	}
	for _, i := range p.byScript[script] {
		if strings.ContainsAny(w, p.all[i].letters) {
			points[i] += 0.35
		}
		if len(w) > 4 && hasEnding(w, p.all[i].endings) {
			points[i] += 0.25
		}
	}
}

func hasEnding(w string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
