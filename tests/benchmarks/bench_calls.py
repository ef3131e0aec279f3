"""What a logged call costs beside /help, in the same process, inbox on.

    python -m tests.benchmarks.bench_calls [--rounds 5] [--people 20] [--times 15]

CPU is user and system time of the bot's process for each unit of work; kinds take turns, medians count. A unit is one
``/help``, one contact card of a new customer, one line, or one customer logged by the guided form (all its answers).
Read the ratios: absolute figures belong to the machine.
"""

import argparse
import itertools
import os
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from playground import Playground
from playground.client import Person, SimClient
from tests.bot.rush import Bot

_numbers = itertools.count(1)
_TICK = os.sysconf("SC_CLK_TCK")


def _number() -> str:
    return f"0912{next(_numbers):07d}"


def _help(person: Person) -> None:
    _says(person, "/help")


def _card(person: Person) -> None:
    person.sends_contact(_number(), "رضایی")
    person.hears(timeout=20, calm=0.0)


def _line(person: Person) -> None:
    _says(person, f"{_number()} آقای رضایی یزد نخود سایز ۷ قیمت گرفت")


def _form(person: Person) -> None:
    for answer in ("/call", _number(), "خانم مرادی", "یزد", "نخود"):
        _says(person, answer)
    _says(person, "/cancel")


def _says(person: Person, text: str) -> None:
    person.says(text)
    person.hears(timeout=20, calm=0.0)


KINDS: dict[str, Callable[[Person], None]] = {"/help": _help, "card": _card, "line": _line, "form": _form}


def measure(rounds: int, people: int, times: int) -> dict[str, list[float]]:
    """Milliseconds of CPU for each unit, one figure a round."""
    figures: dict[str, list[float]] = {kind: [] for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder, Playground() as telegram:
        sim = SimClient(telegram.page_url)
        bot = Bot(telegram, Path(folder) / "book.db")
        crowd = [sim.new_person(f"p{n}", 5_200_000_000 + n, "Trader") for n in range(people)]
        for person in crowd:
            _says(person, "/start")
        for _ in range(rounds + 1):
            for kind, unit in KINDS.items():
                figures[kind].append(_cost(bot.pid, crowd, unit, times))
        bot.ends()
    return {kind: costs[1:] for kind, costs in figures.items()}


def _cost(pid: int, crowd: list[Person], unit: Callable[[Person], None], times: int) -> float:
    before = _cpu(pid)
    for _ in range(times):
        for person in crowd:
            unit(person)
    return (_cpu(pid) - before) * 1000 / (times * len(crowd))


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--times", type=int, default=15)
    chosen = parser.parse_args()
    figures = measure(chosen.rounds, chosen.people, chosen.times)
    base = statistics.median(figures["/help"])
    print(f"{'unit':8} {'CPU ms':>8} {'of /help':>9}")
    for kind, costs in figures.items():
        print(f"{kind:8} {statistics.median(costs):8.2f} {statistics.median(costs) / base:9.2f}")


if __name__ == "__main__":
    main()
