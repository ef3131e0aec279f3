"""Seasonal buyers: people who buy before an occasion and are called before it, not in between.

An occasion is followed through its own calendar: `last_year` and `this_year` are two occurrences of it a
lunar or a solar year apart (`Rule.in_year`).
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

SEASON_DAYS = 30
NOTICE_DAYS = 21
_SEASONS_TO_BE_SURE = 2
_SHARE = 2 / 3


def in_season(day: date, occasion: date) -> bool:
    """Whether a day lies in the 30 days before an occasion, the occasion itself excluded."""
    return timedelta(0) < occasion - day <= timedelta(SEASON_DAYS)


def is_expected(days: Collection[date], last_year: date, this_year: date, today: date) -> bool:
    """Whether somebody bought before last year's occasion and, up to `today`, not yet before this year's."""
    bought = any(in_season(day, last_year) for day in days)
    return bought and not any(in_season(day, this_year) and day <= today for day in days)


def is_notice_day(today: date, this_year: date) -> bool:
    """Whether the season's list is due: in the three weeks before the occasion."""
    return timedelta(0) < this_year - today <= timedelta(NOTICE_DAYS)


def is_seasonal(days: Sequence[date], occurrences: Sequence[date]) -> bool:
    """Whether somebody buys for this occasion alone, and so does not count as lapsed between its seasons.

    Two of its seasons or more, and two thirds of all his purchase days in them; one season proves nothing
    yet. `occurrences` are those the history spans.
    """
    kept = [sum(in_season(day, occasion) for day in days) for occasion in occurrences]
    return sum(map(bool, kept)) >= _SEASONS_TO_BE_SURE and sum(kept) >= _SHARE * len(days)
