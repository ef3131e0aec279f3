"""A year of a trader's days with the bot up and down at random: each promise is announced once, on the right day.

`python tests/actions/test_simulated_year.py [years]` runs longer ones, with a tick every half hour.
"""

import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from crmbot.actions import digest, due
from crmbot.domain.calendar import to_gregorian
from crmbot.domain.group import Outcome
from crmbot.domain.holidays import is_holiday
from crmbot.screens import digest_message, week_message
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.store.store import Store

TEHRAN = ZoneInfo("Asia/Tehran")
FIRST_HOUR, LAST_HOUR = timedelta(hours=8, minutes=30), timedelta(hours=21)
PEOPLE = 200
_BUSY = 6  # times a day that something happens besides the calls of the list
_NUMBER = re.compile(r"09\d{9}")
Expected = tuple[int, date]  # a promise and its day; put off, it is another one


@dataclass
class Year:
    """What happened: promises with their days, when each was announced or settled, and when the bot was up."""

    promised: set[Expected] = field(default_factory=set)
    made_on: dict[Expected, datetime] = field(default_factory=dict)
    announced: dict[Expected, list[date]] = field(default_factory=lambda: defaultdict(list))
    settled: dict[Expected, datetime] = field(default_factory=dict)
    awake: set[date] = field(default_factory=set)  # days with a tick between the digest's hour and the night
    first_awake: dict[date, datetime] = field(default_factory=dict)
    digests: list[str] = field(default_factory=list)
    called_too_soon: list[tuple[int, date]] = field(default_factory=list)


class Simulation:
    """One book of 200 customers, its trader, and a bot that is down now and then."""

    def __init__(self, path: Path, first: date, days: int, seed: int, ticks_a_day: int) -> None:
        self.path, self.dice, self.year = path, Random(seed), Year()
        self.begin = datetime(first.year, first.month, first.day, 6, tzinfo=TEHRAN).astimezone(UTC)
        self.days, self.ticks_a_day = days, ticks_a_day
        self.store = Store(f"sqlite:///{path}")
        self.member = self.at_gate(self.begin, lambda gate: gate.people.open_book(1, "Owner", "fa", gate.now))
        self.people = self.act(self.begin, self._meet_everybody)
        self.last_talk: dict[int, datetime] = {}
        self.read = 0

    def run(self) -> Year:
        down_until = now = self.begin
        step = timedelta(days=1) / self.ticks_a_day
        while now < self.begin + timedelta(self.days):
            now += step * self.dice.uniform(0.5, 1.5)
            if now < down_until:
                continue
            if self.dice.random() < 0.3 / self.ticks_a_day:
                down_until = now + timedelta(hours=self.dice.uniform(0, 48))
            if self.dice.random() < 0.5 / self.ticks_a_day:
                self._restart()
            self._tick(now)
            if self.dice.random() < _BUSY / self.ticks_a_day:
                self._trade(now)
        self.store.close()
        return self.year

    def at_gate(self, now: datetime, action):  # type: ignore[no-untyped-def]
        return self.store.at_gate(now, None, action)

    def act(self, now: datetime, action, *args):  # type: ignore[no-untyped-def]
        return self.store.act(self.member, now, None, action, *args)

    def _restart(self) -> None:
        self.store.close()
        self.store = Store(f"sqlite:///{self.path}")

    def _meet_everybody(self, book: Book) -> list[int]:
        book.digests.change_plan(self.member.id, day_minutes=480)
        people = []
        for n in range(PEOPLE):
            customer_id = book.customers.add(self.member.id, book.now, name=f"رضایی {n}")
            book.phones.add(customer_id, f"+9891200{n:05}")
            people.append(customer_id)
        return people

    def _tick(self, now: datetime) -> None:
        local = now.astimezone(TEHRAN)
        since_midnight = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second)
        if FIRST_HOUR <= since_midnight < LAST_HOUR and now - self.begin > timedelta(hours=1):
            self.year.awake.add(local.date())
            self.year.first_awake.setdefault(local.date(), now)
        for put in (digest_message.put_digests, week_message.put_weeks):
            while self.at_gate(now, put):
                pass
        for day, text in self.at_gate(now, self._new_digests):
            self.year.digests.append(day)
            self.act(now, self._work_off, date.fromisoformat(day), text)

    def _new_digests(self, gate: Gate) -> list[tuple[str, str]]:
        rows = gate.connection.exec_driver_sql(
            "SELECT id, occurrence, json_extract(screen, '$.text') FROM outbox WHERE kind = 'digest' AND id > ?",
            (self.read,),
        ).all()
        self.read = max([self.read, *(row[0] for row in rows)])
        return [(row[1], row[2]) for row in rows]

    def _work_off(self, book: Book, day: date, text: str) -> None:
        """Everybody on the list (a long one names twelve) counts as announced and is called: most answer, some buy."""
        calls = digest.today(book).calls
        assert _NUMBER.findall(text) == [f"0{call.phones[0].number[3:]}" for call in calls][:12]
        for customer_id in [call.customer.id for call in calls]:
            for one in book.follow_ups.open_of(customer_id):
                if one.due_on <= day:
                    self.year.announced[one.id, one.due_on].append(day)
            talked = self.last_talk.get(customer_id)
            if talked and book.now - talked < timedelta(days=1) and not book.follow_ups.open_of(customer_id):
                self.year.called_too_soon.append((customer_id, day))
            answers = ["talked"] * 6 + ["unanswered", "bought", "bought"]
            self._call(book, customer_id, due.OUTCOMES[self.dice.choice(answers)])

    def _trade(self, now: datetime) -> None:
        """Somebody calls, buys, or is promised a call; all of it may hit the hours between 20:30 and 24:00 UTC."""
        for _ in range(self.dice.choice([0, 0, 1, 2])):
            self.act(now, self._something, self.dice.choice(self.people))

    def _something(self, book: Book, customer_id: int) -> None:
        if self.dice.random() < 0.4:
            return self._call(book, customer_id, self.dice.choice([(), (Outcome.PURCHASE,)]))
        day = book.today + timedelta(self.dice.randint(1, 30))
        book.follow_ups.add(customer_id, self.member.id, day, book.now)
        return self._note(book, customer_id)

    def _call(self, book: Book, customer_id: int, outcomes: tuple[Outcome, ...]) -> None:
        before = {(one.id, one.due_on) for one in book.follow_ups.open_of(customer_id)}
        due.note_call(book, customer_id, outcomes)
        book.consequences.refresh(customer_id)
        after = {(one.id, one.due_on) for one in book.follow_ups.open_of(customer_id)}
        for gone in before - after:
            self.year.settled.setdefault(gone, book.now)
        if Outcome.NO_ANSWER not in outcomes:
            self.last_talk[customer_id] = book.now
        self._note(book, customer_id)

    def _note(self, book: Book, customer_id: int) -> None:
        for one in book.follow_ups.open_of(customer_id):
            self.year.promised.add((one.id, one.due_on))
            self.year.made_on.setdefault((one.id, one.due_on), book.now)


def check(year: Year, last: date) -> int:
    """Holds what was announced against what should have been; returns how many promises were held."""
    assert len(year.digests) == len(set(year.digests))
    assert year.called_too_soon == []
    held = 0
    for promise in sorted(year.promised):
        right = _right_day(year, promise, last)
        settled = year.settled.get(promise)
        told = year.announced.get(promise, [])
        if right is None or (settled and settled < year.first_awake[right]):
            assert told == [], promise
        else:
            assert told == [right], (promise, told, right, settled)
            held += 1
    return held


def _right_day(year: Year, promise: Expected, last: date) -> date | None:
    """The first working day from its own on, on which the bot was up at or after the hour of the list."""
    day = promise[1]
    while day <= last:
        if day in year.awake and not is_holiday(day) and year.made_on[promise] <= year.first_awake[day]:
            return day
        day += timedelta(1)
    return None


def simulate(path: Path, first: date, days: int, seed: int, ticks_a_day: int) -> tuple[int, int]:
    year = Simulation(path, first, days, seed, ticks_a_day).run()
    return check(year, first + timedelta(days)), len(year.digests)


SPANS = {
    "the end of summer time in 1401": (to_gregorian(1401, 6, 10), 40),
    "30 Esfand 1403": (to_gregorian(1403, 12, 10), 45),
    "Nowruz 1405": (to_gregorian(1404, 12, 10), 45),
}


@pytest.mark.parametrize("span", SPANS)
def test_each_promise_is_announced_once_on_the_right_day(span: str, tmp_path: Path) -> None:
    first, days = SPANS[span]
    held, digests = simulate(tmp_path / "year.db", first, days, seed=len(span), ticks_a_day=6)
    assert held > 20 and digests > 10


def main() -> None:
    for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        first = to_gregorian(1401 + seed % 5, 1, 1)
        with TemporaryDirectory() as folder:
            held, digests = simulate(Path(folder) / "year.db", first, 366, seed, ticks_a_day=48)
        sys.stdout.write(f"year from {first}, seed {seed}: {held} promises announced once, {digests} digests\n")


if __name__ == "__main__":
    main()
