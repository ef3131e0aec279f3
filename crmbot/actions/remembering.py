"""Words to remember about a customer: his birthday, his taste, a shared joke, a complaint, or anything else."""

from dataclasses import replace

from crmbot.actions.calls import customer_of
from crmbot.actions.details import Details, details
from crmbot.actions.editing import saved
from crmbot.actions.fitting import fitted
from crmbot.domain.errors import CrmError
from crmbot.domain.interaction import Remark
from crmbot.store.book import Book

KINDS = ("remember", "birthday", "taste", "joke")
LIMIT = 300


def remark(book: Book, remark_id: int, interaction_id: int | None = None) -> Details:
    """The page of one remark."""
    found, customer_id = _found(book, remark_id)
    return replace(details(book, customer_id, interaction_id, "words"), remark=found)


def remember(book: Book, customer_id: int, interaction_id: int | None, kind: str, said: str) -> Details:
    """Keeps what was typed. A customer has one birthday: a new one takes the place of the old."""
    customer_of(book, customer_id)
    kept, limit = _kept(said)
    if kind not in KINDS:
        raise CrmError("stale-button")
    known = [one for one in book.remarks.of(customer_id) if one.kind == "birthday" == kind]
    if known:
        book.remarks.change(known[0].id, kept)
    else:
        book.remarks.add(customer_id, book.member.id, kind, kept, book.now)
    return saved(book, customer_id, interaction_id, "remark", "words", limit)


def reword(book: Book, remark_id: int, interaction_id: int | None, said: str) -> Details:
    """Says a remark in other words."""
    _, customer_id = _found(book, remark_id)
    kept, limit = _kept(said)
    book.remarks.change(remark_id, kept)
    return saved(book, customer_id, interaction_id, "remark", "words", limit)


def forget(book: Book, remark_id: int, interaction_id: int | None = None) -> Details:
    """Takes a remark off his card: it is past, or a complaint is settled."""
    _, customer_id = _found(book, remark_id)
    book.remarks.remove(remark_id)
    return saved(book, customer_id, interaction_id, "remark-gone", "words")


def remark_of(book: Book, remark_id: int) -> Remark:
    """One remark of this book; CrmError where there is none of that id."""
    return _found(book, remark_id)[0]


def _found(book: Book, remark_id: int) -> tuple[Remark, int]:
    found, customer_id = book.remarks.get(remark_id), book.remarks.owner(remark_id)
    if found is None or customer_id is None:
        raise CrmError("stale-button")
    return found, customer_id


def _kept(said: str) -> tuple[str, int]:
    kept, limit = fitted(said, LIMIT)
    if not kept:
        raise CrmError("more-words-empty")
    return kept, limit
