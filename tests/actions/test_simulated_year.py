"""A year of a trader's days with the bot up and down at random: what is due is announced once, on the right day.

Promised calls, money, birthdays and the weekly review; what the days are is worked out here anew, by other means.

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

import jdatetime
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from crmbot.actions import digest, due, week_people
from crmbot.domain.calendar import to_gregorian
from crmbot.domain.group import Outcome
from crmbot.domain.holidays import is_holiday
from crmbot.screens import digest_message, week_message
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.store.store import Store

TEHRAN = ZoneInfo("Asia/Tehran")
FIRST_HOUR, REVIEW, LAST_HOUR = timedelta(hours=8, minutes=30), timedelta(hours=16), timedelta(hours=21)
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
    talks: set[tuple[int, datetime]] = field(default_factory=set)
    born: dict[int, date] = field(default_factory=dict)  # the birthday that falls into these days
    greeted: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    fridays: dict[date, bool] = field(default_factory=dict)  # whether somebody waited at the hour of the review
    reviews: list[date] = field(default_factory=list)
    by_night: int = 0  # what happened between 20:30 and 24:00 UTC, when in Tehran it is the next day already


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
        self.act(self.begin, self._learn_birthdays)

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
        self.year.by_night += now.astimezone(UTC).hour * 60 + now.minute >= 20 * 60 + 30
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

    def _learn_birthdays(self, book: Book) -> None:
        for n, customer_id in enumerate(self.people[:: PEOPLE // 20]):
            day = self.begin.date() + timedelta(2 + n * self.days // 21)
            said = jdatetime.date.fromgregorian(date=day, locale="fa_IR").strftime("%d %B")
            book.remarks.add(customer_id, self.member.id, "birthday", said, book.now)
            self.year.born[customer_id] = day

    def _tick(self, now: datetime) -> None:
        local = now.astimezone(TEHRAN)
        since_midnight = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second)
        if FIRST_HOUR <= since_midnight < LAST_HOUR and now - self.begin > timedelta(hours=1):
            self.year.awake.add(local.date())
            self.year.first_awake.setdefault(local.date(), now)
        if since_midnight < FIRST_HOUR and self.dice.random() < 0.5:
            self._talk_early(now, local.date())
        if local.isoweekday() == 5 and REVIEW <= since_midnight < LAST_HOUR:
            self.year.fridays.setdefault(local.date(), bool(self.act(now, week_people.people)))
        for put in (digest_message.put_digests, week_message.put_weeks):
            while self.at_gate(now, put):
                pass
        for kind, day, text in self.at_gate(now, self._new_messages):
            assert day == local.date().isoformat()
            if kind == "week":
                self.year.reviews.append(local.date())
            else:
                self.year.digests.append(day)
                self.act(now, self._work_off, local.date(), text)

    def _talk_early(self, now: datetime, day: date) -> None:
        """Somebody whose birthday it is calls before the hour of the list."""
        for customer_id, born in self.year.born.items():
            if born == day:
                self.act(now, self._call, customer_id, ())

    def _new_messages(self, gate: Gate) -> list[tuple[str, str, str]]:
        rows = gate.connection.exec_driver_sql(
            "SELECT id, kind, occurrence, json_extract(screen, '$.text') FROM outbox"
            " WHERE kind IN ('digest', 'week') AND id > ?",
            (self.read,),
        ).all()
        self.read = max([self.read, *(row[0] for row in rows)])
        gate.outbox.sent([row[0] for row in rows], gate.now)
        return [(row[1], row[2], row[3]) for row in rows]

    def _work_off(self, book: Book, day: date, text: str) -> None:
        """Everybody on the list (a long one names twelve) counts as announced and is called: most answer, some buy."""
        today = digest.today(book)
        calls, money = today.calls, today.money
        numbered = [*calls[:12], *money]
        assert _NUMBER.findall(text) == [f"0{one.phones[0].number[3:]}" for one in numbered]
        named = {call.customer.id for call in calls} | {one.id for one in today.by_sms}
        for customer_id, born in self.year.born.items():
            if customer_id in named and day <= born < today.following:
                self.year.greeted[customer_id].append(day)
            if (customer_id, "birthday") in {(call.customer.id, call.why) for call in calls}:
                assert _month_and_day(born) in map(_month_and_day, _days(day, today.following))
        self._collect(book, day)
        for customer_id in [call.customer.id for call in calls]:
            for one in book.follow_ups.open_of(customer_id):
                if one.due_on <= day and one.kind != "money":
                    self.year.announced[one.id, one.due_on].append(day)
            talked = self.last_talk.get(customer_id)
            if talked and book.now - talked < timedelta(days=1) and not book.follow_ups.open_of(customer_id):
                self.year.called_too_soon.append((customer_id, day))
            answers = ["talked"] * 6 + ["unanswered", "bought", "bought"]
            self._call(book, customer_id, due.OUTCOMES[self.dice.choice(answers)])

    def _collect(self, book: Book, day: date) -> None:
        """Money that is named comes on the same day, or is promised for another one."""
        for one in digest.today(book).money:
            self.year.announced[one.promise_id, one.due_on].append(day)
            if self.dice.random() < 0.7:
                book.follow_ups.close(one.promise_id, book.now)
            else:
                book.follow_ups.change(one.promise_id, due_on=day + timedelta(self.dice.randint(1, 9)))
            self._note(book, one.customer.id)

    def _trade(self, now: datetime) -> None:
        """Somebody calls, buys, or is promised a call; all of it may hit the hours between 20:30 and 24:00 UTC."""
        for _ in range(self.dice.choice([0, 0, 1, 2])):
            self.act(now, self._something, self.dice.choice(self.people))

    def _something(self, book: Book, customer_id: int) -> None:
        if self.dice.random() < 0.4:
            return self._call(book, customer_id, self.dice.choice([(), (Outcome.PURCHASE,)]))
        day = book.now.astimezone(TEHRAN).date() + timedelta(self.dice.randint(1, 30))
        kind = {"kind": "money", "amount": 10**7} if self.dice.random() < 0.3 else {}
        book.follow_ups.add(customer_id, self.member.id, day, book.now, **kind)
        return self._note(book, customer_id)

    def _call(self, book: Book, customer_id: int, outcomes: tuple[Outcome, ...]) -> None:
        before = {(one.id, one.due_on) for one in book.follow_ups.open_of(customer_id)}
        due.note_call(book, customer_id, outcomes)
        book.consequences.refresh(customer_id)
        self._check_again(book, customer_id, outcomes)
        after = {(one.id, one.due_on) for one in book.follow_ups.open_of(customer_id)}
        for gone in before - after:
            self.year.settled.setdefault(gone, book.now)
        if Outcome.NO_ANSWER not in outcomes:
            self.last_talk[customer_id] = book.now
            self.year.talks.add((customer_id, book.now))
        self._note(book, customer_id)

    def _check_again(self, book: Book, customer_id: int, outcomes: tuple[Outcome, ...]) -> None:
        """What follows from a call is due on working days of the trader's own calendar, whatever UTC's day is."""
        today = book.now.astimezone(TEHRAN).date()
        soon = [one.due_on for one in book.follow_ups.open_of(customer_id) if one.kind == "delivery" and not one.tries]
        if Outcome.PURCHASE in outcomes:
            assert soon == [_working(today + timedelta(7))]
        if Outcome.NO_ANSWER in outcomes:
            again = [one for one in book.follow_ups.open_of(customer_id) if one.kind != "money" and one.tries]
            wait = {1: 1, 2: 3}
            fresh = [one for one in again if one.due_on == _working(today + timedelta(wait[one.tries]))]
            assert fresh or not [one for one in again if one.due_on > today], again

    def _note(self, book: Book, customer_id: int) -> None:
        for one in book.follow_ups.open_of(customer_id):
            self.year.promised.add((one.id, one.due_on))
            self.year.made_on.setdefault((one.id, one.due_on), book.now)


def check(year: Year, last: date) -> int:
    """Holds what was announced against what should have been; returns how many promises were held."""
    assert len(year.digests) == len(set(year.digests))
    assert year.called_too_soon == []
    assert sorted(year.reviews) == [day for day, waited in sorted(year.fridays.items()) if waited]
    assert {customer_id: days for customer_id, days in year.greeted.items() if days} == _greetings(year)
    assert year.by_night
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


def _greetings(year: Year) -> dict[int, list[date]]:
    """Whose birthday is named and when: on its day or, where that is free, on the last working day before it."""
    found = {}
    for customer_id, born in year.born.items():
        day = next(born - timedelta(n) for n in range(30) if not is_holiday(born - timedelta(n)))
        if day in year.awake and not any(
            one == customer_id and at.astimezone(TEHRAN).date() == day and at < year.first_awake[day]
            for one, at in year.talks
        ):
            found[customer_id] = [day]
    return found


def _days(first: date, end: date) -> list[date]:
    return [first + timedelta(n) for n in range((end - first).days)]


def _month_and_day(day: date) -> tuple[int, int]:
    found = jdatetime.date.fromgregorian(date=day)
    return found.month, found.day


def _working(day: date) -> date:
    return next(day + timedelta(n) for n in range(30) if not is_holiday(day + timedelta(n)))


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
