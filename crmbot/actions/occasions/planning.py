"""Which reminders of occasions fall when, for one member: by the calendar, his book's choices and its zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crmbot.actions.occasions.catalogue import Catalogue, Known, due_at, hour_of
from crmbot.actions.occasions.moon import ASKED, eve
from crmbot.actions.occasions.seasons import notice_day, season_key
from crmbot.clock import instant_at, local_day
from crmbot.domain.lunar import lunar_day
from crmbot.domain.member import Role
from crmbot.domain.occasion_rule import Occurrence
from crmbot.store.book import Book
from crmbot.store.occasions import OccasionChoice

AHEAD = timedelta(62)  # no reminder comes earlier than so long before its day
MOON_EVENING, MOON_MORNING = 20 * 60 + 30, 8 * 60


@dataclass(frozen=True)
class Due:
    """One reminder: its kind (occasion, season, moon), the name under which it is sent once, and when it is due.

    ``until`` is the last local day on which it still makes sense. ``month`` is what is asked of the moon.
    """

    kind: str
    name: str
    at: datetime
    until: date
    occurrence: Occurrence | None = None
    month: tuple[int, int] = (0, 0)
    again: bool = False


def reminders(book: Book, its: Catalogue, joined_at: datetime) -> Iterator[list[Due]]:
    """The member's reminders from today's occasions on, one list for each occurrence, season and moon, by time.

    Of one list only the latest that has come due is sent: «14 days» is no news three days before.
    """
    minute = book.digests.plan(book.member.id).digest_minute
    later = book.occasions.later(book.member.id)
    for one in its.between(book.today, book.today + AHEAD):
        known = its.known[one.key]
        if known.on:
            yield _since(_of(book, known, one, minute), known.since, joined_at, book.member.zone)
        if known.season:
            choice = its.choices.get(season_key(known))
            yield _seasons(
                book, known, one, minute, choice, later
            )  # also to who came, with his old list, after its day
    yield from _moons(book, its, joined_at)


def _of(book: Book, known: Known, one: Occurrence, minute: int) -> list[Due]:
    return [
        Due(
            "occasion", f"{one.key}:{one.year}:{lead}", due_at(known, one.day, lead, minute, book.member.zone),
            one.day, one,
        )
        for lead in sorted(known.leads, reverse=True)
    ]  # fmt: skip


def _seasons(
    book: Book, known: Known, one: Occurrence, minute: int, choice: OccasionChoice | None,
    later: dict[tuple[str, int], date],
) -> list[Due]:  # fmt: skip
    if choice and choice.on is False:
        return []
    hour, last = hour_of(known, minute), one.day - timedelta(1)
    days = [(f"{one.key}:{one.year}", notice_day(one))]
    if again := later.get((one.key, one.year)):
        days.append((f"{one.key}:{one.year}:{again}", again))
    return [Due("season", name, instant_at(day, hour, book.member.zone), last, one) for name, day in days]


def _moons(book: Book, its: Catalogue, joined_at: datetime) -> Iterator[list[Due]]:
    today = lunar_day(book.today, its.shifts)
    if book.member.role != Role.OWNER or today is None:
        return
    for month in ASKED:
        its_eve = eve(its.shifts, today.year, month)
        if its_eve is None or not -1 <= (its_eve - book.today).days <= 1:
            continue
        said = its.moons.get((today.year, month))
        if said and local_day(said.at, book.member.zone) >= its_eve:
            continue
        asked = [_moon(book, (today.year, month), its_eve, again=again) for again in (False, True)]
        yield _since(asked, None, joined_at, book.member.zone)


def _moon(book: Book, month: tuple[int, int], its_eve: date, *, again: bool) -> Due:
    day = its_eve + timedelta(again)
    at = instant_at(day, MOON_MORNING if again else MOON_EVENING, book.member.zone)
    name = f"{month[1]}:{month[0]}:{'morning' if again else 'evening'}"
    return Due("moon", name, at, day, month=month, again=again)


def _since(due: list[Due], since: datetime | None, joined_at: datetime, zone: str) -> list[Due]:
    """Without what was due before the member came, or on a day before the choice was made."""
    first = local_day(since, zone) if since else date.min
    return [one for one in due if one.at >= joined_at and local_day(one.at, zone) >= first]
