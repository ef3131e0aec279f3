"""Where the moon was seen otherwise than printed: the owner's word moves a month, and with it all that falls in it."""

from dataclasses import dataclass
from datetime import date, timedelta

from crmbot.actions.occasions.catalogue import catalogue
from crmbot.actions.occasions.listing import Opened, opened
from crmbot.actions.occasions.naming import month_for
from crmbot.domain.errors import CrmError
from crmbot.domain.lunar import Shifts, lunar_month
from crmbot.domain.member import Role
from crmbot.store.book import Book

RAMADAN, SHAWWAL = 9, 10
ASKED = (RAMADAN, SHAWWAL)
_SHORT_MONTH = 29


@dataclass(frozen=True)
class MoonQuestion:
    """Which day a month begins on, asked on ``today``: the 29th of the month before (``again`` False) or the day after.

    ``days`` are the answers the calendar allows, the sooner first.
    """

    year: int
    month: int
    today: date
    days: tuple[date, ...]
    again: bool


@dataclass(frozen=True)
class MoonAnswer:
    """When a month begins, by what was just said: ``first`` None where it is not announced yet."""

    year: int
    month: int
    today: date
    first: date | None
    asked_again: bool = False
    entry: int | None = None


def eve(shifts: Shifts, year: int, month: int) -> date | None:
    """The 29th of the month before, on which a month's moon is looked for; None outside the calendar."""
    before = (year, month - 1) if month > 1 else (year - 1, 12)
    found = lunar_month(*before, shifts)
    return found.first + timedelta(_SHORT_MONTH - 1) if found else None


def question(book: Book, year: int, month: int, *, again: bool) -> MoonQuestion | None:
    """What the owner is asked of a month; None where the calendar does not know it or leaves no answer."""
    its_eve, printed = eve(book.moons.shifts(), year, month), lunar_month(year, month)
    if its_eve is None or printed is None:
        return None
    days = [its_eve + timedelta(n) for n in (1, 2)]
    allowed = tuple(day for day in days if abs((day - printed.first).days) <= 1)
    asked_on = its_eve + timedelta(again)
    return MoonQuestion(year, month, asked_on, allowed, again) if allowed else None


def answer(book: Book, year: int, month: int, first: date) -> MoonAnswer:
    """«فردا اول ماه است»: the month begins on ``first``. Raises CrmError where it cannot, or he is not the owner."""
    printed = lunar_month(year, month)
    if printed is None:
        raise CrmError("stale-button")
    entry = _say(book, year, month, (first - printed.first).days)
    return MoonAnswer(year, month, book.today, first, entry=entry)


def not_yet(book: Book, year: int, month: int) -> MoonAnswer:
    """«هنوز اعلام نشده»: nothing is written; on the evening itself he is asked again in the morning."""
    its_eve = eve(book.moons.shifts(), year, month)
    return MoonAnswer(year, month, book.today, None, asked_again=its_eve is not None and book.today <= its_eve)


def move(book: Book, number: int, year: int, days: int) -> Opened:
    """Moves the month of a lunar occasion so many days (-1 or 1) from where it stands now.

    Raises:
        CrmError: it would stand more than a day from the printed start, or he is not the owner.
    """
    its = catalogue(book)
    known = its.numbered(number)
    month = known.rule.month
    if known.rule.calendar != "lunar" or abs(days) != 1 or lunar_month(year, month) is None:
        raise CrmError("stale-button")
    now = its.shifts.get((year, month), 0)
    return opened(book, number, _say(book, year, month, now + days))


def _say(book: Book, year: int, month: int, days: int) -> int | None:
    if book.member.role != Role.OWNER:
        raise CrmError("occasions-owner-only")
    if abs(days) > 1:
        raise CrmError("occasions-moon-too-far")
    book.moons.say(year, month, days=days, member_id=book.member.id, at=book.now)
    book.occasions.replan()
    return book.journal.write("occasion-moon", name=month_for(book, month))
