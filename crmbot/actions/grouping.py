"""The five groups: how many stand in each, and who, with the reason why he stands there."""

from dataclasses import dataclass
from datetime import date

from crmbot.clock import local_day
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.group import BOUGHT_ONCE, Outcome
from crmbot.domain.interaction import Product, Purchase
from crmbot.store.book import Book

PAGE = 8
CHIPS = 3
_GIVEN = {2: (Outcome.PRICE_LIST, Outcome.PROFORMA), 3: (Outcome.SAMPLE,)}


@dataclass(frozen=True)
class Overview:
    """Live customers by group, and the price-only callers who are left out of it."""

    counts: dict[int, int]
    price_only: int


@dataclass(frozen=True)
class Why:
    """What made a customer stand in his group, and on which day (None: it is not known).

    ``kind`` is bought, sample, price_list, proforma, talk or standing (an old list said so); ``purchase`` is set
    where goods went.
    """

    kind: str
    day: date | None
    purchase: Purchase | None = None


@dataclass(frozen=True)
class Standing:
    """One customer of a group."""

    customer: Customer
    phones: tuple[Phone, ...]
    why: Why


@dataclass(frozen=True)
class Page:
    """One page of a group on ``today``: pages count from 0, ``total`` people fit the filters.

    ``city`` and ``product`` are the filters set ("" and None: none); ``cities`` and ``products`` those offered.
    """

    group: int
    number: int
    total: int
    people: tuple[Standing, ...]
    today: date
    city: str = ""
    product: Product | None = None
    cities: tuple[str, ...] = ()
    products: tuple[Product, ...] = ()

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


def overview(book: Book) -> Overview:
    """How the book's people stand."""
    return Overview(book.groups.counts(), book.groups.price_only())


def page(book: Book, group: int, number: int, city: str = "", product_id: int = 0) -> Page:
    """A page of a group, latest talk first; a page past the end is the last one.

    Raises:
        CrmError: there is no such group or product.
    """
    product = book.products.get(product_id) if product_id else None
    if group not in range(1, 6) or (product_id and product is None):
        raise CrmError("stale-button")
    total = book.groups.count(group, city=city, product_id=product_id)
    number = min(number, max(0, (total - 1) // PAGE))
    people = book.groups.page(group, number * PAGE, PAGE, city=city, product_id=product_id)
    return Page(
        group=group,
        number=number,
        total=total,
        people=tuple(Standing(one, book.phones.of(one.id), _why(book, one)) for one in people),
        today=book.today,
        city=_written(people, city),
        product=product,
        cities=() if city else tuple(book.groups.cities(group, CHIPS, product_id=product_id)),
        products=() if product else tuple(book.groups.products(group, CHIPS, city=city)),
    )


def _written(people: list[Customer], city: str) -> str:
    """A filter's city as the book writes it; a button may carry it shortened to its key."""
    return people[0].city if city and people else city


def _why(book: Book, customer: Customer) -> Why:
    if customer.group >= BOUGHT_ONCE and (bought := book.purchases.last_bulk(customer.id)):
        return Why("bought", bought.bought_on, bought)
    given = book.history.latest(customer.id, _GIVEN.get(customer.group, ()))
    tried = _tried(book, customer) if customer.group == 3 else None
    if tried and (given is None or tried.bought_on >= local_day(given[1], book.member.zone)):
        return Why("sample", tried.bought_on, tried)
    if given:
        return Why(given[0].value, local_day(given[1], book.member.zone))
    if customer.group == 1 and customer.last_talk_at:
        return Why("talk", local_day(customer.last_talk_at, book.member.zone))
    return Why("standing", None) if customer.group > 1 else Why("talk", None)


def _tried(book: Book, customer: Customer) -> Purchase | None:
    return next((one for one in book.purchases.of(customer.id) if one.is_sample), None)
