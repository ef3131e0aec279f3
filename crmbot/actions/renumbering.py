"""A number told in reply to a card: it puts his number right, or is one more of his."""

from dataclasses import replace

from crmbot.actions.calls import finish
from crmbot.actions.cards import Card
from crmbot.actions.numbers import free_number
from crmbot.domain.customer import Phone
from crmbot.domain.errors import CrmError
from crmbot.notes import NumberTold
from crmbot.store.book import Book


def renumber(book: Book, customer_id: int, told: NumberTold) -> Card:
    """Puts the number in the place of the wrong one where that is said, else adds it; his card says which.

    Raises:
        CrmError: it is no telephone number, or it is on his card or somebody else's already.
    """
    if told.written:
        raise CrmError("number-amiss", written=told.written[:40])
    number = free_number(book, customer_id, told.number)
    wrong = _wrong(book.phones.of(customer_id), told)
    if wrong:
        book.phones.renumber(wrong.id, number)
    else:
        book.phones.add(customer_id, number, told.label)
    latest = book.interactions.of(customer_id, limit=1)
    shown = finish(book, customer_id, latest[0].id if latest else None, "number")
    return replace(shown, status="card-number-right" if wrong else "card-number-more")


def _wrong(phones: tuple[Phone, ...], told: NumberTold) -> Phone | None:
    """The number that is to go: the one that was named, else the one most like the right one."""
    if not told.corrects:
        return None
    if told.wrong:
        return next((phone for phone in phones if phone.number == told.wrong), None)
    return max(phones, key=lambda phone: _alike(phone.number, told.number), default=None)


def _alike(one: str, other: str) -> int:
    return sum(mine == its for mine, its in zip(one, other, strict=False))
