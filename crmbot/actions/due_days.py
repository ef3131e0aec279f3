"""Working days as one trader has them: no Friday, no holiday, none of his own closing days."""

from collections.abc import Collection
from datetime import date, timedelta

from crmbot.domain.holidays import is_holiday
from crmbot.domain.lunar import Shifts
from crmbot.domain.workdays import next_working_day
from crmbot.store.book import Book

THURSDAY = 5
_LONGEST = 366


def moons(book: Book) -> Shifts:
    """The owner's corrections of lunar months."""
    return book.moons.shifts()


def working_day(book: Book, day: date) -> date:
    """The first day on or after ``day`` on which this trader works."""
    return next_working_day(day, book.closing_days.all(), moons(book))


def works_on(day: date, closed: Collection[date], shifts: Shifts) -> bool:
    """Whether a trader with these closing days works on a day."""
    return day not in closed and not is_holiday(day, shifts)


def last_working_day(day: date, closed: Collection[date], shifts: Shifts) -> date:
    """The last day before ``day`` on which a trader with these closing days worked, a year back at most."""
    before = (day - timedelta(n) for n in range(1, _LONGEST))
    return next((one for one in before if works_on(one, closed, shifts)), day - timedelta(_LONGEST))


def free_days_after(book: Book, day: date) -> int:
    """How many days follow ``day`` before the next working day."""
    return (working_day(book, day + timedelta(1)) - day).days - 1
