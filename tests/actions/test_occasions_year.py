"""A year of occasions by a clock that is set: each is announced once, on its own local day, whatever happens."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest

from crmbot.clock import instant_at, local_day
from crmbot.domain.lunar import lunar_month
from crmbot.domain.occasion import occasions, occasions_between
from crmbot.store.store import Store
from tests.actions.occasion_days import Days, days_from, known

ZONE = "Asia/Tehran"
HOURS = [10, 9 * 60, 18 * 60, 20 * 60 + 30]  # 0:10 in Tehran is still the day before in UTC
YEARS = {"1401, when DST ended": (date(2022, 3, 1), 385), "1404, after 30 Esfand": (date(2025, 3, 10), 395)}
Expected = dict[str, datetime]


def expected(first: date, last: date) -> Expected:
    """What is to be announced by the calendar alone: name and instant, written down without the code under test."""
    due = {}
    for one in occasions_between(first, last + timedelta(30)):
        its = occasions()[one.key]
        minute = 18 * 60 if its.kind == "mourning" else 9 * 60
        for lead in its.lead_days if its.on else ():
            day = one.day - timedelta(lead)
            if first <= day <= last:
                due[f"{one.key}:{one.year}:{lead}"] = instant_at(day, minute, ZONE)
    return due


def asked(first: date, last: date) -> list[tuple[str, date]]:
    """The 29th before Ramadan and Shawwal, and the morning after."""
    found = []
    for year in range(1443, 1449):
        for month in (8, 9):
            eve = lunar_month(year, month).first + timedelta(28)  # type: ignore[union-attr]
            found += [
                (f"{month + 1}:{year}:{when}", eve + timedelta(n)) for n, when in enumerate(("evening", "morning"))
            ]
    return [(name, day) for name, day in found if first <= day <= last]


@pytest.fixture
def life(empty_database: Path, tmp_path: Path) -> Callable[[date], Days]:
    """Opens a book with somebody in it on the eve of a day."""

    def begin(first: date) -> Days:
        store = Store(f"sqlite:///{copy(empty_database, tmp_path / 'book.db')}")
        now = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=1)
        days = Days(store, store.at_gate(now, None, lambda gate: gate.people.open_book(1, "Owner", "fa", now)))
        days.act(now, lambda book: [known(book, group) for group in (1, 3, 4, 5)])
        return days

    return begin


def restarted(days: Days) -> None:
    url = days.store.url
    days.store.close()
    days.store = Store(url)


@pytest.mark.parametrize(("first", "count"), YEARS.values(), ids=YEARS)
def test_each_reminder_comes_once_on_its_own_local_day(life: Callable[[date], Days], first: date, count: int) -> None:
    days, chance = life(first), random.Random(count)
    for day in days_from(first, count):
        for minute in HOURS:
            days.at(day, minute)
        if chance.random() < 0.05:
            restarted(days)
    due = expected(first, first + timedelta(count - 1))
    assert len(due) > 40
    assert sorted(days.names()) == sorted((name, local_day(at, ZONE)) for name, at in due.items())
    assert days.names("moon") == asked(first, first + timedelta(count - 1))
    days.store.close()


def test_after_downtime_the_latest_that_was_missed_comes_while_its_day_is_ahead(life: Callable[[date], Days]) -> None:
    first, count = YEARS["1404, after 30 Esfand"]
    days, chance, back, ticks = life(first), random.Random(5), instant_at(first, 0, ZONE), []
    for day in days_from(first, count):
        if chance.random() < 0.25:
            back = max(back, instant_at(day, 0, ZONE) + timedelta(hours=chance.random() * 48))
            restarted(days)
        for minute in HOURS:
            now = instant_at(day, minute, ZONE)
            if now >= back:
                days.tick(now)
                ticks.append(now)
    told = days.names()
    assert len(told) == len({name for name, _ in told})
    assert sorted(told) == sorted(by_hand(expected(first, first + timedelta(count - 1)), ticks))
    days.store.close()


def by_hand(due: Expected, ticks: list[datetime]) -> list[tuple[str, date]]:
    """Who comes with which tick: the first by day after its hour, unless a later reminder, or the day, is past."""
    found = []
    by_day = [tick for tick in ticks if 9 * 60 <= minute_of(tick) < 21 * 60]
    days = {f"{one.key}:{one.year}": one.day for one in occasions_between(date(2025, 1, 1), date(2026, 12, 30))}
    for name, at in due.items():
        thing, lead = name.rsplit(":", 1)
        came = next((tick for tick in by_day if tick >= at), None)
        later = [
            other
            for key, other in due.items()
            if key.rsplit(":", 1)[0] == thing and int(key.rsplit(":", 1)[1]) < int(lead)
        ]
        if came and local_day(came, ZONE) <= days[thing] and all(other > came for other in later):
            found.append((name, local_day(came, ZONE)))
    return found


def minute_of(instant: datetime) -> int:
    wall = instant.astimezone(UTC) + (instant_at(date(2025, 1, 1), 0, "UTC") - instant_at(date(2025, 1, 1), 0, ZONE))
    return wall.hour * 60 + wall.minute
