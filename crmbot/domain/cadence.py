"""Cadence: how regularly a customer buys, when he is expected, and when his silence means something.

`lapse_at` is the gate of a call list, `at_stake` its order; the plain usual gap is what the person is told.
All gaps count the days on which the trade was open (`ClosedDays`); days are Gregorian `date` values in the
book's zone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, zip_longest
from math import ceil, isfinite, nan
from statistics import median, quantiles
from typing import TypeGuard

from crmbot.domain.lapse_clock import ALWAYS_OPEN, ClosedDays
from crmbot.domain.lapse_curve import KAPPA, Rhythm, rhythm_of

_LONGEST_WAIT = 3650
_YEAR, _MONTH = 365, 30

Purchases = Iterable[tuple[date, float | None]]


@dataclass(frozen=True, slots=True)
class Cadence:
    """A repeat customer's rhythm, as stored with him and recomputed on every purchase, return or correction.

    `usual_gap`, `low_gap`, `high_gap` are the median and the quartiles of his gaps in days, `worth` is money
    per month. By `next_expected_at` half of a loyal customer's next purchases have come; at `lapse_at` three
    quarters, and he is due for a call.
    """

    last: date
    rhythm: Rhythm
    usual_gap: float
    low_gap: float
    high_gap: float
    worth: float
    next_expected_at: date
    lapse_at: date

    @property
    def erratic(self) -> bool:
        """Whether "every N days" would be untrue: the upper quartile is at least twice the lower one."""
        return self.rhythm.n > 3 and self.high_gap >= 2 * self.low_gap

    @property
    def spoken_gap(self) -> tuple[int, int]:
        """The usual gap in whole days, from and to; equal unless he is erratic (then quartiles)."""
        low, high = (self.low_gap, self.high_gap) if self.erratic else (self.usual_gap, self.usual_gap)
        return int(low + 0.5), int(high + 0.5)

    def at_stake(self, today: date, closed: ClosedDays = ALWAYS_OPEN) -> float:
        """Money a month that `today` seems lost for the time ahead: the order of a call list."""
        return self.worth * self.rhythm.chance_lost(closed.open_days(self.last, today))

    def promised(self, day: date) -> "Cadence":
        """The same cadence after "I will order on `day`": lapsed from that day on, not before."""
        return replace(self, next_expected_at=day, lapse_at=day)


def cadence(
    purchases: Purchases,
    *,
    usual_purchase: float | None = None,
    closed: ClosedDays = ALWAYS_OPEN,
    kappa: float = KAPPA,
) -> Cadence | None:
    """The cadence of purchases given as (day, toman) in any order; None with fewer than two distinct days.

    Purchases of one day are one order. An amount of None, nan or zero is unknown: it counts as the median of
    the customer's known ones, else as `usual_purchase` (the book's median), else as 1 for everybody, never as
    0. A negative amount is a return and no purchase.
    """
    orders = [(day, amount) for day, amount in purchases if not _is_return(amount)]
    days = sorted({day for day, _ in orders})
    if len(days) < 2:
        return None
    gaps = [max(closed.open_days(one, other), 1) for one, other in pairwise(days)]
    rhythm = rhythm_of(gaps, kappa)
    low, usual, high = quantiles(gaps, n=4, method="inclusive") if len(gaps) > 1 else gaps * 3
    return Cadence(
        last=days[-1],
        rhythm=rhythm,
        usual_gap=usual,
        low_gap=low,
        high_gap=high,
        worth=_worth(orders, days, usual_purchase),
        next_expected_at=closed.after(days[-1], min(int(rhythm.expected_gap + 0.5), _LONGEST_WAIT)),
        lapse_at=closed.after(days[-1], min(ceil(rhythm.lapse_gap), _LONGEST_WAIT)),
    )


def lapse_score(purchase_dates: list[date], amounts: list[float], today: date) -> float:
    """How likely a repeat customer's silence is to last, on `today`: higher = more lapsed, nan = not lapsed.

    The score is the closed form's `chance_lost`, alone. Not times the money at stake: that orders a call
    list, but it ranks a rich loyal customer above a poor lost one, so it says nothing of who is lost. And not
    cut off at `lapse_at`: the gate decides whom a list shows, while a ranking of everybody needs the order
    below it too (that a two-times buyer of yesterday is a likelier loss than a weekly one of five days ago);
    cutting there costs about half of the form's lead over "time since last / usual gap". So nan is left for
    those of whom a lapse cannot be said: fewer than two purchase days so far, or one of them today.

    Dates come in any order, those of one day are one purchase, later ones than `today` are not known yet.
    Amounts belong to the dates by place and may be missing; a negative one marks a return, which is no
    purchase.
    """
    now = today.toordinal()
    dated = zip_longest(purchase_dates, amounts[: len(purchase_dates)])
    days = sorted({day.toordinal() for day, amount in dated if amount is None or not amount < 0})
    while days and days[-1] > now:
        days.pop()
    if len(days) < 2 or days[-1] == now:
        return nan
    return rhythm_of([other - one for one, other in pairwise(days)]).chance_lost(now - days[-1])


def _worth(orders: list[tuple[date, float | None]], days: list[date], usual_purchase: float | None) -> float:
    known = [amount for _, amount in orders if _is_known(amount)]
    stand_in = median(known) if known else usual_purchase or 1.0
    last = days[-1]
    recent = [(day, amount) for day, amount in orders if (last - day).days < _YEAR]
    money = sum(amount if _is_known(amount) else stand_in for _, amount in recent)
    span = (last - min(day for day, _ in recent)).days
    mean_gap = (last - days[0]).days / (len(days) - 1)
    return money / max(span + mean_gap, _MONTH) * _MONTH


def _is_known(amount: float | None) -> TypeGuard[float]:
    return amount is not None and isfinite(amount) and amount > 0


def _is_return(amount: float | None) -> bool:
    return amount is not None and amount < 0
