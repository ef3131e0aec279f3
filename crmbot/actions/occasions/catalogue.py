"""The occasions as one book has them: what the calendar knows, its own ones, and its choices about both."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from crmbot.clock import instant_at
from crmbot.domain.errors import CrmError
from crmbot.domain.lunar import Shifts
from crmbot.domain.occasion import Kind, Occasion, falling, occasions
from crmbot.domain.occasion_rule import Calendar, Occurrence, Rule
from crmbot.store.book import Book
from crmbot.store.moons import MoonSaid
from crmbot.store.occasions import OccasionChoice, OwnOccasion

EVENING = 18 * 60
EARLIEST, LATEST = 9 * 60, 20 * 60 + 30  # reminders keep out of the quiet hours, whatever hour a member plans with
OWN_LEADS = (3, 0)
_OWN = "own-"
_OWN_NUMBERS = 100_000
_LAST_MONTH_DAY = 30
_COVERED = {"ashura": "tasua", "khordad15": "khomeini_demise"}
_CALENDARS: dict[Calendar, int] = {"solar": 0, "last_wednesday_eve": 5_000, "lunar": 10_000}


@dataclass(frozen=True)
class Known:
    """One occasion of a book.

    ``number`` stands for it in buttons. ``name`` is set for an own one alone; others are named by their key. ``minute``
    is the hour chosen for it (None: the member's own). What was due on a day before ``since`` is not made up for.
    ``with_it``: the day its reminder tells of too, as Tasua's tells of Ashura.
    """

    number: int
    rule: Rule
    kind: Kind
    gift: bool
    faith: bool
    season: bool
    on: bool
    leads: tuple[int, ...]
    name: str = ""
    minute: int | None = None
    since: datetime | None = None
    with_it: str = ""

    @property
    def key(self) -> str:
        """Its stable name."""
        return self.rule.key

    @property
    def is_own(self) -> bool:
        """Whether it is the trader's own."""
        return self.number >= _OWN_NUMBERS

    @property
    def own_id(self) -> int:
        """The id of an own occasion."""
        return self.number - _OWN_NUMBERS


@dataclass(frozen=True)
class Catalogue:
    """All occasions of a book by key, what was chosen about them, and what was said of its moons."""

    known: dict[str, Known]
    choices: dict[str, OccasionChoice]
    shifts: Shifts
    moons: dict[tuple[int, int], MoonSaid]

    def between(self, first: date, last: date) -> list[Occurrence]:
        """What falls from ``first`` to ``last``, both inclusive, by day; certain also where the owner has said so."""
        return self._settled(falling((one.rule for one in self.known.values()), first, last, self.shifts))

    def in_year(self, known: Known, year: int) -> Occurrence | None:
        """Its occurrence in a year of its own calendar; None where it has none."""
        if known.rule.only not in (None, year):
            return None
        found = known.rule.in_year(year, self.shifts)
        return self._settled([found])[0] if found else None

    def numbered(self, number: int) -> Known:
        """The occasion behind a button; CrmError where there is none."""
        found = next((one for one in self.known.values() if one.number == number), None)
        if found is None:
            raise CrmError("stale-button")
        return found

    def reminding(self, known: Known) -> Known:
        """The occasion whose reminder tells of this one too; itself where it has its own."""
        return self.known[_COVERED.get(known.key, known.key)]

    def _settled(self, found: Iterable[Occurrence]) -> list[Occurrence]:
        return [one._replace(certain=one.certain or self._is_said(one)) for one in found]

    def _is_said(self, one: Occurrence) -> bool:
        rule = self.known[one.key].rule
        return rule.calendar == "lunar" and rule.day < _LAST_MONTH_DAY and (one.year, rule.month) in self.moons


def catalogue(book: Book) -> Catalogue:
    """The occasions as the book has them now; three small queries."""
    choices, moons = book.occasions.choices(), book.moons.said()
    if not choices and not moons:
        listed: Iterable[Known] = plain_catalogue().known.values()
    else:
        listed = [_listed(one, choices.get(one.key)) for one in occasions().values()]
    own = [_own(one, choices.get(f"{_OWN}{one.id}")) for one in book.occasions.own()]
    shifts = {month: said.days for month, said in moons.items() if said.days}
    return Catalogue({one.key: one for one in (*listed, *own)}, choices, shifts, moons)


@cache
def plain_catalogue() -> Catalogue:
    """The occasions where nothing was chosen."""
    listed = (_listed(one, None) for one in occasions().values())
    return Catalogue({one.key: one for one in listed}, {}, {}, {})


def hour_of(known: Known, digest_minute: int) -> int:
    """When it is reminded of, in minutes from midnight: a day of mourning on the evening before it."""
    minute = known.minute
    if minute is None:
        minute = EVENING if known.kind == "mourning" else digest_minute
    return by_day(minute)


def by_day(minute: int) -> int:
    """A time of day kept out of the quiet hours."""
    return min(max(minute, EARLIEST), LATEST)


def due_at(known: Known, day: date, lead: int, digest_minute: int, zone: str) -> datetime:
    """The instant of the reminder so many days before an occurrence's day."""
    return instant_at(date.fromordinal(day.toordinal() - lead), hour_of(known, digest_minute), zone)


def _listed(one: Occasion, choice: OccasionChoice | None) -> Known:
    rule = one.rule
    number = _CALENDARS[rule.calendar] + rule.month * 100 + rule.day
    covered = next((key for key, by in _COVERED.items() if by == one.key), "")
    known = Known(
        number, rule, one.kind, one.gift, one.faith, one.season, one.on, one.lead_days, with_it=covered
    )  # fmt: skip
    return _chosen(known, choice)


def _own(one: OwnOccasion, choice: OccasionChoice | None) -> Known:
    calendar: Calendar = "lunar" if one.calendar == "lunar" else "solar"
    rule = Rule(f"{_OWN}{one.id}", calendar, one.month, one.day, one.only)
    known = Known(
        _OWN_NUMBERS + one.id, rule, "neutral", gift=False, faith=False, season=False, on=True, leads=OWN_LEADS,
        name=one.name, since=one.made_at,
    )  # fmt: skip
    return _chosen(known, choice)


def _chosen(known: Known, choice: OccasionChoice | None) -> Known:
    if choice is None:
        return known
    return Known(
        known.number, known.rule, known.kind, known.gift, known.faith, known.season,
        known.on if choice.on is None else choice.on,
        known.leads if choice.leads is None else choice.leads,
        known.name, choice.minute, choice.since, known.with_it,
    )  # fmt: skip
