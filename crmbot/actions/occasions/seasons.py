"""Season lists: who bought before an occasion last year and not yet this year, told three weeks before it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crmbot.actions.occasions.catalogue import Catalogue, Known, catalogue
from crmbot.actions.occasions.naming import name_for
from crmbot.domain.errors import CrmError
from crmbot.domain.lapse_season import NOTICE_DAYS, SEASON_DAYS
from crmbot.domain.occasion_rule import Occurrence
from crmbot.store.book import Book
from crmbot.store.occasion_audience import SeasonBuyer

LATER_DAYS = 3
_GOODS = 2


@dataclass(frozen=True)
class Season:
    """A season as a member has it today: ``then`` bought before last year's occasion, mostly ``goods``.

    ``left`` are those who have not bought yet before this year's, who is worth most first; those not to be rung and the
    bereaved are not among them.
    """

    known: Known
    occurrence: Occurrence
    then: int
    goods: tuple[str, ...]
    left: tuple[SeasonBuyer, ...]
    today: date
    put_off_to: date | None = None


def season(book: Book, occurrence: Occurrence, its: Catalogue | None = None) -> Season | None:
    """Who is expected before an occurrence; None where last year's day is not known."""
    its = its or catalogue(book)
    known = its.known[occurrence.key]
    before = its.in_year(known, occurrence.year - 1)
    if before is None:
        return None
    last = (before.day - timedelta(SEASON_DAYS), before.day)
    since = occurrence.day - timedelta(SEASON_DAYS)
    found = book.occasion_audience.season(book.member.id, last, since, book.today)
    goods = book.occasion_audience.season_goods(book.member.id, last, _GOODS) if found else []
    return Season(
        known=known,
        occurrence=occurrence,
        then=len(found),
        goods=tuple(goods),
        left=tuple(one for one in found if not one.done),
        today=book.today,
    )


def season_key(known: Known) -> str:
    """Under which its choices are kept, apart from the occasion's own reminders."""
    return f"season-{known.key}"


def put_off(book: Book, number: int, year: int) -> Season:
    """«بعداً»: reminds again in three days, at the latest on the day before the occasion."""
    its = catalogue(book)
    known = its.numbered(number)
    found = its.in_year(known, year) if known.season and 0 < year < 10_000 else None
    shown = season(book, found, its) if found else None
    if found is None or shown is None or found.day <= book.today:
        raise CrmError("stale-button")
    again = min(book.today + timedelta(LATER_DAYS), found.day - timedelta(1))
    if again > book.today:
        book.occasions.put_off(book.member.id, known.key, year, again)
        book.journal.write("occasion-later", name=name_for(book, known))
    return replace(shown, put_off_to=again if again > book.today else None)


def notice_day(occurrence: Occurrence) -> date:
    """The day on which its list is told of."""
    return occurrence.day - timedelta(NOTICE_DAYS)
