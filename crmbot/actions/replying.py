"""A reply to a card: a correction of what was stored, or words to remember."""

from crmbot.actions.calls import customer_of
from crmbot.actions.cards import Card
from crmbot.actions.correcting import correct
from crmbot.actions.keeping import Remembered, remember
from crmbot.actions.knowing import known
from crmbot.notes import Correction, parse_correction
from crmbot.store.book import Book

_SURE = 0.6


def reply(book: Book, customer_id: int, text: str) -> Card | Remembered:
    """Changes what the words surely speak of («no, 5 tonnes, and he is in Yazd»); other words are remembered.

    The contact that is corrected is the customer's last one.
    """
    customer = customer_of(book, customer_id)
    latest = book.interactions.of(customer.id, limit=1)
    correction = parse_correction(text, book.today, known(book))
    if latest and _is_sure(correction):
        return correct(book, latest[0], correction.note)
    return remember(book, customer.id, text)


def _is_sure(correction: Correction) -> bool:
    sureness = [correction.note.sureness.get(field, 1.0) for field in correction.fields]
    return bool(sureness) and min(sureness) >= _SURE
