"""The trash: deleted customers with all that is known of them, to be listed and brought back."""

from dataclasses import dataclass
from datetime import date

from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.editing import delete
from crmbot.clock import local_day
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book

__all__ = ["PAGE", "Deleted", "Page", "delete", "page", "restore"]

PAGE = 8


@dataclass(frozen=True)
class Deleted:
    """A customer in the trash, and the local day on which he came there."""

    customer: Customer
    phones: tuple[Phone, ...]
    day: date


@dataclass(frozen=True)
class Page:
    """One page of the trash on ``today``, latest first; pages count from 0."""

    people: tuple[Deleted, ...]
    number: int
    total: int
    today: date

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


def page(book: Book, number: int = 0) -> Page:
    """A page of the trash; a page past the end is the last one."""
    total = book.moving.in_trash()
    number = min(number, max(0, (total - 1) // PAGE))
    people = [
        Deleted(one, book.phones.of(one.id), local_day(one.deleted_at, book.member.zone))
        for one in book.customers.deleted(number * PAGE, PAGE)
        if one.deleted_at
    ]
    return Page(tuple(people), number, total, book.today)


def restore(book: Book, customer_id: int) -> Card:
    """Brings a deleted customer back; one who is not in the trash stays as he is.

    Raises:
        CrmError: there is no such customer, or his card became one with another's (undo parts them).
    """
    customer_of(book, customer_id)
    kept_id = book.moving.merged_into(customer_id)
    if kept_id is not None:
        kept = customer_of(book, kept_id)
        raise CrmError("merge-is-merged", name=kept.name)
    book.customers.change(customer_id, deleted_at=None)
    return finish(book, customer_id, None, "restore")
