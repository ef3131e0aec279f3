"""The Jalali calendar as plain arithmetic on Gregorian `date` values.

Inside the house a day is a plain `datetime.date`; Jalali figures exist only at the edges, where a person
reads or types one. Nothing here reads a clock, knows a zone or makes a jdatetime object, so none of that
library's traps (host zone, UTC day, `replace()` from 30 Esfand) can occur; the tests hold results against it.

Leap years follow the 33-year cycle, which equals Iran's astronomical calendar for the years 1178-1633
(Borkowski, "The Persian calendar for 3000 years", 1996); other years are refused with `CalendarError`.
"""

import re
from datetime import date, datetime
from typing import NamedTuple

FIRST_YEAR, LAST_YEAR = 1178, 1633
_SHORT_MONTHS_BEGIN = 186  # days in the six months of 31 days
_CYCLE_YEARS, _CYCLE_DAYS = 33, 12053
_ANCHOR = date(2025, 3, 21).toordinal()  # 1 Farvardin 1404
_THREE_NUMBERS = re.compile(r"\W*(\d{1,4})[\W_]+(\d{1,2})[\W_]+(\d{1,4})\W*")


class CalendarError(ValueError):
    """A day that does not exist, or text that names no day.

    `reason` is stable and fit for a text id: 'no_such_day' (31 Mehr, 30 Esfand of a common year),
    'no_such_month', 'year_out_of_range' (outside 1178-1633) or 'not_a_date' (text that is not three numbers
    with one year among them).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class JalaliDay(NamedTuple):
    """A day as Iran writes it: year, month 1 (Farvardin) to 12 (Esfand), day. Orders like the days."""

    year: int
    month: int
    day: int


def jalali(day: date) -> JalaliDay:
    """The Jalali date of a Gregorian day.

    Takes a day, not an instant: a `datetime` raises TypeError, since its day depends on the zone.
    Costs under a microsecond. Raises CalendarError('year_out_of_range').
    """
    if isinstance(day, datetime):
        raise TypeError("an instant has no Jalali day before its zone is applied; pass a date")
    ordinal = day.toordinal()
    year = 1404 + (ordinal - _ANCHOR) * _CYCLE_YEARS // _CYCLE_DAYS
    if ordinal >= _new_year(year + 1):
        year += 1
    elif ordinal < _new_year(year):
        year -= 1
    _check_year(year)
    passed = ordinal - _new_year(year)
    if passed < _SHORT_MONTHS_BEGIN:
        return JalaliDay(year, passed // 31 + 1, passed % 31 + 1)
    passed -= _SHORT_MONTHS_BEGIN
    return JalaliDay(year, passed // 30 + 7, passed % 30 + 1)


def to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a Jalali date. Raises CalendarError where there is no such day."""
    if not 1 <= day <= month_length(year, month):
        raise CalendarError("no_such_day")
    return date.fromordinal(_new_year(year) + _days_before_month(month) + day - 1)


def is_leap(year: int) -> bool:
    """Whether the Jalali year has 30 days in Esfand. Raises CalendarError('year_out_of_range')."""
    _check_year(year)
    return (8 * year + 21) % _CYCLE_YEARS >= 25


def month_length(year: int, month: int) -> int:
    """How many days a Jalali month has: 31, 30 or 29. Raises CalendarError."""
    leap = is_leap(year)
    if not 1 <= month <= 12:
        raise CalendarError("no_such_month")
    return 31 if month <= 6 else 30 if month <= 11 or leap else 29


def first_of_month(day: date) -> date:
    """The first day of the Jalali month in which `day` lies."""
    return date.fromordinal(day.toordinal() - jalali(day).day + 1)


def first_of_next_month(day: date) -> date:
    """The first day of the Jalali month after the one in which `day` lies; strictly after `day`."""
    return add_months(first_of_month(day), 1)


def add_months(day: date, count: int) -> date:
    """The same day `count` Jalali months on (back when negative), or the last day of a shorter month.

    31 Shahrivar plus one month is 30 Mehr; 30 Esfand plus twelve is 29 Esfand of a common year.
    """
    year, month, number = jalali(day)
    years, month_index = divmod(month - 1 + count, 12)
    year, month = year + years, month_index + 1
    return to_gregorian(year, month, min(number, month_length(year, month)))


def parse_jalali(text: str) -> date:
    """The Gregorian day of a written Jalali date: year first or day first, the year in four figures.

    Digits of any script; any separators but letters. A two-digit year is refused rather than guessed. Raises
    CalendarError.
    """
    found = _THREE_NUMBERS.fullmatch(text)
    if not found:
        raise CalendarError("not_a_date")
    first, middle, last = found.groups()
    if (len(first) == 4) == (len(last) == 4):
        raise CalendarError("not_a_date")
    year, day = (first, last) if len(first) == 4 else (last, first)
    return to_gregorian(int(year), int(middle), int(day))


def saturday_index(day: date) -> int:
    """The place of a day in the Iranian week: 0 Saturday ... 5 Thursday, 6 Friday."""
    return (day.weekday() + 2) % 7


def start_of_week(day: date) -> date:
    """The Saturday of the week in which `day` lies; `day` itself when it is one."""
    return date.fromordinal(day.toordinal() - saturday_index(day))


def next_weekday(day: date, index: int) -> date:
    """The first day strictly after `day` whose `saturday_index` is `index` (0-6, else ValueError)."""
    if not 0 <= index <= 6:
        raise ValueError("a weekday index is 0 (Saturday) to 6 (Friday)")
    return date.fromordinal(day.toordinal() + (index - saturday_index(day) - 1) % 7 + 1)


def month_grid(year: int, month: int) -> list[list[date | None]]:
    """A Jalali month as a picker shows it: weeks of seven, Saturday first, None outside the month."""
    first = to_gregorian(year, month, 1)
    days = [date.fromordinal(first.toordinal() + n) for n in range(month_length(year, month))]
    cells: list[date | None] = [None] * saturday_index(first) + [*days]
    cells += [None] * (-len(cells) % 7)
    return [cells[n : n + 7] for n in range(0, len(cells), 7)]


def _new_year(year: int) -> int:
    leaps_since_1404 = (8 * year + 21) // _CYCLE_YEARS - (8 * 1404 + 21) // _CYCLE_YEARS
    return _ANCHOR + 365 * (year - 1404) + leaps_since_1404


def _days_before_month(month: int) -> int:
    return 31 * (month - 1) if month <= 7 else _SHORT_MONTHS_BEGIN + 30 * (month - 7)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CalendarError("year_out_of_range")
