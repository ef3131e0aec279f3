"""A customer's cadence as it is kept with him, and the trade's clock it runs on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from math import floor
from typing import Any, NamedTuple

from crmbot.domain.cadence import Cadence, cadence
from crmbot.domain.lapse import WIN_BACK_GAPS
from crmbot.domain.lapse_clock import ClosedDays
from crmbot.domain.lapse_curve import Rhythm
from crmbot.domain.lapse_prior import RoughLast, StatedRhythm, Statement, with_stated
from crmbot.domain.lapse_season import SEASON_DAYS, is_seasonal
from crmbot.domain.occasion import falling, occasions
from crmbot.domain.workdays import trade_closures

_FIRST, _LAST = date(2005, 1, 1), date(2060, 12, 31)
_A_YEAR_AND_A_SEASON = timedelta(330)


class Order(NamedTuple):
    """One order: its day and its toman, None where they are not known."""

    day: date
    amount: int | None


NO_CADENCE: dict[str, Any] = {
    "rhythm_last": None, "rhythm_n": 0,
    "rhythm_mu": None, "rhythm_b": None, "rhythm_horizon": None, "usual_gap": None, "low_gap": None,
    "high_gap": None, "last_tick": None, "first_gap": None, "worth": None, "priced": False, "next_expected_at": None,
    "lapse_at": None, "win_back_at": None, "calls_since": 0, "season": "",
}  # fmt: skip
KEPT = tuple(NO_CADENCE)


@lru_cache(maxsize=512)
def closures(own: frozenset[date] = frozenset()) -> ClosedDays:
    """The trade's closed days with a book's own ones; some milliseconds for a set not seen before."""
    return trade_closures(_FIRST, _LAST, own)


def tick(day: date) -> int:
    """The reading of the trade's clock on a day: it stands still while the country is closed.

    A book's own closing days are left out of it: it only orders lists.
    """
    return closures().open_days(_FIRST, day)


def kept_cadence(
    orders: Sequence[Order], stated: Statement | None = None, own_closures: frozenset[date] = frozenset()
) -> dict[str, Any]:
    """The columns that keep a cadence, from all orders of a customer and what was stated of him.

    Money he never noted is kept as purchases a month (``priced`` False), to be weighed with the book's usual one.
    """
    real = sorted({order.day for order in orders})
    days = with_stated(real, stated)
    closed = closures(own_closures)
    purchases = [*((order.day, order.amount) for order in orders), *((day, None) for day in days if day not in real)]
    found = cadence(purchases, closed=closed)
    if found is None:
        return NO_CADENCE
    return {
        **_columns(found),
        "last_tick": tick(found.last),
        "first_gap": (real[1] - real[0]).days if len(real) > 1 else None,
        "priced": any(order.amount for order in orders),
        "win_back_at": _win_back_at(found, closed),
        "calls_since": 0,
        "season": _season(real),
    }


def cadence_of(row: Any) -> Cadence:
    """The cadence again, from a row with the kept columns."""
    return Cadence(
        last=row.rhythm_last,
        rhythm=Rhythm(row.rhythm_n, row.rhythm_mu, row.rhythm_b, row.rhythm_horizon),
        usual_gap=row.usual_gap,
        low_gap=row.low_gap,
        high_gap=row.high_gap,
        worth=row.worth,
        next_expected_at=row.next_expected_at,
        lapse_at=row.lapse_at,
    )


def stated(rhythm: str, last: str, said_on: date | None) -> Statement | None:
    """What was stated of a customer; None where nothing usable was."""
    if not said_on or rhythm not in set(StatedRhythm):
        return None
    return Statement(StatedRhythm(rhythm), RoughLast(last) if last in set(RoughLast) else None, said_on)


def _columns(found: Cadence) -> dict[str, Any]:
    rhythm = found.rhythm
    return {
        "rhythm_last": found.last, "rhythm_n": rhythm.n,
        "rhythm_mu": rhythm.mu, "rhythm_b": rhythm.b, "rhythm_horizon": float(rhythm.horizon),
        "usual_gap": float(found.usual_gap), "low_gap": float(found.low_gap), "high_gap": float(found.high_gap),
        "worth": float(found.worth), "next_expected_at": found.next_expected_at, "lapse_at": found.lapse_at,
    }  # fmt: skip


def _win_back_at(found: Cadence, closed: ClosedDays) -> date:
    """The first day on which he stands for the win-back list by silence alone: see ``domain.lapse.standing``."""
    gap = max(found.usual_gap, found.rhythm.expected_gap)
    silent = closed.after(found.last, floor(WIN_BACK_GAPS * gap) + 1)
    return max(silent, closed.after(found.lapse_at, floor(gap) + 1))


def _season(days: Sequence[date]) -> str:
    if len(days) < 2 or days[-1] - days[0] < _A_YEAR_AND_A_SEASON:
        return ""
    last = days[-1] + timedelta(SEASON_DAYS)
    for key, falls in _seasons().items():
        spanned = falls[bisect_left(falls, days[0]) : bisect_left(falls, last) + 1]
        if is_seasonal(days, spanned):
            return key
    return ""


@cache
def _seasons() -> dict[str, list[date]]:
    rules = [one.rule for one in occasions().values() if one.season]
    return {rule.key: _days(falling([rule], _FIRST, _LAST)) for rule in rules}


def _days(occurrences: Iterable[Any]) -> list[date]:
    return [one.day for one in occurrences]
