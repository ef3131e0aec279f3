"""The clock of lapse: days as they pass for a trade that stands still while it is closed."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date


class ClosedDays:
    """A set of closed days, asked how many lie in a stretch. Empty means always open.

    Building costs a sort, each question two binary searches. Instances are read-only and may be shared.
    """

    __slots__ = ("_ordinals",)

    def __init__(self, days: Iterable[date] = ()) -> None:
        self._ordinals = sorted({day.toordinal() for day in days})

    def open_days(self, since: date, until: date) -> int:
        """The days after `since` up to and including `until` that are not closed.

        Negative when `until` is earlier; with nothing closed the plain difference in days.
        """
        first, last = since.toordinal(), until.toordinal()
        return last - first - self._closed_until(last) + self._closed_until(first)

    def after(self, since: date, days: int) -> date:
        """The first day by which `days` open days (0 or more) have passed since `since`."""
        first = since.toordinal()
        before, last = self._closed_until(first), first + days
        while (moved := first + days + self._closed_until(last) - before) != last:
            last = moved
        return date.fromordinal(last)

    def _closed_until(self, ordinal: int) -> int:
        return bisect_right(self._ordinals, ordinal)


ALWAYS_OPEN = ClosedDays()
