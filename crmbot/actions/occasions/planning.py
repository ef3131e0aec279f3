"""Which reminders of occasions fall when, for one member: by the calendar, his book's choices and its zone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType

from crmbot.actions.occasions.catalogue import Catalogue, Known, by_day, due_at, plain_catalogue
from crmbot.actions.occasions.moon import ASKED, eve
from crmbot.actions.occasions.seasons import notice_day, season_key
from crmbot.clock import instant_at, local_day
from crmbot.domain.lunar import lunar_day
from crmbot.domain.occasion_rule import Occurrence

AHEAD = timedelta(62)  # no reminder comes earlier than so long before its day
MOON_EVENING, MOON_MORNING = 20 * 60 + 30, 8 * 60
Later = Mapping[tuple[str, int], date]
_NOTHING_LATER: Later = MappingProxyType({})


@dataclass(frozen=True)
class Due:
    """One reminder: its kind (occasion, season, moon), the name under which it is sent once, and when it is due.

    ``until`` is the last local day on which it still makes sense; what was due on a day before ``since`` is not made up
    for. ``month`` is what is asked of the moon. ``to_newcomers``: also where it was due before the member came.
    """

    kind: str
    name: str
    at: datetime
    until: date
    occurrence: Occurrence | None = None
    month: tuple[int, int] = (0, 0)
    again: bool = False
    since: date = date.min
    to_newcomers: bool = False


@dataclass(frozen=True)
class Whose:
    """Whose reminders: a day in a zone, the minute of the day at which his digest comes, whether he owns the book."""

    today: date
    zone: str
    minute: int
    owner: bool


Timetable = Sequence[Sequence[Due]]
"""One list for each occurrence, season and moon, by time. Of one list only the latest that has come due is sent:
«14 days» is no news three days before."""


def timetable(its: Catalogue, whose: Whose, later: Later = _NOTHING_LATER) -> Timetable:
    """A member's reminders, from today's occasions on."""
    found: list[list[Due]] = []
    for one in its.between(whose.today, whose.today + AHEAD):
        known = its.known[one.key]
        if known.on:
            found.append(_of(known, one, whose))
        if known.season and _is_on(its, season_key(known)):
            found.append(_seasons(one, whose, later))
    return [*found, *(_moons(its, whose) if whose.owner else ())]


@lru_cache(maxsize=64)
def plain_timetable(whose: Whose) -> Timetable:
    """The same where nothing was chosen: one for all such books."""
    return timetable(plain_catalogue(), whose)


def _of(known: Known, one: Occurrence, whose: Whose) -> list[Due]:
    since = local_day(known.since, whose.zone) if known.since else date.min
    return [
        Due(
            "occasion",
            f"{one.key}:{one.year}:{lead}",
            due_at(known, one.day, lead, whose.minute, whose.zone),
            one.day,
            one,
            since=since,
        )
        for lead in sorted(known.leads, reverse=True)
    ]


def _is_on(its: Catalogue, key: str) -> bool:
    choice = its.choices.get(key)
    return choice is None or choice.on is not False


def _seasons(one: Occurrence, whose: Whose, later: Later) -> list[Due]:
    hour, last = by_day(whose.minute), one.day - timedelta(1)
    days = [(f"{one.key}:{one.year}", notice_day(one))]
    if again := later.get((one.key, one.year)):
        days.append((f"{one.key}:{one.year}:{again}", again))
    return [
        Due("season", name, instant_at(day, hour, whose.zone), last, one, to_newcomers=True)  # with their old lists
        for name, day in days
    ]


def _moons(its: Catalogue, whose: Whose) -> Iterator[list[Due]]:
    today = lunar_day(whose.today, its.shifts)
    for month in ASKED if today else ():
        assert today
        its_eve = eve(its.shifts, today.year, month)
        if its_eve is None or not -1 <= (its_eve - whose.today).days <= 1:
            continue
        said = its.moons.get((today.year, month))
        if said is None or local_day(said.at, whose.zone) < its_eve:
            yield [_moon(whose.zone, (today.year, month), its_eve, again=again) for again in (False, True)]


def _moon(zone: str, month: tuple[int, int], its_eve: date, *, again: bool) -> Due:
    day = its_eve + timedelta(again)
    at = instant_at(day, MOON_MORNING if again else MOON_EVENING, zone)
    name = f"{month[1]}:{month[0]}:{'morning' if again else 'evening'}"
    return Due("moon", name, at, day, month=month, again=again)
