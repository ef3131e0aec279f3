"""Two cards of one person made one: chosen, looked at beforehand, and parted again by undo."""

from dataclasses import dataclass
from typing import Any

from crmbot.actions import finding
from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.finding import Found
from crmbot.domain.customer import Customer, Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.history import Kind
from crmbot.store.book import Book
from crmbot.text.normalise import search_key

CHOICES = 8
_GAPS = ("name", "honorific", "address", "city", "source", "channel")


@dataclass(frozen=True)
class Choice:
    """Whose second card is looked for, and who it could be: namesakes first, then those logged last."""

    customer: Customer
    found: Found


@dataclass(frozen=True)
class Side:
    """One of two cards, with what stands on it."""

    customer: Customer
    phones: tuple[Phone, ...]
    contacts: int
    loads: int
    other_entries: int


@dataclass(frozen=True)
class Preview:
    """What a merge would do: ``kept`` stays and takes everything of ``other``; ``filled`` names the gaps it fills."""

    kept: Side
    other: Side
    filled: tuple[str, ...]


def choose(book: Book, customer_id: int, asked: str = "") -> Choice:
    """Who could be the same person; ``asked`` are words or digits to look for him by."""
    customer = _live(book, customer_id)
    if asked:
        found = finding.find(book, asked)
        people = [one for one in found.people if one[0].id != customer_id]
    else:
        found = finding.recent(book, but=customer_id)
        people = _namesakes(book, customer) + list(found.people)
    once = {one[0].id: one for one in people}
    return Choice(customer, Found(found.asked, book.today, tuple(once.values())[:CHOICES], found.more))


def preview(book: Book, kept_id: int, other_id: int) -> Preview:
    """What merging the two would do; nothing is written.

    Raises:
        CrmError: they are one card already, or one of them is deleted.
    """
    kept, other = _pair(book, kept_id, other_id)
    return Preview(_side(book, kept), _side(book, other), tuple(_gaps(kept, other)))


def merge(book: Book, kept_id: int, other_id: int) -> Card:
    """Gives the whole history and all numbers of one card to the other; undo parts them again.

    Gaps are filled, nothing is overwritten; the other name still finds him. Who wants no SMS or call wants none,
    whichever card says so. Raises CrmError as ``preview`` does.
    """
    kept, other = _pair(book, kept_id, other_id)
    book.moving.hand_over(other.id, kept.id)
    book.customers.change(kept.id, **_gaps(kept, other), **_joined(kept, other))
    book.customers.change(other.id, deleted_at=book.now, merged_into_id=kept.id)
    book.consequences.refresh(other.id)
    return finish(book, kept.id, None, "merge")


def _gaps(kept: Customer, other: Customer) -> dict[str, Any]:
    return {name: getattr(other, name) for name in _GAPS if getattr(other, name) and not getattr(kept, name)}


def _joined(kept: Customer, other: Customer) -> dict[str, Any]:
    names = {search_key(name): name for name in (kept.also_names, other.name, other.also_names) if name}
    names.pop(search_key(kept.name or other.name), None)
    return {
        "also_names": ", ".join(names.values()),
        "no_text": kept.no_text or other.no_text,
        "no_call": kept.no_call or other.no_call,
        "no_religious": kept.no_religious or other.no_religious,
        "price_only": kept.price_only and other.price_only,
        "bereaved_until": max((day for day in (kept.bereaved_until, other.bereaved_until) if day), default=None),
    }


def _pair(book: Book, kept_id: int, other_id: int) -> tuple[Customer, Customer]:
    if kept_id == other_id:
        raise CrmError("merge-same")
    return _live(book, kept_id), _live(book, other_id)


def _live(book: Book, customer_id: int) -> Customer:
    customer = customer_of(book, customer_id)
    if customer.deleted_at:
        raise CrmError("merge-deleted")
    return customer


def _namesakes(book: Book, customer: Customer) -> list[tuple[Customer, tuple[Phone, ...]]]:
    found = finding.find(book, customer.name).people if customer.name else ()
    return [one for one in found if one[0].id != customer.id]


def _side(book: Book, customer: Customer) -> Side:
    kinds = [event.kind for event in book.history.events(customer.id)]
    contacts, loads = kinds.count(Kind.CONTACT), kinds.count(Kind.PURCHASE)
    return Side(customer, book.phones.of(customer.id), contacts, loads, len(kinds) - contacts - loads)
