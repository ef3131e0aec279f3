"""Undo: the last things done, turned back one by one."""

from dataclasses import dataclass
from datetime import date

from crmbot.actions.cards import Card, card
from crmbot.domain.errors import CrmError
from crmbot.store.book import Book
from crmbot.store.consequences import Moved
from crmbot.store.journal import ChangedSince, Entry

_WITHOUT_CONSEQUENCE = ("pack-sent",)  # an SMS moves nobody, and a pack may hold thousands


@dataclass(frozen=True)
class Undone:
    """An entry turned back (or, ``again``, put back): whose group moved by it, and the card that is left, if any."""

    entry: Entry
    moved: tuple[Moved, ...] = ()
    card: Card | None = None
    again: bool = False


def undo(book: Book, entry_id: int) -> Undone:
    """Turns an entry back, with all that followed from it.

    Raises:
        CrmError: it was turned back already, or later entries stand on it (they are to be undone first).
    """
    entry = _entry(book, entry_id)
    if entry.undone_by_id is not None:
        raise CrmError("undo-done-already")
    try:
        about = book.journal.undo(entry_id)
    except ChangedSince as error:
        raise CrmError("undo-changed-since", count=len(error.rows)) from error
    return _settled(book, entry, about)


def redo(book: Book, entry_id: int) -> Undone:
    """Puts an undone entry back («نه، بماند»). Raises CrmError as ``undo`` does."""
    entry = _entry(book, entry_id)
    if entry.undone_by_id is None:
        raise CrmError("undo-stands-already")
    try:
        about = book.journal.redo(entry_id)
    except ChangedSince as error:
        raise CrmError("undo-changed-since", count=len(error.rows)) from error
    return _settled(book, entry, about, again=True)


def latest(book: Book, limit: int = 20) -> list[Entry]:
    """What was done last and can be undone, latest first."""
    return book.journal.latest(limit)


def _entry(book: Book, entry_id: int) -> Entry:
    entry = book.journal.get(entry_id)
    if entry is None or entry.action == "import":  # a file's entry goes back in chunks: actions.importing
        raise CrmError("stale-button")
    return entry


def _settled(book: Book, entry: Entry, about: set[int], *, again: bool = False) -> Undone:
    followed = () if entry.action in _WITHOUT_CONSEQUENCE else about
    left = [customer_id for customer_id in followed if book.customers.get(customer_id)]
    moves = tuple(book.consequences.refresh(customer_id) for customer_id in left)
    moved = tuple(move for move in moves if move.before != move.after)
    shown = entry.customer_id if entry.customer_id in left else None
    if shown:
        book.touch(shown)
    if entry.action in ("closing-day", "opening-day"):
        book.consequences.refresh_after_closing(date.fromisoformat(entry.words["day"]))
    if entry.action.startswith("occasion"):
        book.occasions.replan()
    return Undone(entry, moved, card(book, shown) if shown else None, again)
