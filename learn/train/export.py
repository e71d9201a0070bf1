"""Writes a checkpoint as a weight file, reads such files back, and prints reference readings."""
import argparse
import hashlib
import json
import struct
from datetime import date
from pathlib import Path

import numpy as np
import torch

import corpora
from decode import read
from model import Reader
from score import figures
from train import load
from wordpiece import Pieces

MAGIC, ALIGN = b"SITREPW1", 64
NUMBERS = {"f32": np.float32, "f16": np.float16, "i8": np.int8}


def tensor_names(model):
    """The names of the file for the parameters of the model."""
    for name, p in model.named_parameters():
        name = name.replace("encoder.layers.", "layer.").replace("heads.", "head.")
        for part, sides in (("rel", model.rel.names), ("role", model.role.names)):
            name = name.replace(f"{part}.first", f"head.{part}.{sides[0]}").replace(f"{part}.second", f"head.{part}.{sides[1]}")
        for part in ("arc", "rel", "role", "path", "sense"):
            name = f"head.{name}" if name.startswith(part + ".") else name
        for part in ("word", "pos", "shape"):
            name = f"emb.{part}" if name == f"encoder.{part}.weight" else name
        name = name.replace("encoder.ln", "emb.ln").replace(".weight", ".w").replace(".bias", ".b")
        yield name, p


def kind(name, p):
    """Encoder matrices and pieces in bytes, heads in half precision, the small rest as it is."""
    if p.dim() == 2 and (name.startswith("layer.") or name == "emb.word"):
        return "i8"
    return "f16" if p.dim() > 1 else "f32"


def rounded(values):
    """Rows as signed bytes with one scale a row."""
    scale = np.maximum(np.abs(values).max(1), 1e-8).astype(np.float32) / 127
    return np.rint(values / scale[:, None]).clip(-127, 127).astype(np.int8), scale


class Data:
    """The data part of a file, each entry at a multiple of 64 bytes."""

    def __init__(self):
        self.bytes = bytearray()

    def add(self, raw):
        self.bytes += b"\0" * (-len(self.bytes) % ALIGN)
        at = len(self.bytes)
        self.bytes += raw
        return at


def write(path, model, saved, pieces, header):
    """Writes the weight file and gives the SHA-256 of its data."""
    data, tensors = Data(), {}
    for name, p in tensor_names(model):
        values, form = p.detach().float().numpy(), kind(name, p)
        entry = {"dtype": form, "shape": list(values.shape)}
        if form == "i8":
            values, scale = rounded(values)
            entry["scale"] = name + ".scale"
            tensors[name + ".scale"] = {"dtype": "f32", "shape": list(scale.shape), "offset": data.add(scale.tobytes())}
        entry["offset"] = data.add(values.astype(NUMBERS[form]).tobytes())
        tensors[name] = entry
    blobs = {"vocab": pieces.names, **listings(saved)}
    for name, lines in blobs.items():
        raw = "".join(line + "\n" for line in lines).encode()
        blobs[name] = {"offset": data.add(raw), "length": len(raw)}
    digest = hashlib.sha256(data.bytes).hexdigest()
    header |= {"layers": saved["layers"], "hidden": 384, "labels": model.labels, "vocab": "vocab",
               "blobs": blobs, "tensors": tensors, "sha256": digest}
    head = json.dumps(header, ensure_ascii=False).encode()
    with open(path, "wb") as f:
        f.write(MAGIC + struct.pack("<I", len(head)) + head)
        f.write(b"\0" * (-f.tell() % ALIGN) + data.bytes)
    return digest


def listings(saved):
    """The word lists of the file. lexicon: sense numbers; rolesets: their full names."""
    lexicon = sorted(saved["lexicon"].items())
    number = lambda name: name.rsplit(".", 1)[1]
    once = lambda names: list(dict.fromkeys(number(n) for n in names if number(n).isdigit()))
    return {"lexicon": [f"{k}\t{' '.join(once(v))}" for k, v in lexicon if once(v)],
            "rolesets": [f"{k}\t{' '.join(v)}" for k, v in lexicon],
            "exceptions": ["\t".join(x) for x in saved["exceptions"]]}


class Weights:
    """A weight file, its numbers made single precision again."""

    def __init__(self, path):
        raw = Path(path).read_bytes()
        length = struct.unpack("<I", raw[8:12])[0]
        self.header = json.loads(raw[12:12 + length])
        start = 12 + length + -(12 + length) % ALIGN
        self.data = raw[start:]
        self.pieces = Pieces.__new__(Pieces)
        self.pieces.start(self.lines(self.header["vocab"]))
        self.lexicon = {k: v.split(" ") for k, v in (l.split("\t") for l in self.lines("rolesets"))}
        self.exceptions = {tuple(l.split("\t")[:2]): l.split("\t")[2] for l in self.lines("exceptions")}
        self.model = Reader(self.header["labels"], self.header["layers"], len(self.pieces.names))
        for name, p in tensor_names(self.model):
            p.data.copy_(torch.from_numpy(self.tensor(name)))

    def lines(self, name):
        b = self.header["blobs"][name]
        return self.data[b["offset"]:b["offset"] + b["length"]].decode().split("\n")[:-1]

    def tensor(self, name):
        t = self.header["tensors"][name]
        count = int(np.prod(t["shape"]))
        values = np.frombuffer(self.data, NUMBERS[t["dtype"]], count, t["offset"]).reshape(t["shape"]).astype(np.float32)
        return values * self.tensor(t["scale"])[:, None] if "scale" in t else values


def references(path, weights):
    """Readings of our own sentences, to compare another runtime with."""
    here = Path(__file__).parent / "reference.txt"
    own = [corpora.Sentence(l.split()) for l in here.read_text(encoding="utf-8").splitlines() if l.strip()]
    with open(path, "w", encoding="utf-8") as f:
        for s, r in zip(own, read(weights.model, weights.pieces, own, weights.lexicon, weights.exceptions)):
            r["vectors"] = [[round(x, 5) for x in v[:8].tolist()] for v in r["vectors"][1:]]
            f.write(json.dumps({"words": s.words, **r}, ensure_ascii=False) + "\n")


def main():
    a = argparse.ArgumentParser(description=__doc__)
    a.add_argument("--bert", type=Path, required=True)
    a.add_argument("--checkpoint", type=Path, required=True)
    a.add_argument("--data", type=Path, required=True, help="the corpora, to score the rounded weights on dev")
    a.add_argument("--credits", type=Path, required=True, help="ATTRIBUTION.md, whose titles go into the header")
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--references", type=Path, help="where to write reference readings")
    a.add_argument("--name", default="en-2")
    args = a.parse_args()
    pieces = Pieces(args.bert / "vocab.txt")
    model, saved = load(args.checkpoint, pieces)
    credit = [l[4:] for l in args.credits.read_text(encoding="utf-8").splitlines() if l.startswith("### ")]
    dev = list(corpora.ewt(args.data, "dev"))
    rules = {tuple(x[:2]): x[2] for x in saved["exceptions"]}
    before = figures(dev, read(model, pieces, dev, saved["lexicon"], rules, gold_predicates=True))
    header = {"name": args.name, "attribution": credit, "made": date.today().isoformat(), "scores": {"UD_English-EWT dev": before}}
    digest = write(args.out, model, saved, pieces, header)
    w = Weights(args.out)
    after = figures(dev, read(w.model, w.pieces, dev, w.lexicon, w.exceptions, gold_predicates=True))
    print(json.dumps({"before": before, "rounded": after, "data_sha256": digest}))
    if args.references:
        references(args.references, w)


if __name__ == "__main__":
    main()
