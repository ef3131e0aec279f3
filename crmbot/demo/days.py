"""On which days a demo customer bought."""

from datetime import date, timedelta
from random import Random

from crmbot.demo.cast import Person
from crmbot.domain.occasion import occasions_between
from crmbot.domain.workdays import next_working_day

MONTHS = 14
_MONTH_DAYS = 30.4


def purchase_days(person: Person, today: date, dice: Random) -> list[date]:
    """The days of all his loads, oldest first, within fourteen months before ``today``."""
    days = [*_rhythm(person, today, dice), *_seasons(person, today, dice)]
    days += [worked(today - timedelta(ago), today) for ago in person.bought]
    return sorted(set(days))


def worked(day: date, today: date) -> date:
    """The day itself, or the next one on which people trade; never after ``today``."""
    return min(next_working_day(day), today) if day < today else day


def _rhythm(person: Person, today: date, dice: Random) -> list[date]:
    """Backwards from the last purchase, each gap a little off the usual one."""
    if not person.gap:
        return []
    days, day = [], today - timedelta(person.silent)
    first = today - timedelta(round(person.months * _MONTH_DAYS))
    while day >= first:
        days.append(worked(day, today))
        day -= timedelta(max(6, round(dice.gauss(person.gap, person.gap / 9))))
    return days


def _seasons(person: Person, today: date, dice: Random) -> list[date]:
    """Two to three weeks before each of his occasions; those still to come whose load has gone count too."""
    first = today - timedelta(round(MONTHS * _MONTH_DAYS))
    coming = occasions_between(first, today + timedelta(30)) if person.season else []
    loads = [one.day - timedelta(dice.randint(13, 22)) for one in coming if one.key in person.season]
    return [worked(day, today) for day in loads if first <= day < today]
