"""Words kept on a history, just as they were said."""

from dataclasses import dataclass

from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.fitting import fitted
from crmbot.notes import parse_note
from crmbot.store.book import Book

LONGEST_WORDS = 1000


@dataclass(frozen=True)
class Remembered:
    """Words kept on a history. ``limit`` is how many letters were kept of a text too long (0: all)."""

    card: Card
    remark_id: int
    said: str
    limit: int = 0


def remember(book: Book, customer_id: int, said: str) -> Remembered:
    """Keeps words about a customer on his history; those of a grievance as a complaint."""
    customer_of(book, customer_id)
    kept, limit = fitted(said, LONGEST_WORDS)
    kind = "complaint" if parse_note(kept, book.today).complaint else "remember"
    remark_id = book.remarks.add(customer_id, book.member.id, kind, kept, book.now)
    return Remembered(finish(book, customer_id, None, "remember"), remark_id, kept, limit)
