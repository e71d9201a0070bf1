"""Trains the reading model. See README.md."""
import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch.nn import functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

import corpora
from batch import Collator, UNKNOWN, batches, exceptions, label_lists, respell, sense_names
from decode import read
from model import HIDDEN, Reader
from score import figures
from wordpiece import Pieces

SEED = 20
LIKE = 4.0  # weight of a pupil's distance from its teacher
TAUGHT = (0, 3)  # layers of the teacher that a pupil of two begins with
WEIGHTS = {"upos": 1.0, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "ner": 1.5, "pred": 1.0}


def losses(model, h, batch, t, collate):
    """The summed loss of each head over the words whose label is known."""
    words, out = h[:, 1:], {}
    for key, weight in WEIGHTS.items():
        gold = getattr(t, key)
        known = gold != UNKNOWN
        scores = model.heads[key](words[known])
        if key == "ner":  # corpora without MISC say nothing against it
            free = ~t.misc[:, None].expand_as(known)[known]
            scores = scores.masked_fill(free[:, None] & is_misc(model), -1e4)
        out[key] = weight * F.cross_entropy(scores, gold[known], reduction="sum")
    out |= tree_losses(model, h, batch, t)
    if len(t.senses.at):
        i, p, right = t.senses.at.unbind(1)
        known, named = model.heads["pred"](words[i, p]), t.senses.classes >= 0
        scores = known.gather(1, t.senses.classes.clamp(0)) + model.sense(words[i, p], t.senses.names)
        out["sense"] = F.cross_entropy(scores.masked_fill(~named, -1e4), right, reduction="sum")
    if len(t.frames):
        i, p = t.frames.unbind(1)
        scores = model.role(words[i, p], words[i]) + model.path(read_paths(model, h, batch, t, collate))
        out["role"] = F.cross_entropy(scores.flatten(0, 1), t.roles.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return out


@torch.no_grad()
def read_paths(model, h, batch, t, collate):
    """The paths of the batch's predicates in the trees that the model reads now."""
    arcs = model.arc(h).masked_fill(~F.pad(batch.words, (1, 0), value=True)[:, None], -1e9)
    heads, rows = arcs.argmax(-1), t.frames[:, 0].unique()
    i, j = batch.words[rows].nonzero(as_tuple=True)
    i = rows[i]
    words = h[i, j + 1]
    rels, kinds = defaultdict(list), defaultdict(list)
    for n, rel, kind in zip(i.tolist(), model.rel(words, h[i, heads[i, j]]).argmax(-1).tolist(),
                            model.heads["upos"](words).argmax(-1).tolist()):
        rels[n].append(model.labels["deprel"][rel])
        kinds[n].append(model.labels["upos"][kind])
    return collate.path_table(batch, heads.tolist(), rels, kinds, t.frames.tolist())


def likeness(h, batch, like):
    """How far the vectors of the words lie from those of a teacher."""
    far = (h - like).square().mean(-1)
    return LIKE * far[F.pad(batch.words, (1, 0), value=True)].sum()


def is_misc(model):
    return torch.tensor([x.endswith("MISC") for x in model.labels["ner"]])


def tree_losses(model, h, batch, t):
    known = (t.head != UNKNOWN).any(1)
    if not known.any():
        return {}
    h, head, rel, seen = h[known], t.head[known], t.deprel[known], batch.words[known]
    arcs = model.arc(h).masked_fill(~F.pad(seen, (1, 0), value=True)[:, None], -1e9)
    at = (head != UNKNOWN).nonzero(as_tuple=True)
    pair = model.rel(h[:, 1:][at], h[at[0], head[at]])
    return {"arc": F.cross_entropy(arcs[at], head[at], reduction="sum"),
            "rel": F.cross_entropy(pair, rel[at], ignore_index=UNKNOWN, reduction="sum")}


def parameter_groups(model, rate, head_rate, decay=0.9):
    """Lower layers learn slower; the heads fastest."""
    groups, n = [], len(model.encoder.layers)
    for name, p in model.named_parameters():
        place = n
        if name.startswith("encoder."):
            place = int(name.split(".")[2]) + 1 if ".layers." in name else 0
        lr = rate * decay ** (n - place) if name.startswith("encoder.") else head_rate
        lr = head_rate if name == "encoder.shape.weight" else lr
        groups.append({"params": [p], "lr": lr, "peak": lr, "weight_decay": 0.01 if p.dim() > 1 else 0.0})
    return groups


@torch.no_grad()
def place_spans(model, pieces, sentences):
    """Finds the head word of each argument span: the one whose own likeliest head lies outside."""
    model.eval()
    collate, model.fast = Collator(pieces, model.labels), True
    for group in batches([s for s in sentences if s.spans], 4000):
        heads = model.arc(model(collate(group))).argmax(-1).tolist()
        for s, head in zip(group, heads):
            for p, spans in s.spans:
                at = {next((i for i in range(a, b + 1) if not a <= head[i] - 1 <= b), b): r for r, a, b in spans}
                s.frames.append((p, {i: r for i, r in at.items() if i != p and r != "V"}))
            s.spans = []


def gather(args, pieces, first):
    """All training sentences: EWT, other trees, other corpora; argument spans only when a first model can place them."""
    data = args.data
    dev = list(corpora.ewt(data, "dev"))[::3]
    gold = list(corpora.ewt(data, "train"))
    trees, more = ([], []) if args.quick else (list(corpora.gum(data)), list(corpora.names(data)))
    if first and not args.quick:
        held = {" ".join(s.words) for part in ("dev", "test") for s in corpora.ewt(data, part)}
        spans = [*corpora.examples(data, 12000, held), *corpora.masc(data)]
        spans = [s for s in spans if 3 < len(s.words) <= 45]
        place_spans(first, pieces, spans)
        more += spans
    if args.text:
        more += [corpora.Sentence([l.split("\t")[1] for l in lines if l.split("\t")[0].isdigit()]) for lines in corpora.blocks(args.text)]
    return gold, trees, more, dev


def load(path, pieces):
    """A checkpoint: the model, and the lists that go with it."""
    saved = torch.load(path, weights_only=True)
    model = Reader(saved["labels"], saved["layers"], len(pieces.names))
    model.load_state_dict(saved["model"])
    return model, saved


def continued(model, first):
    """Gives the model the weights of the first where these have the same shape; fewer layers take TAUGHT ones."""
    mine, theirs = model.state_dict(), first.state_dict()
    if len(model.encoder.layers) < len(first.encoder.layers):
        for i, j in enumerate(TAUGHT):
            theirs |= {k.replace(f"layers.{j}.", f"layers.{i}."): v for k, v in first.state_dict().items() if f"layers.{j}." in k}
    mine |= {k: v for k, v in theirs.items() if k in mine and mine[k].shape == v.shape}
    model.load_state_dict(mine)


def epoch(model, mean, teacher, optimizer, collate, sentences, dice, progress, pieces=1000):
    """One pass over the sentences; gives the mean loss of each head a word."""
    model.train()
    total, words = {}, 0
    groups = batches(sentences, pieces, dice)
    for n, group in enumerate(groups):
        share = progress(n / len(groups))
        if share >= 1:
            break
        for g in optimizer.param_groups:
            g["lr"] = g["peak"] * min(share / 0.08, (1.02 - share) / 0.92)
        batch = collate([respell(s, dice) for s in group])
        h = model(batch)
        parts = losses(model, h, batch, collate.targets(batch), collate)
        if teacher:
            with torch.no_grad():
                like = teacher(batch)
            parts["like"] = likeness(h, batch, like)
        size = int(batch.words.sum())
        (sum(parts.values()) / size).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        optimizer.zero_grad()
        mean.update_parameters(model)
        words += size
        for k, v in parts.items():
            total[k] = total.get(k, 0.0) + v.item()
    return {k: round(v / words, 3) for k, v in total.items()}


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    a.add_argument("--bert", type=Path, required=True, help="folder of the pretrained encoder")
    a.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    a.add_argument("--start", type=Path, help="checkpoint to go on from, which also places argument spans")
    a.add_argument("--teacher", action="store_true", help="learn from the checkpoint of --start, with fewer layers")
    a.add_argument("--text", type=Path, help="CoNLL-U file of plain text that the teacher reads to the pupil")
    a.add_argument("--epochs", type=int, default=6)
    a.add_argument("--minutes", type=float, help="end after this time, not after --epochs")
    a.add_argument("--share", type=float, default=0.3, help="part of the corpora without trees in an epoch")
    a.add_argument("--layers", type=int, default=6)
    a.add_argument("--rate", type=float, default=1.5e-4)
    a.add_argument("--quick", action="store_true", help="only UD_English-EWT and what stands on it")
    args = a.parse_args()
    torch.manual_seed(SEED)
    args.work.mkdir(parents=True, exist_ok=True)
    dice, pieces = random.Random(SEED), Pieces(args.bert / "vocab.txt")
    first = load(args.start, pieces)[0] if args.start else None
    gold, trees, more, dev = gather(args, pieces, first)
    lexicon, irregular = corpora.lexicon(args.data, gold), list(exceptions(gold))
    labels = label_lists(gold) | {"senses": sense_names(gold + more, lexicon)}
    model = Reader(labels, args.layers, len(pieces.names))
    if first:
        continued(model, first)
    else:
        model.encoder.load_bert(load_file(args.bert / "model.safetensors"))
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.998))
    model.fast = mean.module.fast = True
    model.encoder.word.weight.requires_grad = False
    optimizer = torch.optim.AdamW(
        [g for g in parameter_groups(model, args.rate, 1e-3) if g["params"][0].requires_grad],
        betas=(0.9, 0.98), fused=True)
    collate = Collator(pieces, model.labels, drop=0.02, seed=SEED, lexicon=lexicon)
    rules = {(f, u): l for f, u, l in irregular}
    start, e, done = time.time(), 0, 0.0
    while done < 1:
        began = time.time()
        run = lambda x: (time.time() - start) / 60 / args.minutes if args.minutes else (e + x) / args.epochs
        some = gold + trees + dice.sample(more, int(args.share * len(more)))
        loss = epoch(model, mean, first if args.teacher else None, optimizer, collate, some, dice, run)
        e, done = e + 1, run(1)
        spent = time.time() - began
        scores = figures(dev, read(mean.module, pieces, dev, lexicon, rules, gold_predicates=True))
        print(json.dumps({"epoch": e, "seconds": round(spent), "dev": scores, "loss": loss}), flush=True)
        torch.save({"model": mean.module.state_dict(), "labels": model.labels, "layers": len(model.encoder.layers),
                    "lexicon": lexicon, "exceptions": irregular, "dev": scores}, args.work / f"epoch-{e}.pt")


if __name__ == "__main__":
    main()
