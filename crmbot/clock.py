"""The one reader of the time."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo


class Clock:
    """Now, in aware UTC, moved by an offset that demos and tests may change.

    ``start`` is the instant at which the clock starts and from which it runs on; None is the real time.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = timedelta() if start is None else start.astimezone(UTC) - _real_now()

    def now(self) -> datetime:
        """The instant now."""
        return _real_now() + self._offset

    def shown(self, instant: datetime) -> datetime:
        """An instant that someone else's clock gave (a message's date), moved like ours."""
        return instant.astimezone(UTC) + self._offset

    def move(self, step: timedelta) -> None:
        """Moves the clock by ``step``, backwards too; it runs on from there."""
        self._offset += step


def local_day(instant: datetime, zone: str) -> date:
    """The day on which an instant falls in a book's zone (an IANA name): days begin at local midnight."""
    return instant.astimezone(ZoneInfo(zone)).date()


def local_time(instant: datetime, zone: str) -> datetime:
    """The same instant as a book's wall clock shows it."""
    return instant.astimezone(ZoneInfo(zone))


@lru_cache(maxsize=4096)
def instant_at(day: date, minute: int, zone: str) -> datetime:
    """The UTC instant at which a book's wall clock shows ``minute`` minutes after midnight of ``day``."""
    wall = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=ZoneInfo(zone))
    return wall.astimezone(UTC)


def _real_now() -> datetime:
    return datetime.now(UTC)
