"""From scores to readings: trees, names, rolesets, lemmas."""
import numpy as np
import torch

from batch import Collator, batches, place
from model import SENSES
from paths import paths


def tree(scores):
    """Heads (0 the root) of the best tree with one root; scores [W,1+W], by dependent."""
    n = scores.shape[0]
    s = np.full((n + 1, n + 1), -np.inf)
    s[1:] = scores
    np.fill_diagonal(s, -np.inf)
    s[1:, 0] -= 1e4
    return edmonds(s)[1:]


def edmonds(s):
    """Chu-Liu and Edmonds: s[dependent, head]; node 0 is the root."""
    head = s.argmax(1)
    head[0] = 0
    ring = cycle(head)
    if not ring:
        return head
    inside = np.zeros(len(s), bool)
    inside[ring] = True
    rest = np.flatnonzero(~inside)
    gain = s[ring] - s[ring, head[ring]][:, None]
    small = np.full((len(rest) + 1,) * 2, -np.inf)
    small[:-1, :-1] = s[np.ix_(rest, rest)]
    into, out = gain[:, rest], s[np.ix_(rest, ring)]
    small[-1, :-1], small[:-1, -1] = into.max(0), out.max(1)
    small[0] = -np.inf
    found = edmonds(small)
    for i, node in enumerate(rest[1:], 1):
        head[node] = ring[out[i].argmax()] if found[i] == len(rest) else rest[found[i]]
    entry = found[-1]
    head[ring[into[:, entry].argmax()]] = rest[entry]
    return head


def cycle(head):
    """The nodes of one ring among the heads, or none."""
    colour = np.zeros(len(head), int)
    for start in range(1, len(head)):
        node, path = start, []
        while node and not colour[node]:
            colour[node] = start
            path.append(node)
            node = head[node]
        if node and colour[node] == start:
            return path[path.index(node):]
    return []


def viterbi(scores, tags):
    """The best legal tags: I-X only after B-X or I-X."""
    legal = np.array([[b[0] != "I" or (a[0] != "O" and a[2:] == b[2:]) for b in tags] for a in tags])
    step = np.where(legal, 0, -np.inf)
    best = np.where([t[0] != "I" for t in tags], scores[0], -np.inf)
    back = []
    for row in scores[1:]:
        ways = best[:, None] + step
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return [tags[i] for i in reversed(path)]


def roleset(model, h, scores, lemma, lexicon, known=False):
    """The roleset of a word, "_" for none; known: that it is a predicate."""
    if scores.argmax() == 0 and not known:
        return "_"
    listed = lexicon.get(lemma, [f"{lemma}.{k:02}" for k in range(1, SENSES + 1)])
    ids = model.sense_ids
    own = model.sense(h[None], torch.tensor([[ids.get(name, 0) for name in listed]]))[0].tolist()
    return max(zip(listed, own), key=lambda x: scores[place(x[0])] + x[1])[0]


def lemma(form, upos, edits, irregular, lexicon):
    """The lemma by the list of irregular forms, else by the likeliest edit script; a verb's should be in the lexicon."""
    if (form.lower(), upos) in irregular:
        return irregular[form.lower(), upos]
    form = form if upos == "PROPN" else form.lower()
    made = [form[:len(form) - int(cut)] + add for cut, add in (e.split("|", 1) for e in edits)]
    return next((x for x in made if upos == "VERB" and x in lexicon), made[0])


@torch.no_grad()
def read(model, pieces, sentences, lexicon, irregular, gold_predicates=False):
    """Reads sentences; gives one dictionary each, in their order."""
    model.eval()
    collate, out = Collator(pieces, model.labels), {}
    for group in batches(sentences, 4000):
        batch = collate(group)
        h = model(batch)
        scores = {k: torch.log_softmax(f(h[:, 1:]), -1).numpy() for k, f in model.heads.items()}
        arcs = model.arc(h)
        for i, s in enumerate(group):
            n = len(s.words)
            mine = {k: v[i, :n] for k, v in scores.items()}
            out[id(s)] = one(model, s, h[i, :n + 1], mine, arcs[i, :n, :n + 1].numpy(),
                             lexicon, irregular, gold_predicates)
    return [out[id(s)] for s in sentences]


def one(model, s, h, scores, arcs, lexicon, irregular, gold):
    """Reads one sentence from its vectors and scores."""
    names = model.labels
    r = {k: [names[k][j] for j in scores[k].argmax(1)] for k in ("upos", "xpos", "feats", "lemma")}
    edits = [[names["lemma"][j] for j in row] for row in (-scores["lemma"]).argsort(1)[:, :6]]
    r["lemma"] = [lemma(*x, irregular, lexicon) for x in zip(s.words, r["upos"], edits)]
    r["heads"] = [int(x) for x in tree(arcs)]
    r["deprels"] = [names["deprel"][j] for j in model.rel(h[1:], h[r["heads"]]).argmax(1)]
    r["ner"] = viterbi(scores["ner"], names["ner"])
    known = [gold and x != "_" for x in s.pred or [""] * len(s.words)]
    r["pred"] = ["_" if gold and not k else roleset(model, v, p, l.lower(), lexicon, k)
                 for v, p, l, k in zip(h[1:], scores["pred"], r["lemma"], known)]
    at = [i for i, x in enumerate(r["pred"]) if x != "_"]
    r["roles"] = [[] for _ in at]
    if at:
        ways = [[model.path_ids.get(x, 0) for x in paths(r["upos"], r["heads"], r["deprels"], p)] for p in at]
        best = (model.role(h[1:][at], h[None, 1:].expand(len(at), -1, -1)) + model.path(torch.tensor(ways))).argmax(-1)
        r["roles"] = [[(i, names["roles"][j]) for i, j in enumerate(row.tolist()) if j] for row in best]
    r["vectors"] = h
    return r
