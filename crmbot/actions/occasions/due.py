"""Reminders of occasions on their way: each is put into the outbox once, when its hour has come."""

from datetime import datetime, timedelta
from typing import Any

from crmbot.actions.occasions.audience import audience
from crmbot.actions.occasions.catalogue import Catalogue, catalogue, plain_catalogue
from crmbot.actions.occasions.listing import seen
from crmbot.actions.occasions.moon import question
from crmbot.actions.occasions.planning import Due, Whose, plain_timetable, timetable
from crmbot.actions.occasions.seasons import season
from crmbot.clock import instant_at, local_day
from crmbot.domain.lunar import lunar_month
from crmbot.domain.member import Role
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.store.occasion_plans import Looked, OccasionPlans

LOOKED_AT = 100  # members in one transaction
JSON = dict[str, Any]
Told = set[tuple[str, str]]


def put_due(gate: Gate) -> bool:
    """Puts reminders of occasions, season lists and questions about the moon whose hour has come into the outbox.

    A member is looked at when his next reminder is due, once after each midnight, and when something was chosen anew.
    Every occurrence comes once, whatever moves its day, the clock or the zone; what was not yet sent is put anew where
    it is still due, in the words of today. After downtime the latest that was missed comes, while its day is ahead.

    Returns whether others still wait.
    """
    plans = OccasionPlans(gate.connection)
    waiting = plans.due(gate.now, LOOKED_AT)
    told = plans.told([one.member.id for one in waiting])
    plans.plan([(one.member.id, _put_for(gate, one, told[one.member.id])) for one in waiting])
    return len(waiting) == LOOKED_AT


def _put_for(gate: Gate, one: Looked, told: Told) -> datetime:
    """Puts what is due for one member; returns when he is next to be looked at."""
    book, zone = gate.book_of(one.member), one.member.zone
    whose = Whose(book.today, zone, one.digest_minute, one.member.role == Role.OWNER)
    its = plain_catalogue() if one.plain else catalogue(book)
    things = plain_timetable(whose) if one.plain else timetable(its, whose, book.occasions.later(one.member.id))
    following = instant_at(book.today + timedelta(1), 0, zone)
    for thing in things:
        passed = None
        for due in thing:
            if due.at > gate.now:
                following = min(following, due.at)
            elif _concerns(due, one.joined_at, zone):
                passed = due
        if passed and passed.until >= book.today and (passed.kind, passed.name) not in told:
            _put(book, its, passed)
    return following


def _concerns(due: Due, joined_at: datetime, zone: str) -> bool:
    return (due.to_newcomers or due.at >= joined_at) and local_day(due.at, zone) >= due.since


def _put(book: Book, its: Catalogue, due: Due) -> None:
    """Puts one reminder. One that concerns nobody is settled; a season's list may yet."""
    told = {"occasion": _occasion, "season": _season, "moon": _moon}[due.kind](book, its, due)
    shown = {"show": due.kind, "language": book.member.language, "today": book.today.isoformat(), **(told or {})}
    if told or due.kind == "occasion":
        book.outbox.put(book.member, due.kind, due.name, shown, due.at, dropped=not told)


def _occasion(book: Book, its: Catalogue, due: Due) -> JSON | None:
    assert due.occurrence
    one = seen(its, due.occurrence, book.today)
    whom = audience(book, due.occurrence, its)
    if whom.is_empty and not one.known.is_own:
        return None
    also = one.also
    return {
        "number": one.known.number, "key": one.known.key, "name": one.known.name, "year": due.occurrence.year,
        "day": due.occurrence.day.isoformat(), "certain": due.occurrence.certain,
        "also": also and also.key, "also_day": also and also.day.isoformat(), "mourning": one.known.kind == "mourning",
        "calls": len(whom.calls), "texts": len(whom.texts), "pack": whom.pack,
    }  # fmt: skip


def _season(book: Book, its: Catalogue, due: Due) -> JSON | None:
    assert due.occurrence
    found = season(book, due.occurrence, its)
    if found is None or not found.left:
        return None
    return {
        "number": found.known.number, "key": found.known.key, "year": due.occurrence.year, "then": found.then,
        "goods": list(found.goods), "left": len(found.left),
    }  # fmt: skip


def _moon(book: Book, _its: Catalogue, due: Due) -> JSON | None:
    asked = question(book, *due.month, again=due.again)
    if asked is None or lunar_month(*due.month) is None:
        return None
    return {
        "year": asked.year, "month": asked.month, "again": asked.again, "on": asked.today.isoformat(),
        "days": [day.isoformat() for day in asked.days],
    }  # fmt: skip
