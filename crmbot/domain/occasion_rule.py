"""When an occasion falls: a day of the solar or the lunar year, or the last Wednesday's eve."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from crmbot.domain.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    CalendarError,
    jalali,
    month_length,
    next_weekday,
    to_gregorian,
)
from crmbot.domain.lunar import NO_SHIFTS, Shifts, hijri_years, lunar_date

Calendar = Literal["solar", "lunar", "last_wednesday_eve"]

_WEDNESDAY = 4
_FIRST_DAY, _LAST_DAY = to_gregorian(FIRST_YEAR, 1, 1), to_gregorian(LAST_YEAR, 12, 29)


class Occurrence(NamedTuple):
    """One falling of an occasion: a Gregorian day, certain or only probable.

    (`key`, `year`) names it for good, whatever correction moves the day: `year` is Hijri for lunar occasions,
    which may fall twice in one Jalali year, else Jalali. Orders by day.
    """

    day: date
    key: str
    year: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """An occasion's place in its year; with `only` it falls in that one year of its calendar and never again.

    Day 30 Esfand of a common year and day 30 of a short lunar month are kept on the 29th. Raises
    CalendarError('no_such_month' or 'no_such_day') for a place no year has.
    """

    key: str
    calendar: Calendar
    month: int = 12
    day: int = 1
    only: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise CalendarError("no_such_month")
        longest = 30 if self.calendar == "lunar" or self.month > 6 else 31
        if not 1 <= self.day <= longest:
            raise CalendarError("no_such_day")

    def falls(self, first: date, last: date, shifts: Shifts = NO_SHIFTS) -> Iterator[Occurrence]:
        """Its occurrences from `first` to `last`, both inclusive, ascending."""
        for year in self._years(first, last):
            if self.only in (None, year) and (found := self.in_year(year, shifts)) and first <= found.day <= last:
                yield found

    def in_year(self, year: int, shifts: Shifts = NO_SHIFTS) -> Occurrence | None:
        """Its occurrence in a year of its own calendar; None where the lunar table does not tell."""
        if self.calendar == "lunar":
            found = lunar_date(year, self.month, self.day, shifts)
            return Occurrence(found[0], self.key, year, found[1]) if found else None
        day = _last_wednesday_eve(year) if self.calendar == "last_wednesday_eve" else self._solar_day(year)
        return Occurrence(day, self.key, year, True)

    def _years(self, first: date, last: date) -> range:
        if self.calendar == "lunar":
            return hijri_years(first, last)
        first, last = max(first, _FIRST_DAY), min(last, _LAST_DAY)
        return range(jalali(first).year, jalali(last).year + 1) if first <= last else range(0)

    def _solar_day(self, year: int) -> date:
        return to_gregorian(year, self.month, min(self.day, month_length(year, self.month)))


def _last_wednesday_eve(year: int) -> date:
    last_day = to_gregorian(year, 12, month_length(year, 12))
    return next_weekday(last_day - timedelta(7), _WEDNESDAY) - timedelta(1)
