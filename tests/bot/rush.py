"""Five people log two hundred calls while the bot is killed again and again; then the book is counted.

    python -m tests.bot.rush --kills 100

Each person sends contact cards, lines, forms and taps, waiting for an answer as people do. The bot's process gets
``kill -9`` at random moments and is started again. At the end every call stands once in the book, every message was
answered, and who is in a form sees its right question.
"""

import argparse
import itertools
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from playground import Playground
from playground.client import Person, SimClient

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, CALLS_EACH = 5, 40
_PATIENCE_S = 60.0


@dataclass
class Report:
    """What was found in the end: numbers logged more or less than once, messages unanswered, forms elsewhere."""

    kills: int = 0
    calls: int = 0
    missing: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unanswered: int = 0
    wrong_questions: list[str] = field(default_factory=list)
    errors: list[object] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether every promise was kept."""
        return not (self.missing or self.doubled or self.unanswered or self.wrong_questions or self.errors)


class Bot:
    """``python bot.py``, killed and started again."""

    def __init__(self, telegram: Playground, database: Path) -> None:
        ours = ("CRMBOT_", "PYTHONDONTWRITEBYTECODE")  # each life would compile the whole house anew
        clean = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        self._environment = clean | {
            "CRMBOT_TOKEN": telegram.token,
            "CRMBOT_API_URL": telegram.base_url,
            "CRMBOT_FILE_URL": telegram.base_file_url,
            "CRMBOT_DATABASE_URL": f"sqlite:///{database}",
            "CRMBOT_SIGNUP": "open",
        }
        self._process = self._start()

    @property
    def pid(self) -> int:
        """The process as it lives now."""
        return self._process.pid

    def dies(self) -> None:
        """kill -9, and a new life."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._process = self._start()

    def ends(self) -> None:
        """Told to stop."""
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(30)

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([sys.executable, str(ROOT / "bot.py")], env=self._environment, cwd=ROOT)


class Trader(threading.Thread):
    """One person with a list of calls; in the end he stands in the middle of a form."""

    def __init__(self, person: Person, place: int, seed: int) -> None:
        super().__init__(daemon=True)
        self.person = person
        self.numbers = [f"09{place + 10}{n:07d}" for n in range(CALLS_EACH)]
        self.failure: BaseException | None = None
        self._chance = random.Random(seed)

    def run(self) -> None:
        try:
            for number, way in zip(
                self.numbers, itertools.cycle((self._card, self._line, self._form, self._taps)), strict=False
            ):
                way(number)
            self._says("/call")
        except BaseException as error:
            self.failure = error

    def _card(self, number: str) -> None:
        self.person.sends_contact(number, "رضایی")
        self._is_answered()

    def _line(self, number: str) -> None:
        self._says(f"{number} کریمی یزد عدس قیمت گرفت")

    def _form(self, number: str) -> None:
        self._says("/call")
        self._says(number)
        self._says("خانم مرادی")
        self._says("/cancel")

    def _taps(self, number: str) -> None:
        self._card(number)
        self.person.taps(self._chance.choice(("نمونه", "پیش‌فاکتور")))
        self._is_answered()

    def _says(self, text: str) -> None:
        self.person.says(text)
        self._is_answered()

    def _is_answered(self) -> None:
        self.person.hears(timeout=_PATIENCE_S, calm=0.02)


def rush(kills: int, seed: int = 1) -> Report:
    """Runs it once."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, Playground() as telegram:
        sim, database = SimClient(telegram.page_url), Path(folder) / "book.db"
        bot = Bot(telegram, database)
        traders = [_trader(sim, place, seed) for place in range(PEOPLE)]
        for trader in traders:
            trader.start()
        report = Report()
        while report.kills < kills and any(trader.is_alive() for trader in traders):
            time.sleep(chance.uniform(0.3, 1.9))
            bot.dies()
            report.kills += 1
        for trader in traders:
            trader.join(300)
        sim.waits_until_quiet(calm=1.5, timeout=60)
        bot.ends()
        return _counted(report, traders, database, sim)


def _trader(sim: SimClient, place: int, seed: int) -> Trader:
    person = sim.new_person(f"trader{place}", 5_100_000_000 + place, "Trader")
    person.says("/start")
    person.hears(timeout=_PATIENCE_S)
    return Trader(person, place, seed + place)


def _counted(report: Report, traders: list[Trader], database: Path, sim: SimClient) -> Report:
    report.errors = [*sim.errors(), *(repr(trader.failure) for trader in traders if trader.failure)]
    with sqlite3.connect(database) as book:
        query = (
            "SELECT phone.number, count(interaction.id) FROM phone LEFT JOIN interaction"
            " ON interaction.customer_id = phone.customer_id GROUP BY phone.number"
        )
        logged = dict(book.execute(query).fetchall())
        waiting = "SELECT count(*) FROM inbox WHERE answered_at IS NULL"
        report.unanswered = book.execute(waiting).fetchone()[0]
    wanted = ["+98" + number[1:] for trader in traders for number in trader.numbers]
    report.calls = sum(logged.values())
    report.missing = [number for number in wanted if not logged.get(number)]
    report.doubled = [number for number, calls in logged.items() if calls > 1 or number not in wanted]
    report.wrong_questions = [text for trader in traders if "شماره" not in (text := trader.person.newest().text)]
    return report


def main() -> None:
    """Prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    report = rush(chosen.kills, chosen.seed)
    print(report)
    sys.exit(not report.sound)


if __name__ == "__main__":
    main()
