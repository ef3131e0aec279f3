"""A reply to a card: his number, a correction of what was stored, or words to remember."""

from dataclasses import replace

from crmbot.actions.calls import customer_of
from crmbot.actions.cards import Card, card
from crmbot.actions.correcting import correct
from crmbot.actions.knowing import known
from crmbot.actions.memories import Remembered, remember
from crmbot.actions.renumbering import renumber
from crmbot.notes import Correction, is_slip, number_told, parse_correction, says_nothing
from crmbot.store.book import Book

_SURE = 0.6


def reply(book: Book, customer_id: int, text: str) -> Card | Remembered:
    """Changes what the words surely speak of («no, 5 tonnes, and he is in Yazd»); other words are remembered.

    The contact that is corrected is the customer's last one. Words that say nothing show his card again.
    """
    customer = customer_of(book, customer_id)
    told = number_told(text)
    if told:
        return renumber(book, customer.id, told)
    latest = book.interactions.of(customer.id, limit=1)
    if is_slip(text) or says_nothing(text):
        shown = card(book, customer.id, latest[0].id if latest else None)
        assert shown is not None
        return replace(shown, notices=("card-slip" if is_slip(text) else "card-nothing-said",))
    correction = parse_correction(text, book.today, known(book))
    if correction.note.remember:
        return remember(book, customer.id, correction.note.remember)
    if latest and _is_sure(correction):
        return correct(book, latest[0], correction.note)
    return remember(book, customer.id, text)


def _is_sure(correction: Correction) -> bool:
    sureness = [correction.note.sureness.get(field, 1.0) for field in correction.fields]
    return bool(sureness) and min(sureness) >= _SURE
