"""Why somebody is to be called: the facts from which one sentence is made."""

from dataclasses import dataclass
from datetime import date

from crmbot.clock import local_day
from crmbot.domain.cadence import Cadence
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.interaction import FollowUp, Purchase
from crmbot.domain.lapse_prior import Statement
from crmbot.store.book import Book
from crmbot.store.digests import Due

OFFERED = ("third_purchase",)  # reasons for which a call begins with an offer


@dataclass(frozen=True)
class Call:
    """One person to call on ``day``. ``why`` is the reason (see ``Due``), the rest what its sentence needs.

    ``silent`` are the days since his last purchase, ``stated`` what the trader said of a rhythm and a last purchase
    that nobody wrote down (None: his last purchase is known), ``unheard`` the days since somebody talked to him (None:
    nobody did), ``said`` is what was noted of his birthday. ``owes``: money he promised is overdue; asked for only
    where he would be offered something (``OFFERED``), which he then is not.
    """

    customer: Customer
    phones: tuple[Phone, ...]
    why: str
    day: date
    due_on: date | None = None
    stake: float = 0
    promise: FollowUp | None = None
    cadence: Cadence | None = None
    stated: Statement | None = None
    purchase: Purchase | None = None
    silent: int = 0
    said: str = ""
    unheard: int | None = None
    owes: bool = False


def call_of(book: Book, due: Due, day: date) -> Call:
    """The person with the facts behind the reason."""
    customer = book.customers.get(due.customer_id)
    assert customer is not None
    promise = book.follow_ups.get(due.promise_id) if due.promise_id else None
    cadence = book.digests.cadence(customer.id)
    talked = customer.last_talk_at
    return Call(
        customer=customer,
        phones=book.phones.of(customer.id),
        why=due.why,
        day=day,
        due_on=due.due_on,
        stake=due.stake,
        promise=promise,
        cadence=cadence,
        stated=None if customer.purchase_count else book.digests.stated(customer.id),
        purchase=_load_of(book, customer, promise),
        silent=(day - cadence.last).days if cadence else 0,
        said=_birthday(book, customer.id) if due.why == "birthday" else "",
        unheard=(day - local_day(talked, book.member.zone)).days if talked else None,
        owes=due.why in OFFERED and _owes(book, customer.id, day),
    )


def _load_of(book: Book, customer: Customer, promise: FollowUp | None) -> Purchase | None:
    if promise and promise.purchase_id:
        return book.purchases.get(promise.purchase_id)
    return book.purchases.last_bulk(customer.id) if customer.purchase_count else None


def _owes(book: Book, customer_id: int, day: date) -> bool:
    return any(one.kind == "money" and one.due_on < day for one in book.follow_ups.open_of(customer_id))


def _birthday(book: Book, customer_id: int) -> str:
    return next((one.said for one in book.remarks.of(customer_id) if one.kind == "birthday"), "")
