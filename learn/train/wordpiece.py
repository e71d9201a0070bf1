"""Words to pieces: BERT's uncased word pieces, applied to each word on its own."""
import unicodedata
from functools import lru_cache
from pathlib import Path

SPECIAL, LOWER, TITLE, UPPER, MIXED, DIGIT, OTHER, INITIAL = range(8)  # case shapes


def shape(word):
    """The case shape of a word as it is written."""
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return DIGIT
    if not letters:
        return OTHER
    if all(c.isupper() for c in letters):
        return UPPER if len(letters) > 1 else INITIAL
    if all(c.islower() for c in letters):
        return LOWER
    if word[0].isupper() and all(c.islower() for c in letters[1:]):
        return TITLE
    return MIXED


def is_mark(c):
    """True for whatever BERT cuts a word at: punctuation, ASCII symbols, Han signs."""
    ascii_sign = c.isascii() and not c.isalnum() and not c.isspace()
    return ascii_sign or unicodedata.category(c).startswith("P") or "\u4e00" <= c <= "\u9fff" \
        or "\u3400" <= c <= "\u4dbf" or "\uf900" <= c <= "\ufaff" or "\U00020000" <= c <= "\U0002fa1f"


def split(word):
    """BERT's basic tokens of one word: lower case, no accents, cut at marks."""
    clean = "".join(c for c in word if c == " " or unicodedata.category(c) not in ("Cc", "Cf") and c != "\ufffd")
    plain = "".join(c for c in unicodedata.normalize("NFD", clean.lower()) if unicodedata.category(c) != "Mn")
    return "".join(f" {c} " if is_mark(c) else c for c in plain).split()


class Pieces:
    """A vocabulary and the cutting of words with it."""

    def __init__(self, vocabulary):
        self.start(Path(vocabulary).read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def start(self, names):
        self.names = names
        self.ids = {name: i for i, name in enumerate(self.names)}
        self.unk, self.cls, self.sep = (self.ids[n] for n in ("[UNK]", "[CLS]", "[SEP]"))
        self.word = lru_cache(200_000)(self._word)

    def _word(self, word):
        """The piece numbers of one word, and its shape."""
        found = [p for token in split(word) for p in self._token(token)]
        return found or [self.unk], shape(word)

    def _token(self, token):
        """Longest match first; a token with an unknown stretch is [UNK] as a whole."""
        pieces, start = [], 0
        while start < len(token) <= 100:
            end = len(token)
            while end > start and self._name(token, start, end) not in self.ids:
                end -= 1
            if end == start:
                return [self.unk]
            pieces.append(self.ids[self._name(token, start, end)])
            start = end
        return pieces or [self.unk]

    @staticmethod
    def _name(token, start, end):
        return ("##" if start else "") + token[start:end]
