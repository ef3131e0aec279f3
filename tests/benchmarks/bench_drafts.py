"""How long drafts take on one core, and how alike those of a batch are.

    python tests/benchmarks/bench_drafts.py

For each reason, of 2,000 people with lives made at random: processor time of the texts, and of texts and spoken lines
(best of seven, the check not counted); the greatest likeness among 40 texts and among 40 lines; and the median likeness
of the nearest among 2,000 (asked for 100), names left out, as rapidfuzz measures it. «Hard»: 2,000 people with one
product, one town, one day and one name.
"""

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from rapidfuzz import fuzz, process

from crmbot.text.drafting import About, Draft, Facts, write_all
from crmbot.text.drafting.likeness import bare
from tests.text.histories import WRITTEN, about, neighbours, regulars

MANY, FEW = 2000, 40


def took(people: list[Facts], what: About, *, aloud: bool) -> float:
    """Milliseconds of one core for all their drafts."""
    times = []
    for _ in range(7):
        began = process_time()
        write_all(people, what, aloud=aloud)
        times.append((process_time() - began) * 1000)
    return min(times)


def compared(drafts: Sequence[Draft], channel: str) -> list[str]:
    return [bare(getattr(one, channel), one.who) for one in drafts]


def worst(texts: Sequence[str]) -> float:
    return max(fuzz.ratio(one, other) for n, one in enumerate(texts) for other in texts[:n]) / 100


def nearest(texts: Sequence[str]) -> float:
    found = []
    for number in Random(2).sample(range(len(texts)), 100):
        near = process.extract(texts[number], texts, scorer=fuzz.ratio, processor=None, limit=2)
        found.append(max(score for _, score, other in near if other != number))
    return statistics.median(found) / 100


def main() -> None:
    many, hard = regulars(MANY), neighbours(MANY)
    names = ("ms of 2,000", "and aloud", "of 40", "aloud", "nearest", "aloud", "hard", "aloud")
    print(f"{'':16}" + "".join(f"{name:>13}" for name in names))
    print(f"{'limit':16}" + "".join(f"{limit:>13}" for limit in (100, "", 0.8, 0.8, 0.85, 0.85, 0.85, 0.85)))
    for reason in WRITTEN:
        what = about(reason)
        few, drafts, alike = (write_all(people, what) for people in (many[:FEW], many, hard))
        figures = [took(many, what, aloud=False), took(many, what, aloud=True)]
        for measured, batch in ((worst, few), (nearest, drafts), (nearest, alike)):
            figures += [measured(compared(batch, channel)) for channel in ("text", "said")]
        print(f"{reason:16}" + "".join(f"{one:13.0f}" if one > 1 else f"{one:13.2f}" for one in figures))


if __name__ == "__main__":
    main()
