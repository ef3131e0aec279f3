"""Iran's public holidays: the days on which no digest comes and nobody is rung.

Fridays and the official list of `data/holidays.json`. Its sources: the holidays act of 1359 as amended (which
also makes 30 Esfand one), the second day of Fitr of 1390, 8 Rabi I since 1439 AH by art. 37 of the permanent
development provisions. One-off closures by decree are not known here; a trader's own closing days serve for
them.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from crmbot.domain.calendar import jalali, month_length, saturday_index, to_gregorian
from crmbot.domain.lunar import NO_SHIFTS, Shifts
from crmbot.domain.occasion_rule import Occurrence, Rule

_LIST = Path(__file__).with_name("data") / "holidays.json"
_FRIDAY = 6


def holidays_between(first: date, last: date, shifts: Shifts = NO_SHIFTS) -> list[Occurrence]:
    """The official holidays from `first` to `last`, both inclusive, ascending; Fridays only if they are one
    anyway.

    Keys are those of the occasions, and 'year_end'; Nowruz has four days, Fitr two. Past the lunar table only
    the solar ones are known.
    """
    found = (one for rule, since in _rules() for one in rule.falls(first, last, shifts) if one.year >= since)
    return sorted(found)


def is_holiday(day: date, shifts: Shifts = NO_SHIFTS) -> bool:
    """Whether a day is a Friday or an official holiday, a probable one included; a microsecond or two."""
    if saturday_index(day) == _FRIDAY:
        return True
    return day in _holidays_of(jalali(day).year, frozenset(shifts.items()))


@lru_cache(maxsize=256)
def _holidays_of(year: int, shifts: frozenset[tuple[tuple[int, int], int]]) -> frozenset[date]:
    first, last = to_gregorian(year, 1, 1), to_gregorian(year, 12, month_length(year, 12))
    return frozenset(one.day for one in holidays_between(first, last, dict(shifts)))


@cache
def _rules() -> tuple[tuple[Rule, int], ...]:
    rows = json.loads(_LIST.read_text(encoding="utf-8"))
    return tuple((_rule(row), row["since"]) for row in rows)


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(row["key"], row["calendar"], row["month"], row["day"])
