"""Lists of people to ring: for an occasion, and for its season."""

from dataclasses import dataclass
from datetime import date

from crmbot.actions.occasions.audience import audience
from crmbot.actions.occasions.catalogue import Known, catalogue
from crmbot.actions.occasions.listing import Coming, occurrence, seen
from crmbot.actions.occasions.seasons import season
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Purchase
from crmbot.store.book import Book

PAGE = 6


@dataclass(frozen=True)
class Person:
    """Somebody to ring, with his numbers and his last purchase (None: none is known)."""

    customer: Customer
    phones: tuple[Phone, ...]
    bought: Purchase | None


@dataclass(frozen=True)
class Ringing:
    """One page of the people to ring, who is worth most first; pages count from 0. ``kind`` is calls or season."""

    kind: str
    coming: Coming
    number: int
    total: int
    people: tuple[Person, ...]

    @property
    def known(self) -> Known:
        """The occasion."""
        return self.coming.known

    @property
    def today(self) -> date:
        """The day on which the list is seen."""
        return self.coming.today

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


def calls(book: Book, number: int, year: int, page: int = 0) -> Ringing:
    """Whom the member rings for an occurrence. Raises CrmError where there is no such occurrence."""
    its = catalogue(book)
    one = seen(its, occurrence(its, number, year), book.today)
    return _page(book, "calls", one, audience(book, one.occurrence).calls, page)


def season_calls(book: Book, number: int, year: int, page: int = 0) -> Ringing:
    """Who bought in last year's season and has not yet in this one. Raises CrmError where there is no such season."""
    its = catalogue(book)
    one = seen(its, occurrence(its, number, year), book.today)
    found = season(book, one.occurrence, its) if one.known.season else None
    if found is None:
        raise CrmError("stale-button")
    return _page(book, "season", one, tuple(buyer.customer_id for buyer in found.left), page)


def _page(book: Book, kind: str, one: Coming, ids: tuple[int, ...], number: int) -> Ringing:
    number = min(number, max(0, (len(ids) - 1) // PAGE))
    some = [book.customers.get(customer_id) for customer_id in ids[number * PAGE : (number + 1) * PAGE]]
    people = (_person(book, customer) for customer in some if customer)
    return Ringing(kind, one, number, len(ids), tuple(people))


def _person(book: Book, customer: Customer) -> Person:
    return Person(customer, book.phones.of(customer.id), book.purchases.last_bulk(customer.id))
