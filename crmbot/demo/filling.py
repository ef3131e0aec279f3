"""A book is filled with the demo's fourteen months, in the order in which they happened."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random

from crmbot.demo.cast import Cast, Person, cast
from crmbot.demo.days import MONTHS
from crmbot.demo.life import Life
from crmbot.demo.writing import Writer
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book

SEED = 1405
_MARKS = ("address", "channel", "price_only", "no_text", "no_religious")
Event = tuple[datetime, Callable[[], None]]


@dataclass(frozen=True)
class Filled:
    """What was written into the book."""

    customers: int
    contacts: int
    purchases: int


def fill(book: Book, seed: int = SEED) -> Filled:
    """Writes the demo's customers and all that happened with them up to ``book.now``.

    What the book held before stays. The same seed and instant give the same history. Costs a second or so.

    Raises:
        CrmError: the demo stands in this book already.
    """
    play = cast()
    if book.phones.holders([f"+98{person.phone}" for person in play.people]):
        raise CrmError("demo-there-already")
    writer = Writer(book, play)
    _name_the_book(book, play)
    writer.goods(book.now - timedelta(days=31 * MONTHS))
    events = [event for person in play.people for event in _events(writer, play, person, book, seed)]
    for _, happen in sorted(events, key=lambda event: event[0]):
        happen()
    deque(book.consequences.refresh_all(), maxlen=0)  # for its effect
    return Filled(len(writer.customers), writer.contacts, writer.purchases)


def _name_the_book(book: Book, play: Cast) -> None:
    if not book.settings.read().name:
        book.settings.change(**play.book)


def _events(writer: Writer, play: Cast, person: Person, book: Book, seed: int) -> Iterator[Event]:
    """A person's talks, and right after the last one what was agreed and noted in it."""
    dice = Random(f"{seed} {person.phone}")
    at = book.now
    for talk in Life(play, person, book.now, book.member.zone, dice).talks():
        at = talk.at
        yield at, partial(writer.talk, person, talk)
    for mark in _marks(person, book):
        yield at, partial(writer.mark, person, at, *mark)
    for promise in person.promises:
        yield at, partial(writer.promise, person, at, *promise)
    for remark in person.remarks:
        yield at, partial(writer.remember, person, at, *remark)
    if person.deleted_days:
        yield at, partial(writer.mark, person, at, "deleted", at)


def _marks(person: Person, book: Book) -> Iterator[tuple[str, object]]:
    for name in _MARKS:
        if value := getattr(person, name):
            yield name, value
    if person.bereaved_days:
        yield "bereaved", book.today + timedelta(person.bereaved_days)
