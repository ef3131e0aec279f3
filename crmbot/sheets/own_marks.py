"""The hidden cell of a row: what has no column, as JSON; empty values are left out."""

import json
from datetime import UTC, datetime
from typing import Any

from crmbot.clock import instant_at, local_time
from crmbot.domain.calendar import CalendarError, parse_jalali
from crmbot.sheets.outgoing import written_day

_NOON = 12 * 60
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def marked(**values: Any) -> str:
    """The cell; instants are to be given as ``stamp``."""
    return _encode({name: value for name, value in values.items() if value})


def unmarked(cell: object) -> dict[str, Any]:
    """What the cell says; nothing where somebody wrote into it."""
    try:
        found = json.loads(cell) if isinstance(cell, str) and cell else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def stamp(at: datetime | None) -> str:
    """An aware instant in UTC, to the microsecond; empty for none."""
    return "" if at is None else at.astimezone(UTC).replace(tzinfo=None).isoformat()


def instant(stamped: object) -> datetime | None:
    """The instant again; None where it is none."""
    try:
        return datetime.fromisoformat(stamped).replace(tzinfo=UTC) if isinstance(stamped, str) and stamped else None
    except ValueError:
        return None


def written_moment(at: datetime, zone: str) -> str:
    """An instant as the book's wall clock shows it, `1404/05/12 10:42`."""
    wall = local_time(at, zone)
    return f"{written_day(wall.date())} {wall:%H:%M}"


def moment(written: str, stamped: object, zone: str) -> datetime | None:
    """The instant of a row: the stamped one, unless the trader wrote another minute beside it.

    A day alone counts from its noon. None where neither says one.
    """
    known = instant(stamped)
    if known and (not written or written == written_moment(known, zone)):
        return known
    return _read(written, zone) or known


def _read(written: str, zone: str) -> datetime | None:
    day, _, hour = written.strip().partition(" ")
    try:
        found = parse_jalali(day)
    except CalendarError:
        return None
    hours, colon, minutes = hour.strip().partition(":")
    given = colon and hours.isdecimal() and minutes[:2].isdecimal() and int(hours) < 24 and int(minutes[:2]) < 60
    return instant_at(found, int(hours) * 60 + int(minutes[:2]) if given else _NOON, zone)
