"""How long the lapse arithmetic takes for a large book.

Run as `python tests/benchmarks/bench_cadence.py [customers]`; prints a table.
"""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from crmbot.domain.cadence import cadence, lapse_score
from crmbot.domain.lapse import Candidate, standing, weekly_list
from crmbot.domain.workdays import trade_closures

TODAY = date(2026, 11, 21)
ROUNDS = 3


def histories(count: int) -> list[list[date]]:
    random = Random(1)
    return [history(random) for _ in range(count)]


def history(random: Random) -> list[date]:
    days, gap = [TODAY - timedelta(random.randint(0, 90))], random.randint(4, 60)
    for _ in range(random.randint(1, 19)):
        days.append(days[-1] - timedelta(max(1, round(random.gauss(gap, gap / 3)))))
    return days


def best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def main(count: int) -> None:
    days = histories(count)
    amounts = [[1e7] * len(one) for one in days]
    paid = [[(day, 1e7) for day in one] for one in days]
    closed = trade_closures(date(2010, 1, 1), date(2030, 1, 1))
    known = [found for one in paid if (found := cadence(one))]
    measured = {
        "lapse_score": best(lambda: [lapse_score(a, b, TODAY) for a, b in zip(days, amounts, strict=True)]),
        "cadence, always open": best(lambda: [cadence(one) for one in paid]),
        "cadence, closed days": best(lambda: [cadence(one, closed=closed) for one in paid]),
        "standing and at_stake": best(
            lambda: weekly_list((Candidate(c, standing(c, TODAY), c.at_stake(TODAY)) for c in known), 60)
        ),
    }
    print(f"{count:,} customers, {sum(map(len, days)) / count:.1f} purchases each, best of {ROUNDS}")
    for name, seconds in measured.items():
        print(f"{name:<24}{seconds:>8.2f} s{seconds / count * 1e6:>8.1f} µs a customer")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
