"""A customer's telephone numbers: their labels, one more, one less."""

from dataclasses import replace

from crmbot.actions.calls import customer_of
from crmbot.actions.details import Details, details
from crmbot.actions.editing import saved
from crmbot.actions.fitting import fitted
from crmbot.domain.customer import Phone
from crmbot.domain.errors import CrmError
from crmbot.domain.phone import PhoneError, parse_phone
from crmbot.store.book import Book

LABEL_LIMIT = 20


def number(book: Book, phone_id: int, interaction_id: int | None = None) -> Details:
    """The page of one number."""
    return _shown(details(book, _holder(book, phone_id), interaction_id, "numbers"), phone_id)


def add(book: Book, customer_id: int, interaction_id: int | None, written: str) -> Details:
    """Adds a number, however written. Raises CrmError as ``free_number`` does."""
    book.phones.add(customer_id, free_number(book, customer_id, written))
    return saved(book, customer_id, interaction_id, "number", "numbers")


def free_number(book: Book, customer_id: int, written: str) -> str:
    """The number in E.164, which nobody in this book has yet.

    Raises:
        CrmError: it is no telephone number (the sentence says why), or it is on his card or somebody else's.
    """
    customer_of(book, customer_id)
    try:
        given = parse_phone(written)
    except PhoneError as error:
        raise CrmError(f"amiss-{error.fault}", written=written[:40]) from error
    _refuse_held(book, customer_id, given)
    return given


def label(book: Book, phone_id: int, interaction_id: int | None, said: str) -> Details:
    """Says what a number is (mobile, office, store, accountant ...); empty: nothing special."""
    kept, limit = fitted(said, LABEL_LIMIT)
    holder = _holder(book, phone_id)
    book.phones.relabel(phone_id, kept)
    return _shown(saved(book, holder, interaction_id, "label", "numbers", limit), phone_id)


def remove(book: Book, phone_id: int, interaction_id: int | None = None) -> Details:
    """Takes a number off a card. The last one stays: nobody could be called by a card without a number."""
    holder = _holder(book, phone_id)
    if len(book.phones.of(holder)) == 1:
        raise CrmError("more-last-number")
    book.phones.remove(phone_id)
    return saved(book, holder, interaction_id, "number-gone", "numbers")


def phone_of(book: Book, phone_id: int) -> Phone:
    """One number of this book; CrmError where there is none of that id."""
    return next(phone for phone in book.phones.of(_holder(book, phone_id)) if phone.id == phone_id)


def _holder(book: Book, phone_id: int) -> int:
    holder = book.phones.owner(phone_id)
    if holder is None:
        raise CrmError("stale-button")
    return holder


def _refuse_held(book: Book, customer_id: int, given: str) -> None:
    holder = book.phones.holder(given)
    if holder == customer_id:
        raise CrmError("more-number-his")
    if holder is not None:
        other = customer_of(book, holder)
        gone = "-deleted" if other.deleted_at else ""
        raise CrmError(
            f"more-number-taken{gone}" if other.name else f"more-number-taken-unnamed{gone}", name=other.name
        )


def _shown(page: Details, phone_id: int) -> Details:
    return replace(page, phone=next((phone for phone in page.phones if phone.id == phone_id), None))
