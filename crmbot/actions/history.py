"""The full history of a customer: everything kept about him, newest first, and what can be taken out of it."""

from dataclasses import dataclass
from datetime import date, datetime

from crmbot.actions.calls import customer_of
from crmbot.clock import local_day
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.history import Event, Kind
from crmbot.domain.interaction import Attachment, FollowUp, Interaction, Purchase, Remark
from crmbot.store.book import Book

PAGE = 6
What = Interaction | Purchase | FollowUp | Remark | Attachment


@dataclass(frozen=True)
class Line:
    """One entry of a history: what it is, its local day, and who logged it (empty where the book has one member).

    ``at`` is the instant, None where only the day is known. ``products`` are what a contact was about.
    """

    kind: Kind
    what: What
    day: date
    at: datetime | None = None
    by: str = ""
    products: tuple[str, ...] = ()

    @property
    def id(self) -> int:
        """Its row."""
        return self.what.id


@dataclass(frozen=True)
class Page:
    """One page of a history on ``today``; pages count from 0, the newest entries stand on it."""

    customer: Customer
    phones: tuple[Phone, ...]
    lines: tuple[Line, ...]
    number: int
    total: int
    today: date

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


@dataclass(frozen=True)
class Opened:
    """One entry, opened; ``number`` is the page of the history it stands on, ``zone`` the book's.

    ``loads`` and ``promises`` say how many of them a contact led to: they would go with it.
    """

    customer: Customer
    line: Line
    number: int
    today: date
    zone: str
    loads: int = 0
    promises: int = 0


def page(book: Book, customer_id: int, number: int = 0) -> Page:
    """A page of a customer's history; a page past the end is the last one.

    Raises:
        CrmError: this book has no such customer.
    """
    customer = customer_of(book, customer_id)
    events = in_order(book, customer_id)
    number = min(number, max(0, (len(events) - 1) // PAGE))
    shown = [line_of(book, event) for event in events[number * PAGE : (number + 1) * PAGE]]
    return Page(customer, book.phones.of(customer_id), tuple(shown), number, len(events), book.today)


def opened(book: Book, kind: Kind, row_id: int) -> Opened:
    """One entry of a history. Raises CrmError where there is none of that id (any more)."""
    customer_id = owner_of(book, kind, row_id)
    events = in_order(book, customer_id)
    place = next((n for n, event in enumerate(events) if (event.kind, event.id) == (kind, row_id)), None)
    if place is None:
        raise CrmError("stale-button")
    contact = row_id if kind is Kind.CONTACT else 0
    return Opened(
        customer=customer_of(book, customer_id),
        line=line_of(book, events[place]),
        number=place // PAGE,
        today=book.today,
        zone=book.member.zone,
        loads=len(book.purchases.in_interaction(contact)),
        promises=sum(one.interaction_id == contact for one in book.follow_ups.all_of(customer_id)),
    )


def paper(book: Book, attachment_id: int) -> tuple[Attachment, Customer | None]:
    """A kept photo, voice note, paper or place, to be sent again, and whose it is (None: nobody's yet)."""
    found = book.attachments.get(attachment_id)
    if found is None:
        raise CrmError("stale-button")
    return found, book.customers.get(found.customer_id) if found.customer_id else None


def reached(book: Book, customer_id: int) -> tuple[Customer, tuple[Phone, ...]]:
    """A customer with his numbers; CrmError where he has none."""
    customer, phones = customer_of(book, customer_id), book.phones.of(customer_id)
    if not phones:
        raise CrmError("history-no-number")
    return customer, phones


def owner_of(book: Book, kind: Kind, row_id: int) -> int:
    """The customer an entry belongs to; CrmError where this book has no such entry."""
    what = _load(book, kind, row_id)
    found = book.remarks.owner(row_id) if isinstance(what, Remark) else getattr(what, "customer_id", None)
    if found is None:
        raise CrmError("stale-button")
    return int(found)


def in_order(book: Book, customer_id: int) -> list[Event]:
    """The entries of a history, newest first; a load bought on an earlier day stands on that day.

    Of what was written at one instant, the contact comes first, then what it led to.
    """
    zone, rank = book.member.zone, {kind: place for place, kind in enumerate(Kind)}

    def place(event: Event) -> tuple[date, float, int, int, int]:
        day, contact = event.day or local_day(event.at, zone), event.contact_id or 0
        return (day, event.at.timestamp(), contact, -rank[event.kind], event.id)

    return sorted(book.history.events(customer_id), key=place, reverse=True)


def line_of(book: Book, event: Event) -> Line:
    """What one entry says."""
    what = _load(book, event.kind, event.id)
    if what is None:
        raise CrmError("stale-button")
    products = book.products.asked_in(event.id) if event.kind is Kind.CONTACT else []
    members = book.history.members()
    by = members.get(event.member_id, "") if len(members) > 1 else ""
    day = event.day or local_day(event.at, book.member.zone)
    at = None if event.day else event.at
    return Line(event.kind, what, day, at, by, tuple(product.name for product in products))


def _load(book: Book, kind: Kind, row_id: int) -> What | None:
    match kind:
        case Kind.CONTACT:
            return book.interactions.get(row_id)
        case Kind.PURCHASE:
            return book.purchases.get(row_id)
        case Kind.PROMISE:
            return book.follow_ups.get(row_id)
        case Kind.REMARK:
            return book.remarks.get(row_id)
        case Kind.PAPER:
            return book.attachments.get(row_id)
