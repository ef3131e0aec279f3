"""The first old buyers of a list, to be rung; what the trader says of each stands in for days nobody wrote down."""

from dataclasses import dataclass
from datetime import date

from crmbot.actions.importing import the_file
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.group import BUYS_REPEATEDLY
from crmbot.domain.imports import ImportFile
from crmbot.domain.lapse_prior import RoughLast, StatedRhythm
from crmbot.store.book import Book


@dataclass(frozen=True)
class Callers:
    """The people to ring, and of whom is asked what: ``place`` counts from 0 (at the end: nobody), ``asks`` is rhythm
    or last."""

    file: ImportFile
    people: tuple[tuple[Customer, tuple[Phone, ...]], ...]
    today: date
    place: int = 0
    asks: str = "rhythm"


def callers(book: Book, import_id: int, place: int = 0, asks: str = "rhythm") -> Callers:
    """The people to ring after an import; those deleted since are left out, and so is who was told about already."""
    file = the_file(book, import_id)
    if file.state != "done":
        raise CrmError("import-old")
    people = [one for one in map(book.customers.get, file.callers) if one and not one.deleted_at]
    return Callers(file, tuple((one, book.phones.of(one.id)) for one in people), book.today, place, asks)


def state_rhythm(book: Book, import_id: int, place: int, said: str) -> Callers:
    """How often he is said to buy: who has a rhythm buys repeatedly, so that is how his list stands from now on."""
    if said not in list(StatedRhythm):
        raise CrmError("stale-button")
    one = _one(book, import_id, place)
    book.customers.change(one.id, stated_rhythm=said, stated_on=book.today)
    for event in book.interactions.of(one.id):
        if event.kind == "standing":
            book.interactions.change(event.id, standing=BUYS_REPEATEDLY)
    return _stated(book, one, import_id, place, "last")


def state_last(book: Book, import_id: int, place: int, said: str) -> Callers:
    """How long ago he is said to have bought."""
    if said not in list(RoughLast):
        raise CrmError("stale-button")
    one = _one(book, import_id, place)
    book.customers.change(one.id, stated_last=said, stated_on=book.today)
    return _stated(book, one, import_id, place + 1, "rhythm")


def _one(book: Book, import_id: int, place: int) -> Customer:
    people = callers(book, import_id).people
    if not 0 <= place < len(people):
        raise CrmError("stale-button")
    return people[place][0]


def _stated(book: Book, one: Customer, import_id: int, place: int, asks: str) -> Callers:
    book.consequences.refresh(one.id)
    book.journal.write("stated", one.id, name=one.name)
    book.touch(one.id)
    return callers(book, import_id, place, asks)
