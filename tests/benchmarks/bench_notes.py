"""How long reading a call note takes, on one core.

    python tests/benchmarks/bench_notes.py

Prints processor time: the lexicons' first load, one note in steady state (mean, 95 %, worst of the annotated ones) and
the worst of long and hostile texts.
"""

import json
import random
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from crmbot.notes import parse_note

DATA = Path(__file__).parents[1] / "notes" / "data"
TODAY = date(2026, 11, 24)
HOSTILE = [
    "0" * 4096,
    "0912 " * 800,
    "1/1/" * 1000,
    "شنبه " * 800,
    "آقای " * 800,
    "+98" * 1300,
    "یک و " * 1000,
    "ی" * 4096,
]


def milliseconds(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return (process_time() - began) * 1000


def main() -> None:
    first = milliseconds(lambda: parse_note("سلام", TODAY))
    finglish = milliseconds(lambda: parse_note("Sara Ghaffari", TODAY))
    texts = [
        json.loads(line)["text"]
        for file in ("dev_notes.jsonl", "own_notes.jsonl")
        for line in (DATA / file).read_text(encoding="utf-8").splitlines()
    ]
    for text in texts:
        parse_note(text, TODAY)
    steady = sorted(min(milliseconds(lambda text=text: parse_note(text, TODAY)) for _ in range(5)) for text in texts)
    words, chance = " ".join(texts).split(), random.Random(3)
    long = [" ".join(chance.choices(words, k=900))[:4096] for _ in range(30)]
    rows = [
        ("lexicons, first use", first, 150),
        ("Finglish and misspelling index, first use", finglish, 150),
        (f"one note, mean of {len(texts)}", sum(steady) / len(steady), 1),
        ("one note, 95 %", steady[int(len(steady) * 0.95)], None),
        ("one note, worst", steady[-1], None),
        (
            "4,096 characters of shuffled notes, worst of 30",
            max(milliseconds(lambda t=t: parse_note(t, TODAY)) for t in long),
            50,
        ),
        ("hostile text, worst", max(milliseconds(lambda t=t: parse_note(t, TODAY)) for t in HOSTILE), 50),
    ]
    print(f"{'':50}{'ms':>9}{'limit':>8}")
    for name, took, limit in rows:
        print(f"{name:50}{took:9.2f}{limit if limit else '':>8}")


if __name__ == "__main__":
    main()
