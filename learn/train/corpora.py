"""Readers of the training corpora. A label of None is unknown and is not trained on."""
import json
import random
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

SEED, LONGEST = 7, 110
NAMES = {"politician": "PER", "person": "PER", "location": "LOC", "country": "LOC", "organisation": "ORG",
         "politicalparty": "ORG", "event": "MISC", "election": "MISC", "misc": "MISC", "OTH": "MISC",
         "Person": "PER", "Location": "LOC", "Organisation": "ORG", "Nationality": "MISC",
         "place": "LOC", "organization": "ORG", "PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}


@dataclass
class Sentence:
    """Words and what is known of them. frames: (word, {word: role}); spans wait for a parse."""
    words: list
    upos: list = None
    xpos: list = None
    feats: list = None
    lemma: list = None  # edit scripts
    lemmas: list = None
    head: list = None
    rel: list = None
    ner: list = None
    pred: list = None  # roleset, "_" for none
    frames: list = field(default_factory=list)
    spans: list = field(default_factory=list)  # (word, [(role, first, last)])
    misc: bool = True  # does the corpus mark names that are no PER, LOC or ORG?


def script(form, upos, lemma):
    """The lemma as an edit of the form: letters to cut, "|", letters to add."""
    form = form if upos == "PROPN" else form.lower()
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}|{lemma[same:]}"


def role(label):
    """PropBank's label in short: ARG0 is A0, ARGM-TMP is AM-TMP."""
    return re.sub(r"ARG(?=[\dAM])", "A", label.removesuffix("-DSP"))


def roleset(name):
    """carry_out.03 is carry.03: sense numbers are unique within the verb."""
    base, sense = name.rsplit(".", 1)
    return base.split("_")[0].lower() + "." + sense


def blocks(path):
    """The blocks of a file that stand between empty lines, comments left out."""
    for block in path.read_text(encoding="utf-8").replace("\ufeff", "").split("\n\n"):
        lines = [l for l in block.split("\n") if l.strip() and not l.startswith("# ")]
        if lines:
            yield lines


def conllu(path):
    """A treebank file; columns after the tenth are PropBank predicates and arguments."""
    for lines in blocks(path):
        rows = [l.split("\t") for l in lines if l.split("\t")[0].isdigit()]
        col = lambda i: [r[i] for r in rows]
        s = Sentence(col(1), col(3), col(4), col(5), head=[int(h) for h in col(6)], rel=col(7), lemmas=col(2))
        s.lemma = [script(*x) for x in zip(s.words, s.upos, s.lemmas)]
        if len(rows[0]) > 10:
            s.pred = [r[10] if r[10] == "_" else roleset(r[10]) for r in rows]
            s.frames = list(frames(rows))
        yield s


def frames(rows):
    """The arguments of each predicate: one column a predicate, label on the head word."""
    predicates = [i for i, r in enumerate(rows) if r[10] != "_"]
    for n, p in enumerate(predicates):
        cells = {i: r[11 + n] for i, r in enumerate(rows) if r[11 + n] not in ("_", "")}
        yield p, {i: role(c.split(":")[0]) for i, c in cells.items() if i != p}


def ewt(data, part):
    """UD_English-EWT with the predicates and the names that were added to it."""
    names = {tuple(s.words): s.ner for s in conll(uner(data, part), tag=2, word=1, sep="\t")}
    for s in conllu(data / f"PB_on_UD_EWT/en_ewt-pb-{part}.conllu"):
        s.ner = names.get(tuple(s.words))
        s.misc = part == "train"
        yield s


def uner(data, part):
    return next((data / "UNER_English-EWT").glob(f"en_ewt-ud-{part}*.iob2"))


def gum(data):
    """GUM's free part: tags, trees, names. Inside names its word classes differ from EWT's."""
    path = data / "UD_English-GUM/en_gum-ud-train.nonNC.conllu"
    for s, lines in zip(conllu(path), blocks(path)):
        marks = [l.split("\t")[9] for l in lines if l.split("\t")[0].isdigit()]
        s.ner, s.misc = proper(s, [re.findall(r"(?:^|\|)Entity=([^|]*)", m) for m in marks]), False
        named = [x in ("NNP", "NNPS") for x in s.xpos]
        s.upos = [None if n and u != "PROPN" else u for n, u in zip(named, s.upos)]
        s.lemma = [None if n else l for n, l in zip(named, s.lemma)]
        s.feats = s.lemmas = None
        yield s


def proper(s, marks):
    """Names from GUM's entities: the proper nouns of those whose head is one; other proper nouns stay unknown."""
    out = [None if u == "PROPN" else "O" for u in s.upos]
    for kind, first, last in sorted(entities(marks), key=lambda e: e[1] - e[2], reverse=True):
        inside = [i for i in range(first, last + 1) if s.upos[i] == "PROPN"]
        heads = [i for i in range(first, last + 1) if not first <= s.head[i] - 1 <= last]
        if NAMES.get(kind, "MISC") == "MISC" or len(heads) != 1 or heads[0] not in inside or s.xpos[heads[0]] != "NNP":
            continue
        span = range(inside[0], inside[-1] + 1)
        if all(s.upos[i] == "PROPN" or s.words[i] in ("of", "the", "and", "for", "&", "-") for i in span):
            for i in span:
                out[i] = ("B-" if i == span[0] else "I-") + NAMES[kind]
    return out


def entities(marks):
    """The kind, first and last word of each entity; a mark is such as "(8-place-new…" or "8)"."""
    open_at = {}
    for i, mark in enumerate(marks):
        for group, kind, alone, end in re.findall(r"\((\d+)-(\w+)-[^()]*(\))?|(\d+)\)", "".join(mark)):
            if alone:
                yield kind, i, i
            elif kind:
                open_at.setdefault(group, []).append((kind, i))
            elif open_at.get(end):
                kind, first = open_at[end].pop()
                yield kind, first, i


def conll(path, word=0, tag=1, sep=None, misc=True):
    """A file of words and name tags, IO or IOB, made BIO."""
    for lines in blocks(path):
        rows = [l.split(sep) for l in lines]
        rows = [r for r in rows if len(r) > max(word, tag)]
        if rows and not rows[0][word].startswith("-DOCSTART"):
            yield Sentence([r[word] for r in rows], ner=bio([r[tag] for r in rows]), misc=misc)


def bio(tags):
    """Tags with our four classes; other classes are None."""
    out, last = [], "O"
    for tag in tags:
        kind = NAMES.get(tag[2:]) if tag != "O" else None
        starts = tag[0] == "B" or last == "O" or last[2:] != tag[2:]
        out.append("O" if tag == "O" else kind and ("B-" if starts else "I-") + kind)
        last = tag
    return out


def names(data):
    """The corpora of names beside UNER."""
    yield from conll(data / "wikigold/CONLL-format/data/wikigold.conll.txt")
    for part in ("train", "dev"):
        yield from conll(data / f"CrossNER-politics/{part}.txt")
    tweets = [s for part in "fh" for s in conll(data / f"BTC/CONLL-format/data/{part}.conll", misc=False)]
    yield from random.Random(SEED).sample(tweets, min(1200, len(tweets)))
    for folder in sorted((data / "re3d").iterdir()):
        yield from re3d(folder)


def re3d(folder):
    """War reports with entities by offset; a phrase that is no bare name stays unknown."""
    entities = [json.loads(l) for l in open(folder / "entities.json", encoding="utf-8") if l.strip()]
    for line in open(folder / "documents.json", encoding="utf-8"):
        document = json.loads(line) if line.strip() else {"text": ""}
        tokens = [(m.group(), m.start()) for m in re.finditer(r"\b(?:[A-Z]\.)+|\w+|[^\w\s]|\n+", document["text"])]
        tags = {}
        for e in sorted((e for e in entities if e["documentId"] == document["_id"]), key=lambda e: e["begin"] - e["end"]):
            inside = [(w, at) for w, at in tokens if e["begin"] <= at < e["end"] and w.lower() != "the"]
            bare = inside and all(w[0].isupper() or w in ("of", "and", "-", ".") for w, _ in inside)
            kind = NAMES.get(e["type"]) if bare else None
            tags |= {at: kind and ("B-" if i == 0 else "I-") + kind for i, (_, at) in enumerate(inside)}
        yield from sentences(tokens, tags)


def sentences(tokens, tags):
    """Cuts a tokenised document at full stops and line ends."""
    words, ner = [], []
    for word, at in tokens + [("\n", 0)]:
        if word.strip():
            words.append(word)
            ner.append(tags.get(at, "O"))
        if words and (word in ".!?" or not word.strip()):
            yield Sentence(words, ner=ner)
            words, ner = [], []


def examples(data, share, held):
    """PropBank's own examples: one annotated predicate each, every roleset at least once."""
    path = data / "PB_examples/propbank_frames_examples.jsonl"
    rows = [json.loads(l) for l in open(path, encoding="utf-8")]
    random.Random(SEED).shuffle(rows)
    rows = [r for r in rows if 4 <= len(r["tokens"]) <= 45 and r["rel"] and "." in r["roleset"] and not any("*" in t for t in r["tokens"])]
    rows = [r for r in rows if " ".join(r["tokens"]) not in held]
    seen = Counter()
    for r in rows:
        r["turn"] = seen[r["roleset"]]
        seen[r["roleset"]] += 1
    for r in sorted(rows, key=lambda r: r["turn"])[:share]:
        s = Sentence([{"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}.get(t, t) for t in r["tokens"]])
        s.pred = [roleset(r["roleset"]) if i == r["rel"][0] else None for i in range(len(s.words))]
        s.spans = [(r["rel"][0], [(role(a), b, c) for a, b, c in r["args"]])]
        yield s


def masc(data):
    """PropBank on the written half of MASC: mostly verbs, so other words stay unknown; arguments as spans."""
    for path in sorted((data / "PB_MASC").glob("written_*.gold_conll")):
        for lines in blocks(path):
            rows = [l.split() for l in lines]
            s = Sentence([{"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}.get(r[3], r[3]) for r in rows])
            s.pred = [roleset(r[7]) if "." in r[7] else None for r in rows]
            for column in zip(*(r[8:] for r in rows)):
                p = next((i for i, cell in enumerate(column) if cell.startswith("(V")), None)
                if p is not None and s.pred[p]:
                    s.spans.append((p, list(brackets(column))))
            if s.spans:
                yield s


def brackets(cells):
    """The labelled spans of a bracket column."""
    name, first = None, 0
    for i, cell in enumerate(cells):
        if "(" in cell:
            name, first = re.sub(r"[(*)]", "", cell), i
        if ")" in cell and name:
            yield role(name), first, i
            name = None


def lexicon(data, sentences):
    """Lemma to its rolesets, those seen in training first, then those of the frame files."""
    seen = {}
    for s in sentences:
        for lemma, name in zip(s.lemmas or [], s.pred or []):
            if name and name != "_":
                seen.setdefault(lemma.lower(), Counter())[name] += 1
    found = {k: [n for n, _ in c.most_common()] for k, c in seen.items()}
    for name, aliases in frame_files(data):
        for part, alias in aliases:
            word, *particle = alias.split("_")
            if part == "v" or not particle:
                listed = found.setdefault(word.lower(), [])
                if name not in listed:
                    listed.append(name)
    return {k: v for k, v in found.items() if k.isalpha() and v}


def frame_files(data):
    """Each roleset and its aliases with their word classes (some files are no sound XML)."""
    for path in sorted((data / "propbank-frames/frames").glob("*.xml")):
        for part in path.read_text(encoding="utf-8").split("<roleset ")[1:]:
            name = re.search(r'\bid="([^"]+\.[^"]+)"', part)
            if name:
                yield roleset(name[1]), re.findall(r'<alias [^>]*pos="(\w+)"[^>]*>([^<]+)<', part)
