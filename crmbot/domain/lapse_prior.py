"""What a trader says of an old customer whose purchases were never written down: his rhythm, roughly.

Taken over from an old list, a person comes without dates. Two taps (how often, how long ago) stand in as
purchase days until three real purchases are known.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

_ENOUGH = 3


class StatedRhythm(StrEnum):
    """How often he is said to buy; each value is also a text id's end."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    SEASONAL = "seasonal"

    @property
    def days(self) -> int:
        """The gap meant, in days."""
        return {"weekly": 7, "fortnightly": 14, "monthly": 30, "seasonal": 91}[self.value]


class RoughLast(StrEnum):
    """How long ago he is said to have bought; each value is also a text id's end."""

    THIS_MONTH = "this_month"
    TWO_OR_THREE_MONTHS = "two_three_months"
    LONGER = "longer"

    @property
    def days(self) -> int:
        """The silence meant, in days."""
        return {"this_month": 15, "two_three_months": 75, "longer": 150}[self.value]

    @property
    def months(self) -> tuple[int, int | None]:
        """The silence meant, from how many months to how many; None: nobody said."""
        return {"this_month": (0, 1), "two_three_months": (2, 3), "longer": (3, None)}[self.value]


class Statement(NamedTuple):
    """A rhythm and a last purchase as stated on a day; `last` None when only the rhythm was tapped."""

    rhythm: StatedRhythm
    last: RoughLast | None
    said_on: date

    def months(self, day: date) -> tuple[int, int | None]:
        """How many months ago he last bought, seen on ``day``; as ``RoughLast.months``."""
        low, high = self.last.months if self.last else (0, None)
        since = (day - self.said_on).days // 30
        return low + since, None if high is None else high + since


def with_stated(days: Sequence[date], statement: Statement | None) -> list[date]:
    """The purchase days to reckon with: the real ones, led by stated ones while fewer than three are known.

    Stated days make the number up to three, one stated gap apart, before the first real purchase or, with
    none, back from the stated last one (half a gap ago for "this month" of a frequent buyer, today where not
    said). Ascending.
    """
    real = sorted(set(days))
    if statement is None or len(real) >= _ENOUGH:
        return real
    gap = timedelta(statement.rhythm.days)
    first = real[0] if real else _stated_last(statement) + gap
    return [first - gap * n for n in range(_ENOUGH - len(real), 0, -1)] + real


def _stated_last(statement: Statement) -> date:
    if statement.last is None:
        return statement.said_on
    silence = statement.last.days
    if statement.last is RoughLast.THIS_MONTH:
        silence = min(silence, statement.rhythm.days // 2)
    return statement.said_on - timedelta(silence)
