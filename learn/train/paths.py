"""The way through the tree from a predicate to a word, as the roles see it."""
from collections import Counter

FAR, REACH = "far", 2
KINDS = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n"}


def chain(head, i):
    """The word and its next words upwards; 0 is the root, words count from 1."""
    out = [i]
    while len(out) <= REACH and out[-1] and head[out[-1] - 1] not in out:
        out.append(head[out[-1] - 1])
    return out


def paths(upos, head, rel, p):
    """For each word the path from predicate p, such as "v<^conj/nsubj": class, side, relations up and down."""
    kind, up = KINDS.get(upos[p], "a"), chain(head, p + 1)
    plain = lambda i: rel[i - 1].split(":")[0]
    for a in range(len(head)):
        down = chain(head, a + 1)
        meet = next(((i, down.index(x)) for i, x in enumerate(up) if x in down), None)
        if a == p or not meet:
            yield FAR
            continue
        name = plain if sum(meet) > 1 else lambda i: rel[i - 1]
        rise, fall = [name(i) for i in up[:meet[0]]], [name(i) for i in down[:meet[1]]]
        yield f"{kind}{'<' if a < p else '>'}{'^'.join(rise)}/{'/'.join(reversed(fall))}"


def frequent(sentences, least=30):
    """The paths between predicates and words that training sees often enough."""
    seen = Counter(x for s in sentences if s.head for p, _ in s.frames for x in paths(s.upos, s.head, s.rel, p))
    return [FAR] + [x for x, n in seen.most_common() if n >= least and x != FAR]
