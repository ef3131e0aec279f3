"""A reply to a card: a correction of what was stored, or words to remember."""

from crmbot.actions.calls import customer_of, finish
from crmbot.actions.cards import Card
from crmbot.actions.correcting import correct
from crmbot.actions.knowing import known
from crmbot.notes import parse_correction
from crmbot.store.book import Book

_LONGEST = 500


def reply(book: Book, customer_id: int, text: str) -> Card:
    """Changes what the words speak of («no, 5 tonnes, and he is in Yazd»); words that speak of nothing are kept.

    The contact that is corrected is the customer's last one.
    """
    customer = customer_of(book, customer_id)
    latest = book.interactions.of(customer.id, limit=1)
    correction = parse_correction(text, book.today, known(book))
    if correction.fields and latest:
        return correct(book, latest[0], correction.note)
    last = latest[0].id if latest else None
    book.remarks.add(customer.id, book.member.id, "remember", text[:_LONGEST], book.now, last)
    return finish(book, customer.id, last, "remembered")
