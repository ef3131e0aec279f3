"""A day as the reader found it in a note."""

from datetime import date
from typing import NamedTuple


class Day(NamedTuple):
    """A day read in the note, where it stands, and whether the words themselves look back («دیروز»)."""

    day: date
    start: int
    length: int
    past: bool = False
    vague: bool = False
    cycle: str = ""
    """In what the words come again: 'week' (a weekday), 'month' (۲۵ام) or 'year' (۱۵ دی); empty for one day only."""
