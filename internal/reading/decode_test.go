package reading

import (
	"strings"
	"testing"
)

func TestDecodeKeepsNull(t *testing.T) {
	r, err := Decode([]byte(`{"schema":"reading/1","document":{"id":"x"},"later":1,
		"events":[{"id":"e1","counts":[{"what":"killed","min":25,"max":null,"start":3,"end":9}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if c := r.Events[0].Counts[0]; *c.Min != 25 || c.Max != nil || c.Start != 3 {
		t.Errorf("count: %+v", c)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"another schema": `{"schema":"reading/2"}`,
		"backward span":  `{"claims":[{"start":9,"end":3}]}`,
		"negative span":  `{"places":[{"mentions":[{"start":-1,"end":3}]}]}`,
		"no object":      `[]`,
	} {
		if _, err := Decode([]byte(in)); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

func TestDecodeLinesNamesTheLine(t *testing.T) {
	all, err := DecodeLines(strings.NewReader("{\"document\":{\"id\":\"a\"}}\n\n{\"document\":{\"id\":\"b\"}}"))
	if err != nil || len(all) != 2 || all[1].Document.ID != "b" {
		t.Fatalf("%v, %v", all, err)
	}
	_, err = DecodeLines(strings.NewReader("{}\n{"))
	if err == nil || !strings.HasPrefix(err.Error(), "line 2:") {
		t.Errorf("got %v", err)
	}
}
