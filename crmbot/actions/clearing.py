"""Taking an entry out of a history: what followed from it goes back, and undo puts it in again."""

from dataclasses import dataclass

from crmbot.actions.calls import finish
from crmbot.actions.cards import Card
from crmbot.actions.history import Line, in_order, line_of, owner_of
from crmbot.domain.errors import CrmError
from crmbot.domain.group import Outcome
from crmbot.domain.history import Kind
from crmbot.store.book import Book

REMARKS = ("remember", "birthday", "taste", "joke", "complaint")


@dataclass(frozen=True)
class Cleared:
    """An entry that was taken out, and the card as it stands without it (its ``moved`` where the group went back)."""

    line: Line
    card: Card


def clear(book: Book, kind: Kind, row_id: int) -> Cleared:
    """Takes an entry out of its customer's history.

    A contact takes along the purchases, promises, wishes and words noted in it; its papers stay. A purchase takes
    the outcome along that it gave its contact, and the question about its delivery.

    Raises:
        CrmError: there is no such entry (any more).
    """
    customer_id = owner_of(book, kind, row_id)
    event = next((one for one in in_order(book, customer_id) if (one.kind, one.id) == (kind, row_id)), None)
    if event is None:
        raise CrmError("stale-button")
    line = line_of(book, event)
    _CLEARERS[kind](book, row_id)
    return Cleared(line, finish(book, customer_id, None, f"clear-{kind}"))


def file_remark(book: Book, remark_id: int, kind: str) -> Card:
    """Says what sort of words these are: a birthday, a taste, a joke, a complaint, or just to remember."""
    if kind not in REMARKS:
        raise CrmError("stale-button")
    customer_id = owner_of(book, Kind.REMARK, remark_id)
    book.remarks.file(remark_id, kind)
    return finish(book, customer_id, None, "remark-kind")


def _contact(book: Book, row_id: int) -> None:
    for bought in book.purchases.in_interaction(row_id):
        book.purchases.remove(bought.id)
    book.moving.forget_contact(row_id)


def _purchase(book: Book, row_id: int) -> None:
    bought = book.purchases.get(row_id)
    assert bought is not None
    book.purchases.remove(row_id)
    call = book.interactions.get(bought.interaction_id) if bought.interaction_id else None
    if call is None or book.purchases.in_interaction(call.id):
        return
    book.interactions.change(call.id, outcomes=[one for one in call.outcomes if one != Outcome.PURCHASE])


def _promise(book: Book, row_id: int) -> None:
    book.moving.forget_promise(row_id)


def _remark(book: Book, row_id: int) -> None:
    book.remarks.remove(row_id)


def _paper(book: Book, row_id: int) -> None:
    book.attachments.remove(row_id)


_CLEARERS = {
    Kind.CONTACT: _contact,
    Kind.PURCHASE: _purchase,
    Kind.PROMISE: _promise,
    Kind.REMARK: _remark,
    Kind.PAPER: _paper,
}
