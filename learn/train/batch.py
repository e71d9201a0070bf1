"""From sentences to tensors: other spellings of a sentence, label numbers, batches by length."""
import random
from collections import Counter, defaultdict
from dataclasses import replace
from types import SimpleNamespace

import torch

from corpora import LONGEST, script
from model import SENSES
from paths import frequent, paths
from wordpiece import SPECIAL

UNKNOWN = -100
QUOTES = {"'": "’", '"': "“", "’": "'", "“": '"', "”": '"', "`": "‘"}
SMALL = set("a an the of in on at to for and or but by as with from".split())
FLAT = ("upos", "xpos", "feats", "lemma", "ner")
NER = ["O"] + [f"{p}-{k}" for k in ("PER", "LOC", "ORG", "MISC") for p in "BI"]
ROLES = 15  # a role seen more seldom in training is not learnt
MOST = 40  # rolesets of one lemma
BLIND = 0.1  # share of paths that training hides
KNOWN = 2  # a roleset seen more seldom has no vector of its own


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
    return out | {"ner": NER, "paths": frequent(sentences)}


def sense_names(sentences, lexicon):
    """The rolesets with a vector of their own: seen, and one of several of their lemma."""
    seen = Counter(x for s in sentences for x in s.pred or [] if x not in (None, "_"))
    rivals = {x for names in lexicon.values() if len(names) > 1 for x in names}
    return ["other"] + sorted(x for x, n in seen.items() if n >= KNOWN and x in rivals)


def place(name):
    """The class of a roleset: 1..12 its sense, 13 any other."""
    number = name.rsplit(".", 1)[1]
    return int(number) if len(number) == 2 and number.isdigit() and 1 <= int(number) <= SENSES else SENSES + 1


def sense(name):
    """The class of a roleset: 0 none, 1..12 its sense, 13 any other."""
    if name in (None, "_"):
        return UNKNOWN if name is None else 0
    return place(name)


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

    def __init__(self, pieces, labels, drop=0.0, seed=0, lexicon=None):
        self.pieces, self.drop, self.dice, self.lexicon = pieces, drop, random.Random(seed), lexicon or {}
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
        t.senses = self.rivals(b.sentences)
        return t

    def rivals(self, sentences):
        """Of each predicate with several rolesets: sentence, word, their numbers and classes, the right one's place."""
        rows = []
        for i, s in enumerate(sentences):
            for j, name in enumerate(s.pred or []):
                if name not in (None, "_"):
                    lemma = s.lemmas[j].lower() if s.lemmas else name.rsplit(".", 1)[0]
                    listed = self.lexicon.get(lemma, [])[:MOST]
                    if len(listed) > 1 and name in listed:
                        rows.append((i, j, listed, listed.index(name)))
        most = max((len(r[2]) for r in rows), default=0)
        fill = lambda f, none: torch.tensor([[f(x) for x in r[2]] + [none] * (most - len(r[2])) for r in rows]).view(len(rows), most)
        at = torch.tensor([[i, j, right] for i, j, _, right in rows]).view(-1, 3)
        return SimpleNamespace(at=at, names=fill(self.sense_id, 0), classes=fill(place, -1))

    def sense_id(self, name):
        return self.ids["senses"].get(name, 0)

    def path_table(self, b, heads, rels, kinds, frames):
        """The path numbers from each predicate to each word, by the heads and labels that the model gives."""
        w, out = b.words.shape[1], []
        for i, p in frames:
            n = len(b.sentences[i].words)
            row = [self.ids["paths"].get(x, 0) for x in paths(kinds[i], heads[i][:n], rels[i], p)]
            out.append([0 if self.drop and self.dice.random() < BLIND else x for x in row] + [0] * (w - n))
        return torch.tensor(out)

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
