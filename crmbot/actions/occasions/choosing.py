"""What is chosen about one occasion: on or off, on which days before it, at which hour; own ones come and go."""

from dataclasses import replace

from crmbot.actions.occasions.catalogue import EARLIEST, LATEST, Known, catalogue
from crmbot.actions.occasions.listing import Opened, Page, next_of, opened, page
from crmbot.actions.occasions.naming import name_for
from crmbot.actions.occasions.seasons import season_key
from crmbot.domain.errors import CrmError
from crmbot.domain.named_day import NamedDay
from crmbot.store.book import Book

NAME_LIMIT = 40
FARTHEST_LEAD, MOST_LEADS = 60, 4


def switch(book: Book, number: int) -> Opened:
    """On where it was off, off where it was on; of a day that another's reminder covers, that reminder."""
    known = _reminding(book, number)
    return _switched(book, known, number, on=not known.on)


def stop(book: Book, number: int) -> Opened:
    """«دیگر یادآوری نکن» under a reminder; off stays off."""
    return _switched(book, _reminding(book, number), number, on=False)


def stop_season(book: Book, number: int) -> Opened:
    """The same under a season's list; the occasion's own reminders stay."""
    known = catalogue(book).numbered(number)
    book.occasions.choose(season_key(known), book.now, on=False)
    return opened(book, number, book.journal.write("occasion-season-off", name=name_for(book, known)))


def remind_before(book: Book, number: int, leads: tuple[int, ...]) -> Opened:
    """Reminds so many days before it (0 is the day itself), in whatever order they are given.

    Raises:
        CrmError: a day lies after the occasion or farther than two months before it, none is given, or too many.
    """
    known = _reminding(book, number)
    if any(lead < 0 for lead in leads):
        raise CrmError("occasions-lead-negative")
    if not leads or len(set(leads)) > MOST_LEADS or max(leads) > FARTHEST_LEAD:
        raise CrmError("occasions-lead-unread", farthest=FARTHEST_LEAD)
    book.occasions.choose(known.key, book.now, leads=sorted(set(leads), reverse=True), on=True)
    return opened(book, number, book.journal.write("occasion-leads", name=name_for(book, known)))


def remind_at(book: Book, number: int, minute: int) -> Opened:
    """Reminds at an hour of its own, in minutes from midnight; CrmError for one in the quiet hours."""
    known = _reminding(book, number)
    if not EARLIEST <= minute <= LATEST:
        raise CrmError("occasions-hour-quiet")
    book.occasions.choose(known.key, book.now, minute=minute)
    return opened(book, number, book.journal.write("occasion-hour", name=name_for(book, known)))


def add(book: Book, named: NamedDay) -> Opened:
    """A new occasion of the trader's own: yearly, or once where a year was named.

    Raises:
        CrmError: its one day is past.
    """
    own_id = book.occasions.add_own(
        book.now, name=named.name[:NAME_LIMIT], calendar=named.calendar, month=named.month, day=named.day,
        only=named.year,
    )  # fmt: skip
    its = catalogue(book)
    known = its.known[f"own-{own_id}"]
    if named.year and next_of(its, known, book.today) is None:
        raise CrmError("day-is-past")
    return opened(book, known.number, book.journal.write("occasion-new", name=known.name))


def only_once(book: Book, number: int) -> Opened:
    """An own yearly occasion falls once, on its next day; one that falls once falls every year again."""
    its = catalogue(book)
    known = _own(its.numbered(number))
    found = next_of(its, known, book.today)
    if found is None:
        raise CrmError("stale-button")
    book.occasions.change_own(known.own_id, only=None if known.rule.only else found.year)
    return opened(book, number, book.journal.write("occasion-once", name=known.name))


def remove(book: Book, number: int) -> Page:
    """Takes an own occasion away; what comes is shown."""
    known = _own(catalogue(book).numbered(number))
    book.occasions.remove_own(known.own_id)
    entry = book.journal.write("occasion-gone", name=known.name)
    return replace(page(book), entry=entry)


def _reminding(book: Book, number: int) -> Known:
    its = catalogue(book)
    return its.reminding(its.numbered(number))


def _own(known: Known) -> Known:
    if not known.is_own:
        raise CrmError("stale-button")
    return known


def _switched(book: Book, known: Known, number: int, *, on: bool) -> Opened:
    if known.on != on:
        book.occasions.choose(known.key, book.now, on=on)
    action = "occasion-on" if on else "occasion-off"
    return opened(book, number, book.journal.write(action, name=name_for(book, known)))
