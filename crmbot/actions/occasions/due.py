"""Reminders of occasions on their way: each is put into the outbox once, when its hour has come."""

from datetime import datetime, timedelta
from typing import Any

from crmbot.actions.occasions.audience import audience
from crmbot.actions.occasions.catalogue import Catalogue, catalogue
from crmbot.actions.occasions.listing import seen
from crmbot.actions.occasions.moon import question
from crmbot.actions.occasions.planning import Due, reminders
from crmbot.actions.occasions.seasons import season
from crmbot.clock import instant_at
from crmbot.domain.lunar import lunar_month
from crmbot.domain.member import Member
from crmbot.store.book import Book
from crmbot.store.gate import Gate
from crmbot.store.occasion_plans import OccasionPlans

LOOKED_AT = 100  # members in one transaction
JSON = dict[str, Any]


def put_due(gate: Gate) -> bool:
    """Puts reminders of occasions, season lists and questions about the moon whose hour has come into the outbox.

    A member is looked at when his next reminder is due, once after each midnight, and when something was chosen anew.
    Every occurrence comes once, whatever moves its day, the clock or the zone; what was not yet sent is put anew where
    it is still due, in the words of today. After downtime the latest that was missed comes, while its day is ahead.

    Returns whether others still wait.
    """
    plans = OccasionPlans(gate.connection)
    waiting = plans.due(gate.now, LOOKED_AT)
    for member, joined_at in waiting:
        plans.withdraw(member.id)
        plans.plan(member.id, _put_for(gate, member, joined_at))
    return len(waiting) == LOOKED_AT


def _put_for(gate: Gate, member: Member, joined_at: datetime) -> datetime:
    """Puts what is due for one member; returns when he is next to be looked at."""
    book = gate.book_of(member)
    its = catalogue(book)
    following = instant_at(book.today + timedelta(1), 0, member.zone)
    for one_thing in reminders(book, its, joined_at):
        following = min([following, *(due.at for due in one_thing if due.at > gate.now)])
        passed = [due for due in one_thing if due.at <= gate.now]
        if passed and passed[-1].until >= book.today:
            _put(gate, book, its, passed[-1])
    return following


def _put(gate: Gate, book: Book, its: Catalogue, due: Due) -> None:
    """Puts one reminder, unless it is known. One that concerns nobody is settled; a season's list may yet."""
    if gate.outbox.known(book.member.id, due.kind, due.name):
        return
    told = {"occasion": _occasion, "season": _season, "moon": _moon}[due.kind](book, its, due)
    shown = {"show": due.kind, "language": book.member.language, "today": book.today.isoformat(), **(told or {})}
    if told or due.kind == "occasion":
        gate.outbox.put(book.member, due.kind, due.name, shown, due.at, dropped=not told)


def _occasion(book: Book, its: Catalogue, due: Due) -> JSON | None:
    assert due.occurrence
    one = seen(its, due.occurrence, book.today)
    whom = audience(book, due.occurrence)
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
