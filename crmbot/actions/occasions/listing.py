"""What comes: the occasions inside their lead days, the next ninety days, one occasion alone."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crmbot.actions.occasions.catalogue import Catalogue, Known, catalogue, hour_of
from crmbot.clock import local_day
from crmbot.domain.errors import CrmError
from crmbot.domain.lunar import LunarMonth, lunar_month
from crmbot.domain.occasion_rule import Occurrence
from crmbot.store.book import Book
from crmbot.store.moons import MoonSaid

AHEAD, PAGE = 90, 8
_FARTHEST = 400


@dataclass(frozen=True)
class Coming:
    """An occurrence of an occasion, seen on ``today``; ``also`` is the day that is reminded of with it (Ashura)."""

    known: Known
    occurrence: Occurrence
    today: date
    also: Occurrence | None = None

    @property
    def key(self) -> str:
        """The occasion's stable name."""
        return self.known.key

    @property
    def name(self) -> str:
        """What the trader called his own occasion; empty for others, which the locale names by their key."""
        return self.known.name

    @property
    def day(self) -> date:
        """The day on which it falls."""
        return self.occurrence.day

    @property
    def days(self) -> int:
        """Days from today; 0 is today."""
        return (self.occurrence.day - self.today).days


@dataclass(frozen=True)
class Page:
    """One page of what comes in the next ninety days; pages count from 0. ``all_of_them``: those switched off too."""

    number: int
    total: int
    coming: tuple[Coming, ...]
    today: date
    all_of_them: bool
    entry: int | None = None

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


@dataclass(frozen=True)
class Opened:
    """One occasion: how it is reminded of (``minute`` from midnight) and, for a lunar one, how its month began.

    ``reminding`` is the occasion whose reminder tells of it. ``coming`` is None where no day of it is known. ``said``
    is what was said of its moon, and on which day. ``entry`` is the journal entry just written.
    """

    known: Known
    reminding: Known
    coming: Coming | None
    minute: int
    month: LunarMonth | None = None
    said: MoonSaid | None = None
    said_on: date | None = None
    entry: int | None = None


def coming(book: Book) -> list[Coming]:
    """The occasions inside their lead days, today's included, by day: what the digest ends with."""
    its = catalogue(book)
    found = []
    for one in its.between(book.today, book.today + timedelta(_longest_lead(its))):
        known = its.known[one.key]
        if known.on and known.leads and (one.day - book.today).days <= max(known.leads):
            found.append(seen(its, one, book.today))
    return found


def page(book: Book, number: int = 0, *, all_of_them: bool = False) -> Page:
    """A page of the next ninety days, today included; a page past the end is the last one."""
    its = catalogue(book)
    found = [
        one
        for one in its.between(book.today, book.today + timedelta(AHEAD))
        if all_of_them or its.reminding(its.known[one.key]).on
    ]
    number = min(number, max(0, (len(found) - 1) // PAGE))
    some = (seen(its, one, book.today) for one in found[number * PAGE : (number + 1) * PAGE])
    return Page(number, len(found), tuple(some), book.today, all_of_them)


def opened(book: Book, number: int, entry: int | None = None) -> Opened:
    """One occasion with its next day. Raises CrmError where the book has no such occasion."""
    its = catalogue(book)
    known = its.numbered(number)
    found = next_of(its, known, book.today)
    reminding = its.reminding(known)
    minute = hour_of(reminding, book.digests.plan(book.member.id).digest_minute)
    shown = Opened(known, reminding, seen(its, found, book.today) if found else None, minute, entry=entry)
    if found is None or known.rule.calendar != "lunar":
        return shown
    place = (found.year, known.rule.month)
    said = its.moons.get(place)
    said_on = local_day(said.at, book.member.zone) if said else None
    return replace(shown, month=lunar_month(*place, its.shifts), said=said, said_on=said_on)


def occurrence(its: Catalogue, number: int, year: int) -> Occurrence:
    """The occurrence a button names. Raises CrmError where there is none."""
    found = its.in_year(its.numbered(number), year) if 0 < year < 10_000 else None
    if found is None:
        raise CrmError("stale-button")
    return found


def next_of(its: Catalogue, known: Known, today: date) -> Occurrence | None:
    """The next day of an occasion, today's included; None where the calendar does not tell."""
    found = its.between(today, today + timedelta(_FARTHEST))
    return next((one for one in found if one.key == known.key), None)


def seen(its: Catalogue, one: Occurrence, today: date) -> Coming:
    """An occurrence as it stands on a day."""
    known = its.known[one.key]
    also = its.in_year(its.known[known.with_it], one.year) if known.with_it else None
    return Coming(known, one, today, also)


def _longest_lead(its: Catalogue) -> int:
    return max((lead for known in its.known.values() if known.on for lead in known.leads), default=0)
