"""The reading network: a six-layer BERT encoder with one head for each question."""
import torch
from torch import nn
from torch.nn import functional as F

HIDDEN, FFN, HEADS, SHAPES, SENSES = 384, 1536, 12, 8, 12
ARC, REL, ROLE, SENSE = 256, 96, 160, 128


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.ffn1, self.ffn2 = nn.Linear(HIDDEN, FFN), nn.Linear(FFN, HIDDEN)
        self.ln1, self.ln2 = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, x, seen):
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, HEADS, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        scores = (q @ k.transpose(-1, -2)) * (HIDDEN // HEADS) ** -0.5
        mixed = scores.masked_fill(~seen, -1e4).softmax(-1).to(v.dtype) @ v  # faster here than the fused kernel
        x = self.ln1(x + self.o(mixed.transpose(1, 2).reshape(b, n, HIDDEN)))
        return self.ln2(x + self.drop(self.ffn2(F.gelu(self.ffn1(x)))))


class Encoder(nn.Module):
    def __init__(self, layers, vocabulary, positions=512):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.pos = nn.Embedding(positions, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        self.ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        nn.init.zeros_(self.shape.weight)

    def forward(self, pieces, shapes, seen):
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.ln(self.word(pieces) + self.pos(places) + self.shape(shapes)))
        for layer in self.layers:
            x = layer(x, seen[:, None, None, :])
        return x

    def load_bert(self, tensors):
        """Takes the weights of a BERT model; its token type 0 goes into the positions."""
        t = {k.removeprefix("bert."): v.float() for k, v in tensors.items()}
        e = "embeddings."
        self.word.weight.data.copy_(t[e + "word_embeddings.weight"])
        self.pos.weight.data.copy_(t[e + "position_embeddings.weight"] + t[e + "token_type_embeddings.weight"][0])
        pairs = [(self.ln, e + "LayerNorm")]
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            pairs += [(layer.q, at + "attention.self.query"), (layer.k, at + "attention.self.key"),
                      (layer.v, at + "attention.self.value"), (layer.o, at + "attention.output.dense"),
                      (layer.ln1, at + "attention.output.LayerNorm"), (layer.ffn1, at + "intermediate.dense"),
                      (layer.ffn2, at + "output.dense"), (layer.ln2, at + "output.LayerNorm")]
        for module, name in pairs:
            module.weight.data.copy_(t[name + ".weight"])
            module.bias.data.copy_(t[name + ".bias"])


class Pair(nn.Module):
    """Scores of labels for pairs of words: [first;1]ᵀ W [second;1]."""

    def __init__(self, names, width, labels):
        super().__init__()
        self.first, self.second = nn.Linear(HIDDEN, width), nn.Linear(HIDDEN, width)
        self.W = nn.Parameter(torch.randn(labels, width + 1, width + 1) * 0.02)
        self.names, self.drop = names, nn.Dropout(0.2)

    def sides(self, h1, h2):
        return self.side(self.first, h1), self.side(self.second, h2)

    def side(self, linear, h):
        return F.pad(self.drop(F.relu(linear(h))), (0, 1), value=1.0)

    def forward(self, h1, h2):
        """h1 [N,H] with its own candidates h2 [N,H] or [N,K,H]; gives [N,(K,)labels]."""
        first, second = self.sides(h1, h2)
        labels, width, _ = self.W.shape
        turned = (first @ self.W.transpose(0, 1).reshape(width, -1)).view(-1, labels, width)
        if second.dim() == 2:
            return (turned * second[:, None, :]).sum(-1)
        return second @ turned.transpose(1, 2)


class Arcs(nn.Module):
    """Scores of every possible head of every word."""

    def __init__(self):
        super().__init__()
        self.dep, self.head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.W = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.drop = nn.Dropout(0.2)

    def forward(self, h):
        """h [B,1+W,H] with the root first; gives [B,W,1+W]."""
        dep = F.pad(self.drop(F.relu(self.dep(h[:, 1:]))), (0, 1), value=1.0)
        return dep @ self.W @ self.drop(F.relu(self.head(h))).transpose(1, 2)


class Senses(nn.Module):
    """Scores of a predicate's rolesets beside that of their number."""

    def __init__(self, names):
        super().__init__()
        self.turn, self.of = nn.Linear(HIDDEN, SENSE), nn.Embedding(names, SENSE)
        self.drop = nn.Dropout(0.2)
        nn.init.normal_(self.of.weight, std=0.02)

    def forward(self, h, listed):
        """h [N,H], the numbers of the rolesets listed for each [N,K]; gives [N,K]."""
        return (self.of(listed) @ self.drop(F.relu(self.turn(h)))[..., None]).squeeze(-1)


class Reader(nn.Module):
    """The encoder and its heads; labels maps each head to its list of labels."""

    flat = ("upos", "xpos", "feats", "lemma", "ner", "pred")

    def __init__(self, labels, layers, vocabulary):
        super().__init__()
        self.labels, self.encoder = labels, Encoder(layers, vocabulary)
        self.path_ids, self.sense_ids = ({x: i for i, x in enumerate(labels[k])} for k in ("paths", "senses"))
        sizes = {k: len(labels[k]) for k in self.flat if k != "pred"} | {"pred": SENSES + 2}
        self.heads = nn.ModuleDict({k: nn.Linear(HIDDEN, n) for k, n in sizes.items()})
        self.arc = Arcs()
        self.rel = Pair(("dep", "head"), REL, len(labels["deprel"]))
        self.role = Pair(("p", "a"), ROLE, len(labels["roles"]))
        self.path = nn.Embedding(len(labels["paths"]), len(labels["roles"]))
        self.sense = Senses(len(labels["senses"]))
        nn.init.zeros_(self.path.weight)
        self.drop, self.fast = nn.Dropout(0.2), False

    def forward(self, batch):
        """Word vectors [B,1+W,H], that of [CLS] first; training and fast reading use half precision."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training or self.fast):
            x = self.encoder(batch.pieces, batch.shapes, batch.seen)
        return self.drop(x.float().gather(1, batch.first[..., None].expand(-1, -1, HIDDEN)))
