"""From sentences to tensors: other spellings of a sentence, label numbers, batches by length."""
import random
from collections import Counter, defaultdict
from dataclasses import replace
from types import SimpleNamespace

import torch

from corpora import LONGEST, script
from model import SENSES
from wordpiece import SPECIAL

UNKNOWN = -100
QUOTES = {"'": "’", '"': "“", "’": "'", "“": '"', "”": '"', "`": "‘"}
SMALL = set("a an the of in on at to for and or but by as with from".split())
FLAT = ("upos", "xpos", "feats", "lemma", "ner")
NER = ["O"] + [f"{p}-{k}" for k in ("PER", "LOC", "ORG", "MISC") for p in "BI"]
ROLES = 15  # a role seen more seldom in training is not learnt


def label_lists(sentences):
    """The labels of each head, frequent first; rare feature strings and scripts are left out."""
    least = {"upos": 1, "xpos": 2, "feats": 2, "lemma": 4}
    out = {}
    for key, n in least.items():
        seen = Counter(x for s in sentences for x in getattr(s, key) or [] if x is not None)
        out[key] = [x for x, c in seen.most_common() if c >= n]
    out["deprel"] = [x for x, _ in Counter(x for s in sentences for x in s.rel or []).most_common()]
    roles = Counter(r for s in sentences for _, a in s.frames for r in a.values() if r != "V")
    out["roles"] = ["none"] + [x for x, c in roles.most_common() if c >= ROLES]
    return out | {"ner": NER}


def sense(name):
    """The class of a roleset: 0 none, 1..12 its sense, 13 any other."""
    if name in (None, "_"):
        return UNKNOWN if name is None else 0
    number = name.rsplit(".", 1)[1]
    return int(number) if number.isdigit() and 1 <= int(number) <= SENSES else SENSES + 1


def respell(s, dice):
    """Now and then the sentence in lower case, in capitals, as a headline, or with other quotes."""
    turn = dice.random()
    if turn < 0.03:
        return replace(s, words=[w.lower() for w in s.words])
    if turn < 0.055:
        return replace(s, words=[w.upper() for w in s.words])
    if turn < 0.08:
        return headline(s)
    if turn < 0.16:
        return replace(s, words=["".join(QUOTES.get(c, c) for c in w) for w in s.words])
    return s


def headline(s):
    """The sentence in title case, without its last full stop."""
    words = [w if i and w in SMALL else w[:1].upper() + w[1:] for i, w in enumerate(s.words)]
    last = len(words) - 1
    if last > 2 and words[last] == "." and last + 1 not in (s.head or []) and not s.spans:
        cut = {k: getattr(s, k)[:-1] for k in FLAT + ("head", "rel", "pred") if getattr(s, k)}
        frames = [(p, {i: r for i, r in a.items() if i < last}) for p, a in s.frames if p < last]
        return replace(s, words=words[:-1], frames=frames, **cut)
    return replace(s, words=words)


class Collator:
    """Makes batches; drop is the share of words that training hides."""

    def __init__(self, pieces, labels, drop=0.0, seed=0):
        self.pieces, self.drop, self.dice = pieces, drop, random.Random(seed)
        self.ids = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}

    def __call__(self, sentences):
        cut = [self.cut(s) for s in sentences]
        n, w = max(len(c[0]) for c in cut), max(len(s.words) for s in sentences)
        b = SimpleNamespace(sentences=sentences)
        b.pieces = torch.tensor([c[0] + [0] * (n - len(c[0])) for c in cut])
        b.shapes = torch.tensor([c[1] + [0] * (n - len(c[1])) for c in cut])
        b.first = torch.tensor([[0] + c[2] + [0] * (w - len(c[2])) for c in cut])
        b.seen = torch.tensor([[i < len(c[0]) for i in range(n)] for c in cut])
        b.words = torch.tensor([[i < len(s.words) for i in range(w)] for s in sentences])
        return b

    def cut(self, s):
        """Piece numbers, shapes, and where each word begins."""
        ids, shapes, first = [self.pieces.cls], [SPECIAL], []
        for word in s.words:
            pieces, form = self.pieces.word(word)
            first.append(len(ids))
            if self.drop and self.dice.random() < self.drop:
                pieces = [self.pieces.unk]
            ids += pieces
            shapes += [form] * len(pieces)
        return ids + [self.pieces.sep], shapes + [SPECIAL], first

    def targets(self, b):
        """The gold numbers of a batch, as training wants them."""
        w = b.words.shape[1]
        pad = lambda row: row + [UNKNOWN] * (w - len(row))
        table = lambda make: torch.tensor([pad(make(s)) for s in b.sentences])
        t = SimpleNamespace()
        for key in FLAT:
            setattr(t, key, table(lambda s: self.numbers(key, getattr(s, key))))
        t.pred = table(lambda s: [sense(x) for x in s.pred or []])
        t.head = table(lambda s: s.head or [])
        t.deprel = table(lambda s: self.numbers("deprel", s.rel))
        t.misc = torch.tensor([s.misc for s in b.sentences])
        rows = [(i, p, self.arguments(a, len(s.words), w)) for i, s in enumerate(b.sentences) for p, a in s.frames]
        t.frames = torch.tensor([(i, p) for i, p, _ in rows]).view(-1, 2)
        t.roles = torch.tensor([a for _, _, a in rows]).view(-1, w)
        return t

    def numbers(self, key, labels):
        return [self.ids[key].get(x, UNKNOWN) for x in labels or []]

    def arguments(self, roles, n, w):
        row = [0] * n + [UNKNOWN] * (w - n)
        for i, r in roles.items():
            row[i] = self.ids["roles"].get(r, UNKNOWN)
        return row


def batches(sentences, pieces, dice=None):
    """Batches of about that many pieces, of sentences of like length, shuffled."""
    size = lambda s: 1.25 * len(s.words) + 2
    noise = (lambda: dice.uniform(0.9, 1.1)) if dice else (lambda: 1)
    out, group, widest = [], [], 0
    for s in sorted((s for s in sentences if len(s.words) <= LONGEST or not dice), key=lambda s: size(s) * noise()):
        widest = max(widest, size(s))
        if group and widest * (len(group) + 1) > pieces:
            out.append(group)
            group, widest = [], size(s)
        group.append(s)
    out.append(group)
    if dice:
        dice.shuffle(out)
    return out


def exceptions(sentences):
    """Irregular lemmas: pairs whose edit script few words share."""
    lemmas, forms = defaultdict(Counter), defaultdict(set)
    for s in sentences:
        for word, upos, lemma, edit in zip(s.words, s.upos or [], s.lemmas or [], s.lemma or []):
            if upos != "PROPN":
                lemmas[word.lower(), upos][lemma] += 1
                forms[edit].add(word.lower())
    for (form, upos), seen in sorted(lemmas.items()):
        lemma, n = seen.most_common(1)[0]
        edit = script(form, upos, lemma)
        if n >= 3 and n > 0.9 * sum(seen.values()) and edit != "0|" and len(forms[edit]) <= 8:
            yield form, upos, lemma
