"""Money promised for a day: asked for, come, or waited for longer."""

from dataclasses import dataclass
from datetime import date, timedelta

from crmbot.actions import digest, promising
from crmbot.actions.digest import Money, Today
from crmbot.domain.customer import Customer
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book


@dataclass(frozen=True)
class Settled:
    """What became of one promise of money: it came, or (``until``) is waited for; and the list as it then stands."""

    customer: Customer
    list: Today
    until: date | None = None
    entry: int | None = None


def money(book: Book, promise_id: int) -> Money:
    """One promise of money that is still open. Raises CrmError where there is none."""
    promise = book.follow_ups.get(promise_id)
    customer = book.customers.get(promise.customer_id) if promise else None
    if promise is None or customer is None or (promise.kind, promise.state) != ("money", "open"):
        raise CrmError("stale-button")
    return Money(promise.id, customer, book.phones.of(customer.id), promise.amount, promise.due_on, book.today)


def come(book: Book, promise_id: int) -> Settled:
    """The money came. Raises CrmError where none is waited for."""
    customer = money(book, promise_id).customer
    entry = promising.keep(book, promise_id).entry
    return Settled(customer, digest.today(book), entry=entry)


def wait(book: Book, promise_id: int, days: int) -> Settled:
    """So many days longer, from today where its day is past. Raises CrmError where none is waited for."""
    one = money(book, promise_id)
    if not 0 < days < 400:
        raise CrmError("stale-button")
    until = max(one.due_on, book.today) + timedelta(days)
    entry = promising.snooze(book, promise_id, None, until).entry
    return Settled(one.customer, digest.today(book), until, entry)
