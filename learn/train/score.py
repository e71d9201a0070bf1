"""Scores of readings against gold. Run as a program it reads the test parts with a weight file."""
import argparse
import json
from pathlib import Path


def figures(gold, read):
    """All scores in per cent, words as given."""
    both = list(zip(gold, read))
    share = lambda pairs: round(100 * sum(a == b for a, b in pairs) / max(1, len(pairs)), 2)
    main = lambda rel: rel.split(":")[0]
    words = [(s, r, i) for s, r in both for i in range(len(s.words))]
    out = {k: share([(getattr(s, k)[i], r[k][i]) for s, r, i in words]) for k in ("upos", "xpos", "feats")}
    out["lemma"] = share([(s.lemmas[i], r["lemma"][i]) for s, r, i in words])
    out["uas"] = share([(s.head[i], r["heads"][i]) for s, r, i in words])
    out["las"] = share([((s.head[i], main(s.rel[i])), (r["heads"][i], main(r["deprels"][i]))) for s, r, i in words])
    out["las_full"] = share([((s.head[i], s.rel[i]), (r["heads"][i], r["deprels"][i])) for s, r, i in words])
    named = [(s, r) for s, r in both if s.ner]
    out["ner"] = f1({(n, *x) for n, (s, _) in enumerate(named) for x in spans(s.ner)},
                    {(n, *x) for n, (_, r) in enumerate(named) for x in spans(r["ner"])})
    out["roleset"] = share([(s.pred[i], r["pred"][i]) for s, r, i in words if s.pred[i] != "_"])
    out["roles"] = f1({(n, *x) for n, (s, _) in enumerate(both) for x in gold_roles(s)},
                      {(n, *x) for n, (_, r) in enumerate(both) for x in read_roles(r)})
    return out


def f1(gold, found):
    right = len(gold & found)
    return round(200 * right / max(1, len(gold) + len(found)), 2)


def spans(tags):
    """First word, word after the last, class; only the classes that UNER marks."""
    out, open_at = [], None
    for i, tag in enumerate([*tags, "O"]):
        if open_at is not None and tag[:2] != "I-":
            out.append((open_at, i, tags[open_at][2:]))
            open_at = None
        if tag and tag[:2] == "B-":
            open_at = i
    return [x for x in out if x[2] != "MISC"]


def gold_roles(s):
    return [(p, i, r) for p, a in s.frames for i, r in a.items() if r != "V"]


def read_roles(r):
    at = [i for i, x in enumerate(r["pred"]) if x != "_"]
    return [(p, i, label) for p, row in zip(at, r["roles"]) for i, label in row]


def main():
    from corpora import ewt
    from decode import read
    from export import Weights
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, required=True)
    a.add_argument("--weights", type=Path, required=True)
    a.add_argument("--part", default="test", choices=("dev", "test"))
    args = a.parse_args()
    w, gold = Weights(args.weights), list(ewt(args.data, args.part))
    known = figures(gold, read(w.model, w.pieces, gold, w.lexicon, w.exceptions, gold_predicates=True))
    free = figures(gold, read(w.model, w.pieces, gold, w.lexicon, w.exceptions))
    known |= {"roleset_found": free["roleset"], "roles_found": free["roles"]}
    print(json.dumps(known, indent=1))


if __name__ == "__main__":
    main()
