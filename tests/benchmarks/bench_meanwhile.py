"""How long others wait for their answers while one trader's book comes in, goes out again, and is taken home.

    python tests/benchmarks/bench_meanwhile.py [customers [rate]]

The real bot on the playground, whose API takes 50 ms; forty people log calls at a steady rate. Prints the slowest of a
hundred answers with nothing else to do and during each piece of work, in one run: read the ratios.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from bench_sheets import apart, measured_writer  # noqa: E402

from playground import Playground  # noqa: E402
from playground.client import Person, SimClient  # noqa: E402

PEOPLE = 40
API_S = 0.05
IDLE_S = 15.0
PATIENCE_S = 600.0


@contextmanager
def bot(telegram: Playground, folder: str) -> Iterator[None]:
    settings = {
        "CRMBOT_TOKEN": telegram.token, "CRMBOT_API_URL": telegram.base_url, "CRMBOT_FILE_URL": telegram.base_file_url,
        "CRMBOT_DATABASE_URL": f"sqlite:///{folder}/bench.db", "CRMBOT_SIGNUP": "open", "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    process = subprocess.Popen([sys.executable, str(ROOT / "bot.py")], env=os.environ | settings)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


class Town:
    """One trader with a long list, and forty others who ring and write."""

    def __init__(self, sim: SimClient, rate: float) -> None:
        self.sim, self.rate, self.said = sim, rate, 0
        self.trader = sim.new_person("trader", 710_000_000, "T")
        self.others = [sim.new_person(f"p{n}", 700_000_000 + n, f"P{n}") for n in range(PEOPLE)]
        for one in (self.trader, *self.others):
            one.says("/start")
            one.hears()

    def p99(self, is_over: Callable[[float], bool]) -> float:
        """Seconds to the slowest of a hundred answers, of lines said at a steady rate until it is over."""
        before, begun = len(self._took()), time.perf_counter()
        count = 0
        while not is_over(time.perf_counter() - begun):
            time.sleep(max(0.0, begun + count / self.rate - time.perf_counter()))
            self.said += 1
            self.others[count % PEOPLE].says(f"0912{self.said:07d} رضایی یزد نخود قیمت گرفت")
            count += 1
        self.sim.waits_until_quiet(timeout=60)
        took = sorted(self._took()[before:])
        return took[len(took) * 99 // 100]

    def until_shown(self, label: str) -> Callable[[float], bool]:
        """Whether the trader's last message has a key of this label; asked twice a second."""
        asked = [0.0, 0.0]

        def is_over(now: float) -> bool:
            if now - asked[0] > 0.5:
                asked[0] = now
                asked[1] = float(_shows(self.trader, label))
            return bool(asked[1]) or now > PATIENCE_S

        return is_over

    def _took(self) -> list[float]:
        return list(self.sim.timings()["latencies"])


def _shows(person: Person, label: str) -> bool:
    return any(label in message.labels for message in person.reads()[-3:])


def main(count: int, rate: float) -> None:
    with tempfile.TemporaryDirectory() as folder, Playground() as telegram, bot(telegram, folder):
        path = Path(folder) / "book.xlsx"
        apart(measured_writer, "ours", str(path), count)
        town = Town(SimClient(telegram.page_url), rate)
        town.sim.latency(API_S)
        idle = town.p99(lambda now: now > IDLE_S)
        _print("nothing else", idle, idle)
        town.trader.sends_document(path.read_bytes(), "book.xlsx")
        _print("a list is read", town.p99(town.until_shown("وارد کن")), idle)
        town.trader.taps("وارد کن")
        _print("it is let in", town.p99(town.until_shown("همه این فایل برگردد")), idle)
        town.trader.says("/export")
        town.trader.hears()
        town.trader.taps("همه دفتر (اکسل)")
        _print("the book is taken home", town.p99(lambda now: _has_file(town.trader) or now > PATIENCE_S), idle)


def _has_file(person: Person) -> bool:
    return any(message.file_name for message in person.reads()[-2:] if message.by_bot)


def _print(what: str, seconds: float, idle: float) -> None:
    print(f"{what:<26}p99 {1000 * seconds:>7.0f} ms{seconds / idle:>8.2f} ×", flush=True)


if __name__ == "__main__":
    chosen = [int(word) for word in sys.argv[1:]]
    main(*(chosen + [100_000, 30][len(chosen) :]))
