"""What stands behind «بیشتر»: all that is kept about a customer, as one page of it shows it."""

from dataclasses import dataclass
from datetime import date

from crmbot.actions.calls import customer_of
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.interaction import Product, Remark
from crmbot.domain.usual import usual
from crmbot.notes import likely_cities
from crmbot.store.book import Book

PAGES = ("", "name", "city", "source", "goods", "numbers", "words", "channel")
CHIPS = 12
ALL = 100


@dataclass(frozen=True)
class Details:
    """A customer's details on ``today``. ``page`` names what is looked at, empty: the first page.

    ``interaction_id`` is the contact whose card was left for this (None: he was looked up). ``entry`` is the journal
    entry just written (None: nothing was), ``limit`` how many characters were kept of a text too long (0: all).
    ``phone`` and ``remark`` are the one that a page is about. ``chips`` are offered, ``goods`` likewise.
    """

    customer: Customer
    phones: tuple[Phone, ...]
    remarks: tuple[Remark, ...]
    wants: tuple[Product, ...]
    today: date
    page: str = ""
    interaction_id: int | None = None
    entry: int | None = None
    limit: int = 0
    phone: Phone | None = None
    remark: Remark | None = None
    chips: tuple[str, ...] = ()
    goods: tuple[Product, ...] = ()

    @property
    def bereaved(self) -> bool:
        """Whether he is in mourning today."""
        until = self.customer.bereaved_until
        return until is not None and until >= self.today


def details(book: Book, customer_id: int, interaction_id: int | None = None, page: str = "") -> Details:
    """One page of a customer's details.

    Raises:
        CrmError: there is no such customer in this book.
    """
    customer = customer_of(book, customer_id)
    phones = book.phones.of(customer_id)
    wants = tuple(book.products.wanted_by(customer_id, ALL))
    return Details(
        customer=customer,
        phones=phones,
        remarks=tuple(book.remarks.of(customer_id)),
        wants=wants,
        today=book.today,
        page=page if page in PAGES else "",
        interaction_id=_contact_of(book, customer_id, interaction_id),
        chips=_chips(book, page, phones),
        goods=_goods(book, wants) if page == "goods" else (),
    )


def _contact_of(book: Book, customer_id: int, interaction_id: int | None) -> int | None:
    call = book.interactions.get(interaction_id) if interaction_id else None
    return call.id if call and call.customer_id == customer_id else None


def _chips(book: Book, page: str, phones: tuple[Phone, ...]) -> tuple[str, ...]:
    if page == "source":
        return usual("sources")
    if page != "city":
        return ()
    likely = [city for phone in phones for city in likely_cities(phone.number)]
    return tuple(dict.fromkeys([*likely, *book.customers.common_cities(CHIPS)]))[:CHIPS]


def _goods(book: Book, wants: tuple[Product, ...]) -> tuple[Product, ...]:
    """His own products first, then the book's most used."""
    offered = {product.id: product for product in (*wants, *book.products.all(limit=CHIPS))}
    return tuple(offered.values())[: CHIPS + len(wants)]
