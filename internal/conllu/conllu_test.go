package conllu

import (
	"reflect"
	"strings"
	"testing"
)

const sample = "# sent_id = 1\n# text = They don't.\n" +
	"1\tThey\tthey\tPRON\tPRP\tCase=Nom\t0\troot\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
	"2\tdo\tdo\tAUX\tVBP\t_\t1\taux\t_\t_\tdo.01\tV:2-2\n" +
	"3\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n" +
	"3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_\n" +
	"4\t#\t#\tSYM\t#\t_\t1\tdep\t_\t_\n\n" +
	"1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"

func write(t *testing.T, all []Sentence) string {
	t.Helper()
	var b strings.Builder
	for _, s := range all {
		if err := Write(&b, s); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestRoundTrip(t *testing.T) {
	all, err := All(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if got := write(t, all); got != sample {
		t.Errorf("came back as\n%s", got)
	}
	if len(all) != 2 || len(all[0].Words()) != 4 || all[0].Words()[1].More[1] != "V:2-2" {
		t.Errorf("%d sentences, words %v", len(all), all[0].Words())
	}
	if heads := []int{all[0].Rows[0].HeadNumber(), all[0].Rows[1].HeadNumber(), all[0].Rows[2].HeadNumber()}; !reflect.DeepEqual(heads, []int{0, -1, 1}) {
		t.Errorf("heads %v", heads)
	}
}

func TestLastSentenceMayLackItsEmptyLine(t *testing.T) {
	all, err := All(strings.NewReader("\n\n" + strings.ReplaceAll(strings.TrimRight(sample, "\n"), "\n", "\r\n")))
	if err != nil || len(all) != 2 || write(t, all) != sample {
		t.Errorf("%d sentences, %v", len(all), err)
	}
}

func TestErrorsNameTheLine(t *testing.T) {
	_, err := All(strings.NewReader("# c\n1\tword\n"))
	if err == nil || !strings.Contains(err.Error(), "line 2: 2 columns") {
		t.Errorf("got %v", err)
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add(sample)
	f.Add("1\t\t\t\t\t\t\t\t\t\t\n#\n")
	f.Fuzz(func(t *testing.T, text string) {
		all, err := All(strings.NewReader(text))
		if err != nil {
			return
		}
		again, err := All(strings.NewReader(write(t, all)))
		if err != nil || !reflect.DeepEqual(all, again) {
			t.Errorf("%q: %v, then %v, %v", text, all, again, err)
		}
	})
}
