"""What comes by itself at a member's own hours: the day's list, tomorrow's as a file, the weekly session.

Each is considered once a day it falls on. After downtime only what belongs to the day that still runs is put, and
nothing late at night.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from crmbot.actions.due_days import free_days_after, moons, works_on
from crmbot.clock import instant_at, local_day
from crmbot.domain.calendar import saturday_index
from crmbot.store.book import Book
from crmbot.store.digests import Plan
from crmbot.store.gate import Gate
from crmbot.store.planned import Planned

FRIDAY = 6
EVENING = 20 * 60
QUIET = 21 * 60  # minutes from midnight: what is late by then is not sent any more
LOOKED_AT, PUT = 500, 10  # members considered, and messages made, in one transaction
FRESH = timedelta(minutes=15)
_A_DAY = timedelta(1)

Message = Callable[[Book, date], dict[str, Any] | None]
"""What a member is told about a day, as the outbox keeps it; None: nothing."""


@dataclass(frozen=True)
class Hour:
    """One kind of message: its hour in a plan, whether a member wants it, and on which days it falls."""

    kind: str
    minute: Callable[[Plan], int]
    wanted: Callable[[Plan], bool]
    falls: Callable[[Book, date], bool]


def _working(book: Book, day: date) -> bool:
    return works_on(day, book.closing_days.all(), moons(book))


DIGEST = Hour("digest", lambda plan: plan.digest_minute, lambda plan: plan.digest_on, _working)
EVENING_FILE = Hour(
    "evening", lambda plan: EVENING, lambda plan: plan.evening_on, lambda book, day: _working(book, day + _A_DAY)
)
WEEK = Hour(
    "week", lambda plan: plan.week_minute, lambda plan: plan.week_on,
    lambda book, day: saturday_index(day) == FRIDAY,
)  # fmt: skip


def put_due(gate: Gate, hour: Hour, message: Message) -> bool:
    """Puts one kind of message into the outbox for those whose hour has come; whether others still wait.

    Every occurrence (its local day) once, however often and late this runs. A list that could not be sent for
    ``FRESH`` is written anew: somebody on it may have been called since.
    """
    if hour is DIGEST:
        _renew(gate, hour)
    waiting = gate.plans.due(hour.kind, gate.now, LOOKED_AT)
    now_due = [one for one in waiting if _is_for_today(one, hour, gate.now)]
    wanted = _wanted(gate, hour, now_due)
    made = [one for one in now_due if one.member.id in wanted]
    for one in made[:PUT]:
        _put(gate, one, hour, message)
    later = {one.member.id for one in made[PUT:]}
    settled = [one for one in waiting if one.member.id not in later]
    gate.plans.plan(hour.kind, [(one.member.id, _following(one, hour, gate.now)) for one in settled])
    return bool(later) or len(waiting) == LOOKED_AT


def _renew(gate: Gate, hour: Hour) -> None:
    unsent = gate.outbox.withdraw(hour.kind, gate.now - FRESH)
    gate.plans.plan(hour.kind, [(member_id, gate.now) for member_id in unsent])


def _is_for_today(one: Planned, hour: Hour, now: datetime) -> bool:
    """Whether today's occurrence has come, and it is neither night by now nor was he not here yet."""
    minute, zone = hour.minute(one.plan), one.member.zone
    today = local_day(now, zone)
    its_hour = instant_at(today, minute, zone)
    too_late = minute < QUIET and now >= instant_at(today, QUIET, zone)
    return hour.wanted(one.plan) and one.joined_at <= its_hour <= now and not too_late


def _following(one: Planned, hour: Hour, now: datetime) -> datetime:
    minute, zone = hour.minute(one.plan), one.member.zone
    today = local_day(now, zone)
    its_hour = instant_at(today, minute, zone)
    return its_hour if its_hour > now else instant_at(today + _A_DAY, minute, zone)


def _wanted(gate: Gate, hour: Hour, due: Iterable[Planned]) -> set[int]:
    """Whom the message would tell something, asked for all at once where the members are many."""
    wanted: set[int] = set()
    by_zone = sorted(due, key=lambda one: one.member.zone)
    for zone, some in groupby(by_zone, key=lambda one: one.member.zone):
        members = list(some)
        today = local_day(gate.now, zone)
        working = [one for one in members if hour.falls(gate.book_of(one.member), today)]
        ids = [one.member.id for one in working]
        if hour is DIGEST and working:
            free_days = free_days_after(gate.book_of(working[0].member), today)
            ids = list(gate.plans.with_something(ids, today, zone, free_days))
        wanted.update(ids)
    return wanted


def _put(gate: Gate, one: Planned, hour: Hour, message: Message) -> None:
    book = gate.book_of(one.member)
    day = book.today
    if gate.outbox.known(one.member.id, hour.kind, day.isoformat()):
        return
    screen = message(book, day)
    if screen is not None:
        gate.outbox.put(one.member, hour.kind, day.isoformat(), screen, gate.now)
