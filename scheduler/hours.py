"""When an unasked message may come: not at night, and not when its day is over."""

from datetime import datetime, time, timedelta

from crmbot.clock import instant_at, local_day, local_time
from crmbot.store.outbox import Outgoing

QUIET_FROM, QUIET_UNTIL = time(21), time(9)
OWN_HOUR = frozenset({"tidy", "digest", "moon"})  # kinds that come at an hour the person has chosen, whatever it is
OF_THE_DAY = OWN_HOUR | {"tidy-later", "evening"}  # kinds that speak of a day


def is_stale(message: Outgoing, now: datetime) -> bool:
    """Whether the day the message speaks of is over in its book's zone: an evening's tidy-up, the morning after."""
    its_day = local_day(message.due_at, message.zone)
    return message.kind in OF_THE_DAY and its_day < local_day(now, message.zone)


def held_until(message: Outgoing, now: datetime) -> datetime | None:
    """The end of the quiet hours (21-9 by the book's wall clock, 9:00 itself free) that hold the message back.

    An aware UTC instant; None: it may go now.
    """
    wall = local_time(now, message.zone)
    if message.kind in OWN_HOUR or QUIET_UNTIL <= wall.time() < QUIET_FROM:
        return None
    morning = wall.date() + timedelta(days=wall.time() >= QUIET_FROM)
    return instant_at(morning, QUIET_UNTIL.hour * 60, message.zone)
