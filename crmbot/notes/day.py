"""A day as the reader found it in a note."""

from datetime import date
from typing import NamedTuple

from crmbot.domain.calendar import CalendarError, add_months


class Day(NamedTuple):
    """A day read in the note, where it stands, and whether the words themselves look back («دیروز»)."""

    day: date
    start: int
    length: int
    past: bool = False
    vague: bool = False
    cycle: str = ""
    """In what the words come again: 'week' (a weekday), 'month' (۲۵ام) or 'year' (۱۵ دی); empty for one day only."""


def last_such(day: Day, today: date) -> date:
    """The day where the words tell of something that was: «شنبه», «۵ آبان» are the last such day, today included."""
    if day.past or day.day <= today or not day.cycle:
        return day.day
    if day.cycle == "week":
        return date.fromordinal(day.day.toordinal() - 7)
    try:
        return add_months(day.day, -12 if day.cycle == "year" else -1)
    except CalendarError:
        return day.day
