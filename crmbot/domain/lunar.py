"""The lunar (Hijri) calendar as Iran observed or printed it: a table of month starts, no arithmetic.

No rule and no library gives Iran's months; a month begins when the moon is declared seen. So the starts are
facts, kept in `data/iran_lunar_months.csv` for 1430-1448 AH with a status: 'official', or 'forecast' for what
no official calendar has printed yet. Outside the table nothing is known and every function says None.

`shifts` are the owner's corrections: (lunar year, month) -> -1, 0 or +1 day by which that month began
otherwise.
"""

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

_TABLE = Path(__file__).with_name("data") / "iran_lunar_months.csv"
_LONGEST_MONTH = 30

Shifts = Mapping[tuple[int, int], int]
NO_SHIFTS: Shifts = MappingProxyType({})


class LunarMonth(NamedTuple):
    """A month of the lunar calendar and the Gregorian day it began on; `official` False is a forecast."""

    year: int
    month: int
    first: date
    official: bool


class LunarDay(NamedTuple):
    """A day in the lunar calendar; `certain` False where its month's start is a forecast."""

    year: int
    month: int
    day: int
    certain: bool


def lunar_month(year: int, month: int, shifts: Shifts = NO_SHIFTS) -> LunarMonth | None:
    """The month (1 Muharram to 12 Dhu al-Hijja) of a Hijri year; None outside the table.

    Raises ValueError for a correction of more than a day.
    """
    place = _places().get((year, month))
    if place is None:
        return None
    shift = shifts.get((year, month), 0)
    if abs(shift) > 1:
        raise ValueError("a lunar month is corrected by one day at most")
    found = _months()[place]
    return found._replace(first=found.first + timedelta(shift)) if shift else found


def next_month(month: LunarMonth, shifts: Shifts = NO_SHIFTS) -> LunarMonth | None:
    """The month that follows; None after the table's last one."""
    year, index = divmod(month.year * 12 + month.month, 12)
    return lunar_month(year, index + 1, shifts)


def lunar_date(year: int, month: int, day: int, shifts: Shifts = NO_SHIFTS) -> tuple[date, bool] | None:
    """The Gregorian day of a lunar date and whether it is certain; None where the table does not tell.

    Day 30 of a month of 29 is its last day, as what falls on the 30th is kept on the 29th then; it is as
    certain as the start of the following month.
    """
    found = lunar_month(year, month, shifts)
    if found is None:
        return None
    if day < _LONGEST_MONTH:
        return found.first + timedelta(day - 1), found.official
    following = next_month(found, shifts)
    if following is None:
        return None
    last = min(found.first + timedelta(day - 1), following.first - timedelta(1))
    return last, found.official and following.official


def lunar_day(day: date, shifts: Shifts = NO_SHIFTS) -> LunarDay | None:
    """The lunar date of a Gregorian day; None outside the table."""
    place = bisect_right(_months(), day.toordinal() + 1, key=_beginning) - 1
    for found in reversed(_months()[max(place - 1, 0) : place + 1]):
        month = lunar_month(found.year, found.month, shifts)
        if month and month.first <= day:
            number = (day - month.first).days + 1
            if number > _LONGEST_MONTH and next_month(month) is None:
                return None
            return LunarDay(month.year, month.month, number, month.official)
    return None


def hijri_years(first: date, last: date) -> range:
    """The Hijri years of the table that may have a day from `first` to `last`, corrections included."""
    start = bisect_left(_months(), first.toordinal() - 31, key=_beginning)
    end = bisect_right(_months(), last.toordinal() + 1, key=_beginning)
    return range(_months()[start].year, _months()[end - 1].year + 1) if start < end else range(0)


def _beginning(month: LunarMonth) -> int:
    return month.first.toordinal()


@cache
def _months() -> tuple[LunarMonth, ...]:
    with _TABLE.open(encoding="utf-8", newline="") as rows:
        return tuple(
            LunarMonth(
                int(row["hijri_year"]),
                int(row["hijri_month"]),
                date.fromisoformat(row["gregorian_start"]),
                row["status"] == "official",
            )
            for row in csv.DictReader(rows)
        )


@cache
def _places() -> Mapping[tuple[int, int], int]:
    return {(month.year, month.month): place for place, month in enumerate(_months())}
