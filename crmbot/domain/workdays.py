"""Which days a trader works: calls are moved to them, and the clock of lapse runs on them only."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import chain

from crmbot.domain.calendar import jalali, to_gregorian
from crmbot.domain.holidays import holidays_between, is_holiday
from crmbot.domain.lapse_clock import ClosedDays
from crmbot.domain.lunar import NO_SHIFTS, Shifts

_LONGEST_CLOSURE = 366
_STANDSTILL = ("tasua", "ashura")


def next_working_day(day: date, closed: Collection[date] = (), shifts: Shifts = NO_SHIFTS) -> date:
    """The first day on or after `day` that is no Friday, no official holiday and not among `closed`.

    `closed` are the trader's own closing days. Raises ValueError when none is open within a year.
    """
    for later in range(_LONGEST_CLOSURE):
        candidate = day + timedelta(later)
        if candidate not in closed and not is_holiday(candidate, shifts):
            return candidate
    raise ValueError("a year without a working day")


def trade_closures(first: date, last: date, own: Iterable[date] = (), shifts: Shifts = NO_SHIFTS) -> ClosedDays:
    """The days on which the clock of lapse stands still from `first` to `last`, both inclusive.

    The Nowruz break (29 Esfand to 13 Farvardin), Tasua and Ashura, and the trader's `own`
    closing days. Fridays and single holidays do not count: a weekly rhythm has its Friday in it.
    """
    mourning = (one.day for one in holidays_between(first, last, shifts) if one.key in _STANDSTILL)
    years = range(jalali(first).year, jalali(last + timedelta(1)).year + 1)
    nowruz = chain.from_iterable(_nowruz_break(year) for year in years)
    return ClosedDays(day for day in chain(mourning, nowruz, own) if first <= day <= last)


def _nowruz_break(year: int) -> Iterable[date]:
    first, last = to_gregorian(year - 1, 12, 29), to_gregorian(year, 1, 13)
    return (first + timedelta(n) for n in range((last - first).days + 1))
